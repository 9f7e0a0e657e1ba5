import 'server-only'
import { isId } from '@/lib/platform/id'
import { partOrFirst, partWith } from '@/lib/platform/parts'
import { currentActor } from '@/lib/platform/session'
import { begun, may } from '@/lib/review/policy'
import { findAllSearches, findDeskSearch, findSearchPlaces } from './data/desk'
import { SEARCH_WRITERS } from './types'

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

/** One logged search; null (not found) for a visitor, and where there is none. */
export async function loadDeskSearch(id: string, language: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || !isId(id)) return null
  const search = await findDeskSearch(actor, id, language)
  return search && { actor, search }
}

/**
 * What the form that logs a search offers, with one's own search to begin from where it was sent back; null for a visitor.
 *
 * @param from the id of that search
 */
export async function loadLogging(from: string | undefined) {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const mayLog = may(actor, 'submit', begun(actor, SEARCH_WRITERS)) === true
  const former = mayLog && from !== undefined && isId(from) ? await findDeskSearch(actor, from) : null
  return { actor, mayLog, begun: former?.isMine ? former : null }
}
