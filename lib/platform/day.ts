/** Days of the calendar as `2026-11-24`. A day ends at midnight UTC. */

/** Whether something had happened by the end of a day. `moment` is an ISO time in UTC, or a day; null has not happened. */
export function isBy(day: string, moment: string | null): moment is string {
  return moment !== null && moment.slice(0, 10) <= day
}
