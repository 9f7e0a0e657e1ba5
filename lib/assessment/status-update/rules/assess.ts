import type { CitationInput, JudgementInput } from '../types'
import {
  isBlank,
  isFromClaimants,
  isUndated,
  offeredAsEvidence,
  supportOf,
  thatCount,
  thatCountOnceDated,
} from './citations-that-count'
import {
  ALWAYS_REQUIRED,
  isAskedIn,
  isFinding,
  METHOD,
  needsExpressWithdrawal,
  type RequirementId,
  type RuleId,
} from './method'
import { isInMethod } from './method-versions'
import { readRationale } from './rationale'
import { type Outcome, requirements } from './requirements'

/** Rules that the first pages already had words for; every other rule has a line of its own. */
const KNOWN_LINES = {
  search_log: 'status-update.unmet.no_public_evidence',
  by_party: 'status-update.unmet.reaffirmed',
  primary_or_independent: 'status-update.unmet.taken_up',
  figure: 'status-update.unmet.resourced',
} as const satisfies Partial<Record<RuleId, string>>

type KnownRule = keyof typeof KNOWN_LINES

export type RequirementLine =
  | (typeof KNOWN_LINES)[KnownRule]
  | 'status-update.unmet.elements'
  | 'status-update.unmet.dates'
  | 'status-update.unmet.quotes'
  | 'status-update.unmet.explained'
  | `status-update.judge.requirement.${Exclude<RuleId, KnownRule>}`

/** A line for people: a message key with its values, saying what would meet a requirement. */
export interface RequirementMessage {
  key: RequirementLine
  values: Readonly<Record<string, number>>
}

export interface RequirementResult extends Outcome {
  id: RequirementId
  /** Not met as things stand, yet nothing but dates is wanting: the line `dates` speaks for it. */
  metOnceDated: boolean
  message: RequirementMessage
}

/** Rules that ask for a source, and so for its date. */
const ABOUT_SOURCES: readonly RuleId[] = [
  'by_party',
  'primary_or_independent',
  'figure',
  'primary_and_not_by_party',
  'independent',
  'primary',
  'one_source',
  'from_claimant',
  'for_and_against',
]

/** The line of a rule by its id, for where only the id is known; its values are those of a judgement that has nothing yet. */
export function lineOfRule(id: RequirementId): RequirementMessage {
  if (id === 'dates') return { key: 'status-update.unmet.dates', values: { n: 1 } }
  return {
    key: hasKnownLine(id) ? KNOWN_LINES[id] : `status-update.judge.requirement.${id}`,
    values: { needed: 1, have: 0 },
  }
}

/** Everything a judgement must meet before it is submitted, each met or not, in the order in which it is shown. */
export function assess(input: JudgementInput): readonly RequirementResult[] {
  const rationale = readRationale(input.rationale)
  const counted = thatCount(input)
  const countedOnceDated = thatCountOnceDated(input)
  const results = rulesFor(input).map((id): RequirementResult => {
    const outcome = requirements[id]({ input, counted, rationale })
    const onceDated = requirements[id]({ input, counted: countedOnceDated, rationale })
    return {
      ...outcome,
      id,
      metOnceDated: !outcome.met && onceDated.met,
      message: messageFor(id, outcome, input),
    }
  })
  return [...results, ...missingDates(input, results)]
}

function rulesFor(input: JudgementInput): readonly RuleId[] {
  const own = METHOD[input.judgement].requires.filter(
    (id) =>
      isAskedIn(id, input.method) &&
      (id !== 'express_withdrawal' || needsExpressWithdrawal(input.force, input.judgement)),
  )
  return [...new Set([...own, ...ALWAYS_REQUIRED])]
}

/**
 * The undated sources offered as evidence. They matter while a rule about sources of the judgement itself is not met, or one that
 * their dates would meet; once dated sources suffice, an undated one beside them is no hindrance: it only does not count.
 */
