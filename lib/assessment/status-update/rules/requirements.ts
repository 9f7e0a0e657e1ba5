import { isDay } from '@/lib/ground/i18n/calendar'
import { isLaterThan, latestOf } from '@/lib/ground/i18n/partial-date'
import { isWebAddress } from '@/lib/ground/platform/web-address'
import type { CitationInput, JudgementInput } from '../types'
import {
  countGroups,
  groupOf,
  isBlank,
  isByParty,
  isFromClaimants,
  isNotByClaimant,
  isNotByParty,
  isPrimary,
  originOf,
  supportOf,
} from './citations-that-count'
import { isTakenUpOrHigher, RATIONALE_WORDS, type RequirementId, type RuleId } from './method'
import type { Rationale } from './rationale'

/** What one requirement finds: how many it asks for, how many there are, and which citations they are. */
export interface Outcome {
  met: boolean
  needed: number
  have: number
  citations: readonly number[]
}

/** What a requirement looks at; `counted` are the citations that count as evidence. */
export interface Matter {
  input: JudgementInput
  counted: readonly CitationInput[]
  rationale: Rationale
}

type Requirement = (matter: Matter) => Outcome

const numbers = (citations: readonly CitationInput[]) => citations.map(({ number }) => number)

const enough = (have: number, needed: number, citations: readonly CitationInput[] = []): Outcome => ({
  met: have >= needed,
  needed,
  have,
  citations: numbers(citations),
})

/** At least one counted citation that `fits`. */
const one =
  (fits: (citation: CitationInput, input: JudgementInput) => boolean): Requirement =>
  ({ counted, input }) => {
    const fitting = counted.filter((each) => fits(each, input))
    return enough(fitting.length, 1, fitting)
  }

/** At least one of the independent sources `fits`: a source without a group is none of them. */
const oneIndependent = (fits: (citation: CitationInput, input: JudgementInput) => boolean): Requirement =>
  one((citation, input) => groupOf(citation) !== null && fits(citation, input))

const twoIndependent: Requirement = ({ counted }) =>
  enough(
    countGroups(counted),
    2,
    counted.filter((each) => groupOf(each) !== null),
  )

const primaryOrIndependent: Requirement = (matter) => {
  const primary = requirements.primary(matter)
  return primary.met ? primary : twoIndependent(matter)
}

/** Two sources of different origin: one primary, another not by a party. One document is not its own witness. */
const primaryAndNotByParty: Requirement = ({ counted, input }) => {
  const primary = counted.filter(isPrimary)
  const others = counted.filter((each) => isNotByParty(each, input))
  const paired = primary.some((a) => others.some((b) => originOf(a) !== originOf(b)))
  return enough(
    paired ? 2 : Math.min(1, primary.length + others.length),
    2,
    counted.filter((each) => isPrimary(each) || isNotByParty(each, input)),
  )
}

const hasPairOfSides = (citations: readonly CitationInput[]): boolean =>
  citations.some(
    (a) =>
      a.stance === 'supports' &&
      groupOf(a) !== null &&
      citations.some((b) => b.stance === 'contradicts' && groupOf(b) !== null && groupOf(a) !== groupOf(b)),
  )

const forAndAgainst: Requirement = ({ counted }) => {
  const grouped = counted.filter((each) => groupOf(each) !== null)
  return enough(hasPairOfSides(grouped) ? 2 : Math.min(1, grouped.length), 2, grouped)
}

/** The rationale points to one for and one against; where a pair of different groups was cited, to such a pair. */
const bothNamed: Requirement = ({ counted, rationale }) => {
  const named = counted.filter(({ number }) => rationale.references.includes(number))
  const sides = new Set(named.map(({ stance }) => stance)).size
  const isWrongPair = hasPairOfSides(counted) && !hasPairOfSides(named)
  return enough(isWrongPair ? Math.min(1, sides) : sides, 2, named)
}

/** Evidence that is all "none" lifts nothing; where there is no evidence at all, other requirements say so. */
const linked: Requirement = ({ counted }) => {
  const links = counted.filter(
    (each) => each.linkToStatement === 'explicit' || each.linkToStatement === 'plausible',
  )
  return counted.length === 0
    ? { met: true, needed: 0, have: 0, citations: [] }
    : enough(links.length, 1, links)
}

