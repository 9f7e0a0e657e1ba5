import 'server-only'
import { queueJob } from '@/lib/ground/job/mutations/queue-job'
import { hasTurn } from '@/lib/ground/job/mutations/round-turn'
import { now } from '@/lib/ground/platform/clock'
import { transaction } from '@/lib/ground/platform/db'
import { env } from '@/lib/ground/platform/env'

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
    if (!(await hasTurn(tx, 'check-watch'))) return 0
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
