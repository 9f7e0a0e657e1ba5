import type { Force, JudgedFinding, JudgedStatus, Judgement } from '@/lib/text/method/types'
import { isInMethod, type MethodChange } from './method-versions'

/**
 * The method's definitions, once: the method page, the compose form and the server read this table.
 * Names, meanings and the least evidence in words stand in the messages (`status`, `statusDef`, `finding`, `findingDef`, `least`).
 */

/** The rules a judgement can ask for. */
export type RuleId =
  | 'search_log'
  | 'by_party'
  | 'primary_or_independent'
  | 'figure'
  | 'primary_and_not_by_party'
  | 'independent'
  | 'independent_not_by_party'
  | 'earlier_uptake'
  | 'search_after_last_source'
  | 'primary'
  | 'express_withdrawal'
  | 'later_text'
  | 'linked'
  | 'independent_not_by_claimant'
  | 'every_element_covered'
  | 'one_source'
  | 'elements_named'
  | 'for_and_against'
  | 'both_named'
  | 'independent_primary'
  | 'reason'
  | 'one_paragraph'
  | 'word_limit'
  | 'references'
  | 'low_confidence'
  | 'from_claimant'
  | 'only_low'
  | 'elements_cited'

/** `dates` is asked for by no judgement: it tells how many undated sources stand between it and its rules. */
export type RequirementId = RuleId | 'dates'

interface DefinitionOf<Kind, Key> {
  key: Key
  kind: Kind
  /** Rung counted from 1 at the foot; `null` for what stands beside the ladder, and for findings. */
  rung: number | null
  reviewers: 1 | 2
  requires: readonly RuleId[]
}

export type Definition = DefinitionOf<'status', JudgedStatus> | DefinitionOf<'finding', JudgedFinding>

const status = (
  key: JudgedStatus,
  rung: number | null,
  reviewers: 1 | 2,
  ...requires: RuleId[]
): Definition => ({ key, kind: 'status', rung, reviewers, requires })

const finding = (key: JudgedFinding, reviewers: 1 | 2, ...requires: RuleId[]): Definition => ({
  key,
  kind: 'finding',
  rung: null,
  reviewers,
  requires,
})

export const METHOD: Readonly<Record<Judgement, Definition>> = {
  no_public_evidence: status('no_public_evidence', 1, 1, 'search_log'),
  reaffirmed: status('reaffirmed', 2, 1, 'by_party'),
  taken_up: status('taken_up', 3, 1, 'primary_or_independent', 'linked'),
  resourced: status('resourced', 4, 1, 'figure', 'linked'),
  operating: status('operating', 5, 1, 'primary_and_not_by_party', 'linked'),
  delivered: status('delivered', 6, 2, 'independent', 'independent_not_by_party', 'linked'),
  stalled: status('stalled', null, 2, 'earlier_uptake', 'search_after_last_source', 'reason'),
  reversed: status('reversed', null, 2, 'primary', 'express_withdrawal'),
  superseded: status('superseded', null, 1, 'later_text'),
  not_assessable: status('not_assessable', null, 1, 'reason'),
  supported: finding(
    'supported',
    1,
    'independent',
    'independent_not_by_claimant',
    'every_element_covered',
    'elements_cited',
  ),
  partly_supported: finding('partly_supported', 1, 'one_source', 'elements_named', 'elements_cited'),
  claimant_only: finding('claimant_only', 1, 'from_claimant', 'search_log', 'only_low'),
  disputed: finding('disputed', 1, 'for_and_against', 'both_named'),
  contradicted: finding('contradicted', 2, 'independent', 'independent_primary'),
  cannot_be_checked: finding('cannot_be_checked', 1, 'reason'),
}

/** Rules that came with a later version of the method: what was judged before is not asked for them. */
const ASKED_SINCE: Partial<Record<RuleId, MethodChange>> = { elements_cited: 'elements_cited' }

/** Whether a version of the method asks for a rule at all. */
export function isAskedIn(rule: RuleId, version: number): boolean {
  const change = ASKED_SINCE[rule]
  return change === undefined || isInMethod(change, version)
}

/** What every judgement needs, whatever it says. */
export const ALWAYS_REQUIRED: readonly RuleId[] = [
  'reason',
  'one_paragraph',
  'word_limit',
  'references',
  'low_confidence',
]

/** The longest rationale that can be submitted, in words. */
export const RATIONALE_WORDS = 120

/** The definitions in the order of the page: the ladder from its foot, then beside it, then the findings. */
export const DEFINITIONS: readonly Definition[] = Object.values(METHOD)
export const LADDER = DEFINITIONS.filter((each) => each.rung !== null)
export const BESIDE_THE_LADDER = DEFINITIONS.filter((each) => each.kind === 'status' && each.rung === null)
export const FINDINGS = DEFINITIONS.filter((each) => each.kind === 'finding')

export function isStatus(judgement: Judgement): judgement is JudgedStatus {
  return METHOD[judgement].kind === 'status'
}

export function isFinding(judgement: Judgement): judgement is JudgedFinding {
  return METHOD[judgement].kind === 'finding'
}

/** How many different people must approve. */
export function reviewersNeeded(judgement: Judgement): 1 | 2 {
  return METHOD[judgement].reviewers
}

/** Whether the record had shown it taken up, or more than that. What stands beside the ladder is on no rung. */
export function isTakenUpOrHigher(judged: JudgedStatus): boolean {
  const { rung } = METHOD[judged]
  const takenUp = METHOD.taken_up.rung
  return rung !== null && takenUp !== null && rung >= takenUp
}

/**
 * The choices that a form offers for an item: findings for a claim, statuses for anything else that is followed,
 * none for what is not followed (a governing item and a position nobody turned following on for).
 */
export function judgementsFor(force: Force, followed: boolean): readonly Judgement[] {
  if (!followed) return []
  const kind = force === 'claimed' ? 'finding' : 'status'
  return DEFINITIONS.filter((each) => each.kind === kind).map((each) => each.key)
}

/** Whether a choice stays closed until a party has expressly withdrawn: an option that lapses is not a promise broken. */
export function needsExpressWithdrawal(force: Force, judgement: Judgement): boolean {
  return force === 'conditional' && judgement === 'reversed'
}
