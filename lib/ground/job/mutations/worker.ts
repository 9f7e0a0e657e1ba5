import 'server-only'
import { log } from '@/lib/ground/platform/log'
import type { News } from '@/lib/ground/platform/news.mjs'
import { outageIn } from '@/lib/ground/platform/outages.mjs'
import { findDue } from '../data/due'
import { isKind, type Kind } from '../rules/kinds'
import { type Handling, type Handlings, handlingOf } from './handling'
import { endOverdue, forgetEnded } from './keep-jobs'
import { type SideBySide, sideBySide } from './side-by-side'
import { takeJob } from './take-job'
import { workOn } from './work-on'

/** How long a worker rests at most where nothing is due and nobody tells it of a job, in milliseconds: its connections rest meanwhile. */
const LONGEST_REST = 30_000
/** And at least: what is due may be with another worker. */
const SHORTEST_REST = 1_000
/** Between two tries to reach a database that is away. */
const AWAY = 5_000

/**
 * What a worker does by the clock, beside jobs: at its start, and again after so many milliseconds; after none whenever it is awake, and so soon
 * after whatever happens. Each of several workers does it.
 */
export type Round = { readonly every: number; readonly work: () => Promise<unknown> }

const FORGETTING: Round = { every: 60 * 60_000, work: forgetEnded }

export type Worker = {
  /** Takes no more jobs, has the one at work end or gives it back, and resolves then. */
  readonly stop: () => Promise<void>
}

/**
 * Starts to work on jobs, the oldest of each kind in turn: those that wait for somebody outside beside each other, the others one at a time. Any number of workers, in any number of processes, work side by side.
 *
 * @param handlings what is done for each kind; jobs of others are left to others
 * @param options `news` tells of a job and of what happens at once, and that the database is there again; what is not told is found after the longest rest; `rounds`
 *   are made by the clock
 */
export function startWorker(
  handlings: Handlings,
  {
    news,
    rest = LONGEST_REST,
    rounds = [],
  }: { readonly news: Pick<News, 'subscribe'>; readonly rest?: number; readonly rounds?: readonly Round[] },
): Worker {
  const stopping = new AbortController()
  const pause = waking(stopping.signal)
  const unsubscribe = news.subscribe({ queued: pause.wake, happened: pause.wake, resumed: pause.wake })
  const outage = dedupe()
  const tries = sideBySide({ ended: pause.wake, failed: outage.tell })
  const ended = goOn(
    { all: workplace(handlings), tries, outage, makeRounds: byTheClock([FORGETTING, ...rounds]) },
    stopping.signal,
    (wanted) => pause.rest(Math.min(rest, wanted)),
  )
  return {
    stop: async () => {
      unsubscribe()
      stopping.abort()
      await ended
      await tries.ended()
    },
  }
}

/** What a worker works with: how jobs are done, and the tries that it has at work. */
type Workplace = {
  readonly all: ReadonlyMap<Kind, Handling<unknown>>
  readonly tries: SideBySide
}

/** Says in the log that the database is away: once, until it is there again. */
function dedupe() {
  let isTold = false
  return {
    tell: (error: unknown) => {
      if (!isTold)
        log.warn({ cause: error instanceof Error ? error.name : 'unknown' }, 'jobs cannot be looked at')
      isTold = true
    },
    over: () => {
      isTold = false
    },
  }
}

function workplace(handlings: Handlings): Workplace['all'] {
  const named = Object.keys(handlings).filter(isKind)
  return new Map(
    named.flatMap((kind) => {
      const handling = handlingOf(handlings, kind)
      return handling ? [[kind, handling] as const] : []
    }),
  )
}

/** @param rest rests for so many milliseconds, or less */
async function goOn(
  {
    makeRounds,
    outage,
    ...workplace
  }: Workplace & {
    readonly makeRounds: () => Promise<void>
    readonly outage: ReturnType<typeof dedupe>
  },
  stopping: AbortSignal,
  rest: (wanted: number) => Promise<void>,
): Promise<void> {
  while (!stopping.aborted) {
    let wanted = AWAY
    try {
      const until = await round(workplace, stopping)
      await makeRounds()
      outage.over()
      if (until === 'at once') continue
      wanted = Math.max(until, SHORTEST_REST)
    } catch (error) {
      // The database is away: it is tried again after each rest.
      outage.tell(error)
    }
    await rest(wanted)
  }
}

/** Makes each round whose time has come. One that goes wrong stands in the way of nothing else. */
function byTheClock(rounds: readonly Round[]): () => Promise<void> {
  const last = new Map<Round, number>()
  return async () => {
    for (const round of rounds) {
      if (Date.now() - (last.get(round) ?? 0) < round.every) continue
      try {
        await round.work()
      } catch (error) {
        if (outageIn(error) !== null) throw error
        log.error(
          { stack: error instanceof Error ? error.stack : undefined },
          'what is done by the clock failed',
        )
      }
      last.set(round, Date.now())
    }
  }
}

/** Works on one job of each kind that has one, and for which there is room. @returns in how many milliseconds there will be more to do, if nobody tells of any before */
async function round({ all, tries }: Workplace, stopping: AbortSignal): Promise<number | 'at once'> {
  let hasWorked = false
  let next = Number.POSITIVE_INFINITY
  for (const { kind, waits, overdue, ...due } of await findDue([...all.keys()])) {
    // Where as many are at work as may be, the end of one of them wakes the worker.
    if (!tries.hasRoom(kind)) continue
    if (due.next !== null) next = Math.min(next, due.next * 1_000)
    const handling = all.get(kind)
    if (!handling || stopping.aborted || !(waits || overdue)) continue
    if (overdue && (await endOverdue(kind, handling)) > 0) hasWorked = true
    const job = await takeJob(kind)
    if (!job) continue
    await tries.begin(kind, () => workOn(job, handling, stopping))
    hasWorked = true
  }
  return hasWorked ? 'at once' : next
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
