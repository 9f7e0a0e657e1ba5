import 'server-only'
import type { RevisionOfLine, WholeLine } from '@/lib/assessment/status-update/data/line'
import { lockLineOf } from '@/lib/assessment/status-update/mutations/lock-line'
import { authorsOf } from '@/lib/assessment/status-update/rules/authors'
import type { Transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import type { CodingSubject } from '../policy'
import type { CodingState } from '../types'

/** A request held for this transaction, with the line that it is about as it stands. */
export type LockedRequest = {
  readonly id: string
  readonly state: CodingState
  readonly takenAt: Date | null
  readonly line: WholeLine
  readonly revision: RevisionOfLine
  readonly subject: CodingSubject
}

/**
 * Takes a request for this transaction: its line first, as everything does that decides on the line.
 *
 * @throws Refusal `not_found` when there is none
 */
export async function lockRequest(tx: Transaction, requestId: string): Promise<LockedRequest> {
  const asked = await tx.codingRequest.findUnique({
    where: { id: requestId },
    select: { revisionId: true },
  })
  if (!asked) throw new Refusal('not_found')
  const line = await lockLineOf(tx, asked.revisionId)
  const revision = line.revisions.find(({ id }) => id === asked.revisionId)
  const request = await tx.codingRequest.findUnique({
    where: { id: requestId },
    select: { id: true, state: true, coderId: true, askedById: true, takenAt: true },
  })
  if (!revision || !request) throw new Refusal('not_found')
  const { coderId, askedById, ...rest } = request
  const authors = authorsOf(revision.number, line.revisions)
  return { ...rest, line, revision, subject: { authors, coderId, askedById } }
}
