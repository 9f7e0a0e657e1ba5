import 'server-only'
import { db } from '@/lib/ground/platform/db'

/** Which of these keys stood there already. */
export async function findKnownKeys(watchId: string, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db().watchEntry.findMany({
    where: { watchId, key: { in: [...keys] } },
    select: { key: true },
  })
  return new Set(rows.map(({ key }) => key))
}
