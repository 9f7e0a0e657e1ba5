import 'server-only'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import {
  findNotePlaces,
  findNotesAt,
  findPlacedNotes,
  findPublicNote,
  findPublicNotes,
} from '@/lib/text/note/data/public-notes'

/** The public notes of a statement; empty when no statement has that address. */
export const loadPublicNotes = remembered('public-notes', (slug) => [tagOf.statement(slug)], findPublicNotes)

/** One of them, by its anchor; null where there is none. */
export const loadPublicNote = remembered('public-note', (slug) => [tagOf.statement(slug)], findPublicNote)

/** Where they stand in their order, and since when each is public. */
export const loadNotePlaces = remembered('note-places', (slug) => [tagOf.statement(slug)], findNotePlaces)

/** Some of them. @param ids parted by spaces */
export const loadNotesAt = remembered(
  'notes-at',
  (slug) => [tagOf.statement(slug)],
  (slug: string, ids: string) => findNotesAt(slug, ids.split(' ')),
)

/** Where in the text they stand, and nothing of what they say. */
export const loadPlacedNotes = remembered('placed-notes', (slug) => [tagOf.statement(slug)], findPlacedNotes)
