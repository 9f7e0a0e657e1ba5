import 'server-only'
import { manyRows, type SqlPart, sqlPart } from '@/lib/ground/platform/db'
import { chosenValue } from '@/lib/ground/platform/filters'
import type { Part } from '@/lib/ground/platform/parts'
import {
  type AskedOfWhole,
  FIXED_VALUES,
  WHOLE_FACETS,
  WHOLE_LIBRARY,
  type WholeCount,
  type WholeEntry,
  type WholeFacet,
  type WholeFilter,
  type WholeOrder,
} from '../rules/whole-library'
import { sumOfAlike } from './alike'

// A library is narrowed and put in order by what the database keeps of its entries (docs/decisions/0065 and 0091): a part is looked up from the
// entry that it follows, and totals are counted as entries change. What another source stands for is in none of them (0088).

/** An entry of a part, as far as the library keeps it beside what the source itself says. */
export type NarrowedEntry = { readonly id: string } & Pick<WholeEntry, 'citations' | 'isQuoted' | 'isListed'>

/** What an order goes by of the entry that a part follows. */
type Place = {
  readonly citations: number
  readonly day: string
  readonly shelf: string
  readonly number: number
}

interface Ordering {
  readonly by: SqlPart
  readonly back: SqlPart
  /** What comes after a place, the first condition on what the index begins with. */
  readonly past: (place: Place) => SqlPart
  /** What the index is asked for to find what comes before a place, and itself: more than that, and nothing that comes long after. */
  readonly within: (place: Place) => SqlPart
  /** The same to the entry, in stretches of the index: each is counted in the index alone. */
  readonly upTo: (place: Place) => readonly SqlPart[]
}

const ORDERINGS: Readonly<Record<WholeOrder, Ordering>> = {
  added: {
    by: sqlPart`e.number DESC`,
    back: sqlPart`e.number`,
    past: ({ number }) => sqlPart`e.number < ${number}`,
    within: ({ number }) => sqlPart`e.number >= ${number}`,
    upTo: ({ number }) => [sqlPart`e.number >= ${number}`],
  },
  cited: {
    by: sqlPart`e.citations DESC, e.number`,
    back: sqlPart`e.citations, e.number DESC`,
    past: ({ citations: n, number }) =>
      sqlPart`e.citations <= ${n} AND (e.citations < ${n} OR e.number > ${number})`,
    within: ({ citations: n }) => sqlPart`e.citations >= ${n}`,
    upTo: ({ citations: n, number }) => [
      sqlPart`e.citations > ${n}`,
      sqlPart`e.citations = ${n} AND e.number <= ${number}`,
    ],
  },
  newest: {
    by: sqlPart`e.day DESC, e.number`,
    back: sqlPart`e.day, e.number DESC`,
    past: ({ day, number }) => sqlPart`e.day <= ${day} AND (e.day < ${day} OR e.number > ${number})`,
    within: ({ day }) => sqlPart`e.day >= ${day}`,
    upTo: ({ day, number }) => [sqlPart`e.day > ${day}`, sqlPart`e.day = ${day} AND e.number <= ${number}`],
  },
  publisher: {
    by: sqlPart`e.shelf, e.day DESC, e.number`,
    back: sqlPart`e.shelf DESC, e.day, e.number DESC`,
    past: ({ shelf, day, number }) =>
      sqlPart`e.shelf >= ${shelf} AND (e.shelf > ${shelf} OR e.day < ${day} OR e.day = ${day} AND e.number > ${number})`,
    within: ({ shelf }) => sqlPart`e.shelf <= ${shelf}`,
    upTo: ({ shelf, day, number }) => [
      sqlPart`e.shelf < ${shelf}`,
      sqlPart`e.shelf = ${shelf} AND e.day > ${day}`,
      sqlPart`e.shelf = ${shelf} AND e.day = ${day} AND e.number <= ${number}`,
    ],
  },
}

/**
 * The part of a library that follows one of its sources, of those that a filter keeps; null where there is no such source, where nothing
 * follows it, and where a filter names an item that is none.
 *
 * @param library the id of its statement, or that of the library of all sources
 * @param asked an item by the address of its statement and its reference
 * @param most how many entries a part has
 */
