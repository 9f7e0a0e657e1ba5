import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { dayOf } from '@/lib/ground/platform/clock'
import { db, manyRows, type RowOf } from '@/lib/ground/platform/db'
import { namedIn, translationsOfItem } from '@/lib/text/commitment/data/item-view'
import { shortTitleOf, shortTitleSelect } from '@/lib/text/statement/data/short-title'
import { type Concerned, FOLLOW_UP_VERBS, followUpPolicy } from '../policy'
import type { ClosedQuestion, DeskFollowUp, DeskOutcome, OpenQuestion } from '../types'
import { sharedSelect, viewOf } from './public'

/** Every open question, by due day, as far as lists and calendars of the desk put it in order and ask whose it is. */
export async function findOpenQuestions(actor: Member): Promise<OpenQuestion[]> {
  const rows = await manyRows<{
    readonly id: string
    readonly reference: string | null
    readonly dueOn: string
    readonly createdById: string
    readonly assigneeId: string | null
    readonly isPublic: boolean
  }>`
    SELECT f.id, c.reference, to_char(f.due_on, 'YYYY-MM-DD') AS "dueOn", f.created_by_id AS "createdById",
           f.assignee_id AS "assigneeId", f.published_at IS NOT NULL AS "isPublic"
    FROM follow_ups f LEFT JOIN commitments c ON c.id = f.commitment_id
    WHERE f.completed_at IS NULL AND f.withdrawn_at IS NULL
    ORDER BY f.due_on, f.created_at, f.id`
  return rows.map(({ id, reference, dueOn, isPublic, ...whose }) => ({
    id,
    reference,
    dueOn,
    isMine: isOf(actor, whose),
    isAssigned: whose.assigneeId !== null,
    mayShow: !isPublic && followUpPolicy(actor, 'show', whose) === true,
    mayHandOn: followUpPolicy(actor, 'reschedule', whose) === true,
  }))
}

/** Every question that was completed or withdrawn, the last one first, as far as the desk's list of them asks whose it was. */
export async function findClosedQuestions(actor: Member): Promise<ClosedQuestion[]> {
  const rows = await manyRows<{ readonly id: string } & Concerned>`
    SELECT f.id, f.created_by_id AS "createdById", f.assignee_id AS "assigneeId"
    FROM follow_ups f WHERE f.completed_at IS NOT NULL OR f.withdrawn_at IS NOT NULL
    ORDER BY f.updated_at DESC, f.id`
  return rows.map(({ id, ...whose }) => ({ id, isMine: isOf(actor, whose) }))
}

/**
 * Questions by their ids, in the order of these.
 *
 * @param language in which items and statements are named where they are named in it
 */
export async function findDeskFollowUpsNamed(
  actor: Member,
  ids: readonly string[],
  language = '',
): Promise<DeskFollowUp[]> {
  if (ids.length === 0) return []
  const rows = await db().followUp.findMany({
    where: { id: { in: [...ids] } },
    select: deskSelectIn(language),
  })
  const known = new Map(rows.map((row) => [row.id, deskViewOf(actor, row, language)]))
  return ids.flatMap((id) => known.get(id) ?? [])
}

/** Whose answer is awaited: of whoever was asked, else of whoever set the question. */
function isOf({ id }: Member, { assigneeId, createdById }: Concerned): boolean {
  return assigneeId === id || (assigneeId === null && createdById === id)
}

/** One question, named likewise; null when there is none. */
export async function findDeskFollowUp(
  actor: Member,
  id: string,
  language = '',
): Promise<DeskFollowUp | null> {
  const row = await db().followUp.findUnique({ where: { id }, select: deskSelectIn(language) })
  return row && deskViewOf(actor, row, language)
}

const person = { select: { id: true, publicName: true } } as const

const deskSelect = {
  ...sharedSelect,
  createdById: true,
  assigneeId: true,
  publishedAt: true,
  anchorDay: true,
  previousId: true,
  next: { select: { id: true } },
  statement: {
    select: {
      ...shortTitleSelect,
      parties: {
        orderBy: { position: 'asc' },
        select: { key: true, name: true, names: true, representedBy: true },
      },
    },
  },
  assignee: person,
  createdBy: person,
  completedBy: { select: { publicName: true } },
  outcomeRevision: {
    select: {
      id: true,
      number: true,
      line: { select: { party: true, commitment: { select: { reference: true } } } },
    },
  },
  outcomeNote: { select: { id: true, commitment: { select: { reference: true } } } },
} as const

function deskSelectIn(language: string) {
  const item = { reference: true, title: true, titleLanguage: true, withdrawnAt: true } as const
  return {
    ...deskSelect,
    commitment: { select: { ...item, ...translationsOfItem(language, ['title']) } },
  }
}

type DeskRow = RowOf<'followUp', ReturnType<typeof deskSelectIn>>

function deskViewOf(actor: Member, row: DeskRow, language: string): DeskFollowUp {
  const { parties, ...statement } = row.statement
  const commitment = row.commitment && namedIn(row.commitment)
  const isOpen = row.completedAt === null && row.withdrawnAt === null
  const may = FOLLOW_UP_VERBS.map((verb) => {
    const isDone = verb === 'show' && row.publishedAt !== null
    return [verb, isOpen && !isDone && followUpPolicy(actor, verb, row) === true] as const
  })
  return {
    ...viewOf(row),
    statement: { ...shortTitleOf(statement, language), parties },
    item: commitment && {
      reference: commitment.reference,
      title: commitment.title,
      titleLanguage: commitment.titleLanguage,
      withdrawn: commitment.withdrawnAt !== null,
    },
    isPublic: row.publishedAt !== null,
    anchorDay: row.anchorDay,
    assignee: row.assignee,
    setBy: row.createdBy,
    isMine: isOf(actor, row),
    completedBy: row.completedBy?.publicName ?? null,
    closed: closingOf(row),
    previousId: row.previousId,
    nextId: row.next?.id ?? null,
    may: Object.fromEntries(may) as DeskFollowUp['may'],
  }
}

function closingOf(row: DeskRow): DeskFollowUp['closed'] {
  if (row.withdrawnAt !== null)
    return {
      as: 'withdrawn',
      on: dayOf(row.withdrawnAt),
      reason: row.withdrawnReason ?? '',
      language: row.reasonLanguage ?? '',
    }
  if (row.completedAt === null) return null
  return { as: 'completed', on: dayOf(row.completedAt), outcome: outcomeOf(row) }
}

function outcomeOf({ outcomeRevision, outcomeNote, outcome, reasonLanguage }: DeskRow): DeskOutcome {
  if (outcomeRevision !== null)
    return {
      kind: 'revision',
      id: outcomeRevision.id,
      number: outcomeRevision.number,
      reference: outcomeRevision.line.commitment.reference,
      line: outcomeRevision.line.party,
    }
  if (outcomeNote !== null)
    return { kind: 'note', id: outcomeNote.id, reference: outcomeNote.commitment?.reference ?? null }
  return { kind: 'reason', text: outcome ?? '', language: reasonLanguage ?? '' }
}
