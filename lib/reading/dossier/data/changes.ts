import 'server-only'
import { manyRows } from '@/lib/ground/platform/db'
import { ALL_ACTS, isPublicAct } from '@/lib/record/event/data/public-events'

/**
 * When any public page of a statement changed, from the moment on at which it was brought in: of each day, UTC, the last moment, oldest first. It changes
 * with every public act but those on translations, which change the pages in their language only (`findTranslationMoments`); with every approval of a
 * judgement that readers ever could see, and with what is accepted of its sources. None when no statement has that address.
 */
export async function findChanges(slug: string): Promise<string[]> {
  const rows = await manyRows<{ at: string }>`
    WITH begun AS (SELECT id, created_at FROM statements WHERE slug = ${slug}),
    library AS (
      SELECT o.id, o.opened_at FROM begun b JOIN library_entries l ON l.statement_id = b.id JOIN sources o ON o.id = l.source_id
    ),
    moments AS (
      SELECT created_at AS at FROM begun
      UNION ALL SELECT e.at FROM acts e WHERE e.object_type <> 'translation' AND ${isPublicAct(slug, ALL_ACTS)}
      UNION ALL SELECT v.at
             FROM begun b JOIN commitments c ON c.statement_id = b.id JOIN lines l ON l.commitment_id = c.id
             JOIN revisions r ON r.line_id = l.id JOIN reviews v ON v.revision_id = r.id
             WHERE (r.final_at IS NOT NULL OR r.shown_as_interim_at IS NOT NULL) AND v.decision = 'approve'
      UNION ALL SELECT opened_at FROM library
      UNION ALL SELECT v.at FROM library s JOIN source_classings g ON g.source_id = s.id JOIN reviews v ON v.classing_id = g.id
             WHERE v.decision = 'approve'
      UNION ALL SELECT n.fetched_at FROM library s JOIN snapshots n ON n.source_id = s.id
    )
    SELECT to_char(max(at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at
    FROM moments WHERE at >= (SELECT created_at FROM begun)
    GROUP BY date_trunc('day', at AT TIME ZONE 'UTC') ORDER BY 1`
  return rows.map(({ at }) => at)
}
