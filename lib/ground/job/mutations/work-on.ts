import 'server-only'
import { transaction } from '@/lib/ground/platform/db'
import { log } from '@/lib/ground/platform/log'
import { outageIn } from '@/lib/ground/platform/outages.mjs'
import { type Fault, GiveUp, Later, NotOurs } from '../rules/faults'
import { KINDS } from '../rules/kinds'
import { failTry, finishJob, putBack } from './end-try'
import type { Handling, Try } from './handling'
import { isOurs, type Taken } from './take-job'

/** How long a handler may take, in milliseconds, to notice that its signal aborted. Then nobody waits for it any more. */
const NOTICED_WITHIN = 3_000

/**
 * Makes one try of a job, and says in the database what came of it. Where even that cannot be said, the try is ended as overdue later.
 *
 * @param stopping aborts where this process stops: the job is then given back, and no try is counted
 */
export async function workOn(job: Taken, handling: Handling<unknown>, stopping: AbortSignal): Promise<void> {
  const bounds = boundsOf(stopping, KINDS[job.kind].longest * 1_000)
  try {
    const about: Try = { signal: bounds.signal, lastTry: job.lastTry, finish: (tx) => finishJob(tx, job) }
    await Promise.race([handling.work(job.payload, about), bounds.passed])
    await transaction('system', async (tx) => {
      if (await isOurs(tx, job)) await finishJob(tx, job)
    })
  } catch (error) {
    await settle(job, error, handling, stopping)
  } finally {
    bounds.end()
  }
}

async function settle(
  job: Taken,
  error: unknown,
  handling: Handling<unknown>,
  stopping: AbortSignal,
): Promise<void> {
  const about = { kind: job.kind, job: job.id, try: job.tries }
  if (error instanceof NotOurs) return log.info(about, 'a job was taken from whoever worked on it')
  if (error instanceof Later) return void (await putBack(job, error.seconds))
  const forGood = error instanceof GiveUp
  if (stopping.aborted && !forGood) return void (await putBack(job, 0))
  const why = codeOf(error)
  const stack = why === 'failed' && error instanceof Error ? error.stack : undefined
  const message = forGood || job.lastTry ? 'a job was given up' : 'a job failed, and is tried again'
  log.warn({ ...about, why, stack }, message)
  const wasOurs = await failTry(job, why, {
    forGood,
    gaveUp: (tx) => handling.gaveUp(tx, job.payload, why),
  })
  if (!wasOurs) log.info(about, 'a job was taken from whoever worked on it')
}

function codeOf(error: unknown): Fault {
  if (error instanceof GiveUp) return error.code
  if (error instanceof TookTooLong) return 'ended'
  return outageIn(error) === null ? 'failed' : 'outage'
}

class TookTooLong extends Error {}

/** A signal that aborts when the process stops or the time is over, and a promise that fails a little later. */
function boundsOf(stopping: AbortSignal, longest: number) {
  const own = new AbortController()
  let late: NodeJS.Timeout | undefined
  let fail: (reason: unknown) => void = () => {}
  const passed = new Promise<never>((_resolve, reject) => {
    fail = reject
  })
  // Where the handler ends in time, nobody waits for this.
  passed.catch(() => {})
  const abort = () => {
    const reason = new TookTooLong('the try took too long, or its process stops')
    own.abort(reason)
    late = setTimeout(fail, NOTICED_WITHIN, reason)
  }
  const timer = setTimeout(abort, longest)
  stopping.addEventListener('abort', abort, { once: true })
  if (stopping.aborted) abort()
  const end = () => {
    clearTimeout(timer)
    clearTimeout(late)
    stopping.removeEventListener('abort', abort)
  }
  return { signal: own.signal, passed, end }
}
