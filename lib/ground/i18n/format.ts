import { conventions, dateFormat, dayInFigures, dayInWords, monthInWords } from '@/lib/ground/i18n/dates.mjs'
import { boundsIn } from '@/lib/ground/i18n/partial-date'
import { commaIn } from './punctuation'
import type { Locale } from './routing'

type Length = 'short' | 'long'

const datePattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?$/

/**
 * A date as it is known, never padded: `2025` stays a year, `2025-10` is "Oct 2025" (long: "October 2025"), `2025-10-24` is
 * "24 Oct 2025". Of an ISO time the day is shown, in UTC. What is known by its bounds lies between them: "between May 2018 and 13 Dec 2022".
 *
 * @throws RangeError when the text is no such date
 */
export function formatDate(locale: Locale, date: string, length: Length = 'short'): string {
  const bounds = boundsIn(date)
  if (bounds) return between(locale, ...bounds, length)
  const parts = datePattern.exec(date)
  if (!parts) throw new RangeError(`not a date: ${date}`)
  const [, year, month, day] = parts
  const time = new Date(date.includes('T') ? date : `${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`)
  if (Number.isNaN(time.getTime())) throw new RangeError(`not a date: ${date}`)
  if (month === undefined) return String(year)
  if (day !== undefined) return dayInWords(locale, time, length)
  return monthInWords(locale, time, length)
}

/** What stands before a day in the middle of a sentence: French and Spanish have an article before it, and none before a month or a year. */
const beforeDay: Readonly<Record<Locale, string>> = { en: '', fr: 'le ', es: 'el ', ar: '' }

function between(locale: Locale, from: string, to: string, length: Length): string {
  const [first, last] = [from, to].map((date) => {
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(date)
    return `${isDay ? beforeDay[locale] : ''}${formatDate(locale, date, length)}`
  })
  switch (locale) {
    case 'en':
      return `between ${first} and ${last}`
    case 'fr':
      return `entre ${first} et ${last}`
    case 'es':
      return `entre ${first} y ${last}`
    case 'ar':
      return `بين ${first} و${last}`
  }
}

/** A day in figures, as short as it can be: "8/7/22", in the order in which the language is read. */
export function formatDayInFigures(locale: Locale, day: string): string {
  return dayInFigures(locale, new Date(`${day}T00:00:00Z`))
}

/** The weekday of a day, as the heads of calendars have it: "Mon" (long: "Monday"). */
export function formatWeekday(locale: Locale, day: string, length: Length): string {
  return new Intl.DateTimeFormat(conventions[locale], { timeZone: 'UTC', weekday: length }).format(
    new Date(`${day}T00:00:00Z`),
  )
}

/** The hour and minute of an ISO time, 24 hours, UTC: "09:12". */
export function formatTime(locale: Locale, time: string): string {
  return dateFormat(locale, {
    timeZone: 'UTC',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(time))
}

/** Day and time of an ISO time with its zone: "24 Nov 2026, 09:12 UTC". */
export function formatDateTime(locale: Locale, time: string): string {
  return `${formatDate(locale, time)}${commaIn(locale)}${formatTime(locale, time)} UTC`
}

/** What parts a number in Arabic: a comma parts thousands for some of its readers and decimals for others, a space only thousands. */
const arabicSigns: Readonly<Record<string, string>> = { group: '\u202f', decimal: ',' }

/** A number as the language writes it: "12,345.6"; in Arabic as in Morocco, thousands parted by a space that does not break. */
export function formatNumber(locale: Locale, value: number): string {
  const format = new Intl.NumberFormat(conventions[locale])
  if (locale !== 'ar') return format.format(value)
  return format
    .formatToParts(value)
    .map(({ type, value: part }) => arabicSigns[type] ?? part)
    .join('')
}

/** The same as `formatList` of what is no text: the places of the items, by their numbers, with what the language writes between them. */
export function listParts(
  locale: Locale,
  n: number,
  type: 'conjunction' | 'unit' = 'unit',
): (number | string)[] {
  return new Intl.ListFormat(conventions[locale], { type, style: type === 'unit' ? 'short' : 'long' })
    .formatToParts(Array.from({ length: n }, (_, index) => String(index)))
    .map(({ type: kind, value }) => (kind === 'element' ? Number(value) : value))
}

/** Joins words as the language does: "Spain, Morocco and the Commission", or with `or`, or with commas alone (`unit`). */
export function formatList(
  locale: Locale,
  items: readonly string[],
  type: 'conjunction' | 'disjunction' | 'unit' = 'conjunction',
): string {
  return new Intl.ListFormat(conventions[locale], { type, style: type === 'unit' ? 'short' : 'long' }).format(
    items,
  )
}
