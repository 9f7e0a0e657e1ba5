const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Seconds after each try that came to nothing until the next one. After the last there is none: all of them take three days. */
const PAUSES = [
  MINUTE,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  18 * HOUR,
  24 * HOUR,
] as const

/** How often one of the news is tried at most. */
export const MOST_TRIES = PAUSES.length + 1

/** How long an address that does not answer is left alone by everything that waits for it, seconds; and at most where it asks for longer. */
const REST = { usual: MINUTE, most: DAY }

/** For how long nothing may have been taken until an address is switched off, milliseconds. */
export const FAILING_FOR = 3 * DAY * 1_000

/** How long what was posted stays in the list, days, and milliseconds. */
export const DAYS_KEPT = 90
export const KEPT_FOR = DAYS_KEPT * DAY * 1_000

/** Seconds until something is tried again that was tried so often; null where it is given up. A test is tried once. */
export function pauseAfter(tries: number, isTest: boolean): number | null {
  return isTest ? null : (PAUSES[tries - 1] ?? null)
}

/** What came of a try: the number of the answer, or why there was none, and in how many seconds it wants to be asked again. */
export type Answer = {
  readonly status: number | null
  readonly fault: string | null
  readonly wait: number | null
}

/** Whether it was taken (2xx). */
export function isTaken({ fault }: Answer): boolean {
  return fault === null
}

/** Whether an address says that it is there no more (410). */
export function isGone({ status }: Answer): boolean {
  return status === 410
}

/**
 * For how many seconds nothing else is tried there: an address that is away or has too much to do is left alone; one that will not have this one thing may
 * take the next. 0 where it is not to rest.
 */
export function restAfter({ status, wait }: Answer): number {
  const isAway = status === null || status >= 500 || status === 429
  return isAway ? Math.min(Math.max(wait ?? 0, REST.usual), REST.most) : 0
}
