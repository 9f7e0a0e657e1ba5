import 'server-only'
import { queueJob } from '@/lib/ground/job/mutations/queue-job'
import { now } from '@/lib/ground/platform/clock'
import { db, type SqlPart, sqlPart, transaction } from '@/lib/ground/platform/db'
import { FOR_ROW, newsBetween } from '@/lib/reading/share/data/news-list'
import { SETTLED } from '@/lib/reading/subscription/rules/rhythm'
import { KEPT_FOR } from '../rules/trying'

/** How many of the news are queued for one address in a round; all that came at the moment of the last of them are among them. */
const AT_ONCE = 200

/** What a worker does by the clock: has what became public posted to whoever asked for it, and forgets what was posted long ago. */
export const webhookRound = { every: 60_000, work: () => queueNews() }

/**
 * Queues what became public for each address that asked for it; up to when that is, is written down in the same transaction, so that nothing is
 * queued twice and nothing left out.
 *
 * @returns how many were queued
 */
export async function queueNews(moment: Date = now()): Promise<number> {
  await forget(moment)
  const upTo = new Date(moment.getTime() - SETTLED)
  const due = await db().$queryRaw<{ id: string }[]>`
    WITH news AS MATERIALIZED (${newsBetween(sqlPart`(SELECT min(told_up_to) FROM webhooks WHERE off_at IS NULL)`, upTo)})
    SELECT b.id::text FROM webhooks b WHERE b.off_at IS NULL AND EXISTS (SELECT FROM news n WHERE ${FOR_ROW}) ORDER BY b.told_up_to, b.id`
  let queued = 0
  for (const { id } of due) queued += await queueFor(id, upTo)
  return queued
}

/** Another process may have it just now: then that one queues. */
function queueFor(id: string, upTo: Date): Promise<number> {
  return transaction('system', async (tx) => {
    const locked = await tx.$queryRaw<unknown[]>`
      SELECT id::text FROM webhooks WHERE id = ${id}::uuid AND off_at IS NULL FOR UPDATE SKIP LOCKED`
    if (locked.length === 0) return 0
    const [last] = await tx.$queryRaw<{ at: Date }[]>`
      SELECT n.at FROM webhooks b, (${newsOf(id, upTo)}) n WHERE b.id = ${id}::uuid AND ${FOR_ROW}
       ORDER BY n.at OFFSET ${AT_ONCE - 1} LIMIT 1`
    const until = last?.at ?? upTo
    const rows = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO webhook_deliveries (webhook_id, kind, news_id, at)
      SELECT b.id, n.kind, n.id, n.at FROM webhooks b, (${newsOf(id, until)}) n WHERE b.id = ${id}::uuid AND ${FOR_ROW}
       ORDER BY n.at, n.kind, n.id
      ON CONFLICT DO NOTHING RETURNING id::text`
    for (const row of rows) await queueJob(tx, 'post-webhook', { deliveryId: row.id })
    await tx.webhook.update({ where: { id }, data: { toldUpTo: until }, select: { id: true } })
    return rows.length
  })
}

/** All news since an address was told. */
function newsOf(id: string, upTo: Date): SqlPart {
  return newsBetween(sqlPart`(SELECT told_up_to FROM webhooks WHERE id = ${id}::uuid)`, upTo)
}

/** What was posted long ago is forgotten; what waits for a job that somebody cancelled, or that was given up, waits no more. */
function forget(moment: Date): Promise<void> {
  return transaction('system', async (tx) => {
    await tx.webhookDelivery.deleteMany({
      where: { state: { not: 'waiting' }, at: { lt: new Date(moment.getTime() - KEPT_FOR) } },
    })
    await tx.$executeRaw`
      UPDATE webhook_deliveries d SET state = 'failed' FROM webhooks w
       WHERE w.id = d.webhook_id AND d.state = 'waiting' AND w.off_at IS NULL
         AND NOT EXISTS (SELECT FROM pgboss.job j WHERE j.name = 'post-webhook' AND j.state IN ('created', 'retry', 'active')
                            AND j.data ->> 'deliveryId' = d.id::text)`
  })
}
