import 'server-only'
import { isId } from '@/lib/platform/id'
import { currentActor } from '@/lib/platform/session'
import { findMyNotes, findTeamNotes } from './data/desk-notes'
import { findThread } from './data/thread'
import type { NoteEntry } from './types'

/** The notes that whoever is signed in wrote and has not submitted. */
export async function loadMyNotes(): Promise<NoteEntry[]> {
  const actor = await currentActor()
  return actor.kind === 'visitor' ? [] : findMyNotes(actor)
}

/** Everybody's newest notes; null (not found) for a visitor. */
export async function loadTeamNotes() {
  const actor = await currentActor()
  return actor.kind === 'visitor' ? null : { actor, notes: await findTeamNotes(actor) }
}

/**
 * A note with its replies; null (not found) for a visitor and where there is no such note.
 *
 * @param opened the version that the reader had before them
 */
export async function loadThread(id: string, opened: number | undefined) {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || !isId(id)) return null
  const thread = await findThread(actor, id, opened)
  return thread && { actor, thread }
}
