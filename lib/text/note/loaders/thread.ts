import 'server-only'
import { isId } from '@/lib/ground/platform/id'
import { currentActor } from '@/lib/ground/platform/session'
import { findThread } from '../data/thread'

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
