import 'server-only'
import { findKeptFrom } from '@/lib/event/data/kept-from'
import type { Member } from '@/lib/platform/actor'
import { db, manyRows } from '@/lib/platform/db'
import type { SubmittedRevision } from '@/lib/status-update/rules/authors'
import { awaitsReadingBy } from '../rules/submissions'
import type { PlacedSubmission, QueuedStatement } from '../types'

type Row = Omit<PlacedSubmission, 'awaitsReading'> & {
  readonly number: number
  readonly isApproved: boolean
  readonly awaitsSecond: boolean
  /** The line's revisions where the member is among their authors, itself included. */
  readonly line: readonly SubmittedRevision[] | null
}

/**
 * What awaits review, as far as the queue is put in order, counted and cut: of each line the newest revision that stands, where it is
 * submitted. First what people wrote, then what came with a dossier, each oldest first. Nothing of it is assessed.
 */
export async function findQueue(actor: Member): Promise<PlacedSubmission[]> {
  const kept = (await findKeptFrom(actor.id)).revisions
  const rows = await manyRows<Row>`
    SELECT r.id, c.reference, s.slug, c.area_key AS "areaKey", r.number, r.author_id = ${actor.id}::uuid AS "isMine",
           p.kind = 'import' AS "isImported",
           EXISTS (SELECT FROM reviews v WHERE v.revision_id = r.id AND v.decision = 'approve' AND v.reviewer_id = ${actor.id}::uuid)
             AS "isApproved",
           EXISTS (SELECT FROM coding_requests q JOIN revisions o ON o.id = q.revision_id
                    WHERE o.line_id = l.id AND q.state IN ('open', 'coded')) AS "awaitsSecond",
           CASE WHEN EXISTS (SELECT FROM revisions o WHERE o.line_id = l.id AND o.author_id = ${actor.id}::uuid) THEN (
             SELECT json_agg(json_build_object('number', o.number, 'finalAt', o.final_at, 'authorId', o.author_id))
               FROM revisions o WHERE o.line_id = l.id) END AS line
      FROM revisions r
      JOIN lines l ON l.id = r.line_id
      JOIN commitments c ON c.id = l.commitment_id
      JOIN statements s ON s.id = c.statement_id
      JOIN people p ON p.id = r.author_id
     WHERE r.state = 'submitted' AND c.state = 'published' AND r.id <> ALL (${kept}::uuid[])
       AND NOT EXISTS (SELECT FROM revisions o
                        WHERE o.line_id = l.id AND o.number > r.number AND o.state NOT IN ('sent_back', 'withdrawn'))
     ORDER BY p.kind = 'import', r.submitted_at, c.passage_number, c.start, l.party, r.id`
  return rows.map(({ number, isApproved, awaitsSecond, line, ...row }) => ({
    ...row,
    awaitsReading: awaitsReadingBy(actor, { number, isApproved, awaitsSecond, line: line ?? [] }),
  }))
}

/** The statements in which something waits, with what their areas are called. @param slugs their addresses */
export async function findQueuedStatements(slugs: readonly string[]): Promise<QueuedStatement[]> {
  const rows = await db().statement.findMany({
    where: { slug: { in: [...slugs] } },
    select: {
      slug: true,
      shortTitle: true,
      areas: { orderBy: { position: 'asc' }, select: { key: true, title: true, titles: true } },
      renderings: { where: { isBase: true }, select: { language: true } },
    },
  })
  return rows.map(({ renderings, ...row }) => ({ ...row, language: renderings[0]?.language ?? '' }))
}
