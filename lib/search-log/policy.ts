import { holds } from '@/lib/platform/actor'
import type { Policy } from '@/lib/platform/authorize'

export type SearchVerb = 'log' | 'approve' | 'send_back' | 'withdraw'

/** A logged search as far as the policy cares. */
export type Logged = { readonly authorId: string; readonly wasPublished: boolean }

/**
 * Analysts log searches. A reviewer decides on what another logged. Whoever logged one takes it back; a reviewer may, too, once it is public.
 */
export const searchPolicy: Policy<SearchVerb, Logged> = (actor, verb, { authorId, wasPublished }) => {
  const isReviewer = holds(actor, 'reviewer')
  const isAuthor = actor.kind === 'member' && actor.id === authorId
  switch (verb) {
    case 'log':
      return holds(actor, 'analyst') ? true : 'not_permitted'
    case 'withdraw':
      if (isAuthor && (isReviewer || holds(actor, 'analyst'))) return true
      return isReviewer && wasPublished ? true : 'not_permitted'
    case 'approve':
    case 'send_back':
      if (!isReviewer) return 'not_permitted'
      return isAuthor ? 'own_work' : true
  }
}
