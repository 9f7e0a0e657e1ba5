import 'server-only'
import { findPublicNotePlaces, findPublicNotes, findPublicNotesIn } from '@/lib/note/data/public-notes'
import { remembered, tagOf } from '@/lib/platform/cache'

/** The public notes of a statement; empty when no statement has that address. */
export const loadPublicNotes = remembered('public-notes', (slug) => [tagOf.statement(slug)], findPublicNotes)

/** The public notes on words of one passage, by its number: a page made anew for every question reads no more than it shows. */
export const loadPublicNotesIn = remembered(
  'public-notes-in',
  (slug) => [tagOf.statement(slug)],
  findPublicNotesIn,
)

/** On which passages public notes stand, for a page that shows those of some passages only. */
export const loadPublicNotePlaces = remembered(
  'public-note-places',
  (slug) => [tagOf.statement(slug)],
  findPublicNotePlaces,
)
