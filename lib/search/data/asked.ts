import 'server-only'
import { db } from '@/lib/platform/db'
import type { Query } from '../rules/query'
import {
  type GroupResult,
  MOST_COUNTED,
  type SearchAudience,
  type SearchGroup,
  type SearchHit,
} from '../types'

/** A question as each place is asked it. */
export interface Asked {
  readonly query: Query
  /** The question as PostgreSQL reads it; made by `findQuery`. */
  readonly tsquery: string
  /** Only within this statement; null for everywhere. */
  readonly slug: string | null
  readonly audience: SearchAudience
  /** Submitted revisions that are kept from whoever asks, by id (`findKeptFrom`). */
  readonly kept: readonly string[]
  readonly limit: number
  readonly offset: number
}

/** A question folded as the rows are; null when nothing is left to look for. */
export async function findQuery({ words, phrases, without }: Query): Promise<string | null> {
  const [row] = await db().$queryRaw<{ query: string | null }[]>`
    SELECT search_query(${[...words]}::text[], ${[...phrases]}::text[], ${[...without]}::text[])::text AS query`
  return row?.query ?? null
}

/** One row more than is counted tells that there is more: beyond that nothing is ranked, so that a wide question costs no more. */
export const MOST_READ = MOST_COUNTED + 1

/** What a place gives: rows carry the count of all that was read. */
export function resultOf<Row extends { total: number }, Hit extends SearchHit>(
  group: SearchGroup,
  rows: readonly Row[],
  hitOf: (row: Row) => Hit,
): GroupResult<Hit> {
  const total = rows[0]?.total ?? 0
  return { group, n: Math.min(total, MOST_COUNTED), isCut: total > MOST_COUNTED, hits: rows.map(hitOf) }
}
