import 'server-only'
import { type AskedPart, type Part, partOrFirst, partWith } from '@/lib/ground/platform/parts'
import { currentActor } from '@/lib/ground/platform/session'
import type { QueueEntry } from '@/lib/record/review/types'
import { findMine, findMinePlaces, findQueue, findQueuePlaces } from '../data/reviews'

/** Which part of each list is asked for. */
export type AskedOfReviews = Readonly<Record<'toReview' | 'mine', AskedPart>>

/** A part of what awaits the review of whoever asks, and one of what of their own is under review. A visitor has none. */
export async function loadReviews(
  asked: AskedOfReviews,
): Promise<{ toReview: Part<QueueEntry>; mine: Part<QueueEntry> }> {
  const actor = await currentActor()
  const isVisitor = actor.kind === 'visitor'
  const [waiting, own] = isVisitor
    ? [[], []]
    : await Promise.all([findQueuePlaces(actor), findMinePlaces(actor)])
  const nameOf = (id: string) => id
  const toReview = partOrFirst(waiting, { nameOf, ...asked.toReview })
  const mine = partOrFirst(own, { nameOf, ...asked.mine })
  const [queued, sent] = isVisitor
    ? [[], []]
    : await Promise.all([findQueue(actor, toReview.entries), findMine(actor, mine.entries)])
  return { toReview: partWith(toReview, queued), mine: partWith(mine, sent) }
}
