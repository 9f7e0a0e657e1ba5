import { useLocale, useTranslations } from 'next-intl'
import { daysOverdue } from '@/lib/assessment/follow-up/rules/due'
import { weeksOf } from '@/lib/assessment/follow-up/rules/months'
import type { FollowUpView } from '@/lib/assessment/follow-up/types'
import { formatDate, formatList, formatWeekday } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'

/** A question as the calendar shows it, or another day that stands in it by its `name`, and where its day leads. */
export interface CalendarEntry {
  question: Pick<FollowUpView, 'id' | 'reference' | 'dueOn'> & { readonly closed: unknown }
  href: string
  name?: string
}

interface MonthTableProps {
  /** 2026-11 */
  month: string
  entries: readonly CalendarEntry[]
  today: string
  /** The month's own page, where this is not it. */
  href?: string
}

/** A month as a table of weeks, Monday first. Days on which a question is due lead to it; those overdue are told in words too. */
export function MonthTable({ month, entries, today, href }: MonthTableProps) {
  const locale = useLocale()
  const weeks = weeksOf(month)
  // A Monday: every week of the table begins with one.
  const weekdays = Array.from({ length: 7 }, (_day, index) => `2026-11-${String(16 + index)}`)
  const name = formatDate(locale, month, 'long')
  return (
    <table className="cal">
      <caption>
        {href === undefined ? (
          name
        ) : (
          <a className="tap" href={href}>
            {name}
          </a>
        )}
      </caption>
      <thead>
        <tr>
          {weekdays.map((day) => (
            <th key={day} scope="col" abbr={formatWeekday(locale, day, 'long')}>
              {formatWeekday(locale, day, 'short')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a weekday has its one place in the week
              <td key={index} aria-current={day === today ? 'date' : undefined}>
                {day !== null && (
                  <Day
                    day={day}
                    entries={entries.filter(({ question }) => question.dueOn === day)}
                    today={today}
                  />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Day({ day, entries, today }: { day: string; entries: readonly CalendarEntry[]; today: string }) {
  const t = useTranslations('follow-up')
  const locale = useLocale()
  const open = entries.filter(({ question }) => question.closed === null)
  const [first] = open.length > 0 ? open : entries
  const number = Number(day.slice(8))
  if (!first) return number
  const state = open.length === 0 ? 'closed' : daysOverdue(day, today) > 0 ? 'overdue' : 'due'
  const subjects = entries
    .filter(({ name }) => name === undefined)
    .map(({ question }) => (question.reference === null ? t('wholeStatement') : isolated(question.reference)))
  const what = formatList(locale, [
    ...(subjects.length > 0 ? [t('about', { refs: formatList(locale, [...new Set(subjects)]) })] : []),
    ...entries.flatMap(({ name }) => name ?? []),
  ])
  return (
    <a
      className={state === 'due' ? undefined : state === 'overdue' ? 'late' : 'past'}
      href={first.href}
      aria-label={t('onDay', { state, date: formatDate(locale, day, 'long'), what })}
    >
      {number}
    </a>
  )
}
