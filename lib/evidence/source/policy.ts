import { type Actor, holds } from '@/lib/ground/platform/actor'
import type { RefusalCode } from '@/lib/ground/platform/errors'
import { mayDecide } from '@/lib/record/review/policy'

export type SourceVerb = 'add' | 'class' | 'open' | 'list' | 'decide'

/** A source as far as the policy cares: who added it, where nobody has listed it yet, and whose words about it await a reading. */
export interface SaidBy {
  readonly people: readonly string[]
}

/**
 * Whether the actor may add a source, say something about it (`class`) or open it to quote from it: an analyst may; the library belongs to
 * nobody. To list it, and to accept or send back what was said about it, takes a reviewer who said none of it.
 */
export function may(actor: Actor, verb: SourceVerb, { people }: SaidBy): true | RefusalCode {
  if (verb !== 'list' && verb !== 'decide') return holds(actor, 'analyst') ? true : 'not_permitted'
  return mayDecide(actor, people)
}
