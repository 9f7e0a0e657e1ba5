import { type Actor, holds } from '@/lib/platform/actor'
import type { RefusalCode } from '@/lib/platform/errors'

/**
 * What is done with marks. A public item goes as it came, by two people: somebody proposes to withdraw it, somebody else agrees. A mark
 * that never was public is taken back by whoever made it, and so is a proposal that nobody has decided on.
 */
export const MARK_VERBS = [
  'mark',
  'mend',
  'approve',
  'send_back',
  'take_back',
  'propose_withdrawal',
  'agree_to_withdrawal',
  'decline_withdrawal',
  'take_back_proposal',
  'turn_following',
] as const
export type MarkVerb = (typeof MARK_VERBS)[number]

/** A mark as far as the policy cares. */
export type OwnedMark = {
  readonly markedById: string
  /** Whether a reviewer sent it back: then any reviewer may clear its words as well. */
  readonly isSentBack: boolean
  /** Who proposes to withdraw it; null where nobody does. */
  readonly proposedById: string | null
}

/** Whether the actor may do that with this mark. Deciding is a reviewer's, and never on what one wrote or proposed oneself. */
export function may(actor: Actor, verb: MarkVerb, mark: OwnedMark): true | RefusalCode {
  if (actor.kind === 'visitor') return 'signed_out'
  const isMine = mark.markedById === actor.id
  switch (verb) {
    case 'mark':
      return holds(actor, 'analyst') || 'not_permitted'
    case 'mend':
      // An administrator marks while bringing a statement.
      return (isMine && (holds(actor, 'analyst') || holds(actor, 'administrator'))) || 'not_permitted'
    case 'take_back':
      return isMine || (mark.isSentBack && holds(actor, 'reviewer')) || 'not_permitted'
    case 'approve':
    case 'send_back':
      return decides(actor, mark.markedById)
    case 'propose_withdrawal':
      return holds(actor, 'analyst') || holds(actor, 'reviewer') || 'not_permitted'
    case 'agree_to_withdrawal':
    case 'decline_withdrawal':
      return decides(actor, mark.proposedById)
    case 'take_back_proposal':
      return mark.proposedById === actor.id || 'not_permitted'
    case 'turn_following':
      return holds(actor, 'reviewer') || 'not_permitted'
  }
}

function decides(actor: Extract<Actor, { kind: 'member' }>, writtenById: string | null): true | RefusalCode {
  if (!holds(actor, 'reviewer')) return 'not_permitted'
  return writtenById === actor.id ? 'own_work' : true
}
