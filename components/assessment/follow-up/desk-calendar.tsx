import { useLocale } from 'next-intl'
import { calendarSpan } from '@/lib/assessment/follow-up/rules/months'
import type { FollowUpView } from '@/lib/assessment/follow-up/types'
import { localePath } from '@/lib/ground/i18n/routing'
import { type CalendarEntry, MonthTable } from './month-table'
import { MonthTurn } from './month-turn'

interface DeskCalendarProps {
  /** Open ones. */
  questions: readonly Pick<FollowUpView, 'id' | 'reference' | 'dueOn'>[]
  /** Other days that stand in it, such as deadlines of requests. */
  deadlines?: readonly CalendarEntry[]
  /** 2026-11 */
  month: string
  today: string
  /** The address of this list for a month, without a language. */
  pathOf: (month: string) => string
}

/** A month of the desk's questions; each day leads to its question's own page. */
export function DeskCalendar({ questions, deadlines = [], month, today, pathOf }: DeskCalendarProps) {
  const locale = useLocale()
  const span = calendarSpan(
    [...questions.map(({ dueOn }) => dueOn), ...deadlines.map(({ question }) => question.dueOn)],
    today,
  )
  return (
    <>
      <MonthTable
        month={month}
        entries={[
          ...questions.map((question) => ({
            question: { ...question, closed: null },
            href: localePath(locale, `/desk/follow-ups/${question.id}`),
          })),
          ...deadlines,
        ]}
        today={today}
      />
      <MonthTurn first={month} last={month} span={span} hrefOf={(each) => localePath(locale, pathOf(each))} />
    </>
  )
}
