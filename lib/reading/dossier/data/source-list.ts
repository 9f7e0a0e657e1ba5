import 'server-only'
import { findAlike, findAlikeFor } from '@/lib/evidence/source/data/alike'
import { findListedSources } from '@/lib/evidence/source/data/library'
import { findKept, findNarrowed, keptOf } from '@/lib/evidence/source/data/narrowed'
import type { AlikeSources } from '@/lib/evidence/source/rules/alike'
import {
  readSourceFilter,
  SOURCE_STANCES,
  type SourceFacetCount,
  type SourceFilter,
} from '@/lib/evidence/source/rules/facets'
import type { SourceOrder } from '@/lib/evidence/source/rules/order'
import { SOURCE_TYPES, type SourceView } from '@/lib/evidence/source/types'
import { manyRows, sqlPart } from '@/lib/ground/platform/db'
import { chosenValue } from '@/lib/ground/platform/filters'
import { ENTRIES_A_PART, type Part, partWith } from '@/lib/ground/platform/parts'
import { findStatementId } from '@/lib/text/statement/data/statements'
import type { LibraryOfDay, LibraryTotals } from '../rules/library-totals'
import { membersIn, usesIn } from './source-uses'

/** What a library comes to: kept by the database, so that nothing is counted; nothing when no statement has that address. */
export async function findLibraryTotals(slug: string): Promise<LibraryTotals> {
  const statement = await findStatementId(slug)
  if (statement === null) return { alike: [], items: [] }
  const [alike, [named]] = await Promise.all([
    findAlike(statement),
    manyRows<{ items: SourceFacetCount[] | null }>`
      SELECT CASE WHEN (SELECT count(*) FROM (
            SELECT FROM library_tallies WHERE statement_id = ${statement}::uuid AND facet = 'item' AND n > 0
            LIMIT ${ENTRIES_A_PART + 1}) AS first) <= ${ENTRIES_A_PART}
          THEN (SELECT coalesce(json_agg(json_build_object('value', c.reference, 'n', t.n) ORDER BY c.passage_number, c.start, c.reference), '[]')
            FROM library_tallies t JOIN commitments c ON c.id = t.value::uuid
            WHERE t.statement_id = ${statement}::uuid AND t.facet = 'item' AND t.n > 0) END AS items`,
  ])
  return { alike, items: named?.items ?? null }
}

/** Which sources a library had at the end of a day, and in which order: counted, as far as a page of a day says it. @param day YYYY-MM-DD, UTC */
export async function findLibraryOn(slug: string, day: string): Promise<LibraryOfDay> {
  const statement = await findStatementId(slug)
  const [found] =
    statement === null
      ? []
      : await manyRows<LibraryOfDay>`
          WITH ${usesIn(statement, null, day)}, ${membersIn(statement, null, day)}
          SELECT coalesce(string_agg(id, ' ' ORDER BY citations DESC, number), '') AS places,
            count(*) FILTER (WHERE seen = 'excerpt') AS excerpts, count(*) FILTER (WHERE unclassed) AS unclassed FROM members`
  return found ?? { places: '', excerpts: 0, unclassed: 0 }
}

/**
 * The ids of the part of a library that follows one of its sources, of those that a filter keeps; null where it has no such part.
 *
 * @param filter as a path has it; '' for all
 * @param after the id of the source; null for the list's beginning
 */
export async function findLibraryPart(
  slug: string,
  filter: string,
  order: SourceOrder,
  after: string | null,
): Promise<Part<string> | null> {
  const statement = await findStatementId(slug)
  const narrowing = await narrowingOf(slug, filter)
  if (statement === null || narrowing === null) return null
  const part = await findNarrowed(statement, { filter: narrowing, order, after }, ENTRIES_A_PART)
  return (
    part &&
    partWith(
      part,
      part.entries.map(({ id }) => id),
    )
  )
}

/** The ids of all that a filter keeps of a library, by number; null where it has no such filter. @param filter as above */
export async function findLibraryIds(slug: string, filter: string): Promise<string[] | null> {
  const statement = await findStatementId(slug)
  const narrowing = await narrowingOf(slug, filter)
  return statement === null || narrowing === null ? null : findKept(statement, narrowing)
}

/** The sources that are used for an item of a statement, by what a list counts. */
export async function findAlikeOf(slug: string, reference: string): Promise<AlikeSources[]> {
  const [statement, item] = await Promise.all([findStatementId(slug), findStandingId(slug, reference)])
  return statement === null || item === null ? [] : findAlikeFor(statement, item)
}

/** A filter of a statement's library as one of all sources; null where it names an item that does not stand. */
async function narrowingOf(slug: string, filter: string): Promise<SourceFilter | null> {
  const chosen = readSourceFilter(filter)
  const reference = chosenValue(chosen, 'item')
  if (reference !== undefined && (await findStandingId(slug, reference)) === null) return null
  return (
    chosen?.map(({ facet, value }) => ({ facet, value: facet === 'item' ? `${slug}/${value}` : value })) ??
    null
  )
}

async function findStandingId(slug: string, reference: string): Promise<string | null> {
  const [item] = await manyRows<{ id: string }>`
    SELECT c.id FROM commitments c JOIN statements s ON s.id = c.statement_id
    WHERE s.slug = ${slug} AND c.reference = ${reference} AND c.published_at IS NOT NULL AND c.withdrawn_at IS NULL`
  return item?.id ?? null
}

/**
 * Of some items of a statement in reading order how many sources are used for each, without those that have none: as many items as a page names.
 *
 * @param references parted by spaces
 * @param filter of which sources; as above. It is asked of those of each item, one item after the other until there are enough: else all that it keeps would be
 *   looked up for every item
 */
export async function findUsedItems(
  slug: string,
  references: string,
  filter = '',
): Promise<SourceFacetCount[]> {
  const statement = await findStatementId(slug)
  if (statement === null) return []
  const n =
    filter === ''
      ? sqlPart`SELECT t.n FROM library_tallies t WHERE t.statement_id = ${statement}::uuid AND t.facet = 'item' AND t.value = c.id::text`
      : sqlPart`SELECT count(*)::int AS n FROM (SELECT * FROM library_entries WHERE items @> ARRAY[c.id] OFFSET 0) AS e
                WHERE ${keptOf(statement, readSourceFilter(filter) ?? [])}`
  return manyRows<SourceFacetCount>`
    SELECT c.reference AS value, k.n FROM (
      SELECT * FROM commitments WHERE statement_id = ${statement}::uuid AND reference = ANY (${references.split(' ')}::text[])
      ORDER BY passage_number, start, reference OFFSET 0) AS c CROSS JOIN LATERAL (${n} OFFSET 0) AS k
    WHERE k.n > 0 LIMIT ${ENTRIES_A_PART}`
}

/** Sources of a library as its list counts them, the most cited first. @param ids of one part of the list, parted by spaces @param day as it was at its end; null for now */
export async function findCountedParts(
  slug: string,
  ids: string,
  day: string | null = null,
): Promise<string[]> {
  const statement = await findStatementId(slug)
  return statement === null ? [] : linesOf(statement, ids.split(' '), day)
}

/** One line a source, as `entryOfLine` reads it. */
async function linesOf(statement: string, ids: readonly string[], day: string | null): Promise<string[]> {
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
