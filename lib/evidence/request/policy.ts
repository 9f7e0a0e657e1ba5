import { holds } from '@/lib/ground/platform/actor'
import type { Policy } from '@/lib/ground/platform/authorize'
import { mayDecide } from '@/lib/record/review/policy'

export type RequestVerb = 'draft' | 'edit' | 'record' | 'publish' | 'send_back'

/** A request as far as the policy cares: whose it is, and whose words about it readers do not see yet. */
export type Concerned = { readonly authorId: string; readonly unread: readonly string[] }

/**
 * Analysts put requests down, and any of them what happened to one; whoever put it down changes its words. Reviewers publish what others put
 * down, or send it back.
 */
export const requestPolicy: Policy<RequestVerb, Concerned> = (actor, verb, { authorId, unread }) => {
  switch (verb) {
    case 'draft':
    case 'record':
      return holds(actor, 'analyst') ? true : 'not_permitted'
    case 'edit':
      return holds(actor, 'analyst') && actor.id === authorId ? true : 'not_permitted'
    case 'publish':
    case 'send_back':
      return mayDecide(actor, unread)
  }
}
