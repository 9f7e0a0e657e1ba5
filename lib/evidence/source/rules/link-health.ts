import { likelyAddress } from './address'

/** How the address of a source was found: there, there at another address, closed to programs, no longer there, or not to be told. */
export const LINK_OUTCOMES = ['reachable', 'moved', 'blocked', 'gone', 'unknown'] as const
export type LinkOutcome = (typeof LINK_OUTCOMES)[number]

/** The outcomes that somebody should look at, the most pressing first. */
export const FAILED_OUTCOMES = [
  'gone',
  'moved',
  'unknown',
  'blocked',
] as const satisfies readonly LinkOutcome[]
export type FailedOutcome = (typeof FAILED_OUTCOMES)[number]

/** What came of one visit, as the door to the outside tells it. */
export type LinkVisit = { readonly hops: readonly { readonly url: string; readonly status: number }[] } & (
  | { readonly finalUrl: string; readonly fault?: undefined }
  | { readonly fault: string; readonly status: number | null; readonly wait: number | null }
)

/**
 * What one visit found. `missing`: the server says that the page is not there; `unresolved`: nobody knows a computer of that name; `failing`:
 * no answer, or one that says nothing of the page; `later`: it was not looked for.
 */
export type LinkFinding =
  | { readonly found: 'answers' }
  | { readonly found: 'moved'; readonly to: string }
  | { readonly found: 'later'; readonly wait: number | null }
  | {
      readonly found: 'blocked' | 'missing' | 'unresolved' | 'failing'
      readonly fault: string
      readonly status: number | null
    }

/** What is known of an address from the checks so far. Moments are ISO strings. */
export type LinkState = {
  readonly outcome: LinkOutcome | null
  readonly movedTo: string | null
  /** When the outcome was found first. */
  readonly since: string | null
  readonly fault: string | null
  readonly status: number | null
  /** When the page was last there. */
  readonly reachedAt: string | null
  /** How many checks in a row came to nothing. */
  readonly failures: number
  readonly missingSince: string | null
  readonly unresolvedSince: string | null
}

/** Of an address that nobody has looked at yet. */
export const NEVER_CHECKED: LinkState = {
  outcome: null,
  movedTo: null,
  since: null,
  fault: null,
  status: null,
  reachedAt: null,
  failures: 0,
  missingSince: null,
  unresolvedSince: null,
}

const PERMANENT = [301, 308]
const NOT_THERE = [404, 410]
const CLOSED = [401, 403, 429, 451]
/** More came than is taken in, or packed otherwise than was asked for: a page is there. */
const THERE_ALL_THE_SAME = ['too-large', 'coding']

/** What a visit to an address found. */
export function findingOf(visit: LinkVisit, address: string): LinkFinding {
  if (visit.fault === undefined) {
    const to = movedTo(visit, address)
    return to === null ? { found: 'answers' } : { found: 'moved', to }
  }
  const { fault, status, wait } = visit
  if (fault === 'later') return { found: 'later', wait }
  if (THERE_ALL_THE_SAME.includes(fault)) return { found: 'answers' }
  if (fault === 'robots') return { found: 'blocked', fault, status }
  if (fault === 'not-resolved') return { found: 'unresolved', fault, status }
  if (status !== null && NOT_THERE.includes(status)) return { found: 'missing', fault, status }
  if (status !== null && CLOSED.includes(status)) return { found: 'blocked', fault, status }
  return { found: 'failing', fault, status }
}

/** Where an address leads for good, as far as each step says so; null where that is likely the same address (`https`, `www.`, a last slash). */
function movedTo({ hops }: LinkVisit, address: string): string | null {
  const steps = hops.findIndex(({ status }) => !PERMANENT.includes(status))
  const to = hops[steps]?.url
  return to === undefined || likelyAddress(to) === likelyAddress(address) ? null : to
}

const WEEK = 7 * 24 * 60 * 60 * 1_000

/** So many checks in a row have to come to nothing before an address is said not to answer. */
const FAILURES_TOLD = 3

/**
 * What is known after one more check. One check that came to nothing changes no outcome: a page is gone once its server has said so on two
 * different days, or once nobody has known its host for a week.
 *
 * @param at when it was checked, ISO
 */
