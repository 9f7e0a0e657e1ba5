import 'server-only'
import { isId } from '@/lib/ground/platform/id'
import { currentActor } from '@/lib/ground/platform/session'
import { findCoding } from '../data/coding'

/** A second judgement for whoever is signed in, with what of the library was searched for; null (not found) for a visitor, and where it is none of theirs. */
export async function loadCoding(requestId: string, find: string, language: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || !isId(requestId)) return null
  const view = await findCoding(actor, requestId, find, language)
  return view && { actor, view }
}
