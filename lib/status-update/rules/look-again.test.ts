import { describe, expect, it, test } from 'vitest'
import { lastRecorded, wantsAnotherLook } from './look-again'

describe('nine calendar months after the last record', () => {
  it.each([
    ['2026-11-24', '2027-08-23', false],
    ['2026-11-24', '2027-08-24', true],
    ['2026-11-24', '2026-11-24', false],
    ['2026-05-31', '2027-02-27', false],
    ['2026-05-31', '2027-02-28', true],
    ['2027-05-31', '2028-02-28', false],
    ['2027-05-31', '2028-02-29', true],
    ['2026-03-31', '2026-12-31', true],
    ['2026-04-01', '2026-12-31', false],
    ['2020-01-01', '2026-11-24', true],
  ])('recorded on %s, today is %s: %s', (last, today, answer) => {
    expect(wantsAnotherLook(last, today)).toBe(answer)
  })

  it('is never raised where nothing was recorded', () => {
    expect(wantsAnotherLook(null, '2030-01-01')).toBe(false)
  })
})

test.each([
  ['nothing', [], [], [], null],
  ['a source alone', ['2026-01-10'], [], [], '2026-01-10'],
  ['a revision alone', [], [], ['2026-02-10'], '2026-02-10'],
  ['a logged search alone', [], ['2026-02-11'], [], '2026-02-11'],
  ['the latest of all', ['2026-03-01', '2025-12-01'], ['2026-02-11'], ['2026-02-10'], '2026-03-01'],
  ['a revision after the sources', ['2026-03-01'], [], ['2026-02-10', '2026-04-02'], '2026-04-02'],
  ['a search after both', ['2026-03-01'], ['2026-05-03'], ['2026-04-02'], '2026-05-03'],
])('the last record of %s', (_case, sources, searches, revisions, answer) => {
  expect(lastRecorded({ sources, searches, revisions })).toBe(answer)
})
