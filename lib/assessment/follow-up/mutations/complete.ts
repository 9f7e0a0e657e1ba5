import 'server-only'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { UNANSWERING } from '@/lib/assessment/status-update/types'
import type { Member } from '@/lib/ground/platform/actor'
import { dayOf, now } from '@/lib/ground/platform/clock'
import type { Transaction } from '@/lib/ground/platform/db'
import { Invalid } from '@/lib/ground/platform/errors'
import { idempotent, madeOne } from '@/lib/ground/platform/idempotent'
import { nextDueOn } from '../rules/cadence'
import type { CompleteInput, Fault } from '../schema'
import { canBeAssigned } from './assignment'
import { type LockedFollowUp, lockFollowUp } from './lock-follow-up'
import { record } from './record'

const completed = madeOne.extend({ nextId: z.string().nullable() })

/**
 * Completes a question by a status update, a note or a reason. With a cadence the next one is set in the same transaction, as public as
 * this one, for the same person where they can still be asked. On an item that was withdrawn meanwhile it does not come back.
 *
 * @throws Invalid `revision` or `note` when that one does not answer this question
 * @throws Refusal as `lockFollowUp`
 */
export function complete(actor: Member, input: CompleteInput): Promise<z.output<typeof completed>> {
  return idempotent(actor, 'follow-up completed', input, completed, async (tx) => {
    const question = await lockFollowUp(tx, actor, 'complete', input)
    const moment = now()
    const outcome = await outcomeOf(tx, question, input)
    await tx.followUp.update({
      where: { id: question.id },
      data: {
        ...outcome,
        completedAt: moment,
        completedById: actor.id,
        updatedAt: moment,
        version: { increment: 1 },
      },
      select: { id: true },
    })
    const next = await comeBack(tx, question, moment)
    await record(tx, actor, 'completed', question, {
      by: input.outcome,
      revision: outcome.outcomeRevisionId ?? null,
      note: outcome.outcomeNoteId ?? null,
    })
    if (next) {
      await record(tx, actor, 'scheduled', next, { previous: question.id, assignee: next.assigneeId })
      if (question.publishedAt !== null) await record(tx, actor, 'published', next)
    }
    return { id: question.id, nextId: next?.id ?? null }
  })
}

async function outcomeOf(tx: Transaction, question: LockedFollowUp, input: CompleteInput) {
  const { statementId, commitmentId } = question
  const isOpen = { notIn: [...UNANSWERING] }
  switch (input.outcome) {
    case 'revision': {
      const onItem = commitmentId === null ? { statementId } : { id: commitmentId }
      const where = { id: input.revision, state: isOpen, line: { commitment: onItem } }
      if ((await tx.revision.count({ where })) === 0) throw wrong('revision')
      return { outcomeRevisionId: input.revision }
    }
    case 'note': {
      const onItem = commitmentId === null ? {} : { commitmentId }
      const where = { id: input.note, state: isOpen, statementId, ...onItem }
      if ((await tx.note.count({ where })) === 0) throw wrong('note')
      return { outcomeNoteId: input.note }
    }
    case 'reason':
      return { outcome: input.reason, reasonLanguage: input.reasonLanguage }
  }
}

function wrong(field: 'revision' | 'note'): Invalid {
  const fault: Fault = field
  return new Invalid({ [field]: [fault] })
}

/** Sets the question again where it has a cadence; null where it does not come back. */
async function comeBack(tx: Transaction, question: LockedFollowUp, moment: Date) {
  const day = nextDueOn({ ...question, dueOn: dayOf(question.dueOn) }, dayOf(moment))
  if (day === null || (question.commitment && question.commitment.withdrawnAt !== null)) return null
  const { statementId, assigneeId } = question
  const dueOn = new Date(day)
  const next = {
    id: randomUUID(),
    statementId,
    assigneeId: assigneeId !== null && (await canBeAssigned(tx, assigneeId)) ? assigneeId : null,
  }
  await tx.followUp.create({
    data: {
      ...next,
      commitmentId: question.commitmentId,
      question: question.question,
      language: question.language,
      dueOn,
      firstDueOn: dueOn,
      anchorDay: question.anchorDay,
      cadenceMonths: question.cadenceMonths,
      createdById: question.createdById,
      createdAt: moment,
      updatedAt: moment,
      publishedAt: question.publishedAt === null ? null : moment,
      previousId: question.id,
    },
    select: { id: true },
  })
  return next
}
