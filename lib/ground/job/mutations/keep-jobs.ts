import 'server-only'
import { db, transaction } from '@/lib/ground/platform/db'
import { log } from '@/lib/ground/platform/log'
import { outageIn } from '@/lib/ground/platform/outages.mjs'
import { type Kind, termsOf } from '../rules/kinds'
import type { Handling } from './handling'
import { library, within } from './library'

/** How many at once, so that none of it grows with what a long outage left. */
const AT_ONCE = 100

type Told = Pick<Handling<unknown>, 'gaveUp'>

/** How long one that cannot be ended is left alone, in seconds: at first, and at most. In between for as long as it has been over, so each time for about twice as long. */
const LEFT_ALONE = { first: 30, most: 60 * 60 }

/**
 * Ends the tries of a kind that were begun and did not end in their time: their process was killed, or has lost the database. They are made
 * again like any that failed. One that cannot be ended stands in the way of no other, and is left alone for longer each time.
 *
 * @returns how many
 */
export async function endOverdue(kind: Kind, told: Told): Promise<number> {
  const overdue = await db().$queryRaw<{ id: string }[]>`
    SELECT id::text FROM pgboss.job WHERE name = ${kind} AND state = 'active' AND started_on + expire_in < now()
    ORDER BY created_on, id LIMIT ${AT_ONCE}`
  let ended = 0
  for (const { id } of overdue) {
    try {
      if (await endOne(kind, id, told)) ended += 1
    } catch (error) {
      if (outageIn(error) !== null) throw error
      const stack = error instanceof Error ? error.stack : undefined
      log.error({ kind, job: id, stack }, 'a job that took too long cannot be ended')
      await leaveAlone(kind, id)
    }
  }
  return ended
}

function endOne(kind: Kind, id: string, { gaveUp }: Told): Promise<boolean> {
  return transaction('system', async (tx) => {
    const [job] = await tx.$queryRaw<{ payload: unknown; last: boolean }[]>`
      SELECT data AS payload, retry_count >= retry_limit AS last FROM pgboss.job
      WHERE name = ${kind} AND id = ${id}::uuid AND state = 'active' AND started_on + expire_in < now()
      FOR UPDATE SKIP LOCKED`
    if (!job) return false
    await library.fail(kind, id, { code: 'ended' }, within(tx))
    await tx.$executeRaw`
      UPDATE pgboss.job SET expire_in = ${termsOf(kind).expireInSeconds} * interval '1 second'
      WHERE name = ${kind} AND id = ${id}::uuid`
    if (job.last) await gaveUp(tx, job.payload, 'ended')
    return true
  })
}

/** Lets a try that cannot be ended count as one that is not over yet, for every worker and after every start. */
function leaveAlone(kind: Kind, id: string): Promise<number> {
  return transaction(
    'system',
    (tx) => tx.$executeRaw`
      UPDATE pgboss.job SET expire_in = now() - started_on + least(
        greatest(now() - started_on - ${termsOf(kind).expireInSeconds} * interval '1 second', ${LEFT_ALONE.first} * interval '1 second'),
        ${LEFT_ALONE.most} * interval '1 second')
      WHERE name = ${kind} AND id = ${id}::uuid AND state = 'active' AND started_on + expire_in < now()`,
  )
}

/** Forgets jobs that were done or cancelled more than a week ago. What was given up stays until somebody decides. */
export function forgetEnded(): Promise<number> {
  return transaction(
    'system',
    (tx) => tx.$executeRaw`
      DELETE FROM pgboss.job USING (
        SELECT name, id FROM pgboss.job WHERE state IN ('completed', 'cancelled') AND completed_on < now() - interval '7 days'
        LIMIT 1000 FOR UPDATE SKIP LOCKED) AS old
      WHERE job.name = old.name AND job.id = old.id`,
  )
}
