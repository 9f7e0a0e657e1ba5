import 'server-only'
import { holds, type Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { dayOf, now } from '@/lib/ground/platform/clock'
import type { Transaction } from '@/lib/ground/platform/db'
import { Invalid } from '@/lib/ground/platform/errors'
import { idempotent, madeOne } from '@/lib/ground/platform/idempotent'
import { schedulingPolicy } from '../policy'
import type { Fault, ScheduleInput } from '../schema'
import { mustBeAhead, mustBeAssignable } from './assignment'
import { record } from './record'

/**
 * Sets a question on a statement or on a public item of it. A reviewer's own is public at once; an analyst's once a reviewer shows it.
 * The same form sent twice sets one.
 *
 * @throws Invalid with the fields that do not fit: `about`, `dueOn`, `assignee`
 * @throws Refusal `not_permitted`; as `idempotent`
 */
export function schedule(actor: Member, input: ScheduleInput): Promise<{ id: string }> {
  return idempotent(actor, 'follow-up', input, madeOne, (tx) => write(tx, actor, input))
}

async function write(tx: Transaction, actor: Member, input: ScheduleInput): Promise<{ id: string }> {
  authorize(schedulingPolicy, actor, 'schedule', 'follow-up')
  const subject = await findSubject(tx, input.about)
  const moment = now()
  mustBeAhead(input.dueOn, dayOf(moment))
  await mustBeAssignable(tx, input.assignee)
  const isPublic = holds(actor, 'reviewer')
  const dueOn = new Date(input.dueOn)
  const { id } = await tx.followUp.create({
    data: {
      ...subject,
      question: input.question,
      language: input.language,
      dueOn,
      firstDueOn: dueOn,
      anchorDay: dueOn.getUTCDate(),
      cadenceMonths: input.cadence,
      assigneeId: input.assignee,
      createdById: actor.id,
      createdAt: moment,
      updatedAt: moment,
      publishedAt: isPublic ? moment : null,
    },
    select: { id: true },
  })
  const question = { id, statementId: subject.statementId }
  await record(tx, actor, 'scheduled', question, {
    commitment: subject.commitmentId,
    assignee: input.assignee,
  })
  if (isPublic) await record(tx, actor, 'published', question)
  return { id }
}

async function findSubject(
  tx: Transaction,
  { statement: slug, reference }: ScheduleInput['about'],
): Promise<{ statementId: string; commitmentId: string | null }> {
  const statement = await tx.statement.findUnique({
    where: { slug },
    select: {
      id: true,
      commitments: {
        where: { reference: reference ?? '', publishedAt: { not: null }, withdrawnAt: null },
        select: { id: true },
      },
    },
  })
  const commitmentId = statement?.commitments[0]?.id ?? null
  const fault: Fault = 'about'
  if (!statement || (reference !== null && commitmentId === null)) throw new Invalid({ about: [fault] })
  return { statementId: statement.id, commitmentId }
}
