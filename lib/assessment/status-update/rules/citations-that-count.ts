import { partiesIn } from '@/lib/evidence/source/rules/on-behalf-of'
import { isKnownDate, isLaterThan, liesOnOrAfter } from '@/lib/ground/i18n/partial-date'
import type { Judgement, Stance } from '@/lib/text/method/types'
import { ALL_PARTIES } from '@/lib/text/statement/types'
import type { CitationInput, ElementInput, JudgementInput } from '../types'
import { isStatus } from './method'
import { isInMethod } from './method-versions'

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
  return source.date === null || !isKnownDate(source.date)
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

/**
 * The citations that count for an element: those that it names as supporting it, whatever they say of the claim as a whole. None where it names
 * none, as before elements did.
 */
export function supportOf({ citations = [] }: ElementInput, input: JudgementInput): readonly CitationInput[] {
  const named = citations.filter(({ stance }) => stance === 'supports').map(({ number }) => number)
  return input.citations.filter((each) => named.includes(each.number) && whyUncounted(each, input) === null)
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

type OfLine = Pick<JudgementInput, 'parties' | 'party' | 'method'>

/**
 * By a party of this statement, or by a body acting for it, as a person has said: on a party's own line by that party. A joint text is by each
 * of those that it is by. The library is shared: a party of another statement is none here.
 */
export function isByParty({ source }: CitationInput, { parties, party, method }: OfLine): boolean {
  return namesOneOf(source.onBehalfOf, partiesAsked({ parties, party, method }))
}

/** The parties by which something counts as by a party: on a party's own line that one, else any. */
export function partiesAsked({ parties, party, method }: OfLine): readonly string[] {
  return party === ALL_PARTIES || !isInMethod('own_party', method) ? parties : [party]
}

/** By somebody who is no party, as a person has said: while that is unset it is neither. */
export function isNotByParty(
  { source }: CitationInput,
  { parties }: Pick<JudgementInput, 'parties'>,
): boolean {
  return isSaid(source.onBehalfOf) && !namesOneOf(source.onBehalfOf, parties)
}

/**
 * By somebody other than the claimants, as a person has said: while that is unset it is neither theirs nor another's. What somebody else passes
 * on from them goes back to them.
 */
export function isNotByClaimant(
  { source }: CitationInput,
  { claimants, method }: Pick<JudgementInput, 'claimants' | 'method'>,
): boolean {
  return (
    isSaid(source.onBehalfOf) &&
    !namesOneOf(source.onBehalfOf, claimants) &&
    !(isInMethod('claimant_only', method) && namesOneOf(source.originFor, claimants))
  )
}

/**
 * Whether a source goes back to the parties that claim and to nobody else, as a person has said: it is issued on their behalf, or its original
 * source speaks for them. While neither is said it is not.
 */
export function isFromClaimants(
  { source }: CitationInput,
  { claimants }: Pick<JudgementInput, 'claimants'>,
): boolean {
  const keys = [...(partiesIn(source.onBehalfOf) ?? []), ...(partiesIn(source.originFor) ?? [])]
  return keys.length > 0 && keys.every((key) => claimants.includes(key))
}

const isSaid = (kept: string | null) => partiesIn(kept) !== null
const namesOneOf = (kept: string | null, keys: readonly string[]) =>
  (partiesIn(kept) ?? []).some((key) => keys.includes(key))

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
