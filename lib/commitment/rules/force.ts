import type { Force } from '../types'

/** Only declared or acknowledged: a position, which is marked and carries notes and sources. */
export function isPosition(force: Force): boolean {
  return force === 'declared' || force === 'acknowledged'
}

/**
 * Whether a new item is followed: agreed and conditional ones get a status, a claim gets a finding, a position neither until a reviewer
 * turns following on.
 */
export function isFollowedFromTheStart(force: Force): boolean {
  return !isPosition(force)
}
