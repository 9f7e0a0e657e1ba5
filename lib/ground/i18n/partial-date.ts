import { daysInMonth } from './calendar'

/**
 * Dates as known: a year, a month or a day of the Gregorian calendar, never padded; of a source also two of these as its bounds, written as an
 * EDTF interval (ISO 8601-2, level 0) such as `2018-05-02/2022-12-13`: not before the first and not after the second.
 * A date is a span of days, and every comparison asks about all of them.
 */

const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** Two of them, with what EDTF has between the bounds of an interval. */
const BOUNDS = /^([^/]*)\/([^/]*)$/

export type Precision = 'year' | 'month' | 'day' | 'bounds'

export interface PartialDate {
  text: string
  precision: Precision
  /** First and last day of the span, YYYY-MM-DD. */
  firstDay: string
  lastDay: string
}

const twoDigits = (n: number) => String(n).padStart(2, '0')

/**
 * Reads YYYY, YYYY-MM or YYYY-MM-DD, or two of these as bounds, the earlier first; `null` for anything else, the 30th of February and the
 * year 0000 included.
 */
export function parseKnownDate(text: string): PartialDate | null {
  const bounds = boundsIn(text)
  if (bounds === null) return parsePartialDate(text)
  const [from, to] = bounds.map(parsePartialDate)
  // Written in order too, as the database compares them: what begins together begins with the less exact.
  if (!from || !to || from.text >= to.text || from.firstDay >= to.lastDay) return null
  return { text, precision: 'bounds', firstDay: from.firstDay, lastDay: to.lastDay }
}

/** The two bounds of a date, as they are written; null where it is not known by bounds. Whether each is a date is not asked. */
export function boundsIn(text: string): readonly [string, string] | null {
  const [, from, to] = BOUNDS.exec(text) ?? []
  return from === undefined || to === undefined ? null : [from, to]
}

/** Reads YYYY, YYYY-MM or YYYY-MM-DD; `null` for anything else, the 30th of February and the year 0000 included. */
export function parsePartialDate(text: string): PartialDate | null {
  const match = PARTIAL_DATE.exec(text)
  if (!match) return null
  const [, yearText = '', monthText, dayText] = match
  const year = Number(yearText)
  if (year < 1) return null
  if (monthText === undefined) {
    return { text, precision: 'year', firstDay: `${yearText}-01-01`, lastDay: `${yearText}-12-31` }
  }
  const month = Number(monthText)
  if (month < 1 || month > 12) return null
  const length = daysInMonth(`${yearText}-${monthText}`)
  if (dayText === undefined) {
    return {
      text,
      precision: 'month',
      firstDay: `${text}-01`,
      lastDay: `${text}-${twoDigits(length)}`,
    }
  }
  const day = Number(dayText)
  return day >= 1 && day <= length ? { text, precision: 'day', firstDay: text, lastDay: text } : null
}

/** Whether a text is a year, a month or a day. */
export function isPartialDate(text: string): boolean {
  return parsePartialDate(text) !== null
}

/** Whether a text is a date as a source may have one: a year, a month, a day, or its bounds. */
export function isKnownDate(text: string): boolean {
  return parseKnownDate(text) !== null
}

/** Whether all of `partial` lies on or after `day`. What is no date never does. */
export function liesOnOrAfter(partial: string, day: string): boolean {
  const date = parseKnownDate(partial)
  const from = parseKnownDate(day)
  return date !== null && from !== null && date.firstDay >= from.firstDay
}

/** Whether all of `a` lies after all of `b`. What is no date is neither later nor earlier. */
export function isLaterThan(a: string, b: string): boolean {
  const later = parseKnownDate(a)
  const earlier = parseKnownDate(b)
  return later !== null && earlier !== null && later.firstDay > earlier.lastDay
}

/** Whether `partial` begins after `today` (YYYY-MM-DD): the year or month that is running is not in the future. */
export function isInFuture(partial: string, today: string): boolean {
  const date = parseKnownDate(partial)
  return date !== null && date.firstDay > today
}

/** Order for lists: by first day, and of two that begin together the shorter span first. */
export function comparePartialDates(a: string, b: string): number {
  const [x, y] = [sortKey(a), sortKey(b)]
  return x < y ? -1 : x > y ? 1 : 0
}

function sortKey(text: string): string {
  const date = parseKnownDate(text)
  return date ? `${date.firstDay} ${date.lastDay}` : text
}

/** The date whose span ends last; `null` when none is a date. */
export function latestOf(dates: readonly string[]): string | null {
  let latest: PartialDate | null = null
  for (const text of dates) {
    const date = parseKnownDate(text)
    if (date && (!latest || date.lastDay > latest.lastDay)) latest = date
  }
  return latest?.text ?? null
}

/** The date whose span ends first; null where there is none. */
export function earliestOf(dates: readonly string[]): string | null {
  let earliest: PartialDate | null = null
  for (const text of dates) {
    const date = parseKnownDate(text)
    if (date && (!earliest || date.lastDay < earliest.lastDay)) earliest = date
  }
  return earliest?.text ?? null
}
