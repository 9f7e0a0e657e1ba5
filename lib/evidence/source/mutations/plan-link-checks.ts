import 'server-only'
import { queueJob } from '@/lib/ground/job/mutations/queue-job'
import { hasTurn } from '@/lib/ground/job/mutations/round-turn'
import { now } from '@/lib/ground/platform/clock'
import { type Transaction, transaction } from '@/lib/ground/platform/db'
import { env } from '@/lib/ground/platform/env'
import { HOST_OF_URL } from '../data/link-check'
import { ROUND_MINUTES, takenAtOnce } from '../rules/link-health'

/** How many sources at most are taken in at once that nobody has looked for. */
const NEW_AT_ONCE = 1_000

/** What a worker does by the clock: takes the addresses that are due, and has each checked by a job. */
export const linkCheckRound = { every: ROUND_MINUTES * 60_000, work: () => planLinkChecks() }

/**
 * Queues a check of the public addresses that are due, those that have waited longest first: few at a time, one of a host, and none of a host
 * that rests. Of several processes one does it. One whose job comes to nothing is due again a day later.
 *
 * @returns how many
 */
export async function planLinkChecks(at: Date = now()): Promise<number> {
  if (env().SUIVI_LINK_CHECKS === 'off') return 0
  return await transaction('system', async (tx) => {
    if (!(await hasTurn(tx, 'check-link'))) return 0
    await takeInNew(tx, at)
    const library = await tx.linkCheck.count()
    const due = await tx.$queryRaw<{ id: string }[]>`
      UPDATE link_checks SET next_at = ${at}::timestamptz + interval '1 day' WHERE source_id IN (
        SELECT source_id FROM (
          SELECT DISTINCT ON (c.host) c.source_id, c.next_at FROM link_checks c
          JOIN sources s ON s.id = c.source_id AND s.listed_at IS NOT NULL
          WHERE c.next_at <= ${at}::timestamptz AND NOT EXISTS (SELECT FROM link_hosts h WHERE h.host = c.host AND h.rests_until > ${at}::timestamptz)
          ORDER BY c.host, c.next_at, s.number) AS one
        ORDER BY next_at, source_id LIMIT ${takenAtOnce(library)})
      RETURNING source_id AS id`
    for (const { id } of due) await queueJob(tx, 'check-link', { sourceId: id })
    return due.length
  })
}

async function takeInNew(tx: Transaction, at: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO link_checks (source_id, address, host, next_at)
    SELECT id, url, ${HOST_OF_URL}, ${at}::timestamptz FROM sources
    WHERE listed_at IS NOT NULL AND url IS NOT NULL AND NOT EXISTS (SELECT FROM link_checks WHERE source_id = id)
    ORDER BY number LIMIT ${NEW_AT_ONCE}`
}
