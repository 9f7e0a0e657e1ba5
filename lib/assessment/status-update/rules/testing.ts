import fc from 'fast-check'
import {
  CONFIDENCES,
  FORCES,
  JUDGED_STATUSES,
  JUDGEMENTS,
  type JudgedStatus,
  type Judgement,
  LINKS_TO_STATEMENT,
  STANCES,
} from '@/lib/text/method/types'
import type { CitationInput, JudgementInput, RevisionCitation, RevisionView } from '../types'
import { CURRENT_METHOD } from './method-versions'

/** For tests only: judgements made of as little as a rule asks for. No text in them is out of a source. */

export type Change = Partial<Omit<CitationInput, 'source'>> & Partial<CitationInput['source']>

/** A citation in good order that classes nothing: whatever a rule asks for has to be said. */
export function cite(number: number, change: Change = {}): CitationInput {
  const { id, isRendering, primary, onBehalfOf, independenceGroup, originFor, date, ...rest } = change
  return {
    number,
    source: {
      id: id ?? `S${number}`,
      isRendering: isRendering ?? false,
      primary: primary ?? null,
      onBehalfOf: onBehalfOf ?? null,
      independenceGroup: independenceGroup ?? null,
      originFor: originFor ?? null,
      date: date === undefined ? '2023-02-02' : date,
    },
    stance: 'supports',
    shows: 'What it shows.',
    linkToStatement: 'plausible',
    quote: 'Test quote, not from the source',
    locator: 'p. 1',
    figure: null,
    expressWithdrawal: false,
    ...rest,
  }
}

/** A judgement that says nothing beyond what it is. */
export function judge(judgement: Judgement, change: Partial<JudgementInput> = {}): JudgementInput {
  return {
    force: 'agreed',
    method: CURRENT_METHOD.number,
    party: 'all',
    parties: ['eu-commission', 'spain', 'morocco'],
    claimants: ['morocco'],
    statementDate: '2022-07-08',
    judgement,
    confidence: 'low',
    seenUpTo: '2025-10',
    since: null,
    rationale: 'A reason.',
    laterText: null,
    citations: [],
    elements: [],
    searchLogs: [],
    earlierStatuses: [],
    ...change,
  }
}

/** A revision as readers see it that says nothing beyond what it is: a person's, submitted, shown as provisional. */
export const revisionView = (change: Partial<RevisionView> = {}): RevisionView => ({
  id: 'r1',
  reference: '7c',
  party: 'all',
  number: 1,
  judgement: 'taken_up',
  confidence: 'low',
  since: null,
  seenUpTo: '2025-10',
  rationale: '',
  rationaleLanguage: 'en',
  inShort: null,
  inShortWhole: null,
  laterText: null,
  succession: null,
  correctionReason: null,
  contentSha256: '',
  method: 1,
  state: 'submitted',
  stateSince: '2026-11-24T00:00:00.000Z',
  submittedAt: '2026-11-24T00:00:00.000Z',
  author: { publicName: 'Ana', kind: 'person' },
  provisional: true,
  shownAsInterim: null,
  finalAt: null,
  approvals: [],
  citations: [],
  elements: [],
  searchLogs: [],
  testAnswers: [],
  ...change,
})

/** One of its citations. */
export const citationView = (change: Partial<RevisionCitation> = {}): RevisionCitation => ({
  number: 1,
  sourceId: 'S1',
  stance: 'supports',
  shows: '',
  linkToStatement: 'plausible',
  quote: null,
  locator: null,
  figure: null,
  expressWithdrawal: false,
  seenCopy: null,
  seenAddress: null,
  seenOn: null,
  quoteExplained: null,
  ...change,
})

/** A joint text of the parties of the starter dossier: by each of them, on whichever line it is cited. */
export const JOINT = 'eu-commission morocco spain'

/**
 * A citation as a form gives it, with all that "Reaffirmed" needs of one. Of its source the dossier proposes nothing: what is said of it here
 * stands.
 */
