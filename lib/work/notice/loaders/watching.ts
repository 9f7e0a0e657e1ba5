import 'server-only'
import { currentActor } from '@/lib/ground/platform/session'
import { findWatchedItem, isWatched } from '../data/watched'
import type { WatchedType } from '../types'

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
