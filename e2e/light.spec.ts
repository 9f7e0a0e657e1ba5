import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { inLanguage, isLaidOutAlone, publicPages, unknownPages } from './site'

// Reading pages are light and strict: plain HTML, at most 10 kB of own script, at most 100 kB on the wire with fonts
// (docs/decisions/0001), under a policy without unsafe-inline that nothing on the page offends.

type Weight = { total: number; script: number; scripts: string[] }

async function open(page: Page, address: string): Promise<Weight> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  const kinds = new Map<string, { type: string; url: string }>()
  const underWay = new Map<string, string>()
  const weight: Weight = { total: 0, script: 0, scripts: [] }
  session.on('Network.requestWillBeSent', ({ requestId, request }) => underWay.set(requestId, request.url))
  session.on('Network.loadingFailed', ({ requestId }) => underWay.delete(requestId))
  session.on('Network.responseReceived', ({ requestId, type, response }) =>
    kinds.set(requestId, { type, url: response.url }),
  )
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    underWay.delete(requestId)
    const kind = kinds.get(requestId)
    if (!kind || kind.url.startsWith('data:')) return
    weight.total += encodedDataLength
    if (kind.type === 'Script') {
      weight.script += encodedDataLength
      weight.scripts.push(new URL(kind.url).pathname)
    }
  })
  const answer = await page.goto(address)
  expect(answer?.status()).toBe(200)
  const language = address.startsWith('/ar') ? 'ar' : 'en'
  await expect(page.locator('html')).toHaveAttribute('lang', language)
  // Its faces come with the words that need them.
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await expect.poll(() => [...underWay.values()]).toEqual([])
  await session.detach()
  return weight
}

for (const [kind, path] of Object.entries(publicPages).flatMap(inBothScripts)) {
  test(`${kind}: at most 100 kB with fonts, 10 kB of script, no violation of the policy`, async ({
    page,
  }) => {
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    const weight = await open(page, path)
    expect(complaints).toEqual([])
    expect(weight.total).toBeGreaterThan(10_000)
    expect(weight.total).toBeLessThanOrEqual(100_000)
    expect(weight.script).toBeLessThanOrEqual(10_000)
    expect(weight.scripts.filter((script) => script.includes('/chunks/'))).toEqual([])
  })
}

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

test('the server says that it serves, and that it is ready', { tag: '@core' }, async ({ request }) => {
  expect((await request.get('/api/health')).status()).toBe(200)
  expect((await request.get('/api/ready')).status()).toBe(200)
})

/** Each page with Latin letters, and one of each layout in Arabic, whose face weighs the most. */
function inBothScripts([kind, path]: [string, string]): [string, string][] {
  const latin: [string, string] = [kind, path]
  return isLaidOutAlone(kind, 'ar') ? [latin, [`${kind}, in Arabic`, inLanguage('ar', path)]] : [latin]
}
