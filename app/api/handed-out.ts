import { streamOf } from '@/lib/ground/platform/stream-of'

/** A file of somebody else's, as it is handed out. */
type Foreign = {
  readonly pieces: AsyncIterable<Uint8Array>
  readonly size: number
  readonly name: string
  /** Of a picture or a record that says what it is; null of everything else. */
  readonly type: string | null
  readonly isShown?: boolean
}

/** A foreign file as an answer: to be kept, never to be opened as a page of this site, and nobody keeps it on the way. */
export function handedOut({ pieces, size, name, type, isShown = false }: Foreign): Response {
  return new Response(streamOf(pieces), {
    headers: {
      'cache-control': 'no-store',
      'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename="${name}"`,
      'content-length': String(size),
      'content-security-policy': "sandbox; default-src 'none'",
      'content-type': type ?? 'application/octet-stream',
      'x-content-type-options': 'nosniff',
    },
  })
}

/** Where there is no such file, or it is not for whoever asks. */
export const notHandedOut = () =>
  new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
