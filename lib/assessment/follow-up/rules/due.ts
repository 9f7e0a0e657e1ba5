import { daysBetween } from '@/lib/ground/i18n/calendar'

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

/** Questions in the order of their list: the open ones in that order, then those that were closed, the last closed first. */
export function inListOrder<
  Question extends {
    readonly dueOn: string
    readonly createdAt: string
    readonly closedOn: string | null
  },
>(questions: readonly Question[]): readonly Question[] {
  const open = questions.filter(({ closedOn }) => closedOn === null).sort(byDueDay)
  const closed = questions.flatMap((question) =>
    question.closedOn === null ? [] : [{ question, on: question.closedOn }],
  )
  closed.sort((a, b) => (a.on > b.on ? -1 : a.on < b.on ? 1 : byDueDay(a.question, b.question)))
  return [...open, ...closed.map(({ question }) => question)]
}
