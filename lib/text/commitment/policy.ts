import { type Actor, holds, type Role } from '@/lib/ground/platform/actor'
import type { RefusalCode } from '@/lib/ground/platform/errors'
import type { Work } from '@/lib/record/review/types'
import type { MarkState } from './types'

/** Who does what with marks, beside reviewing them. A public item goes by two people: somebody proposes it, somebody else agrees. */
const DOERS = {
  mark: ['analyst'],
  propose_withdrawal: ['analyst', 'reviewer'],
  turn_following: ['reviewer'],
} as const satisfies Readonly<Record<string, readonly Role[]>>
export type MarkVerb = keyof typeof DOERS

/** Who submits a mark again that was sent back to them. An administrator marks while bringing a statement. */
const MARK_WRITERS: readonly Role[] = ['analyst', 'administrator']

/** A mark as its review's policy sees it. Its words are free for others once it is gone: what came back any reviewer takes away. */
export function markAsWork({
  state,
  markedById,
  publishedAt,
}: {
  readonly state: MarkState
  readonly markedById: string
  readonly publishedAt: Date | null
}): Work {
  return {
    state,
    authorId: markedById,
    people: [markedById],
    writers: MARK_WRITERS,
    takers: state === 'sent_back' ? ['reviewer'] : [],
    wasPublished: publishedAt !== null,
  }
}

/** The same of a proposal to withdraw. */
export function withdrawalAsWork({
  state,
  proposedById,
}: {
  readonly state: MarkState
  readonly proposedById: string
}): Work {
  return {
    state,
    authorId: proposedById,
    people: [proposedById],
    writers: DOERS.propose_withdrawal,
    wasPublished: state === 'published',
  }
}

/** Whether the actor's roles permit that, whichever mark it is. */
export function may(actor: Actor, verb: MarkVerb): true | RefusalCode {
  if (actor.kind === 'visitor') return 'signed_out'
  return DOERS[verb].some((role) => holds(actor, role)) || 'not_permitted'
}
