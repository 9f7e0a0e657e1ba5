import { afterAddress } from '@/lib/ground/platform/parts'
import { loadAfterOfLineage } from '@/lib/reading/dossier/loaders/lineage'
import { lineageAddress } from '@/lib/text/statement/rules/addresses'
import { entryAnswer } from '../../../entry-answer'

/** Leads to a link, or to the line of an item, in whatever part of the lineage it stands. */
export const lineageEntry = entryAnswer(
  ({ statement }, after) => afterAddress(lineageAddress(statement), after),
  ({ statement, entry }, day) => loadAfterOfLineage(statement, entry, day),
)
