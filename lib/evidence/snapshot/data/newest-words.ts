import 'server-only'
import { manyRows, type SqlPart, sqlPart } from '@/lib/ground/platform/db'

/**
 * What says which words of a source can be read, as a piece of a query: its newest copy that has words, and what is withheld of them now. It is null where there is no such
 * copy, and another as soon as there is another copy, or something more or less is withheld.
 *
 * @param source its id
 */
export function newestWords(source: SqlPart): SqlPart {
  return sqlPart`(SELECT concat_ws(' ', n.id, (
        SELECT string_agg(concat_ws('-', p.start, p."end", w.extent), ',' ORDER BY p.start, p."end", p.id)
          FROM withheld_places p JOIN withholdings w ON w.id = p.withholding_id AND w.lifted_at IS NULL WHERE p.snapshot_id = n.id))
      FROM snapshots n WHERE n.source_id = ${source} AND n.text_sha256 IS NOT NULL ORDER BY n.number DESC LIMIT 1)`
}

/** The same of some sources, by their ids: those that have such a copy. */
export async function findNewestWords(sourceIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (sourceIds.length === 0) return new Map()
  const rows = await manyRows<{ id: string; words: string | null }>`
    SELECT s.id, ${newestWords(sqlPart`s.id`)} AS words FROM unnest(${[...sourceIds]}::text[]) AS s (id)`
  return new Map(rows.flatMap(({ id, words }) => (words === null ? [] : [[id, words] as const])))
}
