import { getTranslations } from 'next-intl/server'
import { loadSourcePart } from '@/lib/dossier/loaders/source'
import { cslOfSource } from '@/lib/share/rules/cite-page'
import { gradeSigns } from '@/lib/source/rules/grade'
import { asOfAddress } from '@/server/page-kinds.mjs'
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
    const t = await getTranslations({ locale: language })
    if (!part) return null
    const { titleBasis } = part.source
    const signs = gradeSigns(part.source)
    const remarks = [
      ...(titleBasis === 'reconstructed' ? [t('status-update.citation.titleReconstructed')] : []),
      ...(titleBasis === 'described' ? [t('status-update.citation.titleDescribed')] : []),
      ...(signs === null ? [] : [`${t('source.grade.short')} ${signs}`]),
    ]
    return cslOfSource(part.source, remarks, at(asOfAddress(`/${slug}/sources/${id}`, day)))
  })
}
