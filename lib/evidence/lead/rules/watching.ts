import { findingOf, type LinkFinding, type LinkVisit } from '@/lib/evidence/source/rules/link-health'

export const WATCH_KINDS = ['feed', 'page'] as const
export type WatchKind = (typeof WATCH_KINDS)[number]

/** How often something is asked at most, in hours. */
export const EVERY_HOURS = [6, 24, 168] as const

/**
 * What came of asking: it was read, it said that nothing changed, it is closed to programs, it is not there, it is gone for good, nobody knows its
 * host, it gave no answer, or its answer is no feed or page that can be read.
 */
export const WATCH_OUTCOMES = [
  'read',
  'unchanged',
  'blocked',
  'missing',
  'gone',
  'unresolved',
  'failing',
  'unreadable',
] as const
export type WatchOutcome = (typeof WATCH_OUTCOMES)[number]

/** What a visit came to, before what came is read. `finding` is what it says of the host. */
export type Asked =
  | { readonly outcome: 'later'; readonly wait: number | null }
  | {
      readonly outcome: WatchOutcome
      readonly finding: Exclude<LinkFinding, { found: 'later' }>
      readonly fault: string | null
      readonly status: number | null
      readonly movedTo: string | null
      /** Seconds that it asked to be left alone. */
      readonly wait: number | null
    }

const NOT_MODIFIED = 304
const GONE_FOR_GOOD = 410
/** More came than is taken in, or it came packed otherwise than was asked for. */
const NOT_TAKEN = ['too-large', 'coding']
const OUTCOME_OF = {
  blocked: 'blocked',
  missing: 'missing',
  unresolved: 'unresolved',
  failing: 'failing',
} as const

/** What a visit to a watched address came to. */
export function askedOf(visit: LinkVisit, address: string): Asked {
  const nothing = { fault: null, status: null, movedTo: null, wait: null }
  if (visit.fault !== undefined && visit.status === NOT_MODIFIED)
    return { outcome: 'unchanged', finding: { found: 'answers' }, ...nothing }
  const finding = findingOf(visit, address)
  if (finding.found === 'later') return { outcome: 'later', wait: finding.wait }
  if (visit.fault === undefined)
    return { outcome: 'read', finding, ...nothing, movedTo: finding.found === 'moved' ? finding.to : null }
  const { fault, status, wait } = visit
  const said = { finding, fault, status, movedTo: null, wait }
  if (NOT_TAKEN.includes(fault)) return { outcome: 'unreadable', ...said }
  if (status === GONE_FOR_GOOD) return { outcome: 'gone', ...said }
  return finding.found === 'answers' || finding.found === 'moved'
    ? { outcome: 'read', ...said }
    : { outcome: OUTCOME_OF[finding.found], ...said }
}

/** Whether there was something to read, or nothing new. */
export function isWell(outcome: WatchOutcome): boolean {
  return outcome === 'read' || outcome === 'unchanged'
}

const HOUR = 60 * 60 * 1_000
/** After failures it is asked a day later, then two, four and seven days, where that is longer than usual. */
const LONGEST_REST_DAYS = 7
/** Seconds after which it is asked again where its turn did not come. */
const SOON = 10 * 60

/**
 * When something is asked again.
 *
 * @param failures in a row, this one included; 0 where it was read
 * @param wait seconds that it asked to be left alone
 * @param spread from 0 to 1, another for each, so that what was added together is not asked together for ever
 */
export function nextAsk({
  everyHours,
  failures,
  wait,
  at,
  spread,
}: {
  readonly everyHours: number
  readonly failures: number
  readonly wait: number | null
  readonly at: Date
  readonly spread: number
}): Date {
  const days = failures === 0 ? 0 : Math.min(2 ** (failures - 1), LONGEST_REST_DAYS)
  const usual = Math.max(everyHours, days * 24) * HOUR * (1 + 0.05 * spread)
  return new Date(at.getTime() + Math.max(Math.round(usual), (wait ?? 0) * 1_000))
}

/** When it is asked again where its turn did not come. */
export function afterTurn(wait: number | null, at: Date): Date {
  return new Date(at.getTime() + Math.max(wait ?? SOON, SOON) * 1_000)
}

/** So many days a lead that was let go is kept, so that it can be brought back. */
export const DAYS_LET_GO = 90
/** So many days of reading a thing that no longer stands there is known to have stood there. */
export const DAYS_KNOWN = 90
