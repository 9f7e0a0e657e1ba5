import { type LetterRhythm, nextLetterAt } from '@/lib/ground/mail/rules/rhythm'

const MINUTE = 60_000

/** How long after something is published whoever is told at once is looked for again. */
const AT_ONCE = 5 * MINUTE

/** When somebody is told next: five minutes later, or with the letters of a day or of a week. */
export function nextTelling(how: LetterRhythm, moment: Date): Date {
  return how === 'instant' ? new Date(moment.getTime() + AT_ONCE) : nextLetterAt(how, moment)
}

/** For how long what was asked for can be confirmed. */
export const CONFIRMED_WITHIN = 48 * 60 * MINUTE

/** How long after it happened what is published is told of, at the earliest: what a transaction still writes then is not passed over. */
export const SETTLED = MINUTE
