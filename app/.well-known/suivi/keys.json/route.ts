import { loadKeys } from '@/lib/record/event/loaders/keys'

export const dynamic = 'force-dynamic'

/** The public keys with which heads are or were signed, the newest first; each signs itself and names the one before it. */
export async function GET(): Promise<Response> {
  return new Response(`${JSON.stringify({ keys: await loadKeys() })}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache' },
  })
}
