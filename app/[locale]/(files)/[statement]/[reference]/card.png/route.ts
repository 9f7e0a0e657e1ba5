import { itemCard } from '@/components/reading/dossier/cards'
import { loadItem } from '@/lib/reading/dossier/loaders/item'
import { cardAnswer } from '../../../card-answer'

export const dynamic = 'force-static'
export const generateStaticParams = () => []

/** The preview picture of one item. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ locale: string; statement: string; reference: string }> },
): Promise<Response> {
  const { locale, statement: slug, reference } = await params
  return cardAnswer(locale, async (context) => {
    const shown = await loadItem(slug, reference, locale)
    return shown && itemCard(context, shown.dossier, shown.item)
  })
}
