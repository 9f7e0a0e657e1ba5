import 'server-only'
import { queueJob } from '@/lib/job/mutations/queue-job'
import { now } from '@/lib/platform/clock'
import { type Transaction, transaction } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'

const ROUND_MINUTES = 10
/** So many are asked a round at most: of all hosts together 1,440 a day. */
const MOST_A_ROUND = 10

/** What a worker does by the clock: takes what is due of what is watched, and has each asked by a job. */
export const watchRound = { every: ROUND_MINUTES * 60_000, work: () => planWatches() }

/**
 * Queues the asking of what is watched and due, what has waited longest first: few at a time, one of a host, and none of a host that rests. Of several
 * processes one does it. One whose job comes to nothing is due again a day later.
 *
 * @returns how many
 */
export async function planWatches(at: Date = now()): Promise<number> {
  if (env().SUIVI_LEADS === 'off') return 0
  return await transaction('system', async (tx) => {
    if (!(await isFirst(tx)) || (await areWaiting(tx))) return 0
    const due = await tx.$queryRaw<{ id: string }[]>`
      UPDATE watches SET next_at = ${at}::timestamptz + interval '1 day' WHERE id IN (
        SELECT id FROM (
          SELECT DISTINCT ON (w.host) w.id, w.next_at FROM watches w
          WHERE w.stopped_at IS NULL AND w.next_at <= ${at}::timestamptz
            AND NOT EXISTS (SELECT FROM link_hosts h WHERE h.host = w.host AND h.rests_until > ${at}::timestamptz)
          ORDER BY w.host, w.next_at, w.id) AS one
        ORDER BY next_at, id LIMIT ${MOST_A_ROUND})
      RETURNING id::text`
    for (const { id } of due) await queueJob(tx, 'check-watch', { watchId: id })
    return due.length
  })
}

async function isFirst(tx: Transaction): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ first: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtext('suivi.watches')) AS first`
  return row?.first ?? false
}

/** Whether some are queued that nobody has asked yet: then no more are added. */
async function areWaiting(tx: Transaction): Promise<boolean> {
  const waiting = await tx.$queryRaw<unknown[]>`
    SELECT id::text FROM pgboss.job WHERE name = 'check-watch' AND state < 'active' LIMIT 1`
  return waiting.length > 0
}
