import { getTranslations } from 'next-intl/server'
import { loadChosen } from '@/lib/reading/dossier/loaders/chosen'
import { countChosen, namesOfChosen } from '@/lib/reading/dossier/rules/chosen'
import { chosenAddress } from '@/lib/reading/share/rules/chosen'
import { cslOfChosen } from '@/lib/reading/share/rules/cite-page'
import { citeAnswer } from '../../../../cite-answer'

export const dynamic = 'force-static'
export const generateStaticParams = () => []

/** Several items by one link, for citation programs. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ locale: string; ids: string; format: string }> },
): Promise<Response> {
  const { locale, ids, format } = await params
  return citeAnswer({ locale, format }, async ({ locale: language, day, at }) => {
    const chosen = await loadChosen(ids, null, language)
    if (!chosen || chosen.runs.length === 0) return null
    const t = await getTranslations({ locale: language })
    const title = t('share.chosen.title', { n: countChosen(chosen) })
    return cslOfChosen(ids, title, namesOfChosen(chosen.runs, language), at(chosenAddress(ids, day)))
  })
}
