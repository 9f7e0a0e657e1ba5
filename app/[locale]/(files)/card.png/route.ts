import { homeCard } from '@/components/reading/dossier/cards'
import { loadNewest } from '@/lib/reading/dossier/loaders/statement-list'
import { cardAnswer } from '../card-answer'

export const dynamic = 'force-static'
export const generateStaticParams = () => []

/** The preview picture of our home page, and of pages that have none of their own. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ locale: string }> },
): Promise<Response> {
  return cardAnswer((await params).locale, async (context) => homeCard(context, await loadNewest()))
}
