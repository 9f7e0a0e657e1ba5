import { addMonths, daysBetween } from '@/lib/platform/calendar'

/** What of a question decides when it comes back. */
export type Recurrence = {
  readonly dueOn: string
  /** Months from one question to the next; null for a question that is asked once. */
  readonly cadenceMonths: number | null
  /** The day of the month that the series keeps to where months are long enough. */
  readonly anchorDay: number
}

/**
 * When the question comes back once it is completed; null when it is asked once. It keeps the day of the month of the first: due on 31
 * January, it comes back on 28 February and then on 31 March. A question completed late skips the days that have passed meanwhile, so
 * that the next one is never due on the day of completion or before.
 *
 * @param today the day of completion
 */
export function nextDueOn({ dueOn, cadenceMonths, anchorDay }: Recurrence, today: string): string | null {
  if (cadenceMonths === null) return null
  for (let count = cadenceMonths; ; count += cadenceMonths) {
    const day = addMonths(dueOn, count, anchorDay)
    if (day > today) return day
  }
}

/** By how many days an open question is overdue; 0 while it is not. On its due day it is not late yet. */
export function daysOverdue(dueOn: string, today: string): number {
  return Math.max(0, daysBetween(dueOn, today))
}

/** Questions in the order in which they want attention: by due day, and so the overdue ones first; of one day by age. */
export function byDueDay(
  a: { readonly dueOn: string; readonly createdAt: string },
  b: { readonly dueOn: string; readonly createdAt: string },
): number {
  const [first, second] = [a, b].map(({ dueOn, createdAt }) => `${dueOn} ${createdAt}`)
  return (first ?? '') < (second ?? '') ? -1 : 1
}
