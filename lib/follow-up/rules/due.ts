import { daysBetween } from '@/lib/platform/calendar'

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
