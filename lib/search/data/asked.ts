import 'server-only'
import { db, type SqlPart } from '@/lib/platform/db'
import type { Reader } from '@/lib/snapshot/policy'
import type { Query } from '../rules/query'
import {
  type GroupResult,
  MOST_COUNTED,
  type SearchAudience,
  type SearchGroup,
  type SearchHit,
} from '../types'
import type { InLanguage, Shows } from './translated'

/** A question as each place is asked it. */
export interface Asked {
  readonly query: Query
  /** The question as PostgreSQL reads it, with words of the same stems; made by `findAsked`. */
  readonly tsquery: string
  /** The same with the words as they were typed: what has these comes first. */
  readonly typed: string
  /** Only within this statement; null for everywhere. */
  readonly slug: string | null
  readonly audience: SearchAudience
  /** Whoever asks, as the door to copies knows them. */
  readonly reader: Reader
  /** Of the page: what was translated into it is found and shown so. */
  readonly language: string
  /** Submitted revisions that are kept from whoever asks, by id (`findKeptFrom`). */
  readonly kept: readonly string[]
  readonly limit: number
  readonly offset: number
}

/** A question folded as the rows are, with the words of its words' stems that whoever asks may know of; null when nothing is left to look for. */
export async function findAsked(
  query: Query,
  audience: SearchAudience,
): Promise<Pick<Asked, 'query' | 'tsquery' | 'typed'> | null> {
  const [words, phrases, without] = [[...query.words], [...query.phrases], [...query.without]]
  const [row] = await db().$queryRaw<
    { typed: string | null; tsquery: string | null; alike: Record<string, string[]> }[]
  >`
    SELECT search_query(${words}::text[], ${phrases}::text[], ${without}::text[])::text AS typed,
           search_query(${words}::text[], ${phrases}::text[], ${without}::text[], alike)::text AS tsquery, alike
      FROM (SELECT coalesce(jsonb_object_agg(word, search_alike(search_fold(word), ${audience} = 'desk')), '{}') AS alike
              FROM unnest(${words}::text[]) AS word) AS known`
  if (!row || row.typed === null || row.tsquery === null) return null
  const { typed, tsquery, alike } = row
  return { query: { ...query, alike: new Map(Object.entries(alike)) }, tsquery, typed }
}

/** One row more than is counted tells that there is more: beyond that nothing is ranked, so that a wide question costs no more. */
export const MOST_READ = MOST_COUNTED + 1

/** A place that is searched: all that are looked in are asked in one statement. */
export interface SearchPlace {
  /** The query that reads its rows; what it takes from translations it finds in `said` (`results.ts`). */
  readonly sql: (asked: Asked) => SqlPart
  /** What the rows are about, and what they give once it is known how that is shown. @param rows as JSON */
  readonly read: (rows: string) => {
    readonly shows: Shows
    readonly result: (asked: Asked, shown: InLanguage) => GroupResult
  }
}

/** A place with rows of its own. */
export function placeOf<Row>(place: {
  readonly sql: (asked: Asked) => SqlPart
  readonly shows: (rows: readonly Row[]) => Shows
  readonly result: (rows: readonly Row[], asked: Asked, shown: InLanguage) => GroupResult
}): SearchPlace {
  return {
    sql: place.sql,
    read: (json) => {
      const rows = JSON.parse(json) as Row[]
      return { shows: place.shows(rows), result: (asked, shown) => place.result(rows, asked, shown) }
    },
  }
}

/** What a place gives: rows carry the count of all that was read. */
export function resultOf<Row extends { total: number }, Hit extends SearchHit>(
  group: SearchGroup,
  rows: readonly Row[],
  hitOf: (row: Row) => Hit,
): GroupResult<Hit> {
  const total = rows[0]?.total ?? 0
  return { group, n: Math.min(total, MOST_COUNTED), isCut: total > MOST_COUNTED, hits: rows.map(hitOf) }
}
