import { isFinding, LADDER } from '@/lib/assessment/status-update/rules/method'
import type { JudgedFinding, Judgement } from '@/lib/text/method/types'
import { type Alpha, krippendorffsAlpha } from './alpha'
import { type Quarter, quarterOf, quartersOf } from './quarter'

/** Two people's judgements of the same words, once a reviewer has reconciled them. */
export interface CodedPair {
  readonly first: Judgement
  readonly second: Judgement
  /** Whether the second was given without knowing the first. */
  readonly blind: boolean
  /** ISO time at which they were reconciled. */
  readonly at: string
}

/** How far two people who did not know of each other said the same. */
export interface Agreement {
  /** By rank; `units` are the pairs of which both stand on the scale. */
  readonly alpha: Alpha
  /** All pairs that were judged independently, and in how many of them both said the same. */
  readonly pairs: number
  readonly same: number
  /** Of those, how many have a judgement that stands beside the scale and so has no rank. */
  readonly leftOut: number
}

/** How agreement stood at the end of a quarter, over everything up to then. */
export interface AgreementAt {
  readonly quarter: Quarter
  readonly statuses: Agreement
  readonly findings: Agreement
  /** Judged twice, though not independently: in no figure. */
  readonly notBlind: number
}

/** From the claim spoken against to the claim borne out. What only the claimant states, or cannot be checked, is on no rung: neither says how far it holds. */
const FINDINGS_IN_ORDER: readonly JudgedFinding[] = [
  'contradicted',
  'disputed',
  'partly_supported',
  'supported',
]

/**
 * Where a judgement stands in its order, counted from 1: the ladder for statuses, from contradicted to supported for findings; null
 * for what stands beside it (stalled, reversed, superseded, cannot be assessed, stated by the claimant only, cannot be checked).
 */
export function rankOf(judgement: Judgement): number | null {
  const order: readonly Judgement[] = isFinding(judgement) ? FINDINGS_IN_ORDER : LADDER.map(({ key }) => key)
  const at = order.indexOf(judgement)
  return at === -1 ? null : at + 1
}

/** The agreement of pairs that were judged independently: statuses only or findings only, since the two scales are not one. */
export function agreementOf(pairs: readonly CodedPair[]): Agreement {
  const ranked = pairs
    .map(({ first, second }) => [rankOf(first), rankOf(second)])
    .filter((ranks) => ranks.every((rank) => rank !== null))
  return {
    alpha: krippendorffsAlpha(ranked, 'ordinal'),
    pairs: pairs.length,
    same: pairs.filter(({ first, second }) => first === second).length,
    leftOut: pairs.length - ranked.length,
  }
}

/** How agreement stood at the end of each quarter from the first reconciling to the last, the oldest first. */
export function agreementOverTime(pairs: readonly CodedPair[]): readonly AgreementAt[] {
  return quartersOf(pairs.map(({ at }) => at)).map((quarter) => {
    const sofar = pairs.filter(({ at }) => quarterOf(at) <= quarter)
    const blind = sofar.filter((pair) => pair.blind)
    return {
      quarter,
      statuses: agreementOf(blind.filter(({ first }) => !isFinding(first))),
      findings: agreementOf(blind.filter(({ first }) => isFinding(first))),
      notBlind: sofar.length - blind.length,
    }
  })
}
