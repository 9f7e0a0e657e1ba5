import { type Actor, holds } from '@/lib/ground/platform/actor'
import type { RefusalCode } from '@/lib/ground/platform/errors'

/** What is done with the wording of a statement, beside the review of what was aligned. */
export const WORDING_VERBS = ['add', 'align', 'reanchor'] as const
export type WordingVerb = (typeof WORDING_VERBS)[number]

/** Whether the actor may do that. Renderings are added, aligned and found again by reviewers, each of them any. */
export function mayWord(actor: Actor, _verb: WordingVerb, _all: null): true | RefusalCode {
  if (actor.kind === 'visitor') return 'signed_out'
  return holds(actor, 'reviewer') || 'not_permitted'
}

/** Whether the actor may give statements other addresses: administrators, as whatever concerns the whole site. */
export function mayMove(actor: Actor, _verb: 'move', _all: null): true | RefusalCode {
  if (actor.kind === 'visitor') return 'signed_out'
  return holds(actor, 'administrator') || 'not_permitted'
}
