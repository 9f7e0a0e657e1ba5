import { describe, expect, it, test } from 'vitest'
import { dayAfter } from '@/lib/ground/i18n/calendar'
import { firstRecentDay, lastRecorded, wantsAnotherLook } from './look-again'

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

it.each(['2027-08-24', '2027-02-28', '2028-02-29', '2026-12-31', '2027-11-30', '2028-02-28'])(
  'is raised on %s for all days before the first recent one, and for none since',
  (today) => {
    const first = firstRecentDay(today)
    expect(wantsAnotherLook(first, today)).toBe(false)
    for (const n of [1, 2, 3, 30]) {
      expect(wantsAnotherLook(dayAfter(first, -n), today)).toBe(true)
      expect(wantsAnotherLook(dayAfter(first, n), today)).toBe(false)
    }
  },
)

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
