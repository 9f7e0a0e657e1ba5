import { getTranslations } from 'next-intl/server'
import { loadDossier } from '@/lib/dossier/loaders/whole'
import { recordOf } from '@/lib/dossier/rules/item-record'
import { cslOfItem } from '@/lib/share/rules/csl'
import { asOfAddress } from '@/server/page-kinds.mjs'
import { citeAnswer } from '../../../../cite-answer'

export const dynamic = 'force-static'
export const generateStaticParams = () => []

/** The record of one item, for citation programs. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ locale: string; statement: string; reference: string; format: string }> },
): Promise<Response> {
  const { locale, statement: slug, reference, format } = await params
  return citeAnswer({ locale, format }, async ({ locale: language, day, at }) => {
    const dossier = await loadDossier(slug)
    const item = dossier?.items.find((each) => each.reference === reference)
    if (!dossier || !item || item.withdrawn) return null
    const t = await getTranslations({ locale: language, namespace: 'share' })
    const { standing, ...record } = recordOf(dossier, item)
    return cslOfItem(
      dossier.statement,
      item,
      { ...record, standing: t('standing', { state: standing }) },
      at(asOfAddress(`/${slug}/${reference}`, day)),
    )
  })
}
