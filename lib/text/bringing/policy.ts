import { type Actor, holds } from '@/lib/ground/platform/actor'
import type { RefusalCode } from '@/lib/ground/platform/errors'
import type { ReviewState } from '@/lib/record/review/types'

/** What is done with a statement on its way beside its review, by which another person than its bringer makes it public. */
export const BRINGING_VERBS = ['bring', 'read', 'change', 'take_back', 'discard'] as const
export type BringingVerb = (typeof BRINGING_VERBS)[number]

/** A statement on its way as far as the policy cares. */
export type OwnedBringing = { readonly authorId: string; readonly isUnread: boolean }

/** Whether nobody but its bringer has seen it: what was once submitted stays open to those who read it. */
export function isUnread(state: ReviewState, submittedAt: Date | null): boolean {
  return (state === 'open' || state === 'withdrawn') && submittedAt === null
}

/** Whether the actor may do that with it. What nobody has read yet is its bringer's alone. */
export function may(
  actor: Actor,
  verb: BringingVerb,
  { authorId, isUnread }: OwnedBringing,
): true | RefusalCode {
  if (actor.kind === 'visitor') return 'signed_out'
  const isMine = authorId === actor.id
  const brings = holds(actor, 'administrator')
  switch (verb) {
    case 'bring':
      return brings || 'not_permitted'
    case 'read':
      return isMine || (!isUnread && (brings || holds(actor, 'reviewer'))) || 'not_permitted'
    case 'change':
    case 'take_back':
    case 'discard':
      return (brings && isMine) || 'not_permitted'
  }
}

/** Whether it stands so that this can be done with it. Who may is another question. */
export function isOpen(
  verb: BringingVerb,
  { state, isUnread }: { readonly state: ReviewState; readonly isUnread: boolean },
): boolean {
  switch (verb) {
    case 'change':
      return state === 'open' || state === 'sent_back'
    case 'take_back':
      return state === 'submitted'
    case 'discard':
      return state === 'open' && isUnread
    default:
      return true
  }
}
