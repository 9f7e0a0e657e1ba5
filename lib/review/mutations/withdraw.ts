import 'server-only'
import type { Member } from '@/lib/platform/actor'
import { now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { firstRefusal } from '../rules/refusals'
import { isOpen } from '../rules/steps'
import type { Done } from '../types'
import type { Kind, Payload, Reviewed } from './kind'
import { assertNothing, lockFor, takeStep } from './take-step'

/**
 * Takes work back, with the reason. What was public leaves a marker with that reason; what it said is shown no more.
 *
 * @throws Refusal `not_found`, `not_permitted`, `already_decided` (withdrawn already), `reason_missing`, and what
 *   stands in the way by the noun
 */
export function withdraw<Row extends Reviewed, Said extends object>(
  actor: Member,
  kind: Kind<Row, Said>,
  { id, reason, language }: { readonly id: string; readonly reason: string; readonly language: string },
): Promise<Done> {
  return transaction(actor, async (tx) => {
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
    return takeStep(tx, kind, actor, row, 'withdraw', { step, added })
  })
}
