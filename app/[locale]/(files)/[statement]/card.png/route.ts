import { statementCard } from '@/components/share/card/cards'
import { loadDossier } from '@/lib/dossier/loaders/whole'
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
    const dossier = await loadDossier(slug)
    return dossier && statementCard(context, dossier)
  })
}
