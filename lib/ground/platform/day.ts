/** Days of the calendar as `2026-11-24`. A day ends at midnight UTC. */

/** Whether something had happened by the end of a day. `moment` is an ISO time in UTC, or a day; null has not happened. */
export function isBy(day: string, moment: string | null): moment is string {
  return moment !== null && moment.slice(0, 10) <= day
}

/** The moment before which all had happened that had by the end of a day, as PostgreSQL reads it; for now, where no day is named, the end of all time. */
export function endOf(day: string | null): string {
  return day === null ? 'infinity' : new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString()
}
