import type { Force } from '@/lib/text/method/types'

/** Only declared or acknowledged: a position, which is marked and carries notes and sources. */
export function isPosition(force: Force): boolean {
  return force === 'declared' || force === 'acknowledged'
}

/**
 * Whether a new item is followed: agreed, intended and conditional ones get a status, a claim gets a finding, a position neither until a
 * reviewer turns following on.
 */
export function isFollowedFromTheStart(force: Force): boolean {
  return !isPosition(force)
}

/** What followed words are that promise nothing: an aim of the parties' own doing, or an option. */
export type NoPromise = 'aim' | 'option'

const NO_PROMISE: Readonly<Record<Force, NoPromise | null>> = {
  agreed: null,
  intended: 'aim',
  conditional: 'option',
  declared: null,
  acknowledged: null,
  claimed: null,
}

/** What an item is in place of a promise; null where that need not be said: it was agreed, or says nothing of what will be done. */
export function noPromiseOf({ force }: { readonly force: Force }): NoPromise | null {
  return NO_PROMISE[force]
}
