/** The present moment; the one place that asks for it, so that rules can be given any other. */
export function now(): Date {
  return new Date()
}

/** The calendar day of a moment in UTC, as `2026-11-24`. Days in Suivi are UTC days. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}
