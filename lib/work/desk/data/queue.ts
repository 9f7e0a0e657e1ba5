import 'server-only'
import { may } from '@/lib/assessment/status-review/policy'
import type { PlacedSubmission } from '@/lib/assessment/status-review/types'
import type { Member } from '@/lib/ground/platform/actor'
import { db, manyRows, type SqlPart, sqlPart } from '@/lib/ground/platform/db'
import { ENTRIES_ON_DESK } from '@/lib/ground/platform/parts'
import { findKeptFrom } from '@/lib/record/event/data/kept-from'
import { shortTitleOf, shortTitleSelect } from '@/lib/text/statement/data/short-title'
import type { QueuedStatement } from '../types'

/** The columns by which the queue is put in order: first what people wrote, then what came with a dossier, each oldest first. */
const place = sqlPart`p.kind = 'import', r.submitted_at, c.passage_number, c.start, l.party, r.id`

const withItsPlace = sqlPart`
  revisions r
  JOIN lines l ON l.id = r.line_id
  JOIN commitments c ON c.id = l.commitment_id
  JOIN statements s ON s.id = c.statement_id
  JOIN people p ON p.id = r.author_id`

/** Of each line the newest revision that stands, where it is submitted. */
const waits = (kept: readonly string[]) => sqlPart`
  r.state = 'submitted' AND c.state = 'published' AND r.id <> ALL (${kept}::uuid[])
  AND NOT EXISTS (SELECT FROM revisions o
                   WHERE o.line_id = l.id AND o.number > r.number AND o.state NOT IN ('sent_back', 'withdrawn'))`

/** Whether there is anything at all that a member may decide on. */
function decides(actor: Member): boolean {
  return may(actor, 'send_back', { authors: [] }) === true
}

/**
 * Whether a submission awaits this member's reading: it is neither their own work (as `authorsOf` tells), nor approved by them, nor closed to
 * their roles, and no second judgement is awaited on its line.
 */
function awaitsReadingBy(actor: Member): SqlPart {
  if (!decides(actor)) return sqlPart`false`
  return sqlPart`(
    NOT EXISTS (SELECT FROM revisions o
                 WHERE o.line_id = l.id AND o.author_id = ${actor.id}::uuid AND o.number <= r.number
                   AND NOT EXISTS (SELECT FROM revisions f
                                    WHERE f.line_id = l.id AND f.final_at IS NOT NULL
                                      AND f.number >= o.number AND f.number < r.number))
    AND NOT EXISTS (SELECT FROM reviews v
                     WHERE v.revision_id = r.id AND v.decision = 'approve' AND v.reviewer_id = ${actor.id}::uuid)
    AND NOT EXISTS (SELECT FROM coding_requests q JOIN revisions o ON o.id = q.revision_id
                     WHERE o.line_id = l.id AND q.state IN ('open', 'coded')))`
}

/**
 * What awaits review, as far as the queue is put in order, counted and cut: of what people wrote and of what came with a dossier, first what awaits
 * this member's reading, so that no part of it stands behind their own work. Nothing of it is assessed: what of it can be
 * approved is known to `findReady`.
 */
export async function findQueue(actor: Member): Promise<PlacedSubmission[]> {
  const kept = (await findKeptFrom(actor.id)).revisions
  return manyRows<PlacedSubmission>`
    SELECT r.id, c.reference, s.slug, c.area_key AS "areaKey", r.author_id = ${actor.id}::uuid AS "isMine",
           p.kind = 'import' AS "isImported", ${awaitsReadingBy(actor)} AS "awaitsReading"
      FROM ${withItsPlace}
     WHERE ${waits(kept)}
     ORDER BY p.kind = 'import', "awaitsReading" DESC, ${place}`
}

/** A submission that awaits a member's reading, as far as the next one is chosen by it. */
type ToRead = Pick<PlacedSubmission, 'id' | 'reference' | 'isImported' | 'awaitsReading'>

/**
 * What awaits a member's reading after one submission, whether that still waits or was decided on: in the order in which it came, and around
 * its end to its beginning, as many as a part of the queue holds; none where nothing else does, which for whoever decides on nothing is known
 * without reading. Reads no others.
 *
 * @param kept what is kept from them, by id (`findKeptFrom`)
 */
export async function findToReadAfter(
  actor: Member,
  revisionId: string,
  kept: readonly string[],
): Promise<ToRead[]> {
  if (!decides(actor)) return []
  return manyRows<ToRead>`
    SELECT r.id, c.reference, p.kind = 'import' AS "isImported", true AS "awaitsReading"
      FROM ${withItsPlace}
     WHERE ${waits(kept)} AND r.id <> ${revisionId}::uuid AND ${awaitsReadingBy(actor)}
     ORDER BY coalesce((${place}) > (SELECT ${place} FROM ${withItsPlace} WHERE r.id = ${revisionId}::uuid), true) DESC, ${place}
     LIMIT ${ENTRIES_ON_DESK}`
}

/**
 * The statements in which something waits, with what their areas are called.
 *
 * @param slugs their addresses
 * @param language in which they are named where they are named in it
 */
export async function findQueuedStatements(
  slugs: readonly string[],
  language = '',
): Promise<QueuedStatement[]> {
  const rows = await db().statement.findMany({
    where: { slug: { in: [...slugs] } },
    select: {
      ...shortTitleSelect,
      areas: { orderBy: { position: 'asc' }, select: { key: true, title: true, titles: true } },
    },
  })
  return rows.map(({ areas, ...row }) => ({ ...shortTitleOf(row, language), areas }))
}
