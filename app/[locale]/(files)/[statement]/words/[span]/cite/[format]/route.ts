import { loadStatement } from '@/lib/dossier/loaders/statement'
import { cslOfWords } from '@/lib/share/rules/cite-page'
import { wordsAt } from '@/lib/share/rules/words'
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
    const statement = await loadStatement(slug)
    const words = statement && wordsAt(statement, span)
    return words && cslOfWords(statement, words, at(`/${slug}/words/${span}`))
  })
}
