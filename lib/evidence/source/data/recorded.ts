import 'server-only'
import { db } from '@/lib/ground/platform/db'

/** When each of these sources was added here, by id: ISO moments. */
export async function findRecordedMoments(ids: readonly string[]): Promise<Readonly<Record<string, string>>> {
  if (ids.length === 0) return {}
  const rows = await db().source.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, createdAt: true },
  })
  return Object.fromEntries(rows.map(({ id, createdAt }) => [id, createdAt.toISOString()]))
}
