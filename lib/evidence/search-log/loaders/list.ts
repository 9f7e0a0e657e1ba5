import 'server-only'
import { partOrFirst, partWith } from '@/lib/ground/platform/parts'
import { currentActor } from '@/lib/ground/platform/session'
import { begun, may } from '@/lib/record/review/policy'
import { findAllSearches, findSearchPlaces } from '../data/desk'
import { SEARCH_WRITERS } from '../types'

/**
 * A part of the desk's list of everybody's searches, and whether whoever asks may log one; null (not found) for a visitor.
 *
 * @param after the id of the search that the part follows; null for the list's beginning
 */
export async function loadDeskSearches(after: string | null) {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const mayLog = may(actor, 'submit', begun(actor, SEARCH_WRITERS)) === true
  const part = partOrFirst(await findSearchPlaces(actor), { nameOf: (id) => id, after })
  return { actor, mayLog, searches: partWith(part, await findAllSearches(actor, part.entries)) }
}
