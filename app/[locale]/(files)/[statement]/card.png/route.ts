import { statementCard } from '@/components/reading/dossier/cards'
import { loadAlikeItems } from '@/lib/reading/dossier/loaders/judgements'
import { loadStatement } from '@/lib/reading/dossier/loaders/statement'
import { cardAnswer } from '../../card-answer'

export const dynamic = 'force-static'
export const generateStaticParams = () => []

/** The preview picture of a statement's pages. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ locale: string; statement: string }> },
): Promise<Response> {
  const { locale, statement: slug } = await params
  return cardAnswer(locale, async (context) => {
    const statement = await loadStatement(slug)
    return statement && statementCard(context, statement, await loadAlikeItems(slug, null))
  })
}
