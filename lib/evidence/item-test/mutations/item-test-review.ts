import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import type { Kind, Reviewed } from '@/lib/record/review/mutations/kind'
import { reviewable } from '@/lib/record/review/mutations/reviewable'
import { FIRM_STEPS } from '@/lib/record/review/rules/steps'
import { contentHash } from '../rules/content-hash'
import { TEST_WRITERS, type TestSaid } from '../types'

/** A proposal as its review needs it. */
type LockedTest = Reviewed &
  TestSaid & {
    readonly reference: string
    /** What of it no longer is: the item, or the test that it would end. */
    readonly gone: 'item_withdrawn' | 'test_ended' | null
  }

// What a proposal says never changes, so there is nothing that it could be submitted again with; and what is public ends by another only.
const itemTest: Kind<LockedTest, Record<string, never>> = {
  steps: FIRM_STEPS,
  key: (itemTestId) => ({ itemTestId }),
  lock: lockTest,
  fingerprint: contentHash,
  obstacle: ({ gone }, verb) => (verb === 'approve' && gone !== null ? new Refusal(gone) : null),
  act: ({ id }, verb) => ({ objectType: 'item-test', objectId: id, verb }),
  payload: (row, _act, added) => ({ contentSha256: contentHash(row), reference: row.reference, ...added }),
  write: async (tx, { id }, step) => {
    await tx.itemTest.update({ where: { id }, data: step, select: { id: true } })
  },
}
export const itemTestReview = reviewable(itemTest)

async function lockTest(tx: Transaction, id: string): Promise<LockedTest | null> {
  // The item is held with it, so that of two proposals that end one test the second finds it ended.
  await tx.$queryRaw`
    SELECT FROM item_tests t JOIN commitments c ON c.id = t.commitment_id WHERE t.id = ${id}::uuid FOR UPDATE`
  const row = await tx.itemTest.findUnique({ where: { id }, select: lockedSelect })
  if (!row) return null
  const { commitment, ends, publishedAt, ...rest } = row
  const isOver = (ends?.endedBy.length ?? 0) > 0
  return {
    ...rest,
    reference: commitment.reference,
    gone: commitment.state === 'published' ? (isOver ? 'test_ended' : null) : 'item_withdrawn',
    people: [row.authorId],
    writers: TEST_WRITERS,
    wasPublished: publishedAt !== null,
    version: 1,
  }
}

const lockedSelect = {
  id: true,
  state: true,
  authorId: true,
  statementId: true,
  commitmentId: true,
  number: true,
  says: true,
  shownBy: true,
  endsId: true,
  reason: true,
  language: true,
  publishedAt: true,
  commitment: { select: { reference: true, state: true } },
  ends: { select: { endedBy: { where: { state: 'published' }, select: { id: true } } } },
} as const
