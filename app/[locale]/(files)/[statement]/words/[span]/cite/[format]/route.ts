import { loadWordsAt } from '@/lib/reading/dossier/loaders/words'
import { cslOfWords } from '@/lib/reading/share/rules/cite-page'
import { citeAnswer } from '../../../../../cite-answer'

export const dynamic = 'force-static'
export const generateStaticParams = () => []

/** Words of a statement, for citation programs. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ locale: string; statement: string; span: string; format: string }> },
): Promise<Response> {
  const { locale, statement: slug, span, format } = await params
  return citeAnswer({ locale, format }, async ({ at }) => {
    const named = await loadWordsAt(slug, span, locale)
    return named && cslOfWords(named.statement, named.words, at(`/${slug}/words/${span}`))
  })
}
