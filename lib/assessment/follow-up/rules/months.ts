import { dayAfter, daysInMonth, monthAfter, monthOf } from '@/lib/ground/i18n/calendar'

/** How many months after today's can be looked at even where nothing is due. */
const monthsAhead = 12

/**
 * The weeks of a month from Monday to Sunday, as calendars in all four languages count them here; null where a cell belongs to a
 * neighbouring month.
 *
 * @param month 2026-11
 */
export function weeksOf(month: string): readonly (readonly (string | null)[])[] {
  const first = `${month}-01`
  const before = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7
  const days = daysInMonth(month)
  const weeks = Math.ceil((before + days) / 7)
  return Array.from({ length: weeks }, (_week, week) =>
    Array.from({ length: 7 }, (_day, weekday) => {
      const offset = week * 7 + weekday - before
      return offset < 0 || offset >= days ? null : dayAfter(first, offset)
    }),
  )
}

/**
 * The first and the last month that a calendar has: from the earliest due day, or today where nothing was due earlier, to a year from
 * today or the latest due day. Any other month is not in the record.
 */
export function calendarSpan(
  dueDays: readonly string[],
  today: string,
): { readonly first: string; readonly last: string } {
  const current = monthOf(today)
  const months = [current, monthAfter(current, monthsAhead), ...dueDays.map(monthOf)].sort()
  return { first: months[0] ?? current, last: months.at(-1) ?? current }
}

/** Whether a calendar with these due days has that month. */
export function hasMonth(month: string, dueDays: readonly string[], today: string): boolean {
  const { first, last } = calendarSpan(dueDays, today)
  return first <= month && month <= last
}
