import type { CommitmentView } from '@/lib/text/commitment/types'
import type { PublicNoteView } from '@/lib/text/note/types'
import { overlaps } from '@/lib/text/statement/rules/span'
import { NotesSection } from './notes-section'

interface ItemNotesProps {
  item: CommitmentView
  statement: { slug: string; base: { language: string } }
  /** Public notes, those on the item and its words among them. */
  notes: readonly PublicNoteView[]
}

/** What analysts noted about an item, or about words of it. */
export function ItemNotes({ item, statement, notes }: ItemNotesProps) {
  const here = notes.filter(
    ({ kind, target }) =>
      kind === 'note' &&
      ((target.kind === 'item' && target.reference === item.reference) ||
        (target.kind === 'span' && overlaps(target, item))),
  )
  return <NotesSection statement={statement} on={{ kind: 'item', name: item.reference }} notes={here} />
}
