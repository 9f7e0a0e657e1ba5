import { expect, test } from 'vitest'
import { isShown } from './outcome'

const day = new Date('2026-11-24')

test.each([
  ['submitted', null, null, false],
  ['submitted', null, day, true],
  ['sent_back', null, null, false],
  ['sent_back', null, day, false],
  ['withdrawn', null, day, false],
  ['final', day, null, true],
  ['corrected', day, null, true],
  ['replaced', day, null, true],
  ['replaced', null, day, true],
  ['replaced', null, null, false],
])('%s, final %s, provisional %s: %s', (state, finalAt, shownAsInterimAt, answer) => {
  expect(isShown({ state, finalAt, shownAsInterimAt })).toBe(answer)
})
