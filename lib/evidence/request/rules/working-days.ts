import { dayAfter } from '@/lib/ground/i18n/calendar'

/**
 * Working days are counted as Monday to Friday. Public holidays are not taken out, since they differ from body to body and from year to year:
 * a deadline reckoned here is therefore the earliest one, and pages say so.
 */
export function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

/** The day that so many working days later; the day of the event itself is not counted. */
export function addWorkingDays(day: string, count: number): string {
  let last = day
  for (let left = count; left > 0; ) {
    last = dayAfter(last, 1)
    if (isWorkingDay(last)) left -= 1
  }
  return last
}

/** The day itself where it is a working day, else the next one. */
export function workingDayFrom(day: string): string {
  return isWorkingDay(day) ? day : addWorkingDays(day, 1)
}
