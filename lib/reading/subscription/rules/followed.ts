import type { Done } from '../types'

/** Where what was asked for is confirmed. */
export function confirmAddress(token: string): string {
  return `/subscription/confirm/${token}`
}

/** Where a reader leaves. */
export function leaveAddress(key: string): string {
  return `/subscription/leave/${key}`
}

/** What mail programs ask by themselves so that a reader leaves (RFC 8058): it has no language. */
export function oneClickAddress(key: string): string {
  return `/api/unsubscribe/${key}`
}

/** The page that says what was done. */
export function doneAddress(done: Done): string {
  return `/subscription/${done}`
}
