import 'server-only'
import { parseAllowed } from '@/server/outside-networks.mjs'
import { env } from '../env'
import { type Browser, openBrowser } from './browser'
import { resolveBySystem } from './dial'
import { type GivenPage, openProxy } from './proxy'

/** Why there is no picture: it took too long, needed or became more than may be, or the browser did not do it. */
export type NoPicture = 'timed-out' | 'too-large' | 'failed'

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
 * proxy. The page itself is not fetched again; what it shows is.
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
  const browser = await openBrowser(program, proxy.port, both)
  try {
    const png = await shot(browser, proxy.address)
    if (proxy.isOver() || png.byteLength > LIMITS.picture) return { missed: 'too-large' }
    return { png }
  } catch {
    return { missed: time.aborted ? 'timed-out' : 'failed' }
  } finally {
    await browser.close()
    await proxy.close()
  }
}

async function shot({ tell, hear }: Browser, address: string): Promise<Uint8Array> {
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
  const { errorText } = await page('Page.navigate', { url: address })
  if (errorText !== undefined) throw new Error('the page was not shown')
  await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, LIMITS.load).unref())])
  const { cssContentSize } = await page('Page.getLayoutMetrics')
  const whole = Number((cssContentSize as { height?: number } | undefined)?.height ?? height)
  const clip = { x: 0, y: 0, width, height: Math.max(1, Math.min(Math.ceil(whole), SIZE.height)), scale: 1 }
  const { data } = await page('Page.captureScreenshot', { format: 'png', captureBeyondViewport: true, clip })
  return new Uint8Array(Buffer.from(String(data), 'base64'))
}
