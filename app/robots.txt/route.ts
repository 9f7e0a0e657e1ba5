import { publicAddress } from '@/lib/platform/env'
import { robotsOf } from '@/lib/share/rules/sitemap'

// The public address is known when the server runs, not when it is built.
export const dynamic = 'force-dynamic'

/** What robots are asked to leave alone, and where the sitemap is. */
export function GET(): Response {
  return new Response(robotsOf(publicAddress), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  })
}
