import { holds } from '@/lib/ground/platform/actor'
import type { Policy } from '@/lib/ground/platform/authorize'

export type LeadVerb = 'watch' | 'take' | 'give_back' | 'let_go' | 'bring_back'

/** A lead as far as the policy cares: who has it. */
export type Concerned = { readonly takenById: string | null }

/**
 * Analysts say what is watched, take leads, let them go and bring them back. Whoever took one gives it back or lets it go; a reviewer may in their place, so that nothing
 * stays with somebody who is away.
 */
export const leadPolicy: Policy<LeadVerb, Concerned> = (actor, verb, { takenById }) => {
  const isOthers = takenById !== null && (actor.kind === 'visitor' || actor.id !== takenById)
  switch (verb) {
    case 'watch':
    case 'take':
    case 'bring_back':
      return holds(actor, 'analyst') ? true : 'not_permitted'
    case 'give_back':
    case 'let_go':
      return holds(actor, isOthers ? 'reviewer' : 'analyst') ? true : 'not_permitted'
  }
}