const completeLogs = ({ searchLogs }: JudgementInput) =>
  searchLogs.filter((log) => !isBlank(log.place) && !isBlank(log.language) && isDay(log.day))

/** Later than the last dated source cited, of whatever stance, and than the statement itself. */
const searchAfterLastSource: Requirement = ({ input }) => {
  const days = [input.statementDate, ...input.citations.flatMap(({ source }) => source.date ?? [])]
  const last = latestOf(days) ?? input.statementDate
  return enough(completeLogs(input).filter((log) => isLaterThan(log.day, last)).length, 1)
}

const namedElements = ({ elements }: JudgementInput) => elements.filter(({ name }) => !isBlank(name))

const everyElementCovered: Requirement = ({ input }) => {
  const named = namedElements(input)
  return enough(named.filter(({ covered }) => covered).length, Math.max(1, named.length))
}

/** Every source that counts goes back to the parties that claim, and there is one. While one is not classed nobody can say so. */
const fromClaimant: Requirement = ({ counted, input }) => {
  const from = counted.filter((each) => isFromClaimants(each, input))
  return enough(from.length, Math.max(1, counted.length), from)
}

/** Each element that is said to be covered names a source that counts and supports it. */
const elementsCited: Requirement = ({ input }) => {
  const covered = namedElements(input).filter((element) => element.covered)
  const cited = covered.filter((element) => supportOf(element, input).length > 0)
  return enough(cited.length, covered.length)
}

const references: Requirement = ({ input, rationale }) => {
  const cited = numbers(input.citations)
  const found = rationale.references.filter((number) => cited.includes(number))
  return { ...enough(found.length, rationale.references.length), citations: found }
}

/** Without a supporting source only low can be chosen. While nothing is chosen there is nothing to refuse. */
const lowConfidence: Requirement = ({ input, counted }) => {
  const asksForSupport = input.confidence === 'moderate' || input.confidence === 'high'
  return enough(counted.length, asksForSupport ? 1 : 0, counted)
}

/** Each rule of the method, over plain data. */
export const requirements = {
  search_log: ({ input }) => enough(completeLogs(input).length, 1),
  by_party: one(isByParty),
  primary: one(isPrimary),
  primary_or_independent: primaryOrIndependent,
  figure: one(({ figure }) => !isBlank(figure)),
  primary_and_not_by_party: primaryAndNotByParty,
  independent: twoIndependent,
  independent_not_by_party: oneIndependent(isNotByParty),
  independent_not_by_claimant: oneIndependent(isNotByClaimant),
  independent_primary: oneIndependent(isPrimary),
  earlier_uptake: ({ input }) => enough(input.earlierStatuses.filter(isTakenUpOrHigher).length, 1),
  search_after_last_source: searchAfterLastSource,
  express_withdrawal: one((each, input) => each.expressWithdrawal && isByParty(each, input)),
  later_text: ({ input }) => enough(isWebAddress(input.laterText ?? '') ? 1 : 0, 1),
  linked,
  every_element_covered: everyElementCovered,
  elements_named: ({ input }) => enough(namedElements(input).filter(({ covered }) => covered).length, 1),
  one_source: one(() => true),
  for_and_against: forAndAgainst,
  both_named: bothNamed,
  reason: ({ input }) => enough(isBlank(input.rationale) ? 0 : 1, 1),
  one_paragraph: ({ rationale }) => ({
    met: rationale.paragraphs <= 1,
    needed: 1,
    have: rationale.paragraphs,
    citations: [],
  }),
  word_limit: ({ rationale }) => ({
    met: rationale.words <= RATIONALE_WORDS,
    needed: RATIONALE_WORDS,
    have: rationale.words,
    citations: [],
  }),
  references,
  low_confidence: lowConfidence,
  from_claimant: fromClaimant,
  // While nothing is chosen there is nothing to refuse.
  only_low: ({ input: { confidence } }) => enough(confidence === null || confidence === 'low' ? 1 : 0, 1),
  elements_cited: elementsCited,
} satisfies Record<RuleId, Requirement>

/** The requirements that a text names, parted by commas, as a refusal does; what is none of them is left out. */
export function ruleIdsIn(text: string): readonly RequirementId[] {
  return text.split(',').filter(isRequirementId)
}

function isRequirementId(text: string): text is RequirementId {
  return text === 'dates' || Object.hasOwn(requirements, text)
}
