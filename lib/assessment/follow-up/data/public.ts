import 'server-only'
import { dayOf } from '@/lib/ground/platform/clock'
import { endOf } from '@/lib/ground/platform/day'
import { db, manyRows, type RowOf } from '@/lib/ground/platform/db'
import { withCovered } from '@/lib/record/cover/data/covered'
import { isShown } from '../rules/outcome'
import type { FollowUpView, NotePlace, PlacedQuestion, PublicOutcome } from '../types'

/**
 * The public questions of a statement, by due day: open, completed and withdrawn ones. What is not shown yet is never in it.
 *
 * @param which only those on an item, or these
 */
export async function findPublicFollowUps(
  slug: string,
  which: { readonly reference?: string; readonly ids?: readonly string[] } = {},
): Promise<FollowUpView[]> {
  const { reference, ids } = which
  if (ids?.length === 0) return []
  const ofItem = reference === undefined ? {} : { commitment: { reference } }
  const these = ids === undefined ? {} : { id: { in: [...ids] } }
  const rows = await db().followUp.findMany({
    where: { statement: { slug }, publishedAt: { not: null }, ...ofItem, ...these },
    orderBy: [{ dueOn: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    select: publicSelect,
  })
  return withCovered(
    'follow-up',
    rows.map((row) => ({ ...viewOf(row), closed: closingOf(row) })),
  )
}

/**
 * The public questions of a statement as far as lists and calendars put them in order, by due day.
 *
 * @param day those that were public by its end, YYYY-MM-DD, UTC; null for now
 */
export function findPlacedQuestions(slug: string, day: string | null = null): Promise<PlacedQuestion[]> {
  return manyRows<PlacedQuestion>`
    SELECT f.id, c.reference, to_char(f.due_on, 'YYYY-MM-DD') AS "dueOn",
           to_char(f.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "createdAt",
           to_char(coalesce(f.withdrawn_at, f.completed_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "closedOn",
           f.withdrawn_at IS NOT NULL AS "isWithdrawn"
    FROM statements s JOIN follow_ups f ON f.statement_id = s.id LEFT JOIN commitments c ON c.id = f.commitment_id
    WHERE s.slug = ${slug} AND f.published_at < ${endOf(day)}::timestamptz
    ORDER BY f.due_on, f.created_at, f.id`
}

/** What of a question is the same for everybody. */
export const sharedSelect = {
  id: true,
  question: true,
  language: true,
  dueOn: true,
  firstDueOn: true,
  cadenceMonths: true,
  createdAt: true,
  updatedAt: true,
  version: true,
  completedAt: true,
  withdrawnAt: true,
  withdrawnReason: true,
  outcome: true,
  reasonLanguage: true,
} as const

const publicSelect = {
  ...sharedSelect,
  commitment: { select: { reference: true } },
  outcomeRevision: {
    select: {
      number: true,
      state: true,
      finalAt: true,
      shownAsInterimAt: true,
      line: { select: { party: true, commitment: { select: { reference: true } } } },
    },
  },
  outcomeNote: {
    select: { id: true, state: true, sourceId: true, commitment: { select: { reference: true } } },
  },
} as const

type SharedRow = RowOf<'followUp', typeof sharedSelect> & {
  readonly commitment: { readonly reference: string } | null
}

/** A row as a view: days become days, moments ISO strings. */
export function viewOf(row: SharedRow): Omit<FollowUpView, 'closed'> {
  return {
    id: row.id,
    reference: row.commitment?.reference ?? null,
    question: row.question,
    language: row.language,
    dueOn: dayOf(row.dueOn),
    firstDueOn: dayOf(row.firstDueOn),
    cadenceMonths: row.cadenceMonths,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    version: row.version,
  }
}

type PublicRow = RowOf<'followUp', typeof publicSelect>

function closingOf(row: PublicRow): FollowUpView['closed'] {
  const language = row.reasonLanguage ?? ''
  if (row.withdrawnAt !== null)
    return { as: 'withdrawn', on: dayOf(row.withdrawnAt), reason: row.withdrawnReason ?? '', language }
  if (row.completedAt === null) return null
  return { as: 'completed', on: dayOf(row.completedAt), outcome: outcomeOf(row) }
}

function placeOf(reference: string | null, sourceId: string | null): NotePlace {
  return reference === null && sourceId !== null ? { sourceId } : { reference }
}

function outcomeOf({ outcomeRevision, outcomeNote, outcome, reasonLanguage }: PublicRow): PublicOutcome {
  if (outcomeRevision !== null) {
    const { number, line } = outcomeRevision
    return isShown(outcomeRevision)
      ? { kind: 'revision', reference: line.commitment.reference, line: line.party, number }
      : { kind: 'hidden', by: 'revision' }
  }
  if (outcomeNote !== null) {
    const { id, state, commitment, sourceId } = outcomeNote
    return state === 'published'
      ? { kind: 'note', noteId: id, on: placeOf(commitment?.reference ?? null, sourceId) }
      : { kind: 'hidden', by: 'note' }
  }
  return { kind: 'reason', text: outcome ?? '', language: reasonLanguage ?? '' }
}