export function afterCheck(
  state: LinkState,
  finding: Exclude<LinkFinding, { found: 'later' }>,
  at: string,
): LinkState {
  const clear = { fault: null, status: null, failures: 0, missingSince: null, unresolvedSince: null }
  if (finding.found === 'answers') return { ...turned(state, 'reachable', at), ...clear, reachedAt: at }
  if (finding.found === 'moved') return { ...turned(state, 'moved', at, finding.to), ...clear, reachedAt: at }
  const { found, fault, status } = finding
  if (found === 'blocked') {
    const failures = status === 429 ? state.failures + 1 : 0
    return { ...turned(state, 'blocked', at), ...clear, failures, fault, status }
  }
  const failed: LinkState = {
    ...state,
    ...{ fault, status, failures: state.failures + 1 },
    missingSince: found === 'missing' ? (state.missingSince ?? at) : state.missingSince,
    unresolvedSince: found === 'unresolved' ? (state.unresolvedSince ?? at) : null,
  }
  if (isGone(failed, found, at)) return turned(failed, 'gone', at)
  return failed.failures >= FAILURES_TOLD && failed.outcome !== 'gone'
    ? turned(failed, 'unknown', at)
    : failed
}

function isGone({ missingSince, unresolvedSince }: LinkState, found: string, at: string): boolean {
  if (found === 'missing') return missingSince !== null && missingSince.slice(0, 10) !== at.slice(0, 10)
  return unresolvedSince !== null && Date.parse(at) - Date.parse(unresolvedSince) >= WEEK
}

/** The same with an outcome: since now where it is another than before. */
function turned(state: LinkState, outcome: LinkOutcome, at: string, to: string | null = null): LinkState {
  const isAsBefore = outcome === state.outcome && to === state.movedTo
  return { ...state, outcome, movedTo: to, since: isAsBefore ? state.since : at }
}

/** Whether the record is told of it. That a page is there which nobody had looked for is what everybody takes it to be. */
export function isTold(before: LinkState, after: LinkState): boolean {
  if (before.outcome === after.outcome && before.movedTo === after.movedTo) return false
  return !(before.outcome === null && after.outcome === 'reachable')
}

const DAY = 24 * 60 * 60 * 1_000
/** Days to the next check of an address where the last one came to something, and after each that did not. */
const USUALLY = 30
const AFTER_FAILURES = [1, 3, 7]

/**
 * When an address is checked again: about a month later, or after one, three and seven days where it did not answer. That it has moved is looked at
 * again a day after it was found first: twice is not by mistake.
 *
 * @param at when it was checked, ISO
 * @param spread from 0 to 1, another for each source, so that what was checked together is not checked together again
 */
export function nextCheck(
  { failures, outcome, since }: Pick<LinkState, 'failures' | 'outcome' | 'since'>,
  at: string,
  spread: number,
): string {
  const days = outcome === 'moved' && since === at ? 1 : (AFTER_FAILURES[failures - 1] ?? null)
  const wait = days === null ? USUALLY * (0.85 + 0.3 * spread) : days * (1 + 0.1 * spread)
  return new Date(Date.parse(at) + Math.round(wait * DAY)).toISOString()
}

const HOUR = 60 * 60 * 1_000

/** For how long none of the pages of a host is looked for that did not answer so many times in a row, milliseconds: a day at most. */
export function hostRest(failures: number): number {
  return Math.min(2 ** Math.max(0, failures - 1) * HOUR, DAY)
}

/** Whether a finding says something of the host rather than of one of its pages. */
export function isOfHost({ found }: LinkFinding): boolean {
  return found === 'unresolved' || found === 'failing'
}

/** How often addresses are taken to be checked, minutes. */
export const ROUND_MINUTES = 10
const ROUNDS_A_MONTH = (USUALLY * 24 * 60) / ROUND_MINUTES
const LEAST_A_ROUND = 10
const MOST_A_ROUND = 60

/** How many addresses are taken at once of a library of so many: few, but all of them within the month. */
export function takenAtOnce(library: number): number {
  return Math.min(MOST_A_ROUND, Math.max(LEAST_A_ROUND, Math.ceil((1.5 * library) / ROUNDS_A_MONTH)))
}
