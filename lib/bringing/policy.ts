import { type Actor, holds } from '@/lib/platform/actor'
import type { RefusalCode } from '@/lib/platform/errors'

/** What is done with a statement on its way. It becomes public by two people: an administrator brings it, a reviewer who is not they approves. */
export const BRINGING_VERBS = [
  'bring',
  'read',
  'change',
  'submit',
  'take_back',
  'withdraw',
  'approve',
  'send_back',
] as const
export type BringingVerb = (typeof BRINGING_VERBS)[number]

/** A statement on its way as far as the policy cares. */
export type OwnedBringing = { readonly bringerId: string; readonly isDraft: boolean }

/** Whether the actor may do that with it. A draft is its bringer's alone; deciding is a reviewer's, never on what one brought. */
export function may(
  actor: Actor,
  verb: BringingVerb,
  { bringerId, isDraft }: OwnedBringing,
): true | RefusalCode {
  if (actor.kind === 'visitor') return 'signed_out'
  const isMine = bringerId === actor.id
  const brings = holds(actor, 'administrator')
  switch (verb) {
    case 'bring':
      return brings || 'not_permitted'
    case 'read':
      return isMine || (!isDraft && (brings || holds(actor, 'reviewer'))) || 'not_permitted'
    case 'change':
    case 'submit':
    case 'take_back':
    case 'withdraw':
      return (brings && isMine) || 'not_permitted'
    case 'approve':
    case 'send_back':
      if (!holds(actor, 'reviewer') || isDraft) return 'not_permitted'
      return isMine ? 'own_work' : true
  }
}
