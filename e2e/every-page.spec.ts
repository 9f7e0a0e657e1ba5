import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { expectNoViolations } from './pages/violations'
import { type Visit, visit } from './pages/visit'
import { inLanguage, isLaidOut, isView, publicPages, unknownPages } from './site'

// One visit to every kind of public page. It is light and strict: plain HTML, at most 10 kB of our own script and 100 kB on the wire with
// fonts (docs/decisions/0001), under a policy without unsafe-inline that nothing on it offends. It has 0 violations of WCAG 2.2 A and AA and
// of axe's best practice, light and dark, with every disclosure open. One page of each layout is visited in Arabic too, and asks for its faces
// of type with the page and for no other. A view of another page is weighed only.

/** One for all of them: a window of its own for each takes longer. */
let page: Page
test.beforeAll(async ({ browser }) => {
  page = await browser.newPage()
})
test.afterAll(() => page.close())

for (const language of ['en', 'ar'] as const)
  for (const [kind, path] of Object.entries(publicPages))
    if (language === 'en' || isLaidOut(kind))
      test(`${language}: ${kind}`, { tag: language === 'en' && isLaidOut(kind) ? '@core' : [] }, async () => {
        const seen = await visit(page, inLanguage(language, path))
        expectLight(seen)
        if (isView(kind)) return
        if (isLaidOut(kind)) await expectItsFaces(seen)
        await expectNoViolations(page)
      })

for (const [kind, path, status] of [
  ['not in the record', '/nothing-here', 404],
  ['sign-in', '/sign-in', 200],
] as const)
  for (const language of ['en', 'ar'] as const)
    test(`${language}: ${kind}`, async () => {
      await visit(page, inLanguage(language, path), status)
      await expectNoViolations(page)
    })

function expectLight({ total, script, scripts, complaints }: Visit): void {
  expect(complaints).toEqual([])
  expect(total).toBeGreaterThan(10_000)
  expect(total).toBeLessThanOrEqual(100_000)
  expect(script).toBeLessThanOrEqual(10_000)
  expect(scripts.filter((each) => each.includes('/chunks/'))).toEqual([])
}

/** Our faces of type: those that were asked for with the page were fetched, no others, and each draws some words. */
async function expectItsFaces({ faces }: Visit): Promise<void> {
  const asked = await page
    .locator('link[rel="preload"][as="font"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  expect(asked.length).toBeGreaterThan(1)
  expect([...faces].sort()).toEqual(asked.sort())
  const used = await page.evaluate(
    () =>
      [...document.fonts].filter(
        ({ family, status }) =>
          /Source Serif 4|IBM Plex Sans|Noto Naskh Arabic/.test(family) && status === 'loaded',
      ).length,
  )
  expect(used, 'none was asked for in vain').toBe(asked.length)
}

/** Ours, and what stands in its place; so large that no letter is moved to whole pixels. */
const stands = [
  { ours: '400 200px "Source Serif 4"', before: '400 200px "Serif of the reader"' },
  { ours: '600 200px "Source Serif 4"', before: '600 200px "Serif of the reader"' },
  { ours: '400 200px "IBM Plex Sans"', before: '400 200px "Sans of the reader"' },
]

/** How wide and high a text is in a face, in pixels (heights come whole); null where the reader has none of the faces that it is made of. */
async function measured({ face, text }: { face: string; text: string }) {
  const found = await document.fonts.load(face).catch(() => [])
  if (found.length === 0) return null
  const context = document.createElement('canvas').getContext('2d')
  if (!context) throw new Error('nothing to measure on')
  context.font = face
  const { width, fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText(text)
  return { width, height: fontBoundingBoxAscent + fontBoundingBoxDescent }
}

test('words take as much room before their faces have come', async ({ page }) => {
  await page.goto(publicPages.statement)
  const text = ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ')
  for (const { ours, before } of stands) {
    const room = await page.evaluate(measured, { face: ours, text })
    const meanwhile = await page.evaluate(measured, { face: before, text })
    expect(room, ours).not.toBeNull()
    // A reader who has no such face is shown the words in whatever serif there is, of any width.
    if (!room || !meanwhile) continue
    expect(Math.abs(meanwhile.width / room.width - 1), before).toBeLessThan(0.01)
    expect(Math.abs(meanwhile.height - room.height), before).toBeLessThanOrEqual(2)
  }
})

test('words are there before their faces have come', async ({ page }) => {
  await page.route(/\.woff2$/, () => {})
  await page.goto(publicPages.commitment, { waitUntil: 'commit' })
  await expect(page.locator('footer')).toBeAttached()
  const painted = await page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().length > 0)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        })
      }),
  )
  expect(painted).toBe(true)
  expect(await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'error'))).toEqual(
    [],
  )
})

test('every answer carries the strict policy, cached ones, 404 and malformed addresses included', {
  tag: '@core',
}, async ({ request }) => {
  const addresses = [
    ...Object.values(publicPages),
    ...unknownPages,
    inLanguage('ar', '/method'),
    '/%ff',
    '/api/health',
    '/favicon.svg',
  ]
  for (const address of [...addresses, ...addresses]) {
    const answer = await request.get(address)
    const policy = answer.headers()['content-security-policy']
    expect(policy, address).toContain("script-src 'self';")
    expect(policy, address).not.toContain('unsafe')
    expect(answer.headers()['x-content-type-options'], address).toBe('nosniff')
    expect(answer.status(), address).not.toBe(500)
  }
})

test('a page from the cache is the same page, and no shared cache keeps it for long', {
  tag: '@core',
}, async ({ request }) => {
  const first = await request.get(publicPages.commitment)
  const second = await request.get(publicPages.commitment)
  expect(await second.text()).toBe(await first.text())
  expect(second.headers()['x-nextjs-cache']).toBe('HIT')
  expect(second.headers()['cache-control']).toBe('public, max-age=0, must-revalidate')
})
