import { getTranslations } from 'next-intl/server'
import { asOfAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { loadItem } from '@/lib/reading/dossier/loaders/item'
import { recordOf } from '@/lib/reading/dossier/rules/item-record'
import { cslOfItem } from '@/lib/reading/share/rules/cite-page'
import { methodsInWords } from '@/lib/reading/share/rules/standing'
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
    const shown = await loadItem(slug, reference, locale)
    if (!shown || shown.item.withdrawn) return null
    const { dossier, item } = shown
    const t = await getTranslations({ locale: language, namespace: 'share' })
    const { standing, methods, ...record } = recordOf(dossier, item)
    const method = methodsInWords(language, methods)
    return cslOfItem(
      dossier.statement,
      item,
      { ...record, standing: t('standing', { state: standing, method }) },
      at(asOfAddress(`/${slug}/${reference}`, day)),
    )
  })
}
