import { publicAddress } from '@/lib/ground/platform/env'
import { robotsOf } from '@/lib/reading/share/rules/sitemap'
import { loadSignals } from '@/lib/reading/site/loaders/signals'
import { signalsLine } from '@/lib/reading/site/rules/signals'

// The public address is known when the server runs, not when it is built.
export const dynamic = 'force-dynamic'

/** What robots are asked to leave alone and to make of the content, and where the sitemap is. */
export async function GET(): Promise<Response> {
  const signals = signalsLine(await loadSignals())
  return new Response(robotsOf(publicAddress, signals), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  })
}
