import 'server-only'
import { manyRows, type SqlPart, sqlPart } from '@/lib/platform/db'
import { ENTRIES_A_PART } from '@/lib/platform/parts'
import { findListedSources } from '@/lib/source/data/library'
import { SOURCE_STANCES, type SourceFacetCount } from '@/lib/source/rules/facets'
import { entryOfLine } from '@/lib/source/rules/outline'
import { SOURCE_TYPES, type SourceView } from '@/lib/source/types'
import { findStatementId } from '@/lib/statement/data'
import { type KeptLibrary, type LibraryTotals, totalsOf } from '../rules/library-totals'
import { type LibraryOutline, libraryOutlineOf } from '../rules/source-list'
import { membersIn, usesIn } from './source-uses'

/**
 * What a library comes to, and in which order it stands: kept by the database, so that nothing is counted; nothing when no statement has that address.
 *
 * @param day as it was at its end, YYYY-MM-DD, UTC; null for now
 */
export async function findLibraryTotals(slug: string, day: string | null = null): Promise<LibraryTotals> {
  const statement = await findStatementId(slug)
  const [kept] =
    statement === null ? [] : await (day === null ? keptOf(statement) : countedOf(statement, day))
  return totalsOf(kept ?? { places: null, tallies: null, items: [] })
}

function keptOf(statement: string): Promise<KeptLibrary[]> {
  return manyRows<KeptLibrary>`
    SELECT (SELECT string_agg(source_id, ' ' ORDER BY citations DESC, number)
            FROM library_entries WHERE statement_id = ${statement}::uuid) AS places,
      (SELECT json_agg(json_build_object('facet', facet, 'value', value, 'n', n))
       FROM library_tallies WHERE statement_id = ${statement}::uuid AND facet NOT IN ('item', 'publisher') AND n > 0) AS tallies,
      CASE WHEN (SELECT count(*) FROM (
          SELECT FROM library_tallies WHERE statement_id = ${statement}::uuid AND facet = 'item' AND n > 0
          LIMIT ${ENTRIES_A_PART + 1}) AS first) <= ${ENTRIES_A_PART}
        THEN (SELECT coalesce(json_agg(each), '[]') FROM (${itemsUsing(statement, sqlPart``)}) AS each) END AS items`
}

/** The same as it was at the end of a day, which is counted, as far as a page of a day says it: that has no rail. */
function countedOf(statement: string, day: string): Promise<KeptLibrary[]> {
  return manyRows<KeptLibrary>`
    WITH ${usesIn(statement, null, day)}, ${membersIn(statement, null, day)}
    SELECT (SELECT string_agg(id, ' ' ORDER BY citations DESC, number) FROM members) AS places,
      (SELECT json_agg(each) FROM (
         SELECT 'seen' AS facet, seen AS value, count(*) AS n FROM members GROUP BY seen
         UNION ALL
         SELECT 'class', 'unset', count(*) FROM members WHERE unclassed) AS each) AS tallies,
      NULL AS items`
}

/** The ids of the sources of a library in another order than that of its totals, parted by spaces: what nobody dated comes last. */
export async function findLibraryPlaces(slug: string, order: string): Promise<string> {
  const statement = await findStatementId(slug)
  if (statement === null) return ''
  const by = order === 'publisher' ? sqlPart`n.folded COLLATE "C", n.publisher COLLATE "C",` : sqlPart``
  const [row] = await manyRows<{ places: string | null }>`
    WITH own AS MATERIALIZED (
      SELECT s.id, s.number, s.date, s.publisher FROM library_entries e JOIN sources s ON s.id = e.source_id
      WHERE e.statement_id = ${statement}::uuid
    ), names AS (SELECT publisher, search_fold(publisher) AS folded FROM (SELECT DISTINCT publisher FROM own) AS each)
    SELECT string_agg(o.id, ' ' ORDER BY ${by} o.date COLLATE "C" DESC NULLS LAST, o.number) AS places
    FROM own o JOIN names n ON n.publisher = o.publisher`
  return row?.places ?? ''
}

/** Of some items of a statement in reading order how many sources are used for each, without those that have none. @param references parted by spaces */
export async function findUsedItems(slug: string, references: string): Promise<SourceFacetCount[]> {
  const statement = await findStatementId(slug)
  if (statement === null) return []
  return manyRows<SourceFacetCount>`${itemsUsing(statement, sqlPart`AND c.reference = ANY (${references.split(' ')}::text[])`)}`
}

/** @param which further conditions on the item, as `c` */
function itemsUsing(statement: string, which: SqlPart): SqlPart {
  return sqlPart`
    SELECT c.reference AS value, t.n FROM library_tallies t JOIN commitments c ON c.id = t.value::uuid
    WHERE t.statement_id = ${statement}::uuid AND t.facet = 'item' AND t.n > 0 ${which}
    ORDER BY c.passage_number, c.start, c.reference`
}

/** Sources of a library as its list counts and filters them, the most cited first. @param ids of one part of the list, parted by spaces @param day as above */
export async function findCountedParts(
  slug: string,
  ids: string,
  day: string | null = null,
): Promise<string[]> {
  const statement = await findStatementId(slug)
  return statement === null ? [] : linesOf(statement, ids.split(' '), day)
}

/** The library of a statement as far as it is put in order, counted and filtered; an empty one when no statement has that address. */
export async function findLibraryOutline(slug: string): Promise<LibraryOutline> {
  const statement = await findStatementId(slug)
  if (statement === null) return libraryOutlineOf([], [])
  const [lines, items] = await Promise.all([
    linesOf(statement, null, null),
    manyRows<{ reference: string }>`
      SELECT c.reference FROM commitments c
      WHERE c.statement_id = ${statement}::uuid AND c.published_at IS NOT NULL AND c.withdrawn_at IS NULL
      ORDER BY c.passage_number, c.start, c.reference`,
  ])
  return libraryOutlineOf(
    lines.map(entryOfLine),
    items.map(({ reference }) => reference),
  )
}

/** One line a source, as `lineOf` writes it. */
async function linesOf(
  statement: string,
  ids: readonly string[] | null,
  day: string | null,
): Promise<string[]> {
  const [all] = await manyRows<{ lines: string | null }>`
    WITH ${usesIn(statement, ids, day)}, ${membersIn(statement, ids, day)}, used AS (
      SELECT u.source_id, string_agg(
          i.reference || ':' || (array_position(${SOURCE_STANCES}::text[], u.stance) - 1) || ':' || u.cited, ','
          ORDER BY i.place, u.cited DESC, u.line, u.number) AS uses
      FROM uses u JOIN items i ON i.id = u.item GROUP BY u.source_id
    )
    SELECT string_agg(concat_ws(' ', m.id, array_position(${SOURCE_TYPES}::text[], m.type) - 1, m.language, m.seen, m.citations,
                                m.unclassed::int, coalesce(u.uses, '')), E'\n' ORDER BY m.citations DESC, m.number) AS lines
    FROM members m LEFT JOIN used u ON u.source_id = m.id`
  return all?.lines?.split('\n') ?? []
}

/** Sources as a list shows them. @param ids of one part of the list, parted by spaces */
export function findListedParts(ids: string): Promise<SourceView[]> {
  return findListedSources(ids.split(' '))
}