function missingDates(
  input: JudgementInput,
  results: readonly RequirementResult[],
): readonly RequirementResult[] {
  const own = METHOD[input.judgement].requires.filter((id) => ABOUT_SOURCES.includes(id))
  const offered = offeredAsEvidence(input)
  const undated = offered.filter(isUndated)
  if (undated.length === 0 || !(own.length > 0 || results.some((each) => each.metOnceDated))) return []
  return [
    {
      id: 'dates',
      met: results.every(
        ({ id, met, metOnceDated }) => met || !(own.some((each) => each === id) || metOnceDated),
      ),
      metOnceDated: false,
      needed: offered.length,
      have: offered.length - undated.length,
      citations: undated.map(({ number }) => number),
      message: { key: 'status-update.unmet.dates', values: { n: undated.length } },
    },
  ]
}

function messageFor(id: RuleId, { needed, have }: Outcome, { elements }: JudgementInput): RequirementMessage {
  const values = { needed, have }
  if (hasKnownLine(id)) return { key: KNOWN_LINES[id], values }
  const isUnnamed = id === 'elements_named' && !elements.some(({ name }) => !isBlank(name))
  return { key: isUnnamed ? 'status-update.unmet.elements' : `status-update.judge.requirement.${id}`, values }
}

function hasKnownLine(id: RuleId): id is KnownRule {
  return id in KNOWN_LINES
}

/** The citations, by number, that lack an exact quote or a locator. They block approval, never submission. */
export function missingQuotes(
  citations: readonly Pick<CitationInput, 'number' | 'quote' | 'locator'>[],
): readonly number[] {
  return citations
    .filter(({ quote, locator }) => isBlank(quote) || isBlank(locator))
    .map(({ number }) => number)
}

/**
 * The citations, by number, whose quote the newest stored copy of their source does not show, while nobody says why it is right. They block
 * approval, never submission.
 */
export function unexplainedQuotes(
  citations: readonly Pick<CitationInput, 'number' | 'isFound' | 'quoteExplained'>[],
): readonly number[] {
  return citations
    .filter(({ isFound, quoteExplained }) => isFound === false && isBlank(quoteExplained ?? null))
    .map(({ number }) => number)
}

/** The rules that are not met, for people; the dates wanting last. */
export function unmetRules(input: JudgementInput): readonly RequirementMessage[] {
  return assess(input)
    .filter((each) => !each.met && !each.metOnceDated)
    .map((each) => each.message)
}

/** The calm line beside a judgement: what is not met yet, then the dates wanting, then quotes and locators, then quotes to explain. */
export function unmet(input: JudgementInput): readonly RequirementMessage[] {
  const lines = unmetRules(input)
  const quotes = missingQuotes(input.citations).length
  const unexplained = unexplainedQuotes(input.citations).length
  return [
    ...lines,
    ...(quotes === 0 ? [] : [{ key: 'status-update.unmet.quotes' as const, values: { n: quotes } }]),
    ...(unexplained === 0
      ? []
      : [{ key: 'status-update.unmet.explained' as const, values: { n: unexplained } }]),
  ]
}

export function mayBeSubmitted(input: JudgementInput): boolean {
  return assess(input).every(({ met }) => met)
}

/** Everything is met, and every citation has its quote, found or explained, and its locator. */
export function mayBeApproved(input: JudgementInput): boolean {
  return (
    mayBeSubmitted(input) &&
    missingQuotes(input.citations).length + unexplainedQuotes(input.citations).length === 0
  )
}

/**
 * Whether a finding rests on the parties that claim alone: every source that counts goes back to them. While where one comes from is not said
 * nobody can say so. *Stated by the claimant only* says it itself. Before that was a finding, it was said of partly supported claims alone.
 */
export function restsOnClaimant(input: JudgementInput): boolean {
  const isWarned = isInMethod('claimant_only', input.method)
    ? isFinding(input.judgement) && input.judgement !== 'claimant_only'
    : input.judgement === 'partly_supported'
  return isWarned && areFromClaimants(thatCount(input), input)
}

/** The elements of a finding, by place counted from 0, of which every source that counts for them goes back to the parties that claim. */
export function elementsOfClaimant(input: JudgementInput): readonly number[] {
  return input.elements.flatMap((element, place) =>
    areFromClaimants(supportOf(element, input), input) ? [place] : [],
  )
}

function areFromClaimants(counted: readonly CitationInput[], input: JudgementInput): boolean {
  return counted.length > 0 && counted.every((each) => isFromClaimants(each, input))
}
