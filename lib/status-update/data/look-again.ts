import 'server-only'
import { manyRows, sqlPart } from '@/lib/platform/db'
import { firstRecentDay, lastRecorded, wantsAnotherLook } from '../rules/look-again'
import type { LookAgainView } from '../types'

/**
 * The items for which nothing was recorded here for nine months, the longest silence first: those that take judgements. An item that
 * governs others is not judged itself, and so is left to them. Items for which something was recorded since are passed over before it is
 * looked up what was recorded last.
 *
 * @param today YYYY-MM-DD
 */
export async function findLookAgain(today: string): Promise<LookAgainView[]> {
  const recently = sqlPart`(${firstRecentDay(today)}::date AT TIME ZONE 'UTC')`
  const items = await manyRows<RecordedRow>`
    SELECT s.slug, c.reference, c.title, c.title_language AS "titleLanguage",
           (SELECT to_char(max(greatest(b.added_at, o.listed_at)) AT TIME ZONE 'UTC', 'YYYY-MM-DD')
            FROM bearings b JOIN sources o ON o.id = b.source_id WHERE b.commitment_id = c.id) AS source,
           (SELECT to_char(max(l.created_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD')
            FROM logged_searches l WHERE l.commitment_id = c.id) AS search,
           (SELECT to_char(max(r.submitted_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD')
            FROM lines l JOIN revisions r ON r.line_id = l.id WHERE l.commitment_id = c.id) AS revision
    FROM commitments c JOIN statements s ON s.id = c.statement_id
    WHERE c.followed AND c.published_at IS NOT NULL AND c.withdrawn_at IS NULL
      AND NOT EXISTS (SELECT FROM commitments g WHERE g.governed_by_id = c.id)
      AND NOT EXISTS (SELECT FROM lines l JOIN revisions r ON r.line_id = l.id
                       WHERE l.commitment_id = c.id AND r.submitted_at >= ${recently})
      AND NOT EXISTS (SELECT FROM logged_searches l WHERE l.commitment_id = c.id AND l.created_at >= ${recently})
      AND NOT EXISTS (SELECT FROM bearings b WHERE b.commitment_id = c.id AND b.added_at >= ${recently})
      AND NOT EXISTS (SELECT FROM bearings b JOIN sources o ON o.id = b.source_id
                       WHERE b.commitment_id = c.id AND o.listed_at >= ${recently})
    ORDER BY c.passage_number, c.start`
  return items
    .flatMap(({ source, search, revision, ...item }) => {
      const day = (recorded: string | null) => (recorded === null ? [] : [recorded])
      const recordedOn = lastRecorded({
        sources: day(source),
        searches: day(search),
        revisions: day(revision),
      })
      return recordedOn !== null && wantsAnotherLook(recordedOn, today) ? [{ ...item, recordedOn }] : []
    })
    .sort((a, b) => (a.recordedOn < b.recordedOn ? -1 : a.recordedOn > b.recordedOn ? 1 : 0))
}

/** An item with the last day on which something of each kind was recorded for it. */
type RecordedRow = Omit<LookAgainView, 'recordedOn'> &
  Readonly<Record<'source' | 'search' | 'revision', string | null>>
