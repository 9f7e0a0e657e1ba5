import 'server-only'
import { currentActor } from '@/lib/ground/platform/session'
import { findCounts, findNotices } from '../data/notices'
import { findToWatch, findWatched } from '../data/watched'

/**
 * A part of the notices of whoever is signed in, and what they watch; null (not found) for a visitor.
 *
 * @param after the notice that the part follows; null for the beginning
 * @param typed by which a statement to watch is found; '' for the newest
 */
export async function loadNotices(
  after: string | null,
  onlyUnread: boolean,
  language: string,
  typed: string,
) {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const [notices, counts, watched, toWatch] = await Promise.all([
    findNotices(actor, after, onlyUnread),
    findCounts(actor.id),
    findWatched(actor, language),
    findToWatch(actor, language, typed),
  ])
  return { actor, notices, counts, watched, toWatch }
}