export async function findNarrowed(
  library: string,
  { filter, order, after }: AskedOfWhole,
  most: number,
): Promise<Part<NarrowedEntry> | null> {
  const { by, past } = ORDERINGS[order]
  const [narrowing, place] = await Promise.all([
    narrowingBy(library, filter),
    after === null ? null : findPlace(library, after),
  ])
  if (narrowing === null || (after !== null && place === null)) return null
  const { kept, total } = narrowing
  const rest = place === null ? kept : sqlPart`${kept} AND ${past(place)}`
  const [row] = await manyRows<{
    entries: NarrowedEntry[] | null
    total: number
    before: number
    ends: string | null
  }>`
    SELECT
      (SELECT json_agg(json_build_object('id', p.source_id, 'citations', p.citations, 'isQuoted', p.quoted, 'isListed', p.listed) ORDER BY p.place)
       FROM (SELECT e.source_id, e.citations, e.quoted, e.listed, row_number() OVER (ORDER BY ${by}) AS place
             FROM library_entries e WHERE ${rest} ORDER BY ${by} LIMIT ${most + 1}) AS p) AS entries,
      (${total}) AS total,
      ${place === null ? sqlPart`0` : countUpTo(kept, order, place)} AS before,
      ${place === null ? sqlPart`NULL` : endOfPartBefore(kept, order, place, most)} AS ends`
  if (!row || (place !== null && row.entries === null)) return null
  const { total: all, before, ends } = row
  const entries = row.entries ?? []
  const shown = entries.slice(0, most)
  return {
    ...{ entries: shown, before, total: all },
    previous: before === 0 ? null : (ends ?? ''),
    next: entries.length > most ? (shown.at(-1)?.id ?? null) : null,
  }
}

/** How many of those kept come before a place, and itself. */
function countUpTo(kept: SqlPart, order: WholeOrder, place: Place): SqlPart {
  return ORDERINGS[order]
    .upTo(place)
    .map((stretch) => sqlPart`(SELECT count(*) FROM library_entries e WHERE ${kept} AND ${stretch})`)
    .reduce((sum, count) => sqlPart`${sum} + ${count}`)
}

/** The id of the entry which the part before the one that follows a place follows; null where that is the first. */
function endOfPartBefore(kept: SqlPart, order: WholeOrder, place: Place, most: number): SqlPart {
  const { back, within, upTo } = ORDERINGS[order]
  const before = upTo(place).reduce((either, stretch) => sqlPart`${either} OR ${stretch}`)
  return sqlPart`(SELECT e.source_id FROM library_entries e
    WHERE ${kept} AND ${within(place)} AND (${before}) ORDER BY ${back} OFFSET ${most} LIMIT 1)`
}

/** The ids of all that a filter keeps of a library, by number; null where it names an item that is none. */
export async function findKept(library: string, filter: WholeFilter): Promise<string[] | null> {
  const narrowing = await narrowingBy(library, filter)
  if (narrowing === null) return null
  const [row] = await manyRows<{ ids: string | null }>`
    SELECT string_agg(e.source_id, ' ' ORDER BY e.number) AS ids FROM library_entries e WHERE ${narrowing.kept}`
  return row?.ids?.split(' ') ?? []
}

async function findPlace(library: string, id: string): Promise<Place | null> {
  const [place] = await manyRows<Place>`
    SELECT citations, day, shelf, number FROM library_entries
    WHERE statement_id = ${library}::uuid AND source_id = ${id}`
  return place ?? null
}

/** The condition on an entry, `e`, of a library, and how many it keeps; null where the filter names an item that is none. */
async function narrowingBy(
  library: string,
  filter: WholeFilter,
): Promise<{ kept: SqlPart; total: SqlPart } | null> {
  const item = chosenValue(filter, 'item')
  const itemId = item === undefined ? null : await findItemId(item)
  if (item !== undefined && itemId === null) return null
  const byId = filter.map(({ facet, value }) => ({
    facet,
    value: facet === 'item' ? (itemId ?? value) : value,
  }))
  const kept = keptOf(library, byId)
  return { kept, total: totalOf(library, byId, kept) }
}

/** The condition on an entry, `e`, of a library. @param filter an item by its id */
export function keptOf(library: string, filter: WholeFilter): SqlPart {
  return filter.reduce(
    (kept, { facet, value }) => sqlPart`${kept} AND ${CONDITIONS[facet](value)}`,
    sqlPart`e.statement_id = ${library}::uuid AND NOT e.led`,
  )
}

