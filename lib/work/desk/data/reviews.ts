import 'server-only'
import { holds, type Member } from '@/lib/ground/platform/actor'
import { db, manyRows, type SqlPart, sqlPart } from '@/lib/ground/platform/db'
import type { Noun, QueueEntry, ReviewState } from '@/lib/record/review/types'
import { NOUNS } from '@/nouns'

/** What only reviewers, and whoever made it, read before it is public. */
const READ_BY_REVIEWERS = NOUNS.flatMap(({ name, readBefore }) => (readBefore === 'reviewers' ? [name] : []))

/** In which order work waits: the oldest first, and after all of it what came with a dossier, of which there is much at once. */
const FIRST_COME = sqlPart`p.kind = 'import', u.submitted_at, u.id`

/** The ids of everything that awaits a review and that the member had no hand in, in the order of `FIRST_COME`: what its list is counted and cut by. */
export async function findQueuePlaces(actor: Member): Promise<string[]> {
  const which = awaiting(actor)
  return which ? placesOf(which, FIRST_COME) : []
}

/**
 * Everything that awaits a review and that the member had no hand in, whatever it is, in the order of `FIRST_COME`: reviewers decide on it, analysts
 * read it.
 *
 * @param ids only these
 */
export async function findQueue(actor: Member, ids?: readonly string[]): Promise<QueueEntry[]> {
  const which = awaiting(actor)
  if (!which || ids?.length === 0) return []
  const rows = await db().$queryRaw<QueueRow[]>`
    SELECT u.noun, u.id, u.reference, u.words, u.language, u.state, u.submitted_at AS "submittedAt", s.slug, p.public_name AS author,
           NULL AS reason, NULL AS "sentBackAt", NULL AS "sentBackBy"
      FROM under_review u LEFT JOIN statements s ON s.id = u.statement_id JOIN people p ON p.id = u.author_id
     WHERE ${which} AND ${among(ids)}
     ORDER BY ${FIRST_COME}`
  return rows.map(entryOf)
}

/** The ids of what the member submitted and is not done with: what came back first, then the newest. */
export function findMinePlaces(actor: Member): Promise<string[]> {
  return placesOf(ownOf(actor), sqlPart`u.state = 'submitted', u.submitted_at DESC, u.id`)
}

/** What the member submitted and is not done with: what came back first, then the newest. @param ids only these */
export async function findMine(actor: Member, ids?: readonly string[]): Promise<QueueEntry[]> {
  if (ids?.length === 0) return []
  const rows = await db().$queryRaw<QueueRow[]>`
    SELECT u.noun, u.id, u.reference, u.words, u.language, u.state, u.submitted_at AS "submittedAt", s.slug, p.public_name AS author,
           v.reason, v.at AS "sentBackAt", r.public_name AS "sentBackBy"
      FROM under_review u LEFT JOIN statements s ON s.id = u.statement_id JOIN people p ON p.id = u.author_id
      LEFT JOIN reviews v ON v.id = u.returned_by AND u.state = 'sent_back'
      LEFT JOIN people r ON r.id = v.reviewer_id
     WHERE ${ownOf(actor)} AND ${among(ids)}
     ORDER BY u.state = 'submitted', u.submitted_at DESC, u.id`
  return rows.map(entryOf)
}

/**
 * What awaits the member's reading, of `under_review`, `u`, with its author, `p`; null for who reads none of it. Translations that came with a
 * dossier, some hundreds, wait in lists of their own.
 */
function awaiting(actor: Member): SqlPart | null {
  const decides = holds(actor, 'reviewer')
  if (!decides && !holds(actor, 'analyst')) return null
  const kept = decides ? [] : READ_BY_REVIEWERS
  return sqlPart`u.state = 'submitted' AND ${actor.id}::uuid <> ALL (u.people) AND u.noun <> ALL (${kept}::text[])
       AND NOT (u.noun = 'translation' AND p.kind = 'import')`
}

function ownOf(actor: Member): SqlPart {
  return sqlPart`u.author_id = ${actor.id}::uuid AND u.state IN ('submitted', 'sent_back')`
}

function among(ids: readonly string[] | undefined): SqlPart {
  return ids ? sqlPart`u.id = ANY (${ids}::uuid[])` : sqlPart`TRUE`
}

async function placesOf(which: SqlPart, order: SqlPart): Promise<string[]> {
  const [all] = await manyRows<{ places: string | null }>`
    SELECT string_agg(u.id::text, ' ' ORDER BY ${order}) AS places
    FROM under_review u JOIN people p ON p.id = u.author_id WHERE ${which}`
  return all?.places?.split(' ') ?? []
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
