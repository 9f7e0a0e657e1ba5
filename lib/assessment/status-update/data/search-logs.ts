import 'server-only'
import { db, manyRows } from '@/lib/ground/platform/db'
import type { NamedSearch, PlacedLog } from '../types'

/** The searches that judgements of a statement name which readers ever could see, oldest judgement first on each line. */
export function findPlacedLogs(slug: string): Promise<PlacedLog[]> {
  return manyRows<PlacedLog>`
    SELECT c.reference, c.passage_number AS passage, c.start, to_char(c.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "itemSince",
           r.id AS "revisionId", g.position, l.party, r.number, to_char(g.day, 'YYYY-MM-DD') AS day, g.taken_from_id AS "takenFrom",
           r.state, to_char(r.state_since AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "stateSince",
           to_char(r.final_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "finalAt",
           CASE WHEN r.shown_as_interim_at IS NOT NULL
                THEN json_build_object('at', to_char(r.shown_as_interim_at AT TIME ZONE 'UTC', 'YYYY-MM-DD')) END AS "shownAsInterim"
    FROM statements s
    JOIN commitments c ON c.statement_id = s.id
    JOIN lines l ON l.commitment_id = c.id
    JOIN revisions r ON r.line_id = l.id
    JOIN search_logs g ON g.revision_id = r.id
    WHERE s.slug = ${slug} AND (r.final_at IS NOT NULL OR r.shown_as_interim_at IS NOT NULL)
    ORDER BY c.passage_number, l.id, r.number, g.position`
}

/** What judgements say of searches that they name. @param which by the judgement and the search's place in it */
export async function findNamedSearches(
  which: readonly Pick<NamedSearch, 'revisionId' | 'position'>[],
): Promise<NamedSearch[]> {
  if (which.length === 0) return []
  return db().searchLog.findMany({
    where: { OR: which.map(({ revisionId, position }) => ({ revisionId, position })) },
    select: { revisionId: true, position: true, place: true, language: true },
  })
}
