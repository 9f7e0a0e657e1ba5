import 'server-only'
import { type AskedPart, type Part, partOrFirst, partWith } from '@/lib/ground/platform/parts'
import { currentActor } from '@/lib/ground/platform/session'
import { findMyNotePlaces, findMyNotes } from '../data/desk-notes'
import type { NoteEntry } from '../types'

/**
 * A part of the notes that whoever is signed in wrote and has not submitted, newest first; a visitor has none.
 *
 * @param asked which part, after a note by its id
 */
export async function loadMyNotes(asked: AskedPart, language: string): Promise<Part<NoteEntry>> {
  const actor = await currentActor()
  const places = actor.kind === 'visitor' ? [] : await findMyNotePlaces(actor)
  const part = partOrFirst(places, { nameOf: (id) => id, ...asked })
  return partWith(part, actor.kind === 'visitor' ? [] : await findMyNotes(actor, part.entries, language))
}