const CONDITIONS: Readonly<Record<WholeFacet, (value: string) => SqlPart>> = {
  cited: (value) => (value === 'yes' ? sqlPart`e.citations > 0` : sqlPart`e.citations = 0`),
  type: (value) => sqlPart`e.type = ${value}`,
  language: (value) => sqlPart`e.language = ${value}`,
  stance: (value) => sqlPart`${value} = ANY (e.stances)`,
  item: (value) => sqlPart`e.items @> ARRAY[${value}::uuid]`,
  class: () => sqlPart`e.unclassed`,
  primary: (value) => sqlPart`e."primary" = ${value}`,
  // As words, not as a parameter, so that the indexes of what few have are seen to fit.
  graded: (value) => (value === 'yes' ? sqlPart`e.graded` : sqlPart`NOT e.graded`),
  copy: (value) => (value === 'yes' ? sqlPart`e.copied` : sqlPart`NOT e.copied`),
  quote: (value) => (value === 'yes' ? sqlPart`e.quoted` : sqlPart`NOT e.quoted`),
  listed: (value) => (value === 'yes' ? sqlPart`e.listed` : sqlPart`NOT e.listed`),
  year: (value) =>
    value === 'none'
      ? sqlPart`e.day = ''`
      : // What is known by its bounds is of each year that it may be of.
        sqlPart`(e.day >= ${value} AND e.day < ${`${value}~`}
          OR e.day LIKE '%/%' AND left(e.day, 4) < ${value} AND left(split_part(e.day, '/', 2), 4) >= ${value})`,
  publisher: (value) => sqlPart`e.publisher = ${value}`,
}

/** How many a filter keeps: kept where it is one thing, told from those that are alike where they are enough, else counted. */
function totalOf(library: string, filter: WholeFilter, kept: SqlPart): SqlPart {
  const [one = { facet: 'all', value: '' }, ...more] = filter
  if (more.length > 0)
    return sumOfAlike(library, filter) ?? sqlPart`SELECT count(*) FROM library_entries e WHERE ${kept}`
  return sqlPart`SELECT coalesce((SELECT n FROM library_tallies
    WHERE statement_id = ${library}::uuid AND facet = ${one.facet} AND value = ${one.value}), 0)`
}

/** The id of an item that is named by the address of its statement and its reference: `<statement>/<reference>`. */
async function findItemId(name: string): Promise<string | null> {
  const [slug = '', reference = ''] = name.split('/')
  const [item] = await manyRows<{ id: string }>`
    SELECT c.id FROM commitments c JOIN statements s ON s.id = c.statement_id WHERE s.slug = ${slug} AND c.reference = ${reference}`
  return item?.id ?? null
}

/** How many publishers the rail offers: those of whom there is most. The one that is chosen is there too. */
const MOST_PUBLISHERS = 12

/**
 * What the library of all sources can be narrowed by, as it is kept: every value that some source has, but of items, and of publishers the
 * first.
 *
 * @param publisher the one that is chosen
 */
export async function findWholeCounts(publisher: string | undefined): Promise<WholeCount[]> {
  const rows = await manyRows<Omit<WholeCount, 'place'>>`
    SELECT facet, value, n, NULL AS name FROM library_tallies
     WHERE statement_id = ${WHOLE_LIBRARY}::uuid AND facet = ANY (${COUNTED}::text[]) AND n > 0
    UNION ALL
    SELECT * FROM (
      SELECT 'publisher', t.value, t.n, (SELECT split_part(e.shelf, E'\t', 2) FROM library_entries e
        WHERE e.statement_id = ${WHOLE_LIBRARY}::uuid AND e.publisher = t.value LIMIT 1)
       FROM library_tallies t
      WHERE t.statement_id = ${WHOLE_LIBRARY}::uuid AND t.facet = 'publisher' AND t.n > 0
      ORDER BY t.value = ${publisher ?? ''} DESC, t.n DESC, t.value LIMIT ${MOST_PUBLISHERS}) AS first`
  return rows.flatMap((row) => {
    const place = FIXED_VALUES[row.facet]?.indexOf(row.value) ?? 0
    return place < 0 ? [] : [{ ...row, place }]
  })
}

/** Items are found by their numbers (coverage), publishers by name. */
const COUNTED = WHOLE_FACETS.filter((facet) => facet !== 'item' && facet !== 'publisher')
