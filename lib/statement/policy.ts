import { type Actor, holds } from '@/lib/platform/actor'
import type { RefusalCode } from '@/lib/platform/errors'

/** What is done with the wording of a statement. */
export const WORDING_VERBS = ['add', 'align', 'edit', 'take_back', 'decide', 'reanchor'] as const
export type WordingVerb = (typeof WORDING_VERBS)[number]

/** An alignment as far as the policy cares: whose it is, and who brought the text. */
export type OwnedAlignment = { readonly alignedById: string; readonly addedById: string }

/**
 * Whether the actor may do that. Renderings are added and aligned by reviewers; an alignment is written by whoever began it, and decided by
 * somebody who neither aligned the clauses nor brought the text.
 */
export function mayWord(actor: Actor, verb: WordingVerb, work: OwnedAlignment | null): true | RefusalCode {
  if (actor.kind === 'visitor') return 'signed_out'
  if (!holds(actor, 'reviewer')) return 'not_permitted'
  switch (verb) {
    case 'add':
    case 'align':
    case 'reanchor':
      return true
    case 'edit':
    case 'take_back':
      return work?.alignedById === actor.id || 'not_permitted'
    case 'decide':
      return work?.alignedById === actor.id || work?.addedById === actor.id ? 'own_work' : true
  }
}
