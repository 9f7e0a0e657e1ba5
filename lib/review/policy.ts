import { type Actor, holds } from '@/lib/platform/actor'
import type { RefusalCode } from '@/lib/platform/errors'

export const REVIEW_VERBS = ['approve', 'send_back', 'show_as_interim'] as const
export type ReviewVerb = (typeof REVIEW_VERBS)[number]

/** A revision as far as the policy cares: the ids of its authors, as `authorsOf` finds them. */
export interface AuthoredWork {
  authors: readonly string[]
}

/** Whether the actor may approve, send back or show as interim: a reviewer, and never work they are an author of. */
export function may(actor: Actor, _verb: ReviewVerb, work: AuthoredWork): true | RefusalCode {
  if (!holds(actor, 'reviewer')) return 'not_permitted'
  return work.authors.includes(actor.id) ? 'own_work' : true
}
