import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Member } from '@/lib/ground/platform/actor'
import { dayOf, now } from '@/lib/ground/platform/clock'
import type { Transaction } from '@/lib/ground/platform/db'
import { Invalid, Refusal } from '@/lib/ground/platform/errors'
import { idempotent, madeOne } from '@/lib/ground/platform/idempotent'
import { currentStage, isOutcome, standingActs } from '../rules/acts'
import { canFollow, correctionsOf, isHistory } from '../rules/next-acts'
import { limitOf } from '../rules/regimes'
import type { Fault, RecordInput } from '../schema'
import type { Act } from '../types'
import { type LockedRequest, lockRequest } from './lock-request'
import { record } from './record-event'
import { takeAnswers } from './take-answers'

/**
 * Puts down what happened to a request, or corrects what was put down: a correction is an act of its own that stands in place of the
 * other. Readers see it once a reviewer has read it. The same form sent twice makes one act.
 *
 * @throws Invalid with the fields that do not fit: `day` (yet to come, before the statement, out of order), `deadline` (one that the law
 *   gives, or none where nothing else does), `source` (none such), `corrects`
 * @throws Refusal as `lockRequest` and `idempotent`; `act_out_of_place` when it cannot follow on what stands
 */
export function recordAct(actor: Member, input: RecordInput): Promise<{ id: string }> {
  return idempotent(actor, 'request act', input, madeOne, async (tx) => {
    await takeAnswers(tx, input.id, input.source)
    const request = await lockRequest(tx, actor, 'record', input)
    const moment = now()
    const id = randomUUID()
    mustFit(request, id, input, dayOf(moment))
    if (input.source !== null) await mustBeSource(tx, input.source)
    await tx.requestAct.create({
      data: {
        id,
        requestId: request.id,
        personId: actor.id,
        kind: input.kind,
        day: new Date(input.day),
        reference: input.reference,
        deadline: input.deadline === null ? null : new Date(input.deadline),
        basis: input.basis,
        text: input.text,
        language: input.text === null ? null : input.textLanguage,
        sourceId: isOutcome(input.kind) ? input.source : null,
        correctsId: input.corrects,
        recordedAt: moment,
      },
      select: { id: true },
    })
    await tx.accessRequest.update({
      where: { id: request.id },
      data: { version: { increment: 1 } },
      select: { id: true },
    })
    await record(tx, actor, 'recorded', request, {
      act: id,
      kind: input.kind,
      corrects: input.corrects,
    })
    return { id: request.id }
  })
}

/** @throws Invalid, Refusal `act_out_of_place` */
function mustFit(request: LockedRequest, id: string, input: RecordInput, today: string): void {
  const { regime, acts, statement } = request
  if (input.day > today) throw wrong('day', 'day_future')
  if (input.day < dayOf(statement.date)) throw wrong('day', 'day_early')
  const act: Act = {
    id,
    kind: input.kind,
    day: input.day,
    deadline: input.deadline,
    basis: input.basis,
    correctsId: input.corrects,
    recordedAt: now().toISOString(),
  }
  if (input.corrects === null) {
    const last = standingActs(acts).at(-1)
    if (last && input.day < last.day) throw wrong('day', 'day_order')
    if (!canFollow(regime, acts, input.kind, input.day)) throw new Refusal('act_out_of_place')
  } else {
    const corrected = standingActs(acts).find(({ id }) => id === input.corrects)
    if (!corrected || !correctionsOf(corrected.kind).includes(input.kind)) throw wrong('corrects', 'corrects')
    if (!isHistory(regime, [...acts, act])) throw new Refusal('act_out_of_place')
  }
  deadlineMustFit(request, act)
}

/** A deadline is typed where no law that we reckon by gives one, and for an extension, which may be shorter than the law allows. */
function deadlineMustFit({ regime, acts }: LockedRequest, act: Act): void {
  if (!['sent', 'acknowledged', 'extended', 'appealed'].includes(act.kind)) {
    if (act.deadline !== null) throw wrong('deadline', 'deadline_reckoned')
    return
  }
  const before = standingActs([...acts, act]).filter(({ id }) => id !== act.id)
  const stage = act.kind === 'appealed' ? 'appeal' : currentStage(before).stage
  const isReckoned = limitOf(regime, stage) !== null
  if (isReckoned && act.deadline !== null && act.kind !== 'extended')
    throw wrong('deadline', 'deadline_reckoned')
  if (!isReckoned && act.deadline === null && act.kind === 'extended')
    throw wrong('deadline', 'deadline_missing')
}

async function mustBeSource(tx: Transaction, id: string): Promise<void> {
  if ((await tx.source.count({ where: { id } })) === 0) throw wrong('source', 'source')
}

function wrong(field: string, fault: Fault): Invalid {
  return new Invalid({ [field]: [fault] })
}
