import 'server-only'
import { db, type Transaction } from '@/lib/ground/platform/db'
import { isKind, type Kind } from '../rules/kinds'

/** What there is to do of a kind. */
export type Due = {
  readonly kind: Kind
  /** Whether a job can be taken now. */
  readonly waits: boolean
  /** Whether a try was begun and did not end in its time. */
  readonly overdue: boolean
  /** In how many seconds there will be either, as things stand; less than 0 where there is, null where there never will. */
  readonly next: number | null
}

/** What there is to do now, and when there will be more, for each kind that was asked about. */
export async function findDue(kinds: readonly Kind[]): Promise<Due[]> {
  const rows = await db().$queryRaw<(Omit<Due, 'kind'> & { kind: string })[]>`
    SELECT kind, coalesce(due < now(), false) AS waits, coalesce(late < now(), false) AS overdue,
      extract(epoch FROM least(due, late) - now())::float AS next
    FROM (
      SELECT kind,
        (SELECT min(start_after) FROM pgboss.job WHERE name = kind AND state < 'active') AS due,
        (SELECT min(started_on + expire_in) FROM pgboss.job WHERE name = kind AND state = 'active') AS late
      FROM unnest(${kinds}::text[]) AS kind
    ) AS each`
  return rows.flatMap(({ kind, ...row }) => (isKind(kind) ? [{ kind, ...row }] : []))
}

/** Whether a job of a kind waits that has not begun: what would be queued beside it is done by it. */
export async function isWaiting(tx: Pick<Transaction, '$queryRaw'>, kind: Kind): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT id::text FROM pgboss.job WHERE name = ${kind} AND state < 'active' LIMIT 1`
  return rows.length > 0
}
