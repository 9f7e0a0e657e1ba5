import type { Rhythm } from '../types'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** The hour, UTC, from which on digests are sent. */
const HOUR = 6

/** How long after something is published whoever is told at once is looked for again. */
const AT_ONCE = 5 * MINUTE

/** When somebody is told next: five minutes later, on the next morning, or on the next Monday morning, UTC. */
export function nextTelling(how: Rhythm, moment: Date): Date {
  if (how === 'instant') return new Date(moment.getTime() + AT_ONCE)
  const morning = new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate(), HOUR))
  const next = morning > moment ? morning : new Date(morning.getTime() + DAY)
  if (how === 'daily') return next
  const toMonday = (8 - next.getUTCDay()) % 7
  return new Date(next.getTime() + toMonday * DAY)
}

/** For how long what was asked for can be confirmed. */
export const CONFIRMED_WITHIN = 48 * 60 * MINUTE

/** How long after it happened what is published is told of, at the earliest: what a transaction still writes then is not passed over. */
export const SETTLED = MINUTE
