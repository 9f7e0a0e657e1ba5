import { afterAddress } from '@/lib/ground/platform/parts'
import { loadAfterOfCorrection } from '@/lib/reading/dossier/loaders/corrections'
import { correctionsAddress } from '@/lib/text/statement/rules/addresses'
import { entryAnswer } from '../../../../entry-answer'

// Kept like a page, and made again when something is published on the statement.
export const dynamic = 'force-static'
export const generateStaticParams = () => []

/** Leads to an entry of the corrections, in whatever part of the list it stands. */
export const GET = entryAnswer(
  ({ statement }, after) => afterAddress(correctionsAddress(statement), after),
  ({ statement, entry }) => loadAfterOfCorrection(statement, entry),
)
