import { useLocale } from 'next-intl'
import { calendarSpan } from '@/lib/follow-up/rules/months'
import type { DeskFollowUp } from '@/lib/follow-up/types'
import { localePath } from '@/lib/i18n/routing'
import { MonthTable } from './month-table'
import { MonthTurn } from './month-turn'

interface DeskCalendarProps {
  /** Open ones. */
  questions: readonly DeskFollowUp[]
  /** 2026-11 */
  month: string
  today: string
  /** The address of this list for a month, without a language. */
  pathOf: (month: string) => string
}

/** A month of the desk's questions; each day leads to its question's own page. */
export function DeskCalendar({ questions, month, today, pathOf }: DeskCalendarProps) {
  const locale = useLocale()
  const span = calendarSpan(
    questions.map(({ dueOn }) => dueOn),
    today,
  )
  return (
    <>
      <MonthTable
        month={month}
        entries={questions.map((question) => ({
          question,
          href: localePath(locale, `/desk/follow-ups/${question.id}`),
        }))}
        today={today}
      />
      <MonthTurn first={month} last={month} span={span} hrefOf={(each) => localePath(locale, pathOf(each))} />
    </>
  )
}
