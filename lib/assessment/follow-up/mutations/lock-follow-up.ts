import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import type { Transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { type FollowUpVerb, followUpPolicy } from '../policy'

/** A question named by a form, in the version that its page showed; with the form's key, by which it is known when it is sent again. */
export type Opened = { readonly id: string; readonly version: number; readonly key?: string | undefined }

/**
 * Takes a question for this transaction, so that of two who answer it at the same moment one succeeds and the other is told.
 *
 * @throws Refusal `not_found`; by the policy `not_permitted`; `follow_up_closed` when it was completed or withdrawn already; `conflict`
 *   when it changed since the page was opened
 */
export async function lockFollowUp(tx: Transaction, actor: Member, verb: FollowUpVerb, opened: Opened) {
  await tx.$queryRaw`SELECT FROM follow_ups WHERE id = ${opened.id}::uuid FOR UPDATE`
  const row = await tx.followUp.findUnique({ where: { id: opened.id }, select: lockedSelect })
  if (!row) throw new Refusal('not_found')
  authorize(followUpPolicy, actor, verb, row)
  if (row.completedAt !== null || row.withdrawnAt !== null) throw new Refusal('follow_up_closed')
  if (row.version !== opened.version) throw new Refusal('conflict')
  return row
}

export type LockedFollowUp = Awaited<ReturnType<typeof lockFollowUp>>

const lockedSelect = {
  id: true,
  statementId: true,
  commitmentId: true,
  question: true,
  language: true,
  dueOn: true,
  anchorDay: true,
  cadenceMonths: true,
  assigneeId: true,
  createdById: true,
  publishedAt: true,
  completedAt: true,
  withdrawnAt: true,
  version: true,
  commitment: { select: { withdrawnAt: true } },
} as const
