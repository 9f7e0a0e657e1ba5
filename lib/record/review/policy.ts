import { type Actor, holds, type Member, type Role } from '@/lib/ground/platform/actor'
import type { RefusalCode } from '@/lib/ground/platform/errors'
import { isOpen, type Steps } from './rules/steps'
import type { ReviewVerb, Work } from './types'

/** Whether the actor may decide on what these people, by id, had a hand in: a reviewer who is none of them. */
export function mayDecide(actor: Actor, people: readonly (string | null)[]): true | RefusalCode {
  if (!holds(actor, 'reviewer')) return 'not_permitted'
  return people.includes(actor.id) ? 'own_work' : true
}

/**
 * Whoever wrote something submits it again and takes it back. A reviewer decides on what they had no hand in, and withdraws what is public.
 * What stands in others' way others take back as well: `takers`.
 */
export function may(actor: Actor, verb: ReviewVerb, work: Omit<Work, 'state'>): true | RefusalCode {
  if (actor.kind === 'visitor') return 'signed_out'
  const isAuthor = actor.id === work.authorId
  const isReviewer = holds(actor, 'reviewer')
  switch (verb) {
    case 'submit':
      return (isAuthor && work.writers.some((role) => holds(actor, role))) || 'not_permitted'
    case 'withdraw':
      return (
        isAuthor ||
        (isReviewer && work.wasPublished) ||
        (work.takers ?? []).some((role) => holds(actor, role)) ||
        'not_permitted'
      )
    case 'approve':
    case 'send_back':
      return mayDecide(actor, work.people)
  }
}

/** Whether the actor may do that with the work as it stands, else why not. */
export function answer(actor: Actor, verb: ReviewVerb, work: Work, steps?: Steps): true | RefusalCode {
  const permitted = may(actor, verb, work)
  return permitted === true ? isOpen(verb, work.state, steps) || 'already_decided' : permitted
}

/** Work that somebody is only about to begin, as the policy sees it. */
export function begun(actor: Member, writers: readonly Role[]): Omit<Work, 'state'> {
  return { authorId: actor.id, people: [actor.id], writers, wasPublished: false }
}
