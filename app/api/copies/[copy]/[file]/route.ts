import { openReadableBytes } from '@/lib/evidence/snapshot/data/readable'
import { COPY_FILES } from '@/lib/evidence/snapshot/types'
import { isPictureType } from '@/lib/ground/platform/document-kinds'
import { currentActor } from '@/lib/ground/platform/session'
import { handedOut, notHandedOut } from '../../../handed-out'

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
  if (!opened) return notHandedOut()
  const { pieces, size, contentType } = opened
  const isTold = which !== 'file' || isPictureType(contentType)
  return handedOut({
    pieces,
    size,
    name: `copy-${copy.slice(0, 8)}.${ENDINGS[which]}`,
    type: isTold ? contentType : null,
    isShown: which === 'picture',
  })
}
