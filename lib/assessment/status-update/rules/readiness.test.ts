import { expect, test } from 'vitest'
import { type DraftInput, draftSchema } from '../schema'
import type { CitedSource } from '../types'
import { isReady, missingFields, readinessOf } from './readiness'
import { cite, typedCitation, typedReaffirmed } from './testing'

const item = {
  force: 'agreed' as const,
  parties: ['eu-commission', 'spain', 'morocco'],
  claimants: [],
  statementDate: '2022-07-08',
  earlierStatuses: [],
}
const source: CitedSource = cite(1, { id: 'S40', onBehalfOf: 'spain', date: '2023' }).source
const whole = draftSchema.parse({
  party: 'all',
  ...typedReaffirmed({ seenUpTo: '2024', citations: [typedCitation({ sourceId: 'S40', onBehalfOf: '' })] }),
})
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
