import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'

/** The id of the source that has these very bytes as a copy, the first one; null where none has. */
export async function findSameFile(tx: Transaction, sha256: string): Promise<string | null> {
  const row = await tx.snapshot.findFirst({
    where: { sha256 },
    orderBy: { source: { number: 'asc' } },
    select: { sourceId: true },
  })
  return row?.sourceId ?? null
}