export const typedCitation = (changes: Record<string, string> = {}) => ({
  sourceId: 'S14',
  stance: 'supports',
  shows: 'that the words were said again',
  linkToStatement: 'explicit',
  quote: 'Test quote, not from the source',
  locator: 'p. 1',
  onBehalfOf: JOINT,
  ...changes,
})

/** "Reaffirmed" as a form gives it, with all that approval needs. */
export const typedReaffirmed = (changes: Record<string, unknown> = {}) => ({
  judgement: 'reaffirmed',
  inShort: 'The words were said again, says this test.',
  inShortWhole: 'Of all of them this test says the same.',
  confidence: 'low',
  seenUpTo: '2024-06',
  rationale: 'The words were said again [1].',
  rationaleLanguage: 'en',
  citations: [typedCitation()],
  ...changes,
})

/** One citation for each change, numbered in their order. */
export const by = (...changes: Change[]) => changes.map((change, index) => cite(index + 1, change))

export const log = { place: 'BOE', language: 'es', day: '2025-10-01' }
export const A = { independenceGroup: 'efe' }
export const B = { independenceGroup: 'map' }
export const primary = { primary: true }
export const spain = { onBehalfOf: 'spain' }
export const morocco = { onBehalfOf: 'morocco' }
export const nobody = { onBehalfOf: 'nobody' }
export const against = { stance: 'contradicts' } as const
export const context = { stance: 'context' } as const
export const covered = {
  name: 'regularised',
  covered: true,
  citations: [{ number: 1, stance: 'supports' as const }],
}
/** Covered, as before elements named their citations. */
export const uncited = { name: 'regularised', covered: true }
export const open = { name: 'integrated', covered: false }

const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })
const source = fc.record({
  id: fc.constantFrom('S1', 'S2', 'S3'),
  isRendering: fc.boolean(),
  primary: orNull(fc.boolean()),
  onBehalfOf: fc.constantFrom(null, 'nobody', 'spain', 'morocco', 'morocco spain'),
  independenceGroup: fc.constantFrom(null, 'efe', 'map'),
  originFor: fc.constantFrom(null, 'nobody', 'morocco'),
  date: fc.constantFrom(null, '2021', '2022-07', '2022-07-08', '2024', '2021/2024', '2022-08/2024'),
})
const citation = fc.record({
  source,
  stance: orNull(fc.constantFrom(...STANCES)),
  linkToStatement: orNull(fc.constantFrom(...LINKS_TO_STATEMENT)),
  quote: fc.constantFrom(null, 'Test quote, not from the source'),
  locator: fc.constantFrom(null, 'p. 1'),
  figure: fc.constantFrom(null, 'EUR 1'),
  expressWithdrawal: fc.boolean(),
})
/** Any judgement at all, well made or not. */
export const anyJudgement: fc.Arbitrary<JudgementInput> = fc.record({
  force: fc.constantFrom(...FORCES),
  method: fc.integer({ min: 1, max: CURRENT_METHOD.number }),
  party: fc.constantFrom('all', 'spain', 'morocco'),
  parties: fc.constant(['spain', 'morocco']),
  claimants: fc.subarray(['spain', 'morocco']),
  statementDate: fc.constant('2022-07-08'),
  judgement: fc.constantFrom(...JUDGEMENTS),
  confidence: orNull(fc.constantFrom(...CONFIDENCES)),
  seenUpTo: fc.constant('2025'),
  since: fc.constant(null),
  rationale: fc.constantFrom('', 'A reason.', 'So [1], not [2].', 'One.\n\nTwo.'),
  laterText: fc.constantFrom(null, 'https://example.org/'),
  citations: fc
    .array(citation, { maxLength: 4 })
    .map((all) => all.map((each, index) => ({ ...each, shows: 'x', number: index + 1 }))),
  elements: fc.array(fc.constantFrom(covered, uncited, open), { maxLength: 2 }),
  searchLogs: fc.constantFrom([], [log]),
  earlierStatuses: fc.subarray<JudgedStatus>([...JUDGED_STATUSES]),
})
