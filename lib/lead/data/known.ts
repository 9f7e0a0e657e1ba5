import 'server-only'
import { db } from '@/lib/platform/db'

/** Which of these keys stood there already. */
export async function findKnownKeys(watchId: string, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db().watchEntry.findMany({
    where: { watchId, key: { in: [...keys] } },
    select: { key: true },
  })
  return new Set(rows.map(({ key }) => key))
}

/** Which of these addresses are those of sources. */
export async function findInLibrary(canonicalAddresses: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db().source.findMany({
    where: { canonicalUrl: { in: [...canonicalAddresses] } },
    select: { canonicalUrl: true },
  })
  return new Set(rows.flatMap(({ canonicalUrl }) => canonicalUrl ?? []))
}
