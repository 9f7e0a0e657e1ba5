import { getTranslations } from 'next-intl/server'
import { loadSourcePart } from '@/lib/dossier/loaders/source'
import { cslOfSource } from '@/lib/share/rules/cite-page'
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
    const t = await getTranslations({ locale: language, namespace: 'status-update.citation' })
    const bases = { as_shown: null, reconstructed: t('titleReconstructed'), described: t('titleDescribed') }
    return (
      part &&
      cslOfSource(part.source, bases[part.source.titleBasis], at(asOfAddress(`/${slug}/sources/${id}`, day)))
    )
  })
}
