import 'server-only'
import { log } from '@/lib/platform/log'
import type { News } from '@/server/news.mjs'
import { findDue } from '../data/due'
import { isKind, type Kind } from '../rules/kinds'
import { type Handling, type Handlings, handlingOf } from './handling'
import { endOverdue, forgetEnded } from './keep-jobs'
import { takeJob } from './take-job'
import { workOn } from './work-on'

/** How long a worker rests where there is nothing to do and nobody tells it of a new job, in milliseconds. */
const REST = 5_000
const FORGET_EVERY = 60 * 60_000

export type Worker = {
  /** Takes no more jobs, has the one at work end or gives it back, and resolves then. */
  readonly stop: () => Promise<void>
}

/**
 * Starts to work on jobs: one at a time, the oldest of each kind in turn. Any number of workers, in any number of processes, work side by side.
 *
 * @param handlings what is done for each kind; jobs of others are left to others
 * @param options `news` tells of a job at once; without, and while the database was away, it is found at the next look
 */
export function startWorker(
  handlings: Handlings,
  { news, rest = REST }: { readonly news: Pick<News, 'subscribe'>; readonly rest?: number },
): Worker {
  const stopping = new AbortController()
  const pause = waking(stopping.signal)
  const unsubscribe = news.subscribe({ queued: pause.wake, resumed: pause.wake })
  const ended = goOn(workplace(handlings), stopping.signal, () => pause.rest(rest))
  return {
    stop: async () => {
      unsubscribe()
      stopping.abort()
      await ended
    },
  }
}

type Workplace = ReadonlyMap<Kind, Handling<unknown>>

function workplace(handlings: Handlings): Workplace {
  const named = Object.keys(handlings).filter(isKind)
  return new Map(
    named.flatMap((kind) => {
      const handling = handlingOf(handlings, kind)
      return handling ? [[kind, handling] as const] : []
    }),
  )
}

async function goOn(all: Workplace, stopping: AbortSignal, rest: () => Promise<void>): Promise<void> {
  let isTold = false
  let forgotten = 0
  while (!stopping.aborted) {
    try {
      const hasWorked = await round(all, stopping)
      isTold = false
      if (hasWorked) continue
      if (Date.now() - forgotten > FORGET_EVERY) {
        await forgetEnded()
        forgotten = Date.now()
      }
    } catch (error) {
      // The database is away: told once, and tried again after each rest.
      if (!isTold)
        log.warn({ cause: error instanceof Error ? error.name : 'unknown' }, 'jobs cannot be looked at')
      isTold = true
    }
    await rest()
  }
}

/** Works on one job of each kind that has one. @returns whether there was any */
async function round(all: Workplace, stopping: AbortSignal): Promise<boolean> {
  let hasWorked = false
  for (const { kind, overdue } of await findDue([...all.keys()])) {
    const handling = all.get(kind)
    if (!handling || stopping.aborted) continue
    if (overdue && (await endOverdue(kind, handling)) > 0) hasWorked = true
    const job = await takeJob(kind)
    if (!job) continue
    await workOn(job, handling, stopping)
    hasWorked = true
  }
  return hasWorked
}

/** A rest that ends early where somebody wakes whoever rests, or did since the last one. */
function waking(stopping: AbortSignal) {
  let isAwake = false
  let wakeUp = () => {}
  const wake = () => {
    isAwake = true
    wakeUp()
  }
  stopping.addEventListener('abort', wake, { once: true })
  const rest = (longest: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(() => wakeUp(), longest)
      wakeUp = () => {
        clearTimeout(timer)
        isAwake = false
        wakeUp = () => {}
        resolve()
      }
      if (isAwake) wakeUp()
    })
  return { wake, rest }
}
