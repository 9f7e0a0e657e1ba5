import { wordsCard } from '@/components/reading/dossier/cards'
import { loadWordsAt } from '@/lib/reading/dossier/loaders/words'
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
    const at = await loadWordsAt(slug, span, locale)
    return at && wordsCard(context, at.statement, at.words)
  })
}
