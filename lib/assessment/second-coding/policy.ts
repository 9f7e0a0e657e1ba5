import { type Actor, holds } from '@/lib/ground/platform/actor'
import type { RefusalCode } from '@/lib/ground/platform/errors'
import { mayDecide } from '@/lib/record/review/policy'

export type CodingVerb = 'ask' | 'take_back' | 'take' | 'write' | 'reconcile'

/** A line with its authors, and who was asked to judge it a second time; nobody yet is null. */
export interface CodingSubject {
  authors: readonly string[]
  coderId: string | null
  askedById: string | null
}

/**
 * Whether the actor may ask for a second judgement, take it on, write it, or reconcile it with the first. Reviewers ask and reconcile,
 * never over work of their own; an analyst with no part in it writes. One who also reviews writes only when named: else they decide.
 */
export function may(actor: Actor, verb: CodingVerb, work: CodingSubject): true | RefusalCode {
  if (actor.kind === 'visitor') return 'signed_out'
  switch (verb) {
    case 'ask':
    case 'take_back':
    case 'reconcile':
      return mayDecide(actor, [...work.authors, work.coderId])
    case 'take':
      if (work.coderId !== null && work.coderId !== actor.id) return 'not_found'
      if (!holds(actor, 'analyst')) return 'not_permitted'
      if (work.authors.includes(actor.id) || work.askedById === actor.id) return 'own_work'
      return work.coderId === null && holds(actor, 'reviewer') ? 'not_permitted' : true
    case 'write':
      if (work.coderId !== actor.id) return 'not_found'
      return holds(actor, 'analyst') ? true : 'not_permitted'
  }
}
