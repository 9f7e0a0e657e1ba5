import { type Actor, holds } from '@/lib/platform/actor'
import type { RefusalCode } from '@/lib/platform/errors'

export type LinkVerb = 'propose' | 'mend' | 'approve' | 'send_back' | 'withdraw'

/** A link as far as the policy cares; for one that is only being proposed, whoever proposes it and `false`. */
export interface ProposedLink {
  proposedById: string
  wasPublished: boolean
}

/**
 * Analysts propose links. Whoever proposed one mends and withdraws it. A reviewer decides on what another proposed, and may withdraw
 * what is public.
 */
export function may(actor: Actor, verb: LinkVerb, link: ProposedLink): true | RefusalCode {
  const isAuthor = actor.kind === 'member' && actor.id === link.proposedById
  const isReviewer = holds(actor, 'reviewer')
  switch (verb) {
    case 'propose':
      return holds(actor, 'analyst') || 'not_permitted'
    case 'mend':
      return (isAuthor && holds(actor, 'analyst')) || 'not_permitted'
    case 'withdraw':
      return isAuthor || (isReviewer && link.wasPublished) || 'not_permitted'
    case 'approve':
    case 'send_back':
      if (!isReviewer) return 'not_permitted'
      return isAuthor ? 'own_work' : true
  }
}
