import { etagOf } from '@/lib/ground/platform/etag'

/**
 * A file that is made once and kept until something of its statement is published, like a page. Its ETag lets a reader who has it
 * ask again for a few bytes.
 */
export function fileAnswer(body: Uint8Array | string, headers: Record<string, string>): Response {
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: { etag: etagOf(body), ...headers },
  })
}

/** What is not in the record is not here either. Kept like the page that says so, until something is published. */
export function noSuchFile(): Response {
  const body = 'Not in the record\n'
  return new Response(body, {
    status: 404,
    headers: { etag: etagOf(body), 'content-type': 'text/plain; charset=utf-8' },
  })
}
