import { expect, test } from 'vitest'
import { hasFinal, wasPublished } from './lineage'

const day = '2026-11-24T00:00:00.000Z'

test.each([
  ['submitted', false, null, false],
  ['submitted', true, null, true],
  ['sent_back', true, null, false],
  ['withdrawn', true, null, false],
  ['final', false, day, true],
  ['corrected', false, day, true],
  ['replaced', false, day, true],
  ['replaced', true, null, true],
  ['replaced', false, null, false],
] as const)('%s, provisional %s, final at %s: published %s', (state, provisional, finalAt, published) => {
  expect(wasPublished({ state, provisional, finalAt })).toBe(published)
})

test('a line has a final judgement while one of its revisions is final', () => {
  expect(hasFinal([{ state: 'corrected' }, { state: 'final' }])).toBe(true)
  expect(hasFinal([{ state: 'corrected' }, { state: 'submitted' }])).toBe(false)
  expect(hasFinal([])).toBe(false)
})
