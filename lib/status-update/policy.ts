import { type Actor, holds } from '@/lib/platform/actor'
import type { RefusalCode } from '@/lib/platform/errors'

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
