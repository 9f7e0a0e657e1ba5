import { loadHead } from '@/lib/record/event/loaders/head'

// It says how far the record goes now.
export const dynamic = 'force-dynamic'

/** The newest signed head of the record, for everybody to keep: a record that was cut short or written anew does not fit it. */
export async function GET(): Promise<Response> {
  const head = await loadHead()
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache' }
  if (head === null) return new Response('{"error":"this record is not signed"}\n', { status: 404, headers })
  const { at, hash, key, position, signature } = head
  return new Response(`${JSON.stringify({ at, hash, key, position, signature })}\n`, { headers })
}
