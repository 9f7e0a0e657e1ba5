import 'server-only'
import type { Member } from '@/lib/platform/actor'
import { authorize } from '@/lib/platform/authorize'
import type { Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { type MarkVerb, may } from '../policy'
import { markContentHash } from '../rules/content-hash'
import { type MarkToMove, refusalOf } from '../rules/steps'
import type { MarkContent, MarkedSpan } from '../types'

/** A mark as the mutations need it, held until the transaction ends. */
export type OpenMark = MarkToMove &
  MarkContent &
  MarkedSpan & {
    readonly id: string
    readonly reference: string
    readonly version: number
    readonly markedById: string
    readonly contentSha256: string
    /** The proposal to withdraw it that nobody has decided on. */
    readonly proposal: {
      readonly id: string
      readonly proposedById: string
      readonly reason: string
      readonly language: string
    } | null
    readonly statement: { readonly id: string; readonly slug: string }
  }

/**
 * Takes a mark for this transaction and refuses whatever stands in the way of the verb.
 *
 * @throws Refusal `not_found`; by the policy `not_permitted`, `own_work`; by the rules `already_decided`, `governs_others`,
 *   `followed_by_force`, `already_judged`
 */
export async function openMark(
  tx: Transaction,
  actor: Member,
  verb: MarkVerb,
  markId: string,
): Promise<OpenMark> {
  await tx.$queryRaw`SELECT id FROM commitments WHERE id = ${markId}::uuid FOR NO KEY UPDATE`
  const mark = await findMarkToMove(tx, markId)
  if (!mark) throw new Refusal('not_found')
  authorize(may, actor, verb, {
    markedById: mark.markedById,
    isSentBack: mark.state === 'sent_back',
    proposedById: mark.proposal?.proposedById ?? null,
  })
  const refusal = refusalOf(verb, mark)
  if (refusal !== null) throw new Refusal(refusal)
  return mark
}

/**
 * As `openMark`, for a decision: on exactly the text that was read.
 *
 * @throws Refusal also `stale` (`details.version`: the number of the version that stands now)
 */
export async function openMarkAsRead(
  tx: Transaction,
  actor: Member,
  verb: 'approve' | 'send_back',
  read: { readonly markId: string; readonly contentSha256: string },
): Promise<OpenMark> {
  const mark = await openMark(tx, actor, verb, read.markId)
  if (mark.contentSha256 !== read.contentSha256) throw new Refusal('stale', { version: mark.version })
  return mark
}

async function findMarkToMove(tx: Transaction, id: string): Promise<OpenMark | null> {
  const row = await tx.commitment.findUnique({ where: { id }, select: markToMoveSelect })
  if (!row) return null
  const { responsible, withdrawals, lines, governs, ...rest } = row
  const names = responsible.map(({ name }) => name)
  return {
    ...rest,
    responsible: names,
    contentSha256: markContentHash(row.reference, row, { ...row, responsible: names }),
    governsOthers: governs.length > 0,
    isJudged: lines.length > 0,
    isProposedToGo: withdrawals.length > 0,
    proposal: withdrawals[0] ?? null,
  }
}

const markToMoveSelect = {
  id: true,
  reference: true,
  state: true,
  version: true,
  markedById: true,
  title: true,
  titleLanguage: true,
  force: true,
  followed: true,
  areaKey: true,
  whyThisForce: true,
  start: true,
  end: true,
  exact: true,
  statement: { select: { id: true, slug: true } },
  responsible: { orderBy: { position: 'asc' }, select: { name: true } },
  governs: { where: { state: { not: 'withdrawn' } }, select: { id: true } },
  lines: { where: { revisions: { some: {} } }, take: 1, select: { id: true } },
  withdrawals: {
    where: { decision: null, takenBackAt: null },
    select: { id: true, proposedById: true, reason: true, language: true },
  },
} as const
