import { wordsCard } from '@/components/share/card/cards'
import { loadStatement } from '@/lib/dossier/loaders/statement'
import { wordsAt } from '@/lib/share/rules/words'
import { cardAnswer } from '../../../../card-answer'

export const dynamic = 'force-static'
export const generateStaticParams = () => []

/** The preview picture of words of a statement. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ locale: string; statement: string; span: string }> },
): Promise<Response> {
  const { locale, statement: slug, span } = await params
  return cardAnswer(locale, async (context) => {
    const statement = await loadStatement(slug)
    const words = statement && wordsAt(statement, span)
    return words && wordsCard(context, statement, words)
  })
}
