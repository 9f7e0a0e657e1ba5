import 'server-only'
import { z } from 'zod'
import type { Member } from '@/lib/ground/platform/actor'
import { now } from '@/lib/ground/platform/clock'
import type { Transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { idempotent } from '@/lib/ground/platform/idempotent'
import { firstRefusal } from '../rules/refusals'
import { isOpen } from '../rules/steps'
import type { DecisionTaken, Done } from '../types'
import type { Kind, Reviewed } from './kind'
import { assertNothing, lockFor, takeStep } from './take-step'

/** What came of a decision or a withdrawal, as it is kept to answer with again where its form is sent again. */
export const decided = z.object({
  id: z.string(),
  act: z.custom<Done['act']>((act) => typeof act === 'object'),
})
const decidedEach = z.object({ id: z.string(), each: z.array(decided).readonly() })

/**
 * A second person approves work in exactly the words that they read, and everyone sees it from now on; or sends it back with a reason. Of
 * two who decide at once the second is told. The same form sent again decides nothing more, and is told what it was told.
 *
 * @throws Refusal `not_found`, `not_permitted`, `own_work`, `stale` (it says something else than was read), `already_decided`,
 *   `reason_missing`, and what stands in the way by the noun; as `idempotent`
 */
export function decide<Row extends Reviewed, Said extends object>(
  reviewer: Member,
  kind: Kind<Row, Said>,
  decision: DecisionTaken,
): Promise<Done> {
  return idempotent(
    reviewer,
    'decision',
    decision,
    decided,
    (tx) => decideIn(tx, reviewer, kind, decision),
    kind.timeout,
  )
}

/** Milliseconds that decisions on several pieces of work may take: a hundred marks take some three seconds. */
const SEVERAL_MS = 60_000

/**
 * The same of several pieces of work that were read in one, each by its own fingerprint and with a decision of its own. All of them are
 * decided on or none: where something stands in the way of one, nothing was decided.
 *
 * @throws Refusal as `decide`, of the first that something stands in the way of; `details.work` is its id
 */
export async function decideEach<Row extends Reviewed, Said extends object>(
  reviewer: Member,
  kind: Kind<Row, Said>,
  decisions: readonly DecisionTaken[],
  key?: string,
): Promise<readonly Done[]> {
  const { each } = await idempotent(
    reviewer,
    'decisions',
    { key, decisions },
    decidedEach,
    async (tx) => {
      // Held in one order, so that two who read the same do not wait for each other; and what comes before any of them before all of them.
      const ids = decisions.map((each) => each.id).sort()
      await kind.before?.(tx, ids)
      for (const id of ids) await kind.lock(tx, id)
      const done: z.output<typeof decided>[] = []
      for (const decision of decisions)
        done.push(await decideIn(tx, reviewer, kind, decision).catch(namedBy(decision.id)))
      return { id: done[0]?.id ?? '', each: done }
    },
    SEVERAL_MS,
  )
  return each
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
): Promise<z.output<typeof decided>> {
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
  const done = await takeStep(tx, kind, reviewer, row, decision, { step, added: { review } })
  return { id: kind.act(row, done.act.verb === 'published' ? 'published' : 'sent back').objectId, ...done }
}
