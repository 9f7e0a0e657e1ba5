import { addMonths } from '@/lib/ground/i18n/calendar'

/** What of a question decides when it comes back. */
export type Recurrence = {
  readonly dueOn: string
  /** Months from one question to the next; null for a question that is asked once. */
  readonly cadenceMonths: number | null
  /** The day of the month that the series keeps to where months are long enough. */
  readonly anchorDay: number
}

/**
 * When the question comes back once it is completed; null when it is asked once. It keeps the day of the month of the first: due on 31
 * January, it comes back on 28 February and then on 31 March. A question completed late skips the days that have passed meanwhile, so
 * that the next one is never due on the day of completion or before.
 *
 * @param today the day of completion
 */
export function nextDueOn({ dueOn, cadenceMonths, anchorDay }: Recurrence, today: string): string | null {
  if (cadenceMonths === null) return null
  for (let count = cadenceMonths; ; count += cadenceMonths) {
    const day = addMonths(dueOn, count, anchorDay)
    if (day > today) return day
  }
}
