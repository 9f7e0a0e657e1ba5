import 'server-only'
import { db, type Transaction } from '@/lib/ground/platform/db'

/** A request whose second judgement is awaited, or that awaits a reviewer with both: nothing is decided on its line meanwhile. */
const AWAITED = { state: { in: ['open' as const, 'coded' as const] } }

/** The lines on which a second, independent judgement is awaited, or both await a reviewer. */
export async function findLinesAwaiting(): Promise<ReadonlySet<string>> {
  const rows = await db().codingRequest.findMany({
    where: AWAITED,
    select: { revision: { select: { lineId: true } } },
  })
  return new Set(rows.map(({ revision }) => revision.lineId))
}

/** Whether a line is one of these. */
export async function awaitsSecond(lineId: string, tx: Transaction = db()): Promise<boolean> {
  return (await tx.codingRequest.count({ where: { ...AWAITED, revision: { lineId } } })) > 0
}
