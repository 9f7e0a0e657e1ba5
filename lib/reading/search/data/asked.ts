import 'server-only'
import type { Reader } from '@/lib/evidence/snapshot/policy'
import { db, type SqlPart, sqlPart } from '@/lib/ground/platform/db'
import { fold } from '@/lib/ground/platform/fold'
import type { Query } from '../rules/query'
import { spellingsOf } from '../rules/spellings'
import {
  type GroupResult,
  MOST_COUNTED,
  type SearchAudience,
  type SearchGroup,
  type SearchHit,
} from '../types'
import type { InLanguage, Shows } from './translated'

/** A question as PostgreSQL reads it; made by `findAsked`. */
export interface AskedWords {
  readonly query: Query
  /** With words of the same stems, and in other spellings. */
  readonly tsquery: string
  /** With the words as they were typed: what has these comes first. */
  readonly typed: string
  /** As it is put to stored copies, which know stems of their own. */
  readonly ofCopies: string
  /** Where any of several words will do: each by itself, as in `tsquery` and in `ofCopies`, and what it weighs. Null where all have to be there. */
  readonly some: {
    readonly each: readonly string[]
    readonly ofCopies: readonly string[]
    readonly weights: readonly number[]
  } | null
}

/** A question as each place is asked it. */
export interface Asked extends AskedWords {
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
export async function findAsked(query: Query, audience: SearchAudience): Promise<AskedWords | null> {
  const [words, phrases, without] = [[...query.words], [...query.phrases], [...query.without]]
  const spelt = words.flatMap((word) => spellingsOf(fold(word)).map((spelling) => ({ word, spelling })))
  const [ofWord, spellings] = [spelt.map(({ word }) => word), spelt.map(({ spelling }) => spelling)]
  const [row] = await db().$queryRaw<
    { typed: string | null; tsquery: string | null; copies: string | null; alike: Record<string, string[]> }[]
  >`
    WITH spelt AS (SELECT word, spelling FROM unnest(${ofWord}::text[], ${spellings}::text[]) AS each (word, spelling))
    SELECT search_query(${words}::text[], ${phrases}::text[], ${without}::text[])::text AS typed,
           search_query(${words}::text[], ${phrases}::text[], ${without}::text[], alike)::text AS tsquery, alike,
           (SELECT string_agg('(' || part || ')', ' & ') FROM (
              SELECT string_agg(copy_query(ARRAY[each.spelling], '{}', '{}')::text, ' | ') AS part
                FROM (SELECT word, word AS spelling FROM unnest(${words}::text[]) AS word UNION SELECT word, spelling FROM spelt) AS each
               GROUP BY word
              UNION ALL SELECT copy_query('{}', ${phrases}::text[], '{}')::text
              UNION ALL SELECT '!(' || search_query('{}', ARRAY[phrase], '{}')::text || ')' FROM unnest(${without}::text[]) AS phrase) AS parts) AS copies
      FROM (SELECT coalesce(jsonb_object_agg(word, ARRAY(
              SELECT unnest(search_alike(search_fold(word), ${audience} = 'desk'))
              UNION SELECT spelling FROM spelt WHERE spelt.word = typed.word
              UNION SELECT unnest(search_alike(spelling, ${audience} = 'desk')) FROM spelt WHERE spelt.word = typed.word)), '{}') AS alike
              FROM unnest(${words}::text[]) AS typed (word)) AS known`
  if (!row || row.typed === null || row.tsquery === null || row.copies === null) return null
  const { typed, tsquery, copies, alike } = row
  return {
    query: { ...query, alike: new Map(Object.entries(alike)) },
    ...{ typed, tsquery, ofCopies: copies, some: null },
  }
}

/** How near the words of a row are to a question; where any of several words will do, the more of them it has, and the rarer, the nearer. @param words a column of them */
export function rankOf({ typed, tsquery, some }: AskedWords, words: SqlPart): SqlPart {
  if (some === null) return sqlPart`search_rank(${words}, ${typed}::tsquery, ${tsquery}::tsquery)`
  return sqlPart`(ts_rank(${words}, ${tsquery}::tsquery, 1) + (
    SELECT coalesce(sum(each.weight), 0) FROM unnest(${[...some.each]}::tsquery[], ${[...some.weights]}::real[]) AS each (words, weight)
     WHERE ${words} @@ each.words))::real`
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

/** What a place gives: rows carry the count of all that was read, and how near they are. */
export function resultOf<Row extends { total: number; rank: number }, Hit extends SearchHit>(
  group: SearchGroup,
  rows: readonly Row[],
  hitOf: (row: Row) => Hit,
): GroupResult<Hit> {
  const total = rows[0]?.total ?? 0
  const nearest = Math.max(0, ...rows.map(({ rank }) => rank))
  return {
    group,
    n: Math.min(total, MOST_COUNTED),
    isCut: total > MOST_COUNTED,
    nearest,
    hits: rows.map(hitOf),
  }
}
