import { type Actor, holds } from '@/lib/ground/platform/actor'
import type { RefusalCode } from '@/lib/ground/platform/errors'
import { mayDecide } from '@/lib/record/review/policy'

export type JudgeVerb = 'draft' | 'submit' | 'withdraw'

/** A draft and who writes it, or a revision and who submitted it. */
export interface Owned {
  ownerId: string
}

/**
 * Whether the actor may draft, submit or withdraw: an analyst, and only what is theirs.
 * Another person's draft is not found, since nobody else may know of it.
 */
export function may(actor: Actor, verb: JudgeVerb, object: Owned): true | RefusalCode {
  if (!holds(actor, 'analyst')) return 'not_permitted'
  if (actor.id === object.ownerId) return true
  return verb === 'withdraw' ? 'not_permitted' : 'not_found'
}

/** A revision as far as the policy cares: the ids of its authors, as `authorsOf` finds them. */
export interface AuthoredWork {
  authors: readonly string[]
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
