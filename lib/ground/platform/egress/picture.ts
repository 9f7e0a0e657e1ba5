import 'server-only'
import { parseAllowed } from '@/lib/ground/platform/egress/refused-networks.mjs'
import { env } from '../env'
import { type Browser, openBrowser } from './browser'
import { resolveBySystem } from './dial'
import { type GivenPage, type OpenProxy, openProxy } from './proxy'

/** Why there is no picture: it took too long, needed or became more than may be, another page came in place of the copied one, or the browser did not do it. */
export type NoPicture = 'timed-out' | 'too-large' | 'moved-on' | 'failed'

/** What stands there is another page than the one that was given. */
class MovedOn extends Error {}

/** How long all of it takes at most and loading the page, in milliseconds; what the page may ask for; how large a picture may be. */
const LIMITS = { time: 20_000, load: 8_000, requests: 150, bytes: 20_000_000, picture: 8_000_000 } as const

/** Of a page the upper part is shown, in pixels. */
const SIZE = { width: 1_280, height: 6_000, window: 1_600 } as const

/** Whether pictures are taken on this site. */
export function takesPictures(): boolean {
  return env().SUIVI_PICTURES !== undefined
}

/**
 * A picture of a page that was fetched, as PNG, by the Chromium that is configured: without a script, and asking for nothing but through our own
 * proxy. The page itself is not fetched again; what it shows is. Where it would lead on to another one by itself it is kept from it, and what is
 * shown all the same is no picture of it.
 */
export async function pictureOf(
  page: GivenPage,
  signal: AbortSignal,
): Promise<{ readonly png: Uint8Array } | { readonly missed: NoPicture }> {
  const { SUIVI_PICTURES: program, SUIVI_FETCH_ALLOW: allow = '' } = env()
  if (program === undefined) return { missed: 'failed' }
  if (signal.aborted) return { missed: 'failed' }
  const time = AbortSignal.timeout(LIMITS.time)
  const both = AbortSignal.any([time, signal])
  const dialling = { allow: parseAllowed(allow) ?? [], resolve: resolveBySystem }
  const proxy = await openProxy(page, dialling, LIMITS, both)
  try {
    const png = await shown(program, proxy, both)
    if (proxy.isOver() || png.byteLength > LIMITS.picture) return { missed: 'too-large' }
    return { png }
  } catch (error) {
    if (error instanceof MovedOn) return { missed: 'moved-on' }
    return { missed: time.aborted ? 'timed-out' : 'failed' }
  } finally {
    await proxy.close()
  }
}

async function shown(
  program: string,
  { port, address }: OpenProxy,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const browser = await openBrowser(program, port, signal)
  try {
    return await shot(browser, address)
  } finally {
    await browser.close()
  }
}

async function shot({ tell, hear, on }: Browser, address: string): Promise<Uint8Array> {
  await tell('Browser.setDownloadBehavior', { behavior: 'deny' })
  const { targetId } = await tell('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await tell('Target.attachToTarget', { targetId, flatten: true })
  const page = (method: string, params: Readonly<Record<string, unknown>> = {}) =>
    tell(method, params, String(sessionId))
  await page('Emulation.setScriptExecutionDisabled', { value: true })
  const { width, window: height } = SIZE
  await page('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false })
  await page('Page.enable')
  const loaded = hear('Page.loadEventFired')
  loaded.catch(() => undefined)
  const { errorText, loaderId } = await onlyTo(address, page, on)
  if (errorText !== undefined) throw new Error('the page was not shown')
  await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, LIMITS.load).unref())])
  const { cssContentSize } = await page('Page.getLayoutMetrics')
  const whole = Number((cssContentSize as { height?: number } | undefined)?.height ?? height)
  const clip = { x: 0, y: 0, width, height: Math.max(1, Math.min(Math.ceil(whole), SIZE.height)), scale: 1 }
  const { data } = await page('Page.captureScreenshot', { format: 'png', captureBeyondViewport: true, clip })
  const { frameTree } = await page('Page.getFrameTree')
  const now = (frameTree as { frame?: { loaderId?: string } } | undefined)?.frame?.loaderId
  if (now !== loaderId) throw new MovedOn()
  return new Uint8Array(Buffer.from(String(data), 'base64'))
}

/** Goes to an address and to no other: each page that is asked for afterwards is refused, and the one that is there stays. */
async function onlyTo(
  url: string,
  page: (method: string, params?: Readonly<Record<string, unknown>>) => Promise<Record<string, unknown>>,
  on: Browser['on'],
): Promise<Record<string, unknown>> {
  let isFirst = true
  on('Fetch.requestPaused', ({ requestId }) => {
    const answered = isFirst
      ? page('Fetch.continueRequest', { requestId })
      : page('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
    isFirst = false
    // One that the browser gave up meanwhile needs no answer.
    answered.catch(() => undefined)
  })
  await page('Fetch.enable', { patterns: [{ urlPattern: '*', resourceType: 'Document' }] })
  return page('Page.navigate', { url })
}
