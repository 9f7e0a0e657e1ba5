import 'server-only'
import { db } from '@/lib/ground/platform/db'

/** A dated source that a judgement cites which readers see, and the item that is judged. */
export interface DatedSource {
  readonly slug: string
  readonly reference: string
  readonly sourceId: string
  /** As it is known: a year, a month, a day, or two of these as an interval. */
  readonly date: string
  readonly publisher: string
}

/**
 * The newest dated sources since each statement's day that speak for or against what is judged, over all statements, newest first: a source has a row for
 * each item for which it does.
 *
 * @param most how many rows
 * @param without addresses of statements that are left out
 */
export function findNewestSources(most: number, without: readonly string[]): Promise<DatedSource[]> {
  return db().$queryRaw<DatedSource[]>`
    SELECT s.slug, c.reference, so.id AS "sourceId", so.date, so.publisher
    FROM sources so
    JOIN citations ci ON ci.source_id = so.id
    JOIN revisions r ON r.id = ci.revision_id
    JOIN lines l ON l.id = r.line_id
    JOIN commitments c ON c.id = l.commitment_id
    JOIN statements s ON s.id = c.statement_id
    WHERE so.date > s.date::text AND ci.stance <> 'context' AND s.slug <> ALL (${[...without]}::text[])
      AND c.published_at IS NOT NULL AND c.withdrawn_at IS NULL
      AND (r.state = 'final' OR (r.state = 'submitted' AND r.shown_as_interim_at IS NOT NULL))
    GROUP BY s.slug, c.reference, c.passage_number, so.id, so.date
    ORDER BY so.date DESC, so.id, s.slug, c.passage_number, c.reference
    LIMIT ${most}`
}
