import { asOfAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { loadSourcePart } from '@/lib/reading/dossier/loaders/source'
import { cslOfSource } from '@/lib/reading/share/rules/cite-page'
import { sourceRemarks } from '../../../../../../source-remarks'
import { citeAnswer } from '../../../../../cite-answer'

export const dynamic = 'force-static'
export const generateStaticParams = () => []

/** A source of the library, for citation programs. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ locale: string; statement: string; source: string; format: string }> },
): Promise<Response> {
  const { locale, statement: slug, source: id, format } = await params
  return citeAnswer({ locale, format }, async ({ locale: language, day, at }) => {
    const part = await loadSourcePart(slug, id, locale)
    if (!part) return null
    const remarks = (await sourceRemarks(language))(part.source)
    return cslOfSource(part.source, remarks, at(asOfAddress(`/${slug}/sources/${id}`, day)))
  })
}
