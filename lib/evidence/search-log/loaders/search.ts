import 'server-only'
import { isId } from '@/lib/ground/platform/id'
import { currentActor } from '@/lib/ground/platform/session'
import { findDeskSearch } from '../data/desk'

/** One logged search; null (not found) for a visitor, and where there is none. */
export async function loadDeskSearch(id: string, language: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || !isId(id)) return null
  const search = await findDeskSearch(actor, id, language)
  return search && { actor, search }
}
