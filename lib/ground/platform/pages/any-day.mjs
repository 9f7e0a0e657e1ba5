// The day with which a page of an earlier day is made that is kept for all days of its state (day-states.mjs): whatever day is asked for is
// written in its place. Words of the record that named it would be taken for it, so nobody can know it.
import { randomInt } from 'node:crypto'

/** The months whose long and short names differ in every language that has short ones: which of both is meant is told from the words. */
const MONTHS = ['01', '02', '04', '07', '09', '10', '11', '12']

/** A day so far ahead that no record has it, another at every call. */
export function dayNobodyKnows() {
  return `${randomInt(9_000, 10_000)}-${MONTHS[randomInt(MONTHS.length)]}-${randomInt(10, 29)}`
}

const place = Symbol.for('suivi.any-day')
/** @type {typeof globalThis & { [place]?: string }} */
const shared = globalThis
shared[place] ??= dayNobodyKnows()

/** Another with every start of the server, and one however often this file is loaded: Next bundles a copy of its own. */
export const ANY_DAY = shared[place]
