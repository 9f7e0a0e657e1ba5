import { afterAddress } from '@/lib/ground/platform/parts'
import { loadAfterOfLineage } from '@/lib/reading/dossier/loaders/lineage'
import { lineageAddress } from '@/lib/text/statement/rules/addresses'
import { entryAnswer } from '../../../../entry-answer'

// Kept like a page, and made again when something is published on the statement.
export const dynamic = 'force-static'
export const generateStaticParams = () => []

/** Leads to a link, or to the line of an item, in whatever part of the lineage it stands. */
export const GET = entryAnswer(
  ({ statement }, after) => afterAddress(lineageAddress(statement), after),
  ({ statement, entry }) => loadAfterOfLineage(statement, entry),
)
