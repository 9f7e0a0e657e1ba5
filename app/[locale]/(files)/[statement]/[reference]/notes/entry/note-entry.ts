import { loadAfterOfItemNote } from '@/lib/reading/dossier/loaders/item-notes'
import { itemNotesPage } from '@/lib/text/note/rules/addresses'
import { entryAnswer } from '../../../../entry-answer'

type Asked = { statement: string; reference: string; entry: string }

/** Leads to a note on an item, or to a reply to one, on whichever page of them it stands. */
export const noteEntry = entryAnswer<Asked>(
  ({ statement, reference }, after) => itemNotesPage(statement, reference, after),
  ({ statement, reference, entry }, day) => loadAfterOfItemNote(statement, reference, entry, day),
)
