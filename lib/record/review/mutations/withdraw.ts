import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { now } from '@/lib/ground/platform/clock'
import type { Transaction } from '@/lib/ground/platform/db'
import { idempotent } from '@/lib/ground/platform/idempotent'
import { firstRefusal } from '../rules/refusals'
import { isOpen } from '../rules/steps'
import type { Done } from '../types'
import { decided } from './decide'
import type { Kind, Payload, Reviewed } from './kind'
import { assertNothing, lockFor, takeStep } from './take-step'

/** Which work is taken back, and why; with the key of the form, by which it is known when it is sent again. */
export type Withdrawal = {
  readonly id: string
  readonly reason: string
  readonly language: string
  readonly key?: string | undefined
}

/**
 * Takes work back, with the reason. What was public leaves a marker with that reason; what it said is shown no more. The same form sent again
 * takes nothing more back, and is told what it was told.
 *
 * @throws Refusal `not_found`, `not_permitted`, `already_decided` (withdrawn already), `reason_missing`, and what
 *   stands in the way by the noun
 */
export function withdraw<Row extends Reviewed, Said extends object>(
  actor: Member,
  kind: Kind<Row, Said>,
  withdrawal: Withdrawal,
): Promise<Done> {
  const { id, reason, language } = withdrawal
  const work = async (tx: Transaction) => {
    const row = await lockFor(tx, kind, actor, 'withdraw', id)
    assertNothing(
      kind,
      row,
      'withdraw',
      firstRefusal({
        already_decided: !isOpen('withdraw', row.state, kind.steps),
        reason_missing: reason.trim() === '',
      }),
    )
    const step = {
      state: 'withdrawn',
      withdrawnAt: now(),
      withdrawnReason: reason,
      withdrawnLanguage: language,
    } as const
    const added: Payload = row.wasPublished ? { public: true } : {}
    return { id, ...(await takeStep(tx, kind, actor, row, 'withdraw', { step, added })) }
  }
  return idempotent(actor, 'work withdrawn', withdrawal, decided, work, kind.timeout)
}
