import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'
import type { Reviewed } from '@/lib/record/review/mutations/kind'
import { markAsWork } from '../policy'
import type { MarkToMove } from '../rules/steps'
import type { MarkContent, MarkedSpan } from '../types'

/** A mark as the mutations need it, held until the transaction ends. */
export type LockedMark = Reviewed &
  MarkToMove &
  MarkContent &
  MarkedSpan & {
    readonly reference: string
    /** The keys of the statement's areas. */
    readonly areas: readonly { readonly key: string }[]
  }

/** Takes a mark for this transaction; null where there is none. */
export async function lockMark(tx: Transaction, id: string): Promise<LockedMark | null> {
  await tx.$queryRaw`SELECT FROM commitments WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  const row = await tx.commitment.findUnique({ where: { id }, select: lockedSelect })
  if (!row) return null
  const { responsible, withdrawals, lines, governs, statement, markedById, publishedAt, ...rest } = row
  return {
    ...markAsWork({ state: row.state, markedById, publishedAt }),
    ...rest,
    responsible: responsible.map(({ name }) => name),
    governsOthers: governs.length > 0,
    isJudged: lines.length > 0,
    isProposedToGo: withdrawals.length > 0,
    areas: statement.areas,
  }
}

const lockedSelect = {
  id: true,
  reference: true,
  state: true,
  version: true,
  markedById: true,
  publishedAt: true,
  title: true,
  titleLanguage: true,
  force: true,
  followed: true,
  areaKey: true,
  whyThisForce: true,
  namesNobody: true,
  start: true,
  end: true,
  exact: true,
  statementId: true,
  statement: { select: { areas: { select: { key: true } } } },
  responsible: { orderBy: { position: 'asc' }, select: { name: true } },
  governs: { where: { state: { not: 'withdrawn' } }, select: { id: true } },
  lines: { where: { revisions: { some: {} } }, take: 1, select: { id: true } },
  withdrawals: { where: { state: 'submitted' }, select: { id: true } },
} as const
