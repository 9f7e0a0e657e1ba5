import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import type { Transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { idempotent, madeOne } from '@/lib/ground/platform/idempotent'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { begun, may } from '@/lib/record/review/policy'
import { contentHash } from '../rules/content-hash'
import type { ProposeInput } from '../schema'
import { TEST_WRITERS } from '../types'

/**
 * Proposes to set a test of a public item, to replace one or to end one, and asks for a review. A test gets its number at once: it is given
 * once, also where nobody approves it. What a proposal says never changes. The same form sent twice proposes one.
 *
 * @throws Refusal `not_permitted`; `not_found` (no such public item, or no such test of it); `test_ended` (somebody ended it before); as `idempotent`
 */
export function proposeTest(actor: Member, input: ProposeInput): Promise<{ id: string }> {
  return idempotent(actor, 'item test', input, madeOne, (tx) => write(tx, actor, input))
}

async function write(tx: Transaction, actor: Member, input: ProposeInput): Promise<{ id: string }> {
  authorize(may, actor, 'submit', begun(actor, TEST_WRITERS))
  const { test, ending, language, statement, reference } = input
  const item = await lockItem(tx, statement, reference)
  const { id: commitmentId, statementId } = item
  const endsId = ending && (await findStanding(tx, commitmentId, ending.number))
  const number = test && (await nextNumber(tx, commitmentId))
  const said = {
    ...{ commitmentId, number, endsId, language },
    ...{ says: test?.says ?? null, shownBy: test?.shownBy ?? null, reason: ending?.reason ?? null },
  }
  const { id } = await tx.itemTest.create({
    data: { ...said, statementId, authorId: actor.id },
    select: { id: true },
  })
  await recordEvent(tx, {
    actor: { kind: 'person', id: actor.id },
    verb: 'submitted',
    objectType: 'item-test',
    objectId: id,
    statementId,
    payload: { contentSha256: contentHash(said), reference },
  })
  return { id }
}

/** The item, held until the transaction ends, so that its tests are numbered in turn. */
async function lockItem(tx: Transaction, slug: string, reference: string) {
  const item = await tx.commitment.findFirst({
    where: { reference, state: 'published', statement: { slug } },
    select: { id: true, statementId: true },
  })
  if (!item) throw new Refusal('not_found')
  await tx.$queryRaw`SELECT FROM commitments WHERE id = ${item.id}::uuid FOR UPDATE`
  return item
}

async function findStanding(tx: Transaction, commitmentId: string, number: number): Promise<string> {
  const test = await tx.itemTest.findFirst({
    where: { commitmentId, number, state: 'published' },
    select: { id: true, endedBy: { where: { state: 'published' }, select: { id: true } } },
  })
  if (!test) throw new Refusal('not_found')
  if (test.endedBy.length > 0) throw new Refusal('test_ended')
  return test.id
}

async function nextNumber(tx: Transaction, commitmentId: string): Promise<number> {
  const { _max } = await tx.itemTest.aggregate({ where: { commitmentId }, _max: { number: true } })
  return (_max.number ?? 0) + 1
}
