import { currentActor } from '@/lib/ground/platform/session'
import { openDocument } from '@/lib/text/bringing/data/document'
import { handedOut, notHandedOut } from '../../../handed-out'

const ENDINGS = { pdf: 'pdf', docx: 'docx', html: 'html', text: 'txt', paste: 'txt' } as const

export const dynamic = 'force-dynamic'

/** The document that a statement on its way was taken from, for whoever may see the draft, as files of copies are handed out. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params
  const opened = await openDocument(await currentActor(), id)
  if (!opened) return notHandedOut()
  const { origin, size, pieces } = opened
  return handedOut({ pieces, size, name: `document-${id.slice(0, 8)}.${ENDINGS[origin]}`, type: null })
}
