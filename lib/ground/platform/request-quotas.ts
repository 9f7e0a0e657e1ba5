import { networkOf } from '@/lib/ground/platform/network.mjs'
import { now } from './clock'

/** How often programs of one network may ask at one process: so many times within so many seconds. */
export const READ_LIMIT = { name: 'read', most: 600, seconds: 60 } as const

/** How often one token may write at one process. */
export const WRITE_LIMIT = { name: 'write', most: 60, seconds: 60 } as const

/** How often programs of one network may speak with next-auth's own addresses at one process; what they try to sign in with is counted apart. */
export const AUTH_LIMIT = { name: 'auth', most: 300, seconds: 60 } as const

type TurnLimit = typeof READ_LIMIT | typeof WRITE_LIMIT | typeof AUTH_LIMIT

/** More senders than come within a minute: those beyond are counted as one. */
const MOST_SENDERS = 20_000

/** How a sender stands: how often more they may ask, within how many seconds, and whether they may now. */
export interface Quota {
  readonly limit: TurnLimit
  readonly isLetThrough: boolean
  readonly left: number
  readonly seconds: number
}

interface Window {
  begun: number
  readonly asked: Map<string, number>
}

/** One a process: the framework loads this file more than once. Nothing of it is written down, and it is forgotten with the minute. */
const memory = globalThis as typeof globalThis & { suiviReadTurns?: Map<string, Window> }

/**
 * Counts one who reads through an interface, and says how they stand. Every process counts for itself: reading costs little, and no write of the
 * database is worth it.
 *
 * @param address of the sender; what is no IP address counts as one sender
 */
export function consumeReadQuota(address: string, moment: Date = now()): Quota {
  return takeTurn(READ_LIMIT, networkOf(address), moment)
}

/** Counts one who writes by a token, and says how they stand: as of reading, but by what the token is called. */
export function consumeWriteQuota(tokenId: string, moment: Date = now()): Quota {
  return takeTurn(WRITE_LIMIT, tokenId, moment)
}

/** Counts one who speaks with next-auth's own addresses: people are signed in by our pages, and none of them asks there. */
export function consumeAuthQuota(address: string, moment: Date = now()): Quota {
  return takeTurn(AUTH_LIMIT, networkOf(address), moment)
}

function takeTurn(limit: TurnLimit, sender: string, moment: Date): Quota {
  const { name, most, seconds } = limit
  const at = Math.floor(moment.getTime() / 1_000)
  const begun = at - (at % seconds)
  memory.suiviReadTurns ??= new Map()
  if (memory.suiviReadTurns.get(name)?.begun !== begun)
    memory.suiviReadTurns.set(name, { begun, asked: new Map() })
  const asked = memory.suiviReadTurns.get(name)?.asked ?? new Map<string, number>()
  const who = asked.has(sender) || asked.size < MOST_SENDERS ? sender : ''
  const count = (asked.get(who) ?? 0) + 1
  asked.set(who, count)
  return {
    limit,
    isLetThrough: count <= most,
    left: Math.max(0, most - count),
    seconds: begun + seconds - at,
  }
}

/** The same in the words of the standard headers (draft-ietf-httpapi-ratelimit-headers). */
export function limitHeaders({ limit, isLetThrough, left, seconds }: Quota): Record<string, string> {
  return {
    'ratelimit-policy': `"${limit.name}";q=${limit.most};w=${limit.seconds}`,
    ratelimit: `"${limit.name}";r=${left};t=${seconds}`,
    ...(isLetThrough ? {} : { 'retry-after': String(seconds) }),
  }
}
