import { expect, test } from 'vitest'
import { type DraftInput, draftSchema } from '../schema'
import type { CitedSource } from '../types'
import { blankCitation } from './compose'
import { isReady, missingFields, readinessOf } from './readiness'

const item = {
  force: 'agreed' as const,
  parties: ['eu-commission', 'spain', 'morocco'],
  claimants: [],
  statementDate: '2022-07-08',
  earlierStatuses: [],
}
const source: CitedSource = {
  id: 'S40',
  primary: null,
  onBehalfOf: 'spain',
  independenceGroup: null,
  originFor: null,
  date: '2023',
  isRendering: false,
}
const whole: DraftInput = {
  ...draftSchema.parse({}),
  party: 'all',
  judgement: 'reaffirmed',
  confidence: 'low',
  seenUpTo: '2024',
  rationale: 'The words were said again [1].',
  rationaleLanguage: 'en',
  inShort: 'It was said again, says this test.',
  inShortWhole: 'This test says the same of all of them.',
  citations: [
    { ...blankCitation('S40'), stance: 'supports', shows: 'that it was said', linkToStatement: 'explicit' },
  ],
}
const lacks = (changes: Partial<DraftInput>, followsFinal = false, found: CitedSource | null = source) =>
  readinessOf({ ...whole, ...changes }, item, { followsFinal, today: '2024-12-31' }, () => found)

test('a whole draft lacks nothing, and is ready unless the line went on', () => {
  expect(lacks({})).toEqual({ faults: [], unmet: [] })
  expect(isReady({ ...lacks({}), isOutdated: false })).toBe(true)
  expect(isReady({ ...lacks({}), isOutdated: true })).toBe(false)
})

test.each([
  ['no judgement', lacks({ judgement: '' }), ['status-update.judge.error.judgement']],
  ['half a date', lacks({ seenUpTo: '2024-' }), ['status-update.judge.error.seenUpTo']],
  ['a day to come', lacks({ seenUpTo: '2025' }), ['status-update.judge.error.future']],
  ['how it stands to a final', lacks({}, true), ['status-update.judge.error.succession']],
])('%s is named', (_what, { faults }, named) => {
  expect(faults).toEqual(named)
})

test('a rule that is not met is named', () => {
  const { faults, unmet } = lacks({}, false, { ...source, onBehalfOf: null })
  expect(faults).toEqual([])
  expect(unmet.map(({ key }) => key)).toEqual(['status-update.unmet.reaffirmed'])
})

test('what is missing is named by its field, as submitting names it', () => {
  const asked = { followsFinal: true, today: '2024-12-31' }
  expect(Object.keys(missingFields({ ...whole, confidence: '', seenUpTo: '2025' }, asked)).sort()).toEqual([
    'confidence',
    'seenUpTo',
    'succession',
  ])
  expect(missingFields({ ...whole, succession: 'replaces' }, asked)).toEqual({})
})
