import { expect, type Page } from '@playwright/test'

/** What came with a page over the network, in bytes, and what was complained of while it came. */
export type Visit = {
  readonly total: number
  readonly script: number
  readonly scripts: readonly string[]
  /** The addresses of our faces of type that were fetched, each once. */
  readonly faces: readonly string[]
  readonly complaints: readonly string[]
}

/** Opens an address as somebody who was never there, and waits until all that it asks for has come. */
export async function visit(page: Page, address: string, status = 200): Promise<Visit> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  const kinds = new Map<string, { type: string; url: string }>()
  const underWay = new Map<string, string>()
  const scripts: string[] = []
  const faces = new Set<string>()
  const complaints: string[] = []
  let total = 0
  let script = 0
  session.on('Network.requestWillBeSent', ({ requestId, request }) => underWay.set(requestId, request.url))
  session.on('Network.loadingFailed', ({ requestId }) => underWay.delete(requestId))
  session.on('Network.responseReceived', ({ requestId, type, response }) =>
    kinds.set(requestId, { type, url: response.url }),
  )
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    underWay.delete(requestId)
    const kind = kinds.get(requestId)
    if (!kind || kind.url.startsWith('data:')) return
    total += encodedDataLength
    const { pathname } = new URL(kind.url)
    if (pathname.endsWith('.woff2')) faces.add(pathname)
    if (kind.type !== 'Script') return
    script += encodedDataLength
    scripts.push(pathname)
  })
  const hear = (message: { type: () => string; text: () => string }) =>
    message.type() === 'error' && complaints.push(message.text())
  const catchError = (error: Error) => complaints.push(error.message)
  page.on('console', hear)
  page.on('pageerror', catchError)
  const answer = await page.goto(address)
  expect(answer?.status()).toBe(status)
  const language = /^\/(fr|es|ar)(?:\/|$)/.exec(address)?.[1] ?? 'en'
  await expect(page.locator('html')).toHaveAttribute('lang', language)
  // Its faces come with the words that need them.
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await expect.poll(() => [...underWay.values()]).toEqual([])
  page.off('console', hear)
  page.off('pageerror', catchError)
  await session.detach()
  return { total, script, scripts, faces: [...faces], complaints }
}
