import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { db, type RowOf } from '@/lib/ground/platform/db'
import { decisionOf, decisionsSelect } from '@/lib/record/review/data/decisions'
import { answer } from '@/lib/record/review/policy'
import { FIRM_STEPS } from '@/lib/record/review/rules/steps'
import { markAsWork, may, withdrawalAsWork } from '../policy'
import { markContentHash, withdrawalHash } from '../rules/content-hash'
import { refusalOf, WITHDRAWAL_STEPS } from '../rules/steps'
import type { Bearings, MarkView, Unmarked, WithdrawalView } from '../types'
import { commitmentOf, commitmentSelect, withBearings } from './item-view'

/** One mark by its id, or by that of a proposal to withdraw it, whatever its state, for one member; null when there is none. */
export function findMark(actor: Member, id: string): Promise<MarkView | null> {
  return findOne(actor, { OR: [{ id }, { withdrawals: { some: { id } } }] })
}

/** One mark by its reference, whatever its state, for one member; null when there is none. */
export function findMarkAt(actor: Member, slug: string, reference: string): Promise<MarkView | null> {
  return findOne(actor, { reference, statement: { slug } })
}

/** The ids of the marks of a statement that await review, in reading order. */
export async function findAwaitingPlaces(slug: string): Promise<string[]> {
  const rows = await db().commitment.findMany({
    where: { state: 'submitted', statement: { slug } },
    orderBy: inReadingOrder,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** Whether any mark of a statement awaits review. */
export async function doAnyAwait(slug: string): Promise<boolean> {
  const one = await db().commitment.findFirst({
    where: { state: 'submitted', statement: { slug } },
    select: { id: true },
  })
  return one !== null
}

/** Marks that await review, by their ids, in reading order. */
export async function findAwaiting(actor: Member, ids: readonly string[]): Promise<MarkView[]> {
  const rows = await db().commitment.findMany({
    where: { id: { in: [...ids] }, state: 'submitted' },
    orderBy: inReadingOrder,
    select: markSelect,
  })
  return (await withBearings(rows)).map((row) => markOf(actor, row))
}

const inReadingOrder = [
  { passageNumber: 'asc' as const },
  { start: 'asc' as const },
  { reference: 'asc' as const },
]

type Which = NonNullable<Parameters<ReturnType<typeof db>['commitment']['findFirst']>[0]>['where']

async function findOne(actor: Member, where: Which): Promise<MarkView | null> {
  const row = await db().commitment.findFirst({ where, select: markSelect })
  const [found] = await withBearings(row ? [row] : [])
  return found ? markOf(actor, found) : null
}

const withdrawalSelect = {
  id: true,
  commitmentId: true,
  state: true,
  proposedById: true,
  proposedAt: true,
  reason: true,
  language: true,
  withdrawnAt: true,
  withdrawnReason: true,
  proposedBy: { select: { publicName: true } },
  reviews: decisionsSelect,
} as const

const markSelect = {
  ...commitmentSelect,
  state: true,
  version: true,
  publishedAt: true,
  markedById: true,
  proposedBy: true,
  markedBy: { select: { publicName: true, kind: true } },
  statement: { select: { slug: true } },
  versions: { orderBy: { number: 'asc' as const } },
  reviews: decisionsSelect,
  withdrawals: { orderBy: { proposedAt: 'asc' as const }, select: withdrawalSelect },
  lines: { where: { revisions: { some: {} } }, take: 1, select: { id: true } },
}

function markOf(actor: Member, row: RowOf<'commitment', typeof markSelect> & Bearings): MarkView {
  const {
    state,
    version,
    publishedAt,
    markedById,
    proposedBy,
    markedBy,
    statement,
    versions,
    reviews,
    withdrawals,
    lines,
    ...rest
  } = row
  const item = commitmentOf(rest)
  const work = markAsWork({ state, markedById, publishedAt })
  const moving = {
    state,
    force: item.force,
    followed: item.followed,
    governsOthers: item.governs.length > 0,
    isJudged: lines.length > 0,
    isProposedToGo: withdrawals.some((each) => each.state === 'submitted'),
  }
  const now = (verb: 'propose_withdrawal' | 'turn_following') => {
    const permitted = may(actor, verb)
    return permitted === true ? (refusalOf(verb, moving) ?? true) : permitted
  }
  return {
    item,
    state,
    version,
    fingerprint: markContentHash(item.reference, item, item),
    slug: statement.slug,
    by: markedBy.publicName,
    isImported: markedBy.kind === 'import',
    proposedBy,
    publishedAt: publishedAt?.toISOString() ?? null,
    versions: versions.map(({ commitmentId: _its, contentSha256, submittedAt, ...content }) => ({
      ...content,
      fingerprint: contentSha256,
      submittedAt: submittedAt.toISOString(),
    })),
    decisions: reviews.map(decisionOf),
    withdrawals: withdrawals.map((each) => withdrawalOf(actor, each)),
    may: {
      submit: answer(actor, 'submit', work, FIRM_STEPS),
      approve: answer(actor, 'approve', work, FIRM_STEPS),
      withdraw: answer(actor, 'withdraw', work, FIRM_STEPS),
      propose_withdrawal: now('propose_withdrawal'),
      turn_following: now('turn_following'),
    },
  }
}

function withdrawalOf(
  actor: Member,
  {
    commitmentId,
    proposedById,
    proposedBy,
    proposedAt,
    withdrawnAt,
    withdrawnReason,
    reviews,
    ...row
  }: RowOf<'markWithdrawal', typeof withdrawalSelect>,
): WithdrawalView {
  const work = withdrawalAsWork({ state: row.state, proposedById })
  return {
    ...row,
    by: proposedBy.publicName,
    at: proposedAt.toISOString(),
    fingerprint: withdrawalHash({ ...row, markId: commitmentId }),
    decisions: reviews.map(decisionOf),
    withdrawn: withdrawnAt && { at: withdrawnAt.toISOString(), reason: withdrawnReason },
    may: {
      approve: answer(actor, 'approve', work, WITHDRAWAL_STEPS),
      withdraw: answer(actor, 'withdraw', work, WITHDRAWAL_STEPS),
    },
  }
}

/** Why readers see no item of a statement, where none of its items stands. */
export async function findWhyUnmarked(slug: string): Promise<Unmarked> {
  const of = { statement: { slug } }
  const [awaiting, gone] = await Promise.all([
    db().commitment.findFirst({
      where: { ...of, state: { in: ['submitted', 'sent_back'] } },
      select: { id: true },
    }),
    db().commitment.findFirst({ where: { ...of, publishedAt: { not: null } }, select: { id: true } }),
  ])
  return awaiting ? 'awaiting' : gone ? 'gone' : 'none'
}
