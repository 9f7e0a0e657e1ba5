import { isPictureType } from '@/lib/platform/document-kinds'
import { currentActor } from '@/lib/platform/session'
import { streamOf } from '@/lib/platform/stream-of'
import { openReadableBytes } from '@/lib/snapshot/data/readable'
import { COPY_FILES } from '@/lib/snapshot/types'

const ENDINGS = { file: 'bin', warc: 'warc.gz', picture: 'png' } as const

export const dynamic = 'force-dynamic'

/**
 * A file of a copy of a source, as whoever asks may take it: what was answered there, the record of the visit, or the picture of the page. But for
 * the picture it is handed out to be kept, never to be opened as a page of this site, and nobody keeps it on the way.
 */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ copy: string; file: string }> },
): Promise<Response> {
  const { copy, file } = await params
  const which = COPY_FILES.find((one) => one === file)
  const opened = which && (await openReadableBytes(await currentActor(), copy, which))
  if (!opened) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
  return new Response(streamOf(opened.pieces), {
    headers: {
      'cache-control': 'no-store',
      'content-disposition': `${which === 'picture' ? 'inline' : 'attachment'}; filename="copy-${copy.slice(0, 8)}.${ENDINGS[which]}"`,
      'content-length': String(opened.size),
      'content-security-policy': "sandbox; default-src 'none'",
      'content-type':
        which !== 'file' || isPictureType(opened.contentType)
          ? opened.contentType
          : 'application/octet-stream',
      'x-content-type-options': 'nosniff',
    },
  })
}
