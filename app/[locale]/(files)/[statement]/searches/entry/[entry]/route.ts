import { loadAfterOfLooked } from '@/lib/dossier/loaders/looked'
import { searchesAddress } from '@/lib/statement/rules/addresses'
import { entryAnswer } from '../../../../entry-answer'

// Kept like a page, and made again when something is published on the statement.
export const dynamic = 'force-static'
export const generateStaticParams = () => []

type EntryProps = { params: Promise<{ locale: string; statement: string; entry: string }> }

/** Leads to a request or a search, in whatever part of the list it stands. */
export async function GET(_request: Request, { params }: EntryProps): Promise<Response> {
  const asked = await params
  const { statement: slug, entry } = asked
  return entryAnswer(asked, searchesAddress(slug), await loadAfterOfLooked(slug, entry))
}
