import 'server-only'
import type { Member } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { MARK_VERBS, may } from '../policy'
import { markContentHash } from '../rules/content-hash'
import { refusalOf } from '../rules/steps'
import type { MarkReviewView, MarkView, WithdrawalView } from '../types'
import { commitmentOf, commitmentSelect } from './commitments'

/** One mark by its id, whatever its state, for one member; null when there is none. */
export async function findMark(actor: Member, id: string): Promise<MarkView | null> {
  const row = await db().commitment.findUnique({ where: { id }, select: markSelect })
  return row && markOf(actor, row)
}

/** One mark by its reference, whatever its state, for one member; null when there is none. */
export async function findMarkAt(actor: Member, slug: string, reference: string): Promise<MarkView | null> {
  const row = await db().commitment.findFirst({
    where: { reference, statement: { slug } },
    select: markSelect,
  })
  return row && markOf(actor, row)
}

const markSelect = {
  ...commitmentSelect,
  state: true,
  version: true,
  publishedAt: true,
  markedById: true,
  markedBy: { select: { publicName: true, kind: true } },
  statement: { select: { slug: true } },
  versions: { orderBy: { number: 'asc' as const } },
  markReviews: {
    orderBy: { at: 'asc' as const },
    select: { decision: true, at: true, reason: true, reviewer: { select: { publicName: true } } },
  },
  withdrawals: {
    orderBy: { proposedAt: 'asc' as const },
    select: {
      id: true,
      proposedById: true,
      proposedAt: true,
      reason: true,
      language: true,
      decision: true,
      decidedAt: true,
      decisionReason: true,
      takenBackAt: true,
      proposedBy: { select: { publicName: true } },
      decidedBy: { select: { publicName: true } },
    },
  },
  lines: { where: { revisions: { some: {} } }, take: 1, select: { id: true } },
}

type MarkRow = NonNullable<Awaited<ReturnType<typeof readRow>>>
const readRow = (id: string) => db().commitment.findUnique({ where: { id }, select: markSelect })

function markOf(actor: Member, row: MarkRow): MarkView {
  const {
    state,
    version,
    publishedAt,
    markedById,
    markedBy,
    statement,
    versions,
    markReviews,
    withdrawals,
    lines,
    ...rest
  } = row
  const item = commitmentOf(rest)
  const open = withdrawals.find(({ decision, takenBackAt }) => decision === null && takenBackAt === null)
  const owned = {
    markedById,
    isSentBack: state === 'sent_back',
    proposedById: open?.proposedById ?? null,
  }
  const moving = {
    state,
    force: item.force,
    followed: item.followed,
    governsOthers: item.governs.length > 0,
    isJudged: lines.length > 0,
    isProposedToGo: open !== undefined,
  }
  return {
    item,
    state,
    version,
    contentSha256: markContentHash(item.reference, item, item),
    slug: statement.slug,
    by: markedBy.publicName,
    isImported: markedBy.kind === 'import',
    isMine: markedById === actor.id,
    publishedAt: publishedAt?.toISOString() ?? null,
    versions: versions.map(({ commitmentId: _its, contentSha256: _hash, submittedAt, ...content }) => ({
      ...content,
      submittedAt: submittedAt.toISOString(),
    })),
    reviews: markReviews.map(({ decision, at, reason, reviewer }) => ({
      decision,
      at: at.toISOString(),
      reason,
      by: reviewer.publicName,
    })),
    withdrawals: withdrawals.map((each) => withdrawalOf(actor, each)),
    may: Object.fromEntries(
      MARK_VERBS.map((verb) => {
        const permitted = may(actor, verb, owned)
        return [verb, permitted === true ? (refusalOf(verb, moving) ?? true) : permitted]
      }),
    ) as MarkView['may'],
  }
}

function withdrawalOf(actor: Member, row: MarkRow['withdrawals'][number]): WithdrawalView {
  return {
    id: row.id,
    by: row.proposedBy.publicName,
    at: row.proposedAt.toISOString(),
    reason: row.reason,
    language: row.language,
    isMine: row.proposedById === actor.id,
    decided: decidedOf(row),
    takenBackAt: row.takenBackAt?.toISOString() ?? null,
  }
}

function decidedOf(row: MarkRow['withdrawals'][number]): MarkReviewView | null {
  if (!row.decision || !row.decidedAt) return null
  return {
    decision: row.decision,
    by: row.decidedBy?.publicName ?? '',
    at: row.decidedAt.toISOString(),
    reason: row.decisionReason,
  }
}
