import 'server-only'
import { currentActor } from '@/lib/platform/session'
import { findMine, findQueue } from './data/queue'
import type { QueueEntry } from './types'

/** What awaits the review of whoever asks, and what of their own is under review. A visitor has none. */
export async function loadReviews(): Promise<{
  toReview: readonly QueueEntry[]
  mine: readonly QueueEntry[]
}> {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return { toReview: [], mine: [] }
  const [toReview, mine] = await Promise.all([findQueue(actor), findMine(actor)])
  return { toReview, mine }
}
