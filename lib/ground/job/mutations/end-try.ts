import 'server-only'
import { type Transaction, transaction } from '@/lib/ground/platform/db'
import { type Fault, NotOurs } from '../rules/faults'
import { library, within } from './library'
import { tellWorkers } from './queue-job'
import { isOurs, type Taken } from './take-job'

/**
 * Says in a transaction that the job is done.
 *
 * @throws NotOurs where it is no longer this try's
 */
export async function finishJob(tx: Transaction, job: Taken): Promise<void> {
  if (!(await isOurs(tx, job))) throw new NotOurs()
  await library.complete(job.kind, job.id, {}, within(tx))
}

/** Gives a job back as if this try had not been, to be taken again in so many seconds. */
export function putBack(job: Taken, seconds: number): Promise<boolean> {
  return ofOurs(job, async (tx) => {
    await tx.$executeRaw`
      UPDATE pgboss.job SET started_on = NULL, start_after = now() + ${seconds} * interval '1 second',
        state = CASE WHEN retry_count = 0 THEN 'created' ELSE 'retry' END::pgboss.job_state
      WHERE name = ${job.kind} AND id = ${job.id}::uuid`
    await tellWorkers(tx, job.kind)
  })
}

/**
 * Says that a try came to nothing. There is another one after a pause, unless this was the last: then the job is given up, and stays until
 * somebody has it tried again or cancels it.
 *
 * @param why kept with the job
 * @param options `forGood` where no further try would help; `gaveUp` is done in the same transaction where there is none
 */
export function failTry(
  job: Taken,
  why: Fault,
  { forGood, gaveUp }: { forGood: boolean; gaveUp: (tx: Transaction) => Promise<void> },
): Promise<boolean> {
  return ofOurs(job, async (tx) => {
    if (forGood)
      await tx.$executeRaw`
        UPDATE pgboss.job SET retry_limit = retry_count WHERE name = ${job.kind} AND id = ${job.id}::uuid`
    await library.fail(job.kind, job.id, { code: why }, within(tx))
    if (forGood || job.lastTry) await gaveUp(tx)
  })
}

/** @returns false where the job is no longer this try's, and nothing was done */
function ofOurs(job: Taken, work: (tx: Transaction) => Promise<void>): Promise<boolean> {
  return transaction('system', async (tx) => {
    if (!(await isOurs(tx, job))) return false
    await work(tx)
    return true
  })
}
