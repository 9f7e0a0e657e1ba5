import 'server-only'
import { db } from '@/lib/platform/db'
import { isKind, type Kind } from '../rules/kinds'

/** Of each kind, whether a job can be taken now, and whether one was begun and not ended in its time. Kinds with neither are left out. */
export async function findDue(
  kinds: readonly Kind[],
): Promise<{ readonly kind: Kind; readonly waits: boolean; readonly overdue: boolean }[]> {
  const rows = await db().$queryRaw<{ kind: string; waits: boolean; overdue: boolean }[]>`
    SELECT * FROM (
      SELECT kind,
        EXISTS (SELECT FROM pgboss.job WHERE name = kind AND state < 'active' AND start_after < now()) AS waits,
        EXISTS (SELECT FROM pgboss.job WHERE name = kind AND state = 'active' AND started_on + expire_in < now()) AS overdue
      FROM unnest(${kinds}::text[]) AS kind
    ) AS each WHERE waits OR overdue`
  return rows.flatMap(({ kind, ...row }) => (isKind(kind) ? [{ kind, ...row }] : []))
}
