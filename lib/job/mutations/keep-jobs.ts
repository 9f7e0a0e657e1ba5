import 'server-only'
import { transaction } from '@/lib/platform/db'
import type { Kind } from '../rules/kinds'
import type { Handling } from './handling'
import { library, within } from './library'

/** How many at once, so that no transaction grows with what a long outage left. */
const AT_ONCE = 100

/**
 * Ends the tries of a kind that were begun and did not end in their time: their process was killed, or has lost the database. They are tried
 * again like any that failed.
 *
 * @returns how many
 */
export function endOverdue(kind: Kind, { gaveUp }: Pick<Handling<unknown>, 'gaveUp'>): Promise<number> {
  return transaction('system', async (tx) => {
    const overdue = await tx.$queryRaw<{ id: string; payload: unknown; last: boolean }[]>`
      SELECT id::text, data AS payload, retry_count >= retry_limit AS last FROM pgboss.job
      WHERE name = ${kind} AND state = 'active' AND started_on + expire_in < now()
      ORDER BY created_on, id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`
    for (const { id, payload, last } of overdue) {
      await library.fail(kind, id, { code: 'ended' }, within(tx))
      if (last) await gaveUp(tx, payload, 'ended')
    }
    return overdue.length
  })
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
