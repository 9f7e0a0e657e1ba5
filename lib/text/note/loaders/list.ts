import 'server-only'
import { partOrFirst, partWith } from '@/lib/ground/platform/parts'
import { currentActor } from '@/lib/ground/platform/session'
import { findTeamNotePlaces, findTeamNotes } from '../data/desk-notes'

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
