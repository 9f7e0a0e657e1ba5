import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { now } from '@/lib/ground/platform/clock'
import type { Transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import type { EventInput, Verb } from '@/lib/record/event/types'
import type { RevisionOfLine } from '../data/line'
import { type RevisionVerb, type Step, standingOf, stepFor } from '../rules/lifecycle'

/** What an act says of itself in the record: ids, verbs and hashes only. */
export type Payload = NonNullable<EventInput['payload']>

/**
 * Takes one step of the lifecycle with a revision: moves it, or marks it. The caller has locked the line, and records the step once
 * everything of the act is written.
 *
 * @throws Refusal `already_decided` when the step is not open from where it stands
 */
export async function takeStep(
  tx: Transaction,
  actor: Member,
  verb: RevisionVerb,
  revision: RevisionOfLine,
): Promise<Step> {
  const step = stepFor(verb, standingOf(revision))
  if (step === null) throw new Refusal('already_decided')
  const moves = step.to !== revision.state && { state: step.to }
  const becomesFinal = step.to === 'final' && { finalAt: now() }
  const shows = step.marks === 'provisional' && { shownAsInterimAt: now(), shownAsInterimById: actor.id }
  if (moves || shows)
    await tx.revision.update({
      where: { id: revision.id },
      data: { ...moves, ...becomesFinal, ...shows },
      select: { id: true },
    })
  return step
}

/** Writes into the record every act that a step leaves there, in its order; the database refuses a step that left none. */
export async function recordStep(
  tx: Transaction,
  actor: Member,
  step: Step,
  of: { readonly revisionId: string; readonly statementId: string },
  payloadOf: (verb: Verb) => Payload,
): Promise<void> {
  for (const verb of step.events)
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb,
      objectType: 'revision',
      objectId: of.revisionId,
      statementId: of.statementId,
      payload: payloadOf(verb),
    })
}
