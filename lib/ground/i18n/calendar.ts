/** Arithmetic of calendar days, written as 2026-11-24, and months, written as 2026-11. Days are those of UTC throughout. */

const dayPattern = /^\d{4}-\d{2}-\d{2}$/
const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/

/** Whether a text is a day that the calendar has, in whatever year from 0001 to 9999. */
export function isDay(text: string): boolean {
  if (!dayPattern.test(text) || text < '0001') return false
  const moment = new Date(`${text}T00:00:00Z`)
  // The thirtieth of February would turn into a day of March.
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text)
}

/** Whether a text is a day that the calendar has, in the years 1900 to 2199. */
export function isCalendarDay(text: string): boolean {
  return isDay(text) && text >= '1900' && text < '2200'
}

/** Whether a text is a month that the calendar has, in the years 1900 to 2199. */
export function isCalendarMonth(text: string): boolean {
  return monthPattern.test(text) && text >= '1900' && text < '2200'
}

/** The month of a day. */
export function monthOf(day: string): string {
  return day.slice(0, 7)
}

/** How many days a month has. */
export function daysInMonth(month: string): number {
  const [year, number] = numbersOf(month)
  return new Date(Date.UTC(year, number, 0)).getUTCDate()
}

/** The month that many months later; earlier where `count` is negative. */
export function monthAfter(month: string, count: number): string {
  const [year, number] = numbersOf(month)
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7)
}

/**
 * The day that many months later. A month that is too short gives its last day: one month after 31 January is 28 or 29 February.
 *
 * @param anchor the day of the month to keep to where the months are long enough, so that a series which began on the 31st comes
 *   back to it after February; the day's own when left out
 */
export function addMonths(day: string, count: number, anchor = Number(day.slice(8))): string {
  const month = monthAfter(monthOf(day), count)
  return `${month}-${String(Math.min(anchor, daysInMonth(month))).padStart(2, '0')}`
}

/** How many days lie from the first day to the second; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** The day that many days later. */
export function dayAfter(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)
}

function numbersOf(month: string): [year: number, number: number] {
  return [Number(month.slice(0, 4)), Number(month.slice(5, 7))]
}
