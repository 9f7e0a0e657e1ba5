import 'server-only'
import { manyRows } from '@/lib/platform/db'

/** The source whose words are withheld in a judgement, and since when: an ISO moment. */
type WithheldIn = { readonly sourceId: string; readonly at: string }

/** Of some judgements those in which words are withheld now, by their ids, with the sources whose words they are. */
export async function findWithheldIn(
  revisionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly WithheldIn[]>> {
  if (revisionIds.length === 0) return new Map()
  const rows = await manyRows<{ id: string; withheld: WithheldIn[] }>`
    SELECT id, json_agg(json_build_object('sourceId', source_id, 'at', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY source_id) AS withheld
    FROM (
      SELECT t.of_id::text AS id, w.source_id, max(p.at) AS at
      FROM covered_texts t JOIN covered_places p ON p.covered_id = t.id JOIN withholdings w ON w.id = p.withholding_id
      WHERE t.of_id = ANY (${[...revisionIds]}::uuid[]) AND t.of_table <> 'translations' AND w.lifted_at IS NULL
      GROUP BY t.of_id, w.source_id
    ) covered
    GROUP BY id`
  return new Map(rows.map(({ id, withheld }) => [id, withheld]))
}
