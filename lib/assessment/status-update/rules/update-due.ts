import { addMonths } from '@/lib/ground/i18n/calendar'
import { parsePartialDate } from '@/lib/ground/i18n/partial-date'
import type { ShownFigures } from '../types'
import { LOOK_AGAIN_MONTHS } from './look-again'

/** Of how many of the judgements shown an update is due. */
export type UpdateDue = 'all' | 'some'

/**
 * The first day, YYYY-MM-DD in UTC, on which an update of a judgement is due: as many calendar months after the last day that its "sources
 * checked up to" can mean as after which somebody should look again (`LOOK_AGAIN_MONTHS`). Null for what is no date.
 */
export function updateDueFrom(seenUpTo: string): string | null {
  const seen = parsePartialDate(seenUpTo)
  return seen && addMonths(seen.lastDay, LOOK_AGAIN_MONTHS)
}

/** Whether an update is due on a day, YYYY-MM-DD. It says something of us, and nothing of the parties. */
export function isUpdateDue(seenUpTo: string, day: string): boolean {
  const from = updateDueFrom(seenUpTo)
  return from !== null && from <= day
}

/** Of how many judgements an update is due on a day, by the earliest and the latest of their dates; nothing where of none. */
export function updateDueOf(
  { seenUpTo, seenLast }: Pick<ShownFigures, 'seenUpTo' | 'seenLast'>,
  day: string,
): { readonly updateDue?: UpdateDue } {
  if (seenUpTo === null || seenLast === null || !isUpdateDue(seenUpTo, day)) return {}
  return { updateDue: isUpdateDue(seenLast, day) ? 'all' : 'some' }
}
