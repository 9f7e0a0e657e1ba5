import 'server-only'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { afterOf, ENTRIES_BESIDE, type Part, partOf, partWith } from '@/lib/ground/platform/parts'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { findNotePlacesOn } from '@/lib/text/note/data/public-notes'
import type { PublicNoteView } from '@/lib/text/note/types'
import { noteAnchor } from '@/lib/text/statement/rules/note-anchor'
import type { StatementView } from '@/lib/text/statement/types'
import { loadItemPart } from './item-part'
import { loadNotesAt, loadPublicNote } from './notes'
import { loadStatement } from './statement'

const loadPlacesOn = remembered('notes-on-item', (slug) => [tagOf.statement(slug)], findNotePlacesOn)

const nameOf = ({ id }: { readonly id: string }) => id

/** What a further part of the notes on an item shows. */
export interface ItemNotesShown {
  statement: StatementView
  item: CommitmentView
  /** The id of the note that the part follows. */
  after: string
  part: Part<PublicNoteView>
}

/** The notes on an item that became public after one of them; null where there is no such item or note, or none follows. */
export async function loadItemNotesAfter(
  slug: string,
  reference: string,
  after: string,
  language: string,
): Promise<ItemNotesShown | null> {
  const [statement, found, places] = await Promise.all([
    loadStatement(slug),
    loadItemPart(slug, reference, language),
    loadPlacesOn(slug, reference),
  ])
  const part = partOf(places, { nameOf, after, most: ENTRIES_BESIDE })
  if (!statement || !found || !part) return null
  const notes = await loadNotesAt(slug, part.entries.map(nameOf).join(' '))
  return { statement, item: found.item, after, part: partWith(part, notes) }
}

/** The part of the notes on an item that holds one, or a reply to one, by its anchor: the id of the note that it follows, '' for the beginning; null where there is none. */
export async function loadAfterOfItemNote(
  slug: string,
  reference: string,
  anchor: string,
): Promise<string | null> {
  const places = await loadPlacesOn(slug, reference)
  const holds = places.find(({ id, replies }) => [id, ...replies].some((each) => noteAnchor(each) === anchor))
  if (holds) return afterOf(places, holds.id, { nameOf, most: ENTRIES_BESIDE })
  // One of another kind stands with the item's words.
  const note = await loadPublicNote(slug, anchor)
  return note?.target.kind === 'item' && note.target.reference === reference ? '' : null
}
