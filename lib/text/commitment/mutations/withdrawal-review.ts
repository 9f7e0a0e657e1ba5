import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import type { Kind, Payload, Reviewed, Step } from '@/lib/record/review/mutations/kind'
import { reviewable } from '@/lib/record/review/mutations/reviewable'
import { withdrawalAsWork } from '../policy'
import { withdrawalHash } from '../rules/content-hash'
import { WITHDRAWAL_STEPS } from '../rules/steps'
import { lockMark } from './lock-mark'

/** A proposal to withdraw an item, as its review needs it. */
type LockedWithdrawal = Reviewed & {
  readonly markId: string
  readonly reference: string
  readonly reason: string
  readonly language: string
  /** Whether the item governs others that stand. */
  readonly governsOthers: boolean
}

// Whoever wants it otherwise proposes anew, so there is nothing that it could be submitted again with.
const withdrawal: Kind<LockedWithdrawal, Record<string, never>> = {
  steps: WITHDRAWAL_STEPS,
  key: (withdrawalId) => ({ withdrawalId }),
  lock: lockWithdrawal,
  fingerprint: withdrawalHash,
  obstacle: ({ governsOthers }, verb) =>
    verb === 'approve' && governsOthers ? new Refusal('governs_others') : null,
  act: ({ markId }, verb) => ({ objectType: 'commitment', objectId: markId, verb }),
  payload: ({ id, reference }, act, added): Payload =>
    act === 'withdrew' ? { public: 'review' in added, reference, withdrawal: id } : { withdrawal: id },
  write: writeStep,
}
export const withdrawalReview = reviewable(withdrawal)

/** Agreed to, it withdraws the item with the reason that it gives. */
async function writeStep(tx: Transaction, row: LockedWithdrawal, step: Step): Promise<void> {
  await tx.markWithdrawal.update({ where: { id: row.id }, data: step, select: { id: true } })
  if (step.state === 'published')
    await tx.commitment.update({
      where: { id: row.markId },
      data: {
        state: 'withdrawn',
        withdrawnAt: step.publishedAt,
        withdrawnReason: row.reason,
        withdrawnLanguage: row.language,
      },
      select: { id: true },
    })
}

/** The item is taken with it: whoever proposes, decides or judges waits for it. */
async function lockWithdrawal(tx: Transaction, id: string): Promise<LockedWithdrawal | null> {
  const known = await tx.markWithdrawal.findUnique({ where: { id }, select: { commitmentId: true } })
  const mark = known && (await lockMark(tx, known.commitmentId))
  if (!mark) return null
  const row = await tx.markWithdrawal.findUniqueOrThrow({
    where: { id },
    select: { state: true, reason: true, language: true, proposedById: true },
  })
  return {
    id,
    ...row,
    ...withdrawalAsWork(row),
    version: 1,
    markId: mark.id,
    reference: mark.reference,
    governsOthers: mark.governsOthers,
    statementId: mark.statementId,
  }
}
