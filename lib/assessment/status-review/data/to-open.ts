import 'server-only'
import type { SourceToOpen, WantedSource } from '@/lib/assessment/status-review/types'
import type { Member } from '@/lib/ground/platform/actor'
import { manyRows, type SqlPart, sqlPart } from '@/lib/ground/platform/db'
import { findKeptFrom } from '@/lib/record/event/data/kept-from'

/**
 * The citations that stand, `c`, of sources, `o`, to which the way has to be made again: of each line those of the newest judgement that is
 * final or awaits review, so that none counts twice while a new one replaces it. They lack a quote or its place, or their words were seen on a
 * copy only.
 */
async function wanted(actor: Member): Promise<SqlPart> {
  const kept = (await findKeptFrom(actor.id)).revisions
  return sqlPart`(SELECT DISTINCT ON (line_id) id, line_id FROM revisions
                   WHERE state IN ('submitted', 'final') AND id <> ALL (${kept}::uuid[]) ORDER BY line_id, number DESC) AS r
    JOIN lines l ON l.id = r.line_id
    JOIN commitments i ON i.id = l.commitment_id AND i.withdrawn_at IS NULL
    JOIN citations c ON c.revision_id = r.id AND (c.quote IS NULL OR c.locator IS NULL OR c.seen_copy IS NOT NULL)
    JOIN sources o ON o.id = c.source_id`
}

/** Whether a citation, `c`, lacks its exact words or their place: of the others they were seen on a copy. */
const LACKS = sqlPart`(c.quote IS NULL OR c.locator IS NULL)`

/** The sources that somebody should open, the most wanted first, and how many of their citations lack words and how many have them from a copy. */
export async function findWanted(actor: Member): Promise<WantedSource[]> {
  return manyRows<WantedSource>`
    SELECT o.id, (count(*) FILTER (WHERE ${LACKS}))::int AS lacking, (count(*) FILTER (WHERE NOT ${LACKS}))::int AS copied
      FROM ${await wanted(actor)}
     GROUP BY o.id, o.number ORDER BY count(*) DESC, o.number`
}

/** Of some of them what they are and where they are wanted, in the order of the ids. */
export async function findSourcesToOpen(actor: Member, ids: readonly string[]): Promise<SourceToOpen[]> {
  if (ids.length === 0) return []
  const rows = await manyRows<SourceToOpen>`
    SELECT json_build_object('id', o.id, 'title', o.title, 'publisher', o.publisher, 'date', o.date, 'language', o.language) AS source,
           min(s.slug) AS slug, count(*)::int AS citations,
           json_agg(DISTINCT i.reference) AS "references"
      FROM ${await wanted(actor)}
      JOIN statements s ON s.id = i.statement_id
     WHERE o.id = ANY (${[...ids]}::text[])
     GROUP BY o.id`
  const bySource = new Map(rows.map((row) => [row.source.id, row]))
  return ids.flatMap((id) => bySource.get(id) ?? [])
}
