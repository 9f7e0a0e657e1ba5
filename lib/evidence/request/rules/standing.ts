import { daysBetween } from '@/lib/ground/i18n/calendar'
import { type Act, OUTCOMES, type Regime, type Standing } from '../types'
import { currentStage, isOutcome, standingActs } from './acts'
import { deadlineOf } from './deadline'

/** So many days before its deadline an open request is due soon. */
export const DUE_SOON_DAYS = 7

/**
 * How a request stands on a day, from its acts alone. On its deadline it is not late yet.
 *
 * @param today YYYY-MM-DD
 */
export function standingOn(regime: Regime, acts: readonly Act[], today: string): Standing {
  const standing = standingActs(acts)
  const { stage, acts: here } = currentStage(standing)
  const closing = here.findLast(({ kind }) => isOutcome(kind) || kind === 'withdrawn')
  if (closing && (isOutcome(closing.kind) || closing.kind === 'withdrawn'))
    return { state: closing.kind, stage, since: closing.day, deadline: null, daysOverdue: 0 }
  const last = here.at(-1)
  if (!last) return { state: 'draft', stage, since: null, deadline: null, daysOverdue: 0 }
  const deadline = deadlineOf(regime, acts)
  const left = deadline ? daysBetween(today, deadline.day) : null
  const open = { stage, deadline, daysOverdue: Math.max(0, -(left ?? 0)) }
  if (left !== null && left < 0) return { ...open, state: 'overdue', since: deadline?.day ?? null }
  if (left !== null && left <= DUE_SOON_DAYS)
    return { ...open, state: 'due_soon', since: deadline?.day ?? null }
  for (const kind of ['extended', 'acknowledged', 'appealed', 'sent'] as const) {
    const act = here.findLast((each) => each.kind === kind)
    if (act) return { ...open, state: kind, since: act.day }
  }
  throw new Error('a request that was not sent cannot have been acted upon')
}

/** Whether an answer is still awaited. */
export function isOpen({ state }: Standing): boolean {
  return state !== 'draft' && state !== 'withdrawn' && !OUTCOMES.some((outcome) => outcome === state)
}
