import { loadAfterOfItemNote } from '@/lib/reading/dossier/loaders/item-notes'
import { itemNotesPage } from '@/lib/text/note/rules/addresses'
import { entryAnswer } from '../../../../../entry-answer'

type Asked = { statement: string; reference: string; entry: string }

// Kept like a page, and made again when something is published on the statement.
export const dynamic = 'force-static'
export const generateStaticParams = () => []

/** Leads to a note on an item, or to a reply to one, on whichever page of them it stands. */
export const GET = entryAnswer<Asked>(
  ({ statement, reference }, after) => itemNotesPage(statement, reference, after),
  ({ statement, reference, entry }) => loadAfterOfItemNote(statement, reference, entry),
)
