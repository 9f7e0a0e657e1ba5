import 'server-only'
import { db, sqlPart } from '@/lib/platform/db'

// What readers saw of judgements before a moment, in SQL: `endOf` (lib/platform/day.ts) makes the moment of a day, or of now. The same stands in
// rules/as-of.ts; days.integration.test.ts of the dossier holds both together.

/** Whether a judgement, `r`, could stand on its line before a moment: it was final, or shown as provisional and nothing had become of it. */
export const judgementStood = (end: string) => sqlPart`
  (r.final_at < ${end}::timestamptz OR r.shown_as_interim_at < ${end}::timestamptz)
  AND NOT (r.state NOT IN ('final', 'submitted') AND r.state_since < ${end}::timestamptz)`

/** Whether a judgement, `r`, that stood before a moment was final. */
export const judgementFinal = (end: string) => sqlPart`coalesce(r.final_at < ${end}::timestamptz, false)`

/** The day on which a statement was brought in, and those on which an item of it or a judgement became another to readers; none when no statement has that address. */
export async function findTurns(slug: string): Promise<readonly string[]> {
  const [row] = await db().$queryRaw<{ days: string[] | null }[]>`
    WITH items AS (
      SELECT c.id, c.published_at, c.withdrawn_at
      FROM statements s JOIN commitments c ON c.statement_id = s.id
      WHERE s.slug = ${slug} AND c.published_at IS NOT NULL
    )
    SELECT array_agg(DISTINCT to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD')) AS days
    FROM (
      SELECT created_at AS moment FROM statements WHERE slug = ${slug}
      UNION SELECT unnest(ARRAY[published_at, withdrawn_at]) FROM items
      UNION SELECT unnest(ARRAY[r.shown_as_interim_at, r.final_at, r.state_since])
      FROM items i JOIN lines l ON l.commitment_id = i.id JOIN revisions r ON r.line_id = l.id
      WHERE r.final_at IS NOT NULL OR r.shown_as_interim_at IS NOT NULL
      UNION SELECT e.at FROM items i JOIN events e ON e.object_type = 'commitment' AND e.object_id = i.id::text
      WHERE e.verb IN ('turned following on', 'turned following off')
    ) AS all_moments
    WHERE moment IS NOT NULL`
  return row?.days ?? []
}
