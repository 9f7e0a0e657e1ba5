import 'server-only'
import type { Member } from '@/lib/platform/actor'
import { now } from '@/lib/platform/clock'
import { type Transaction, transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
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
  decision: DecisionTaken,
): Promise<Done> {
  return transaction(reviewer, (tx) => decideIn(tx, reviewer, kind, decision), kind.timeout)
}

/** Milliseconds that decisions on several pieces of work may take: a hundred marks take some three seconds. */
const SEVERAL_MS = 60_000

/**
 * The same of several pieces of work that were read in one, each by its own fingerprint and with a decision of its own. All of them are
 * decided on or none: where something stands in the way of one, nothing was decided.
 *
 * @throws Refusal as `decide`, of the first that something stands in the way of; `details.work` is its id
 */
export function decideEach<Row extends Reviewed, Said extends object>(
  reviewer: Member,
  kind: Kind<Row, Said>,
  decisions: readonly DecisionTaken[],
): Promise<readonly Done[]> {
  return transaction(
    reviewer,
    async (tx) => {
      // Held in one order, so that two who read the same do not wait for each other; and what comes before any of them before all of them.
      const ids = decisions.map((each) => each.id).sort()
      await kind.before?.(tx, ids)
      for (const id of ids) await kind.lock(tx, id)
      const done: Done[] = []
      for (const decision of decisions)
        done.push(await decideIn(tx, reviewer, kind, decision).catch(namedBy(decision.id)))
      return done
    },
    SEVERAL_MS,
  )
}

function namedBy(work: string): (error: unknown) => never {
  return (error) => {
    throw error instanceof Refusal ? new Refusal(error.code, { ...error.details, work }) : error
  }
}

async function decideIn<Row extends Reviewed, Said extends object>(
  tx: Transaction,
  reviewer: Member,
  kind: Kind<Row, Said>,
  { id, fingerprint, decision, reason }: DecisionTaken,
): Promise<Done> {
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
}
