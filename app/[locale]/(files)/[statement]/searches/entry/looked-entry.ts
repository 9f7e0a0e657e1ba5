import { afterAddress } from '@/lib/ground/platform/parts'
import { loadAfterOfLooked } from '@/lib/reading/dossier/loaders/looked'
import { searchesAddress } from '@/lib/text/statement/rules/addresses'
import { entryAnswer } from '../../../entry-answer'

/** Leads to a request or a search, in whatever part of the list it stands. */
export const lookedEntry = entryAnswer(
  ({ statement }, after) => afterAddress(searchesAddress(statement), after),
  ({ statement, entry }, day) => loadAfterOfLooked(statement, entry, day),
)
