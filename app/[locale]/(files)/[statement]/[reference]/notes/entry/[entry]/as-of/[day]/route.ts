import { asOfAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { loadAfterOfItemNoteOf } from '@/lib/reading/dossier/loaders/item-notes'
import { itemNotesPage } from '@/lib/text/note/rules/addresses'
import { entryAnswer } from '../../../../../../../entry-answer'

type Asked = { statement: string; reference: string; entry: string; day: string }

// Kept like a page, and made again when something is published on the statement.
export const dynamic = 'force-static'
export const generateStaticParams = () => []

/** Leads to a note on an item, or to a reply to one, on whichever page of them it stood at the end of a day. */
export const GET = entryAnswer<Asked>(
  ({ statement, reference, day }, after) => asOfAddress(itemNotesPage(statement, reference, after), day),
  ({ statement, reference, entry, day }) => loadAfterOfItemNoteOf(statement, reference, entry, day),
)
