import 'server-only'
import { manyRows, type SqlPart, sqlPart } from '@/lib/platform/db'
import { chosenValue } from '@/lib/platform/filters'
import type { Part } from '@/lib/platform/parts'
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

// A library is narrowed and put in order by what the database keeps of its entries (docs/decisions/0065 and 0091): a part is looked up from the
// entry that it follows, and totals are counted as entries change.

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
  /** What comes before it, and itself. */
  readonly upTo: (place: Place) => SqlPart
}

const ORDERINGS: Readonly<Record<WholeOrder, Ordering>> = {
  added: {
    by: sqlPart`e.number DESC`,
    back: sqlPart`e.number`,
    past: ({ number }) => sqlPart`e.number < ${number}`,
    upTo: ({ number }) => sqlPart`e.number >= ${number}`,
  },
  cited: {
    by: sqlPart`e.citations DESC, e.number`,
    back: sqlPart`e.citations, e.number DESC`,
    past: ({ citations: n, number }) =>
      sqlPart`e.citations <= ${n} AND (e.citations < ${n} OR e.number > ${number})`,
    upTo: ({ citations: n, number }) =>
      sqlPart`e.citations >= ${n} AND (e.citations > ${n} OR e.number <= ${number})`,
  },
  newest: {
    by: sqlPart`e.day DESC, e.number`,
    back: sqlPart`e.day, e.number DESC`,
    past: ({ day, number }) => sqlPart`e.day <= ${day} AND (e.day < ${day} OR e.number > ${number})`,
    upTo: ({ day, number }) => sqlPart`e.day >= ${day} AND (e.day > ${day} OR e.number <= ${number})`,
  },
  publisher: {
    by: sqlPart`e.shelf, e.day DESC, e.number`,
    back: sqlPart`e.shelf DESC, e.day, e.number DESC`,
    past: ({ shelf, day, number }) =>
      sqlPart`e.shelf >= ${shelf} AND (e.shelf > ${shelf} OR e.day < ${day} OR e.day = ${day} AND e.number > ${number})`,
    upTo: ({ shelf, day, number }) =>
      sqlPart`e.shelf <= ${shelf} AND (e.shelf < ${shelf} OR e.day > ${day} OR e.day = ${day} AND e.number <= ${number})`,
  },
}

/**
 * The part of the library of all sources that follows one of them, of those that a filter keeps; the list's beginning where there is no such
 * source.
 *
 * @param most how many entries a part has
 */
export async function findNarrowed(
  { filter, order, after }: AskedOfWhole,
  most: number,
): Promise<Part<NarrowedEntry>> {
  const { by, back, past, upTo } = ORDERINGS[order]
  const kept = await keptBy(filter)
  const place = after === null ? null : await findPlace(after)
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
      ${totalOf(filter, kept)} AS total,
      ${place === null ? sqlPart`0` : sqlPart`(SELECT count(*) FROM library_entries e WHERE ${kept} AND ${upTo(place)})`} AS before,
      ${place === null ? sqlPart`NULL` : sqlPart`(SELECT e.source_id FROM library_entries e WHERE ${kept} AND ${upTo(place)} ORDER BY ${back} OFFSET ${most} LIMIT 1)`} AS ends`
  const { entries, total = 0, before = 0, ends } = row ?? {}
  const shown = (entries ?? []).slice(0, most)
  return {
    entries: shown,
    before,
    total,
    previous: before === 0 ? null : (ends ?? ''),
    next: (entries ?? []).length > most ? (shown.at(-1)?.id ?? null) : null,
  }
}

async function findPlace(id: string): Promise<Place | null> {
  const [place] = await manyRows<Place>`
    SELECT citations, day, shelf, number FROM library_entries
    WHERE statement_id = ${WHOLE_LIBRARY}::uuid AND source_id = ${id}`
  return place ?? null
}

/** The condition on an entry, `e`, of the library of all sources. */
async function keptBy(filter: WholeFilter): Promise<SqlPart> {
  const item = chosenValue(filter, 'item')
  const itemId = item === undefined ? null : await findItemId(item)
  return filter.reduce(
    (kept, { facet, value }) =>
      sqlPart`${kept} AND ${CONDITIONS[facet](facet === 'item' ? (itemId ?? NO_ITEM) : value)}`,
    sqlPart`e.statement_id = ${WHOLE_LIBRARY}::uuid`,
  )
}

/** The id of no item. */
const NO_ITEM = WHOLE_LIBRARY

const CONDITIONS: Readonly<Record<WholeFacet, (value: string) => SqlPart>> = {
  cited: (value) => (value === 'yes' ? sqlPart`e.citations > 0` : sqlPart`e.citations = 0`),
  type: (value) => sqlPart`e.type = ${value}`,
  language: (value) => sqlPart`e.language = ${value}`,
  stance: (value) => sqlPart`${value} = ANY (e.stances)`,
  item: (value) => sqlPart`e.items @> ARRAY[${value}::uuid]`,
  class: () => sqlPart`e.unclassed`,
  primary: (value) => sqlPart`e."primary" = ${value}`,
  graded: (value) => sqlPart`e.graded = ${value === 'yes'}`,
  copy: (value) => sqlPart`e.copied = ${value === 'yes'}`,
  quote: (value) => sqlPart`e.quoted = ${value === 'yes'}`,
  listed: (value) => sqlPart`e.listed = ${value === 'yes'}`,
  year: (value) =>
    value === 'none' ? sqlPart`e.day = ''` : sqlPart`e.day >= ${value} AND e.day < ${`${value}~`}`,
  publisher: (value) => sqlPart`e.publisher = ${value}`,
}

/** How many a filter keeps: kept where it is one thing, counted where it is several. */
function totalOf(filter: WholeFilter, kept: SqlPart): SqlPart {
  const [one, ...more] = filter
  if (more.length > 0) return sqlPart`(SELECT count(*) FROM library_entries e WHERE ${kept})`
  const of = one ?? { facet: 'all', value: '' }
  const value =
    of.facet === 'item' ? sqlPart`(SELECT id::text FROM ${itemCalled(of.value)} AS i)` : sqlPart`${of.value}`
  return sqlPart`coalesce((SELECT n FROM library_tallies
    WHERE statement_id = ${WHOLE_LIBRARY}::uuid AND facet = ${of.facet} AND value = ${value}), 0)`
}

/** An item as the filter names it: `<statement>/<reference>`. */
function itemCalled(name: string): SqlPart {
  const [slug = '', reference = ''] = name.split('/')
  return sqlPart`(SELECT c.id FROM commitments c JOIN statements s ON s.id = c.statement_id WHERE s.slug = ${slug} AND c.reference = ${reference})`
}

async function findItemId(name: string): Promise<string | null> {
  const [item] = await manyRows<{ id: string }>`SELECT id FROM ${itemCalled(name)} AS i`
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
