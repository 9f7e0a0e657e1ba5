/** Between which days a page of an earlier day stays the same. */
export interface DayState {
  /** The first of them; null where it was never another before. */
  from: string | null
  /** The first day that is none of them any more; null where nothing changed since. */
  until: string | null
}

const DATED = /^\d{4}-\d{2}-\d{2}(?:T|$)/

/**
 * The state in which a page was at the end of a day. What a page of an earlier day shows is found by comparing its day with the moments in
 * what it is made from: between two of these every day gives the same. They are more than are compared, and so a state is never too long.
 *
 * @param day YYYY-MM-DD
 * @param madeFrom everything that the page is made from
 */
export function stateOf(day: string, madeFrom: unknown): DayState {
  let [from, until]: [string | null, string | null] = [null, null]
  for (const found of daysIn(madeFrom)) {
    if (found <= day && (from === null || found > from)) from = found
    if (found > day && (until === null || found < until)) until = found
  }
  return { from, until }
}

/** Every day, or day of a moment, that stands in a value. */
function* daysIn(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    if (DATED.test(value)) yield value.slice(0, 10)
  } else if (Array.isArray(value)) for (const each of value) yield* daysIn(each)
  else if (value !== null && typeof value === 'object')
    for (const each of Object.values(value)) yield* daysIn(each)
}
