import 'server-only'
import { manyRows } from '@/lib/ground/platform/db'
import type { Act } from '@/lib/ground/platform/pages/changes.mjs'
import type { CoveredHere, MayBeCovered } from '@/lib/record/cover/types'
import { BLANK } from '../rules/stretches'

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
      SELECT t.of_id AS id, w.source_id, max(p.at) AS at
      FROM covered_texts t JOIN covered_places p ON p.covered_id = t.id JOIN withholdings w ON w.id = p.withholding_id
      WHERE t.of_id = ANY (${[...revisionIds]}::text[]) AND t.of_table <> 'translations' AND w.lifted_at IS NULL
      GROUP BY t.of_id, w.source_id
    ) covered
    GROUP BY id`
  return new Map(rows.map(({ id, withheld }) => [id, withheld]))
}

/** Things of ours, each with why words of it are covered, where any are: of those that show none nothing is asked. */
export async function withCovered<View extends { readonly id: string }>(
  type: Act['objectType'],
  views: readonly View[],
): Promise<(View & MayBeCovered)[]> {
  const ids = views.filter((view) => JSON.stringify(view).includes(BLANK)).map(({ id }) => id)
  if (ids.length === 0) return [...views]
  const rows = await manyRows<{ id: string; covered: CoveredHere[] }>`
    SELECT id, json_agg(json_build_object('reason', reason, 'source', source) ORDER BY reason, source ->> 'id') AS covered
    FROM (
      SELECT DISTINCT ON (d.of_id, w.reason, w.source_id) d.of_id AS id, w.reason,
             CASE WHEN y.slug IS NOT NULL THEN jsonb_build_object('id', w.source_id, 'slug', y.slug) END AS source
      FROM covered_texts t
      JOIN covered_places p ON p.covered_id = t.id
      JOIN withholdings w ON w.id = p.withholding_id AND w.lifted_at IS NULL
      CROSS JOIN covered_thing(t) d
      LEFT JOIN LATERAL (
        SELECT s.slug FROM library_entries e JOIN statements s ON s.id = e.statement_id JOIN sources o ON o.id = e.source_id
        WHERE e.source_id = w.source_id AND o.listed_at IS NOT NULL ORDER BY s.slug LIMIT 1) y ON true
      WHERE t.number >= 0 AND (t.of_id = ANY (${ids}::text[]) OR t.of_table IN ('source_classings', 'request_acts', 'reviews', 'mark_withdrawals', 'captures'))
        AND d.of_type = ${type} AND d.of_id = ANY (${ids}::text[])
    ) covered
    GROUP BY id`
  const why = new Map(rows.map(({ id, covered }) => [id, covered]))
  return views.map((view) => {
    const covered = why.get(view.id)
    return covered ? { ...view, covered } : view
  })
}
