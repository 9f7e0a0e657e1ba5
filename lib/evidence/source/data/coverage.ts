import 'server-only'
import { manyRows } from '@/lib/ground/platform/db'
import type { CoverageRow } from '../rules/coverage'
import { WHOLE_LIBRARY } from '../rules/whole-library'

/**
 * How some items are covered, by the languages of their sources: counted where the library of all sources is kept, by the index of its items, so that
 * nothing else of the library is looked at. An item without sources has no row.
 *
 * @param ids of the items of one part of a list
 */
export function findCoverage(ids: readonly string[]): Promise<CoverageRow[]> {
  return manyRows<CoverageRow>`
    SELECT i.id, n.* FROM unnest(${[...ids]}::uuid[]) AS i (id) CROSS JOIN LATERAL (
      SELECT e.language, count(*) AS found, count(*) FILTER (WHERE e.citations > 0) AS cited,
             count(*) FILTER (WHERE NOT e.copied) AS uncopied, count(*) FILTER (WHERE NOT e.quoted) AS unquoted,
             count(*) FILTER (WHERE e.unclassed) AS unclassed
        FROM library_entries e
       WHERE e.statement_id = ${WHOLE_LIBRARY}::uuid AND e.items @> ARRAY[i.id] AND NOT e.led GROUP BY e.language) AS n`
}

/** The languages that sources of the library of all are in, the most frequent first: as they are kept. */
export async function findSourceLanguages(): Promise<string[]> {
  const rows = await manyRows<{ value: string }>`
    SELECT value FROM library_tallies
     WHERE statement_id = ${WHOLE_LIBRARY}::uuid AND facet = 'language' AND n > 0 ORDER BY n DESC, value`
  return rows.map(({ value }) => value)
}
