import 'server-only'
import { isId } from '@/lib/platform/id'
import { type Part, partOrFirst, partWith } from '@/lib/platform/parts'
import { currentActor } from '@/lib/platform/session'
import { findMyNotePlaces, findMyNotes, findTeamNotePlaces, findTeamNotes } from './data/desk-notes'
import { findThread } from './data/thread'
import type { NoteEntry } from './types'

/**
 * A part of the notes that whoever is signed in wrote and has not submitted, newest first; a visitor has none.
 *
 * @param after the id of the note that the part follows; null for the list's beginning
 */
export async function loadMyNotes(after: string | null, language: string): Promise<Part<NoteEntry>> {
  const actor = await currentActor()
  const places = actor.kind === 'visitor' ? [] : await findMyNotePlaces(actor)
  const part = partOrFirst(places, { nameOf: (id) => id, after })
  return partWith(part, actor.kind === 'visitor' ? [] : await findMyNotes(actor, part.entries, language))
}

/**
 * A part of everybody's notes, newest first; null (not found) for a visitor.
 *
 * @param after as above
 */
export async function loadTeamNotes(after: string | null, language: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const part = partOrFirst(await findTeamNotePlaces(actor), { nameOf: (id) => id, after })
  return { actor, notes: partWith(part, await findTeamNotes(actor, part.entries, language)) }
}

/**
 * A note with its replies; null (not found) for a visitor and where there is no such note.
 *
 * @param opened the fingerprint of the note as the reader had it before them
 */
export async function loadThread(id: string, opened: string | undefined, language: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || !isId(id)) return null
  const thread = await findThread(actor, id, opened, language)
  return thread && { actor, thread }
}
