import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import type { Transaction } from '@/lib/ground/platform/db'
import { Refusal, type RefusalCode } from '@/lib/ground/platform/errors'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { may } from '../policy'
import { STEPS } from '../rules/steps'
import type { Done, ReviewVerb } from '../types'
import type { Kind, Payload, Reviewed, Step } from './kind'

/**
 * Takes work for this transaction, for somebody who may do that with it.
 *
 * @throws Refusal `not_found`; by the policy `not_permitted`, `own_work`
 */
export async function lockFor<Row extends Reviewed, Said extends object>(
  tx: Transaction,
  kind: Kind<Row, Said>,
  actor: Member,
  verb: ReviewVerb,
  id: string,
): Promise<Row> {
  const row = await kind.lock(tx, id)
  if (!row) throw new Refusal('not_found')
  authorize(may, actor, verb, row)
  return row
}

/**
 * Refuses a step that something stands in the way of: what is said of every noun first, then what is its own.
 *
 * @throws Refusal
 */
export function assertNothing<Row extends Reviewed, Said extends object>(
  kind: Kind<Row, Said>,
  row: Row,
  verb: ReviewVerb,
  refusal: RefusalCode | null,
): void {
  const obstacle = refusal === null ? kind.obstacle(row, verb) : new Refusal(refusal)
  if (obstacle !== null) throw obstacle
}

/** Writes a step that may be taken, and its acts. */
export async function takeStep<Row extends Reviewed, Said extends object>(
  tx: Transaction,
  kind: Kind<Row, Said>,
  actor: Member,
  row: Row,
  verb: ReviewVerb,
  { step, said = null, added }: { step: Step; said?: Said | null; added: Payload },
): Promise<Done> {
  await kind.write(tx, row, step, said)
  const { acts } = (kind.steps ?? STEPS)[verb]
  for (const act of acts)
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      ...kind.act(row, act),
      statementId: row.statementId,
      payload: kind.payload(row, act, added),
    })
  return { act: kind.act(row, acts[acts.length - 1] ?? acts[0]) }
}
