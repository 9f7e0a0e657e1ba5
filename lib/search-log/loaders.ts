import 'server-only'
import { findSubjects } from '@/lib/commitment/data/subjects'
import { holds } from '@/lib/platform/actor'
import { isId } from '@/lib/platform/id'
import { currentActor } from '@/lib/platform/session'
import { findAllSearches, findDeskSearch, findMySearches, findSearchesToRead } from './data/desk'
import { searchPolicy } from './policy'
import type { SearchEntry } from './types'

/** What of the search log concerns whoever asks today: what a reviewer may read, and their own that are not public. A visitor has none. */
export async function loadSearchWork(): Promise<{ mine: SearchEntry[]; toRead: SearchEntry[] }> {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return { mine: [], toRead: [] }
  const [mine, toRead] = await Promise.all([
    findMySearches(actor),
    holds(actor, 'reviewer') ? findSearchesToRead(actor) : [],
  ])
  return { mine, toRead }
}

/** The desk's list of everybody's searches, and whether whoever asks may log one; null (not found) for a visitor. */
export async function loadDeskSearches() {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const mayLog = searchPolicy(actor, 'log', { authorId: actor.id, wasPublished: false }) === true
  return { actor, mayLog, searches: await findAllSearches(actor) }
}

/** One logged search; null (not found) for a visitor, and where there is none. */
export async function loadDeskSearch(id: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || !isId(id)) return null
  const search = await findDeskSearch(actor, id)
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
  const mayLog = searchPolicy(actor, 'log', { authorId: actor.id, wasPublished: false }) === true
  const [subjects, begun] = await Promise.all([
    mayLog ? findSubjects() : [],
    mayLog && from !== undefined && isId(from) ? findDeskSearch(actor, from) : null,
  ])
  return { actor, mayLog, subjects, begun: begun?.isMine ? begun : null }
}
