import { networkOf } from '@/server/network.mjs'
import { now } from './clock'

/** How often programs of one network may ask at one process: so many times within so many seconds. */
export const READ_LIMIT = { most: 600, seconds: 60 } as const

/** More senders than come within a minute: those beyond are counted as one. */
const MOST_SENDERS = 20_000

/** How a sender stands: how often more they may ask, within how many seconds, and whether they may now. */
export interface ReadTurn {
  readonly isLetThrough: boolean
  readonly left: number
  readonly seconds: number
}

interface Window {
  begun: number
  readonly asked: Map<string, number>
}

/** One a process: the framework loads this file more than once. Nothing of it is written down, and it is forgotten with the minute. */
const memory = globalThis as typeof globalThis & { suiviReadTurns?: Window }

/**
 * Counts one who reads through an interface, and says how they stand. Every process counts for itself: reading costs little, and no write of the
 * database is worth it.
 *
 * @param address of the sender; what is no IP address counts as one sender
 */
export function takeReadTurn(address: string, moment: Date = now()): ReadTurn {
  const { most, seconds } = READ_LIMIT
  const at = Math.floor(moment.getTime() / 1_000)
  const begun = at - (at % seconds)
  if (memory.suiviReadTurns?.begun !== begun) memory.suiviReadTurns = { begun, asked: new Map() }
  const { asked } = memory.suiviReadTurns
  const network = networkOf(address)
  const who = asked.has(network) || asked.size < MOST_SENDERS ? network : ''
  const count = (asked.get(who) ?? 0) + 1
  asked.set(who, count)
  return { isLetThrough: count <= most, left: Math.max(0, most - count), seconds: begun + seconds - at }
}

/** The same in the words of the standard headers (draft-ietf-httpapi-ratelimit-headers). */
export function limitHeaders({ isLetThrough, left, seconds }: ReadTurn): Record<string, string> {
  return {
    'ratelimit-policy': `"read";q=${READ_LIMIT.most};w=${READ_LIMIT.seconds}`,
    ratelimit: `"read";r=${left};t=${seconds}`,
    ...(isLetThrough ? {} : { 'retry-after': String(seconds) }),
  }
}
