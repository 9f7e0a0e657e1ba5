import 'server-only'
import { type Transaction, transaction } from '@/lib/ground/platform/db'
import type { Kind } from '../rules/kinds'
import { library, within } from './library'

/** A job that this process works on: one try of it. */
export type Taken = {
  readonly kind: Kind
  readonly id: string
  readonly payload: unknown
  /** Counted from one. */
  readonly tries: number
  readonly lastTry: boolean
  /** When the try began, to the microsecond of the database: no two tries have the same. */
  readonly began: string
}

/** Takes the job of a kind that is due and was queued first, and that nobody else is taking. */
export function takeJob(kind: Kind): Promise<Taken | null> {
  return transaction('system', async (tx) => {
    const [job] = await library.fetch<unknown>(kind, { batchSize: 1, ...within(tx) })
    if (!job) return null
    const [row] = await tx.$queryRaw<Omit<Taken, 'kind' | 'id' | 'payload'>[]>`
      SELECT retry_count + 1 AS tries, retry_count >= retry_limit AS "lastTry", started_on::text AS began
      FROM pgboss.job WHERE name = ${kind} AND id = ${job.id}::uuid`
    return row ? { kind, id: job.id, payload: job.data, ...row } : null
  })
}

/** Holds the job while the transaction lasts, and says whether it is still this try's. */
export async function isOurs(tx: Transaction, { kind, id, began }: Taken): Promise<boolean> {
  const held = await tx.$queryRaw<unknown[]>`
    SELECT id::text FROM pgboss.job
    WHERE name = ${kind} AND id = ${id}::uuid AND state = 'active' AND started_on = ${began}::timestamptz FOR UPDATE`
  return held.length > 0
}
