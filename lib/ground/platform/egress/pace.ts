import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import type { Limit } from '../allowance'
import { now } from '../clock'
import { holdUntil, takeTurn } from '../rate-limit'
import { keyedHash } from '../secret-token'
import { Ended } from './fault'

/** How often a host is asked, and how long one waits for a turn, seconds: whoever would wait longer comes again. */
export type Pace = { readonly limit: Limit; readonly patience: number }

/** One request in ten seconds, of all processes together. */
export const outsidePace: Pace = {
  limit: { name: 'outside', allowances: [{ most: 1, seconds: 10 }] },
  patience: 30,
}

/** So long at most a host is left alone because it said so, seconds: what it may say is anything. */
const LONGEST_HOLD = 24 * 60 * 60

/**
 * Waits until a host may be asked again, and takes that turn.
 *
 * @throws Ended `later`, with how many seconds are left, where that would take too long; the signal's reason once it is given up
 */
export async function takeHostTurn(host: string, pace: Pace, signal?: AbortSignal): Promise<void> {
  for (let waited = 0; ; ) {
    signal?.throwIfAborted()
    const { wait } = await takeTurn([countedAs(host, pace)])
    if (wait === 0) return
    waited += wait
    if (waited > pace.patience) throw new Ended('later', wait)
    try {
      await pause(wait * 1_000, undefined, signal ? { signal } : {})
    } catch {
      // What ends a pause is the signal alone; at the head of the loop it says why.
    }
  }
}

/** Leaves a host alone for so many seconds, as it asked (`Retry-After`). */
export async function leaveAlone(host: string, seconds: number, pace: Pace): Promise<void> {
  if (seconds <= 0) return
  const until = now().getTime() + Math.min(seconds, LONGEST_HOLD) * 1_000
  await holdUntil(countedAs(host, pace), new Date(until))
}

/** A host is counted under a name that tells nobody which pages are looked at. */
function countedAs(host: string, { limit }: Pace) {
  return { limit, who: keyedHash('outside', host.replace(/\.$/, '')) }
}
