// Where a day stands along the strips of the picture, which end with the day that they are of. It is here, and not with the rest of their
// geometry (lib/assessment/status-update/rules/picture.ts), since the server writes these places into pages that are kept for many days
// (day-states.mjs), as it writes the days themselves.
import { ANY_DAY } from './any-day.mjs'

/** Where the statement's day and the last one stand, in percent of the strip's width from where reading begins. */
export const START = 1.24
export const END = 87.45

/** @typedef {keyof typeof forms} Form as a place is written: from where reading begins, from the other side, or what is left from there to the end */

const forms = {
  from: (/** @type {number} */ x) => x,
  back: (/** @type {number} */ x) => rounded(100 - x),
  rest: (/** @type {number} */ x) => rounded(END - x),
}

/** What lies before the first day or after the last stands at that end. @param {number} length how many days there are from the first to the last @param {number} day counted from the first */
export function placeOf(length, day) {
  const share = length > 0 ? day / length : 0
  return rounded(START + Math.min(1, Math.max(0, share)) * (END - START))
}

/** How many days lie from the first to the last. @param {string} start YYYY-MM-DD @param {string} end */
export function lengthOf(start, end) {
  return (Date.parse(`${end}T00:00:00Z`) - Date.parse(`${start}T00:00:00Z`)) / 86_400_000
}

/** A place as a page has it, of which a mark stands in one that is made for any day. @param {Form} form @param {string} start YYYY-MM-DD @param {string} end @param {number} day counted from the first */
export function writtenPlace(form, start, end, day) {
  if (end === ANY_DAY) return `${ANY_DAY}@${form},${start},${day};`
  return String(forms[form](placeOf(lengthOf(start, end), day)))
}

const MARK = /@(?<form>from|back|rest),(?<start>\d{4}-\d{2}-\d{2}),(?<day>-?[\d.]+);/y

/** What follows the day that no record has where a place is marked. @typedef {{ form: Form, start: string, day: number }} Mark */

/** The mark that stands in a text after that day; null where none does. @param {string} text @param {number} at @returns {{ mark: Mark, to: number } | null} */
export function markAt(text, at) {
  MARK.lastIndex = at
  const { form, start = '', day } = MARK.exec(text)?.groups ?? {}
  if (form === undefined) return null
  return { mark: { form: /** @type {Form} */ (form), start, day: Number(day) }, to: MARK.lastIndex }
}

/** @param {number} x */
function rounded(x) {
  return Math.round(x * 100) / 100
}
