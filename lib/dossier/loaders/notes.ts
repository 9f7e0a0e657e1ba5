import 'server-only'
import { findPublicNotes } from '@/lib/note/data/public-notes'
import { remembered, tagOf } from '@/lib/platform/cache'

/** The public notes of a statement; empty when no statement has that address. */
export const loadPublicNotes = remembered('public-notes', (slug) => [tagOf.statement(slug)], findPublicNotes)
