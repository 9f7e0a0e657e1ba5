import { holds } from '@/lib/ground/platform/actor'
import type { Policy } from '@/lib/ground/platform/authorize'

export const FOLLOW_UP_VERBS = ['show', 'reschedule', 'complete', 'withdraw'] as const
export type FollowUpVerb = (typeof FOLLOW_UP_VERBS)[number]

/** Whose question it is, by id. */
export type Concerned = { readonly createdById: string; readonly assigneeId: string | null }

/** Analysts and reviewers set questions. */
export const schedulingPolicy: Policy<'schedule', 'follow-up'> = (actor) =>
  holds(actor, 'analyst') || holds(actor, 'reviewer') ? true : 'not_permitted'

/**
 * Any reviewer may do all of it, and only a reviewer shows a question to readers. Whoever set it or has to answer it may move it and
 * complete it; withdrawing it is for whoever set it.
 */
export const followUpPolicy: Policy<FollowUpVerb, Concerned> = (actor, verb, question) => {
  if (actor.kind === 'visitor') return 'not_permitted'
  if (actor.roles.includes('reviewer')) return true
  if (!actor.roles.includes('analyst') || verb === 'show') return 'not_permitted'
  if (question.createdById === actor.id) return true
  return verb !== 'withdraw' && question.assigneeId === actor.id ? true : 'not_permitted'
}
