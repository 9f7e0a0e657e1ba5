import 'server-only'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { isBy } from '@/lib/ground/platform/day'
import { afterOf, ENTRIES_BESIDE, type Part, partOf, partWith } from '@/lib/ground/platform/parts'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { findNotePlacesOn } from '@/lib/text/note/data/public-notes'
import { notesAsOf } from '@/lib/text/note/rules/as-of'
import type { PublicNoteView } from '@/lib/text/note/types'
import { noteAnchor } from '@/lib/text/statement/rules/note-anchor'
import { titledBy } from '@/lib/text/statement/rules/own-words'
import { statementBy } from '@/lib/text/statement/rules/statement-by'
import type { StatementView } from '@/lib/text/statement/types'
import { loadItemPart } from './item-part'
import { loadNotesAt, loadPublicNote } from './notes'
import { loadOfDay, type OfDay } from './of-day'
import { loadStatement } from './statement'

const loadPlacesOn = remembered(
  'notes-on-item',
  (slug, reference) => [tagOf.frame(slug), tagOf.item(slug, reference)],
  findNotePlacesOn,
)

/** Where the notes on an item stood at the end of a day; null for now. */
async function loadPlacesOf(slug: string, reference: string, day: string | null) {
  const places = await loadPlacesOn(slug, reference)
  return day === null ? places : places.filter(({ publishedAt }) => isBy(day, publishedAt))
}

const nameOf = ({ id }: { readonly id: string }) => id

/** What a further part of the notes on an item shows. */
export interface ItemNotesShown {
  statement: StatementView
  item: CommitmentView
  /** The id of the note that the part follows. */
  after: string
  part: Part<PublicNoteView>
}

/**
 * The notes on an item that became public after one of them; null where there is no such item or note, or none follows.
 *
 * @param day as they stood at its end, YYYY-MM-DD, UTC; null for now
 */
export async function loadItemNotesAfter(
  slug: string,
  reference: string,
  after: string,
  language: string,
  day: string | null = null,
): Promise<ItemNotesShown | null> {
  const [statement, found, places] = await Promise.all([
    loadStatement(slug),
    loadItemPart(slug, reference, language),
    loadPlacesOf(slug, reference, day),
  ])
  const part = partOf(places, { nameOf, after, most: ENTRIES_BESIDE })
  if (!statement || !found || !part) return null
  const notes = await loadNotesAt(slug, part.entries.map(nameOf).join(' '))
  const shown = { statement, item: found.item, after, part: partWith(part, notes) }
  if (day === null) return shown
  return {
    ...shown,
    statement: statementBy(statement, day),
    item: titledBy(found.item, day),
    part: partWith(part, notesAsOf(notes, day)),
  }
}

/** The same at the end of a day that an address names. */
export function loadItemNotesOf(
  slug: string,
  text: string,
  at: { readonly reference: string; readonly after: string },
  language: string,
): Promise<OfDay<ItemNotesShown> | null> {
  return loadOfDay(slug, text, async ({ day }) => ({
    shown: await loadItemNotesAfter(slug, at.reference, at.after, language, day),
  }))
}

/**
 * The part of the notes on an item that holds one, or a reply to one, by its anchor: the id of the note that it follows, '' for the beginning;
 * null where there is none.
 *
 * @param day as its pages stood at its end, YYYY-MM-DD, UTC; null for now
 */
export async function loadAfterOfItemNote(
  slug: string,
  reference: string,
  anchor: string,
  day: string | null = null,
): Promise<string | null> {
  const places = await loadPlacesOf(slug, reference, day)
  const holds = places.find(({ id, replies }) => [id, ...replies].some((each) => noteAnchor(each) === anchor))
  if (holds) return afterOf(places, holds.id, { nameOf, most: ENTRIES_BESIDE })
  // One of another kind stands with the item's words.
  const note = await loadPublicNote(slug, anchor)
  if (note === null || (day !== null && !isBy(day, note.publishedAt))) return null
  return note.target.kind === 'item' && note.target.reference === reference ? '' : null
}
