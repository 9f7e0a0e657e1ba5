import type { AuthoredWork } from '@/lib/assessment/status-update/policy'
import type { Actor } from '@/lib/ground/platform/actor'
import type { RefusalCode } from '@/lib/ground/platform/errors'
import { mayDecide } from '@/lib/record/review/policy'

export const REVIEW_VERBS = ['approve', 'send_back', 'show_as_interim'] as const
export type ReviewVerb = (typeof REVIEW_VERBS)[number]

/** Whether the actor may approve, send back or show as provisional: a reviewer, and never work they are an author of. */
export function may(actor: Actor, _verb: ReviewVerb, work: AuthoredWork): true | RefusalCode {
  return mayDecide(actor, work.authors)
}

/** Acts on these are no work: who signs in, is invited or holds which role is told to nobody by the way. */
const PRIVATE_OBJECTS: readonly string[] = [
  ...['person', 'session', 'invitation', 'share-link', 'token', 'webhook'],
]

/** Whether an event is told to the actor while it happens: whoever is signed in sees all work, and nobody else sees any. */
export function isToldTo(actor: Actor, event: { readonly objectType: string }): boolean {
  return actor.kind === 'member' && !PRIVATE_OBJECTS.includes(event.objectType)
}
