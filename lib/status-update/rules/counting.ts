import { isLaterThan, isPartialDate, liesOnOrAfter } from '@/lib/platform/partial-date'
import type { CitationInput, Judgement, JudgementInput, Stance } from '../types'
import { isStatus } from './method'

/** Stance is towards the chosen status or, for a finding, towards the claim itself. */
export function stancesThatCount(judgement: Judgement): readonly Stance[] {
  if (judgement === 'contradicted') return ['contradicts']
  return judgement === 'disputed' ? ['supports', 'contradicts'] : ['supports']
}

/** Citations offered as evidence, dated or not. A rendering of the statement, or a report of it, is never one. */
export function offeredAsEvidence(input: JudgementInput): readonly CitationInput[] {
  const stances = stancesThatCount(input.judgement)
  return input.citations.filter(
    ({ source, stance }) => !source.isRendering && stance !== null && stances.includes(stance),
  )
}

export function isUndated({ source }: CitationInput): boolean {
  return source.date === null || !isPartialDate(source.date)
}

/** Why a citation that is offered as evidence, or could be, does not count. */
export const WHY_UNCOUNTED = ['rendering', 'undated', 'before', 'partly_before'] as const
export type WhyUncounted = (typeof WHY_UNCOUNTED)[number]

/** Why a citation does not count, whatever its stance; null where nothing about its source stands in the way. */
export function whyUncounted(citation: CitationInput, input: JudgementInput): WhyUncounted | null {
  const { isRendering, date } = citation.source
  if (isRendering) return 'rendering'
  if (date === null || isUndated(citation)) return 'undated'
  if (isInTime(citation, input)) return null
  return isLaterThan(input.statementDate, date) ? 'before' : 'partly_before'
}

/**
 * The citations that count. An undated source does not; for a status neither does one dated before the statement,
 * nor one known by a year or month that only partly lies after it. For a finding any date will do.
 */
export function thatCount(input: JudgementInput): readonly CitationInput[] {
  return offeredAsEvidence(input).filter((each) => !isUndated(each) && isInTime(each, input))
}

/** The citations that would count if every undated source turned out to be dated well. */
export function thatCountOnceDated(input: JudgementInput): readonly CitationInput[] {
  return offeredAsEvidence(input).filter((each) => isUndated(each) || isInTime(each, input))
}

function isInTime({ source }: CitationInput, input: JudgementInput): boolean {
  return (
    !isStatus(input.judgement) || (source.date !== null && liesOnOrAfter(source.date, input.statementDate))
  )
}

export function isPrimary({ source }: CitationInput): boolean {
  return source.primary === true
}

/**
 * By a party of this statement, or by a body acting for it, as a person has said. The library is shared: a party of another statement is
 * none here.
 */
export function isByParty({ source }: CitationInput, { parties }: Pick<JudgementInput, 'parties'>): boolean {
  return source.onBehalfOf !== null && parties.includes(source.onBehalfOf)
}

/** By somebody who is no party, as a person has said: while that is unset it is neither. */
export function isNotByParty(
  { source }: CitationInput,
  { parties }: Pick<JudgementInput, 'parties'>,
): boolean {
  return !isBlank(source.onBehalfOf) && source.onBehalfOf !== null && !parties.includes(source.onBehalfOf)
}

/** By somebody other than the claimants, as a person has said: while that is unset it is neither theirs nor another's. */
export function isNotByClaimant({ source }: CitationInput, claimants: readonly string[]): boolean {
  return source.onBehalfOf !== null && !isBlank(source.onBehalfOf) && !claimants.includes(source.onBehalfOf)
}

export function groupOf({ source }: CitationInput): string | null {
  return isBlank(source.independenceGroup) ? null : (source.independenceGroup?.trim() ?? null)
}

/** Where nobody asks for independence a source without a group stands for itself; reprints of one story count once. */
export function originOf(citation: CitationInput): string {
  const group = groupOf(citation)
  return group === null ? `source ${citation.source.id}` : `group ${group}`
}

/** How many different independence groups. A source without one counts for nothing. */
export function countGroups(citations: readonly CitationInput[]): number {
  return new Set(citations.map(groupOf).filter((group) => group !== null)).size
}

export function isBlank(text: string | null | undefined): boolean {
  return text === null || text === undefined || text.trim() === ''
}
