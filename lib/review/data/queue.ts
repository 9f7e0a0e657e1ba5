import 'server-only'
import { holds, type Member } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { type Noun, type QueueEntry, READ_BY_REVIEWERS, type ReviewState } from '../types'

/** How many lines a list shows. */
const MOST = 100

/**
 * Everything that awaits a review and that the member had no hand in, whatever it is, oldest first: reviewers decide on it, analysts read it.
 * Translations that came with a dossier, some hundreds, wait in lists of their own.
 */
export async function findQueue(actor: Member): Promise<QueueEntry[]> {
  const decides = holds(actor, 'reviewer')
  if (!decides && !holds(actor, 'analyst')) return []
  const kept = decides ? [] : [...READ_BY_REVIEWERS]
  const rows = await db().$queryRaw<QueueRow[]>`
    SELECT u.noun, u.id, u.reference, u.words, u.language, u.state, u.submitted_at AS "submittedAt", s.slug, p.public_name AS author,
           NULL AS reason, NULL AS "sentBackAt", NULL AS "sentBackBy"
      FROM under_review u LEFT JOIN statements s ON s.id = u.statement_id JOIN people p ON p.id = u.author_id
     WHERE u.state = 'submitted' AND ${actor.id}::uuid <> ALL (u.people) AND u.noun <> ALL (${kept}::text[])
       AND NOT (u.noun = 'translation' AND p.kind = 'import')
     ORDER BY u.submitted_at, u.id
     LIMIT ${MOST}`
  return rows.map(entryOf)
}

/** What the member submitted and is not done with: what came back first, then the newest. */
export async function findMine(actor: Member): Promise<QueueEntry[]> {
  const rows = await db().$queryRaw<QueueRow[]>`
    SELECT u.noun, u.id, u.reference, u.words, u.language, u.state, u.submitted_at AS "submittedAt", s.slug, p.public_name AS author,
           v.reason, v.at AS "sentBackAt", r.public_name AS "sentBackBy"
      FROM under_review u LEFT JOIN statements s ON s.id = u.statement_id JOIN people p ON p.id = u.author_id
      LEFT JOIN reviews v ON v.id = u.returned_by AND u.state = 'sent_back'
      LEFT JOIN people r ON r.id = v.reviewer_id
     WHERE u.author_id = ${actor.id}::uuid AND u.state IN ('submitted', 'sent_back')
     ORDER BY u.state = 'submitted', u.submitted_at DESC, u.id
     LIMIT ${MOST}`
  return rows.map(entryOf)
}

type QueueRow = Omit<QueueEntry, 'submittedAt' | 'sentBack' | 'noun' | 'state'> & {
  readonly noun: Noun
  readonly state: ReviewState
  readonly submittedAt: Date
  readonly reason: string | null
  readonly sentBackAt: Date | null
  readonly sentBackBy: string | null
}

function entryOf({ submittedAt, reason, sentBackAt, sentBackBy, ...row }: QueueRow): QueueEntry {
  return {
    ...row,
    submittedAt: submittedAt.toISOString(),
    sentBack:
      sentBackAt && sentBackBy !== null
        ? { by: sentBackBy, at: sentBackAt.toISOString(), reason: reason ?? '' }
        : null,
  }
}
