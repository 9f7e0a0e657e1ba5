import { itemCard } from '@/components/share/card/cards'
import { loadDossier } from '@/lib/dossier/loaders/whole'
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
    const dossier = await loadDossier(slug)
    const item = dossier?.items.find((each) => each.reference === reference)
    return dossier && item ? itemCard(context, dossier, item) : null
  })
}
