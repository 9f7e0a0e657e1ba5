import { useLocale } from 'next-intl'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { localePath } from '@/lib/ground/i18n/routing'
import type { Part } from '@/lib/ground/platform/parts'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { itemNotesAddress } from '@/lib/text/note/rules/addresses'
import type { PublicNoteView } from '@/lib/text/note/types'
import { overlaps } from '@/lib/text/statement/rules/span'
import { NotesSection } from './notes-section'

interface ItemNotesProps {
  item: CommitmentView
  statement: { slug: string; base: { language: string } }
  /** Public notes, those on the item and its words among them. */
  notes: readonly PublicNoteView[]
  /** How many there are, where these are the first. */
  count?: number | undefined
}

/** What analysts noted about an item, or about words of it. */
export function ItemNotes({ item, statement, notes, count }: ItemNotesProps) {
  const locale = useLocale()
  const here = notes.filter(
    ({ kind, target }) =>
      kind === 'note' &&
      ((target.kind === 'item' && target.reference === item.reference) ||
        (target.kind === 'span' && overlaps(target, item))),
  )
  const last = here.at(-1)
  const part: Part<PublicNoteView> = {
    entries: here,
    before: 0,
    total: count ?? here.length,
    previous: null,
    next: count === undefined || last === undefined || count <= here.length ? null : last.id,
  }
  return (
    <NotesSection statement={statement} notes={here}>
      <PartTurn
        part={part}
        hrefOf={(after) => localePath(locale, itemNotesAddress(statement.slug, item.reference, after))}
      />
    </NotesSection>
  )
}
