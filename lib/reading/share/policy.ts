import { type Actor, holds } from '@/lib/ground/platform/actor'
import type { Policy } from '@/lib/ground/platform/authorize'
import type { LinkedTo } from './types'

/** Work that is not public, as far as the policy cares. */
export type UnpublishedWork = {
  readonly kind: LinkedTo
  /** Who writes or submitted it. */
  readonly ownerId: string
  /** Who made the link, where there is one. */
  readonly makerId: string | null
  /** Whether it is kept from the actor, who is to judge the same words. */
  readonly isKept: boolean
}

/**
 * Who may give a link to work that is not public: whoever writes it, and of what is submitted a reviewer too; never somebody from whom it is kept.
 * Who made a link revokes it, and so does whoever the work is by.
 */
export const sharePolicy: Policy<'give' | 'revoke', UnpublishedWork> = (actor, verb, work) => {
  if (actor.kind === 'visitor') return 'signed_out'
  const isOwn = work.ownerId === actor.id
  if (verb === 'revoke') return isOwn || work.makerId === actor.id || 'not_found'
  if (work.isKept) return 'not_found'
  if (isOwn && holds(actor, 'analyst')) return true
  if (work.kind === 'draft') return 'not_found'
  return holds(actor, 'reviewer') || 'not_permitted'
}

/** Whether somebody can give a private link to anything at all. */
export function givesLinks(actor: Actor): boolean {
  return holds(actor, 'analyst') || holds(actor, 'reviewer')
}

/** Whether somebody reads what guests wrote of submitted work: its author, and reviewers. */
export function readsGuests(actor: Actor, ownerId: string): boolean {
  return actor.kind === 'member' && (actor.id === ownerId || holds(actor, 'reviewer'))
}
