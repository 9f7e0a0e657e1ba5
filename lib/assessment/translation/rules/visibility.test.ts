import { describe, expect, it } from 'vitest'
import type { ReviewState } from '@/lib/record/review/types'
import { visibilityOf } from './visibility'

const on = (day: number | null) => (day === null ? null : new Date(Date.UTC(2026, 2, day)))
const one = (id: string, state: ReviewState, shown: number | null, published: number | null) => ({
  id,
  state,
  shownAt: on(shown),
  publishedAt: on(published),
})
const stands = { isCurrent: true, itemStands: true }
const came = one('came', 'submitted', 1, null)
const proposed = one('proposed', 'submitted', null, null)
const first = one('first', 'published', null, 3)
const last = one('last', 'published', null, 5)

describe('whether readers see a translation', () => {
  it.each([
    ['came, alone', came, [came], 'shown'],
    ['came, beside one that awaits review', came, [came, proposed], 'shown'],
    ['came, beside one that was approved', came, [came, first], 'replaced'],
    [
      'came, beside one that was approved and withdrawn',
      came,
      [came, { ...first, state: 'withdrawn' }],
      'shown',
    ],
    ['proposed', proposed, [came, proposed], 'not_public'],
    ['approved last, whatever the order', last, [first, came, last], 'shown'],
    ['approved before', first, [last, first], 'replaced'],
    ['sent back', one('back', 'sent_back', 1, null), [], 'not_public'],
    ['withdrawn', one('gone', 'withdrawn', null, 3), [], 'not_public'],
  ] as const)('says of one that was %s what pages show', (_which, it, all, said) => {
    expect(visibilityOf(it, all, stands)).toBe(said)
  })

  it('says that the item was withdrawn, else that the words are earlier ones', () => {
    expect(visibilityOf(last, [last], { isCurrent: false, itemStands: true })).toBe('earlier')
    expect(visibilityOf(last, [last], { isCurrent: false, itemStands: false })).toBe('item_withdrawn')
    const gone = one('gone', 'withdrawn', null, 3)
    expect(visibilityOf(gone, [gone], { isCurrent: false, itemStands: false })).toBe('not_public')
  })
})
