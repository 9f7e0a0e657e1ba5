import { type Actor, holds } from '@/lib/platform/actor'
import type { RefusalCode } from '@/lib/platform/errors'
import { mayDecide } from '@/lib/review/policy'

export const REVIEW_VERBS = ['approve', 'send_back', 'show_as_interim'] as const
export type ReviewVerb = (typeof REVIEW_VERBS)[number]

/** A revision as far as the policy cares: the ids of its authors, as `authorsOf` finds them. */
export interface AuthoredWork {
  authors: readonly string[]
}

/** Whether the actor may approve, send back or show as provisional: a reviewer, and never work they are an author of. */
export function may(actor: Actor, _verb: ReviewVerb, work: AuthoredWork): true | RefusalCode {
  return mayDecide(actor, work.authors)
}

/** A comment as the policy sees it: who has a hand in the work that it is on (`handsIn`), and who answered it. */
export interface CommentedWork extends AuthoredWork {
  /** Whether the work came with the starter dossier, which any analyst goes on with. */
  isImported: boolean
  answeredById: string | null
}

/** Whoever has a hand in the work answers a comment; a reviewer who has none, and did not answer, settles it. */
export function mayOnComment(
  actor: Actor,
  verb: 'answer' | 'settle',
  { authors, isImported, answeredById }: CommentedWork,
): true | RefusalCode {
  if (actor.kind === 'visitor') return 'signed_out'
  if (verb === 'answer')
    return authors.includes(actor.id) || (isImported && holds(actor, 'analyst')) || 'not_permitted'
  return mayDecide(actor, [...authors, answeredById])
}

/** Acts on these are no work: who signs in, is invited or holds which role is told to nobody by the way. */
const PRIVATE_OBJECTS: readonly string[] = [
  ...['person', 'session', 'invitation', 'share-link', 'token', 'webhook'],
]

/** Whether an event is told to the actor while it happens: whoever is signed in sees all work, and nobody else sees any. */
export function isToldTo(actor: Actor, event: { readonly objectType: string }): boolean {
  return actor.kind === 'member' && !PRIVATE_OBJECTS.includes(event.objectType)
}
