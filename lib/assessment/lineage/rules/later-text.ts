import { liesOnOrAfter, parseKnownDate } from '@/lib/ground/i18n/partial-date'

/** How a text stands in time to the statement whose item is said to come back in it. */
export type PlaceInTime = 'later' | 'earlier' | 'undated'

/**
 * Whether a text is later than a statement: all of its date lies on or after the statement's day. A year or a month that begins before it
 * may be earlier, and so is no later text; what nobody has dated is neither.
 *
 * @param date the text's own date as known: YYYY, YYYY-MM or YYYY-MM-DD, or its bounds
 * @param statementDay YYYY-MM-DD
 */
export function placeInTime(date: string | null, statementDay: string): PlaceInTime {
  if (date === null || parseKnownDate(date) === null) return 'undated'
  return liesOnOrAfter(date, statementDay) ? 'later' : 'earlier'
}
