import 'server-only'
import type { Member } from '@/lib/platform/actor'
import { now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { firstRefusal } from '../rules/refusals'
import { isOpen } from '../rules/steps'
import type { DecisionTaken, Done } from '../types'
import type { Kind, Reviewed } from './kind'
import { assertNothing, lockFor, takeStep } from './take-step'

/**
 * A second person approves work in exactly the words that they read, and everyone sees it from now on; or sends it back with a reason. Of
 * two who decide at once the second is told.
 *
 * @throws Refusal `not_found`, `not_permitted`, `own_work`, `stale` (it says something else than was read), `already_decided`,
 *   `reason_missing`, and what stands in the way by the noun
 */
export function decide<Row extends Reviewed, Said extends object>(
  reviewer: Member,
  kind: Kind<Row, Said>,
  { id, fingerprint, decision, reason }: DecisionTaken,
): Promise<Done> {
  return transaction(
    reviewer,
    async (tx) => {
      const row = await lockFor(tx, kind, reviewer, decision, id)
      const approves = decision === 'approve'
      assertNothing(
        kind,
        row,
        decision,
        firstRefusal({
          stale: kind.fingerprint(row) !== fingerprint,
          already_decided: !isOpen(decision, row.state, kind.steps),
          reason_missing: !approves && reason.trim() === '',
        }),
      )
      const { id: review } = await tx.review.create({
        data: {
          ...kind.key(id),
          reviewerId: reviewer.id,
          decision,
          fingerprint,
          reason: approves ? null : reason,
          ...(kind.read && !approves && { read: kind.read(row) }),
        },
        select: { id: true },
      })
      const step = approves
        ? ({ state: 'published', publishedAt: now() } as const)
        : ({ state: 'sent_back' } as const)
      return takeStep(tx, kind, reviewer, row, decision, { step, added: { review } })
    },
    kind.timeout,
  )
}
