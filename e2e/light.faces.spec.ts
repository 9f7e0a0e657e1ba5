import { expect, test } from './fixtures'
import { dossier, inLanguage } from './site'

// Words are there at once, in a face of the reader's that is as wide as ours; all of ours are asked for with the page.

const pages = {
  home: '/',
  front: dossier,
  statement: `${dossier}/statement`,
  item: `${dossier}/7c`,
  source: `${dossier}/sources/S40`,
  method: '/method',
  sheet: `${dossier}/briefing`,
}
const ours = /\.woff2$/

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
  await page.goto(`${dossier}/statement`)
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

for (const [kind, address] of Object.entries(pages))
  test(`${kind}: words are there before their faces have come`, async ({ page }) => {
    await page.route(ours, () => {})
    await page.goto(address, { waitUntil: 'commit' })
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

for (const address of Object.values(pages).flatMap((path) => [path, inLanguage('ar', path)])) {
  test(`${address} asks for its faces with the page, and for no other`, async ({ page }) => {
    const fetched: string[] = []
    page.on('request', (request) => {
      const { pathname } = new URL(request.url())
      if (ours.test(pathname)) fetched.push(pathname)
    })
    await page.goto(address)
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    const asked = await page
      .locator('link[rel="preload"][as="font"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(asked.length).toBeGreaterThan(1)
    expect([...new Set(fetched)].sort()).toEqual(asked.sort())
    const used = await page.evaluate(
      () =>
        [...document.fonts].filter(
          ({ family, status }) =>
            /Source Serif 4|IBM Plex Sans|Noto Naskh Arabic/.test(family) && status === 'loaded',
        ).length,
    )
    expect(used, 'none was asked for in vain').toBe(asked.length)
  })
}
