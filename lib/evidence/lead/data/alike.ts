import 'server-only'
import { manyRows } from '@/lib/ground/platform/db'
import type { WordOfStem } from '../rules/sought'
import { primaryOf } from './stems'

/** What of an entry is looked for, and in which items. */
export type AskedAlike = {
  readonly language: string
  /** The words by whose stems items are found: those of which an item has to have several. */
  readonly own: readonly WordOfStem[]
  /** All words by whose stems bodies are found. */
  readonly all: readonly WordOfStem[]
  /** How many stems of its own an item has to have. */
  readonly needed: number
  /** None for those of all. */
  readonly statementIds: readonly string[]
}

/**
 * The public items that can have enough of an entry, in the order of their ids: those that have several of its stems in their title or words, and
 * those of which a responsible body has no other stems. Never fewer than `matchItems` finds; which of them it is, that says. PostgreSQL looks them up
 * by the indexes of what is searched, a stem at a time, and reads no item that has none.
 */
export async function findAlikeItems(asked: AskedAlike): Promise<string[]> {
  const { language, own, all, needed, statementIds } = asked
  const primary = primaryOf(language)
  const rows = await manyRows<{ id: string }>`
    WITH own AS MATERIALIZED (
      SELECT stem, string_agg('''' || word || ''':AB', ' | ')::tsquery AS query
        FROM unnest(${own.map(({ stem }) => stem)}::text[], ${own.map(({ word }) => word)}::text[]) AS asked (stem, word)
       GROUP BY stem
    ), every AS MATERIALIZED (
      SELECT array_agg(DISTINCT stem) AS stems, string_agg('''' || word || '''', ' | ')::tsquery AS query
        FROM unnest(${all.map(({ stem }) => stem)}::text[], ${all.map(({ word }) => word)}::text[]) AS asked (stem, word)
    ), found AS (
      SELECT id FROM (
        SELECT c.id, own.stem FROM own JOIN commitments c ON c.search @@ own.query
        UNION
        SELECT t.commitment_id, own.stem FROM own JOIN translations t ON t.search @@ own.query
         WHERE t.field = 'title' AND t.language = ${language}
      ) AS with_stem
       GROUP BY id HAVING count(*) >= ${needed}::integer
      UNION
      SELECT b.commitment_id FROM every JOIN responsible_bodies b ON b.search @@ every.query
       WHERE NOT EXISTS (
         SELECT FROM unnest(tsvector_to_array(b.search)) AS word WHERE compared_as(${primary}, word) <> ALL (every.stems))
      UNION
      SELECT c.id FROM every JOIN translations t ON t.search @@ every.query
        JOIN commitments c ON c.statement_id = t.statement_id
        JOIN responsible_bodies b ON b.commitment_id = c.id
         AND original_sha256(c.title_language, b.name) = t.original_sha256
       WHERE t.field = 'responsible' AND t.language = ${language} AND NOT EXISTS (
         SELECT FROM unnest(tsvector_to_array(t.search)) AS word WHERE compared_as(${primary}, word) <> ALL (every.stems))
    )
    SELECT c.id FROM found JOIN commitments c USING (id)
     WHERE c.published_at IS NOT NULL AND c.withdrawn_at IS NULL
       AND (cardinality(${[...statementIds]}::uuid[]) = 0 OR c.statement_id = ANY (${[...statementIds]}::uuid[]))
     ORDER BY c.id`
  return rows.map(({ id }) => id)
}
