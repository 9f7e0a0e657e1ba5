import 'server-only'
import { addMonths } from '@/lib/ground/i18n/calendar'
import type { Transaction } from '@/lib/ground/platform/db'
import { Invalid } from '@/lib/ground/platform/errors'
import { assignable } from '../data/choices'
import type { Fault } from '../schema'

/** A day further away than this many months is a slip of the hand. */
const furthestMonths = 120

/**
 * A question is due today at the earliest and ten years from now at the latest.
 *
 * @throws Invalid `dueOn`
 */
export function mustBeAhead(dueOn: string, today: string): void {
  const fault: Fault | null =
    dueOn < today ? 'due_past' : dueOn > addMonths(today, furthestMonths) ? 'due_far' : null
  if (fault) throw new Invalid({ dueOn: [fault] })
}

/** Whether somebody can be asked to answer a question: an analyst or a reviewer who is not disabled. */
export async function canBeAssigned(tx: Transaction, personId: string): Promise<boolean> {
  return (await tx.person.count({ where: { id: personId, ...assignable } })) > 0
}

/** @throws Invalid `assignee` */
export async function mustBeAssignable(tx: Transaction, personId: string | null): Promise<void> {
  const fault: Fault = 'assignee'
  if (personId !== null && !(await canBeAssigned(tx, personId))) throw new Invalid({ assignee: [fault] })
}
