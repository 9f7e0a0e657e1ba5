import 'server-only'
import { manyRows } from '@/lib/platform/db'
import { findListedSources } from '@/lib/source/data/library'
import { SOURCE_STANCES } from '@/lib/source/rules/facets'
import { entryOfLine } from '@/lib/source/rules/outline'
import { SOURCE_TYPES, type SourceView } from '@/lib/source/types'
import { findStatementId } from '@/lib/statement/data'
import { type LibraryTally, type LibraryTotals, totalsOf } from '../rules/library-totals'
import { type LibraryOutline, libraryOutlineOf } from '../rules/source-list'
import { membersIn, usesIn } from './source-uses'

/**
 * What a library comes to, and in which order it stands; nothing when no statement has that address.
 *
 * @param day as it was at its end, YYYY-MM-DD, UTC; null for now
 */
export async function findLibraryTotals(slug: string, day: string | null = null): Promise<LibraryTotals> {
  const statement = await findStatementId(slug)
  const [tally] = statement === null ? [] : await tallyOf(statement, day)
  return totalsOf(tally ?? { places: null, groups: null, stances: null, items: null })
}

function tallyOf(statement: string, day: string | null): Promise<LibraryTally[]> {
  return manyRows<LibraryTally>`
    WITH ${usesIn(statement, null, day)}, ${membersIn(statement, null, day)}, used AS MATERIALIZED (
      SELECT item, source_id, stance FROM uses WHERE source_id IN (SELECT id FROM members)
    )
    SELECT (SELECT string_agg(id, ' ' ORDER BY citations DESC, number) FROM members) AS places,
      (SELECT json_agg(each) FROM (
         SELECT type, language, seen, unclassed, citations > 0 AS cited, count(*) AS n FROM members GROUP BY 1, 2, 3, 4, 5) AS each) AS groups,
      (SELECT json_agg(each) FROM (
         SELECT stance AS value, count(*) AS n FROM (SELECT DISTINCT stance, source_id FROM used) AS one GROUP BY stance) AS each) AS stances,
      (SELECT json_agg(json_build_object('value', i.reference, 'n', one.n) ORDER BY i.place) FROM items i JOIN (
         SELECT item, count(*) AS n FROM (SELECT DISTINCT item, source_id FROM used) AS pair GROUP BY item) AS one ON one.item = i.id) AS items`
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
