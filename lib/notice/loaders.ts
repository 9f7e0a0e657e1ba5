import 'server-only'
import { holds } from '@/lib/platform/actor'
import { isMailOn } from '@/lib/platform/mail-on'
import { currentActor } from '@/lib/platform/session'
import { findChosen } from './data/choices'
import { findCounts, findNotices } from './data/notices'
import { findToWatch, findWatched, findWatchedItem, isWatched } from './data/watched'
import { NOTICE_KINDS, OF_ADMINISTRATORS, type WatchedType } from './types'

/**
 * A part of the notices of whoever is signed in, and what they watch; null (not found) for a visitor.
 *
 * @param after the notice that the part follows; null for the beginning
 */
export async function loadNotices(after: string | null, onlyUnread: boolean, language: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const [notices, counts, watched, toWatch] = await Promise.all([
    findNotices(actor, after, onlyUnread),
    findCounts(actor.id),
    findWatched(actor, language),
    findToWatch(actor, language),
  ])
  return { actor, notices, counts, watched, toWatch }
}

/** Whether whoever is signed in watches something; null for a visitor. */
export async function loadWatching(type: WatchedType, id: string): Promise<boolean | null> {
  const actor = await currentActor()
  return actor.kind === 'visitor' ? null : isWatched(actor, type, id)
}

/** The same of an item, by its statement's address and its reference, and of its statement; null where there is none. */
export async function loadWatchingItem(slug: string, reference: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const item = await findWatchedItem(slug, reference)
  if (!item) return null
  const [isItem, isStatement] = await Promise.all([
    isWatched(actor, 'commitment', item.id),
    isWatched(actor, 'statement', item.statementId),
  ])
  return {
    item: { id: item.id, isWatched: isItem },
    statement: { id: item.statementId, isWatched: isStatement },
  }
}

/** What whoever is signed in can be told of and what they chose, and whether this site sends mail; null for a visitor. */
export async function loadChosen() {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const kinds = NOTICE_KINDS.filter(
    (kind) => !OF_ADMINISTRATORS.includes(kind) || holds(actor, 'administrator'),
  )
  return { actor, chosen: await findChosen(actor), kinds, isMailOn: isMailOn() }
}
