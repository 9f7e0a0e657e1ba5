import { afterAddress } from '@/lib/ground/platform/parts'
import { loadAfterOfLooked } from '@/lib/reading/dossier/loaders/looked'
import { searchesAddress } from '@/lib/text/statement/rules/addresses'
import { entryAnswer } from '../../../../entry-answer'

// Kept like a page, and made again when something is published on the statement.
export const dynamic = 'force-static'
export const generateStaticParams = () => []

/** Leads to a request or a search, in whatever part of the list it stands. */
export const GET = entryAnswer(
  ({ statement }, after) => afterAddress(searchesAddress(statement), after),
  ({ statement, entry }) => loadAfterOfLooked(statement, entry),
)
