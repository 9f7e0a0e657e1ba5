import { getTranslations } from 'next-intl/server'
import { aboutSign } from '@/components/text/note/about'
import { loadPublicNote } from '@/lib/reading/dossier/loaders/notes'
import { cslOfNote } from '@/lib/reading/share/rules/cite-page'
import { noteLink } from '@/lib/text/note/rules/addresses'
import { citeAnswer } from '../../../../../cite-answer'

export const dynamic = 'force-static'
export const generateStaticParams = () => []

/** A public note, for citation programs; a withdrawn one is cited by nobody. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ locale: string; statement: string; note: string; format: string }> },
): Promise<Response> {
  const { locale, statement: slug, note: anchor, format } = await params
  return citeAnswer({ locale, format }, async ({ locale: language, day, at }) => {
    const note = await loadPublicNote(slug, anchor)
    if (!note || note.withdrawn) return null
    const t = await getTranslations({ locale: language, namespace: 'search' })
    const pinned = noteLink(slug, note.target, anchor, day)
    return cslOfNote(slug, note, t('note', { what: aboutSign(note.target) }), at(pinned))
  })
}
