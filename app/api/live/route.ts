import { liveStream, news, takeSeat } from '@/lib/ground/platform/live'
import { actorAtRest, isSessionOpen } from '@/lib/ground/platform/session'
import { toldTo } from '@/lib/work/desk/data/news'

export const dynamic = 'force-dynamic'

/** Shorter than the minute or so after which proxies give a silent connection up; also how soon an ended session is noticed at the latest. */
const heartbeat = 20_000

/**
 * What happens, as server-sent events, for signed-in people: ids and verbs, nothing else. `after` in the address is the position that the
 * page was made from; after a loss the browser says by `Last-Event-ID` what it knows. Listening keeps no session awake.
 */
export async function GET(request: Request): Promise<Response> {
  const actor = await actorAtRest()
  if (actor.kind === 'visitor') return refused(401)
  const leave = takeSeat(actor.id)
  if (!leave) return refused(429)
  const known = request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('after') ?? ''
  const stream = liveStream({
    news: news(),
    after: /^\d{1,15}$/.test(known) ? BigInt(known) : null,
    ...toldTo(actor),
    isOpen: () => isSessionOpen(actor),
    onEnd: leave,
    heartbeat,
  })
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}

/** Said in so many words, since a stream that nobody reads would be made for it otherwise. */
export async function HEAD(): Promise<Response> {
  const actor = await actorAtRest()
  return refused(actor.kind === 'visitor' ? 401 : 405)
}

function refused(status: 401 | 405 | 429): Response {
  return new Response(null, { status, headers: { 'cache-control': 'no-store' } })
}
