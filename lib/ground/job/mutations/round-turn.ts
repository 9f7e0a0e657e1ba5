import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'

/**
 * Whether a round that queues jobs of a kind has its turn: of several processes that come to it at once one has it, until its transaction ends; and
 * nobody has while jobs of that kind are queued that nobody has begun, so that rounds add none to what waits.
 */
export async function hasTurn(tx: Transaction, kind: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ first: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtext('suivi.round.' || ${kind}::text)) AS first`
  if (!row?.first) return false
  const waiting = await tx.$queryRaw<unknown[]>`
    SELECT id::text FROM pgboss.job WHERE name = ${kind} AND state < 'active' LIMIT 1`
  return waiting.length === 0
}
