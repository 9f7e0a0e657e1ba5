import { describe, expect, it } from 'vitest'
import type { ActView, RequestView } from '../types'
import { requestsAsOf } from './as-of'
import { act as actOn } from './testing'

const act = (id: string, publishedAt: string | null): ActView => ({
  ...actOn('sent', '2026-11-01', { id }),
  ...{ reference: null, text: null, language: null, source: null, publishedAt },
})

const request: RequestView = {
  id: 'r',
  authority: 'An authority',
  party: null,
  language: 'en',
  asked: 'All reports',
  regime: 'other',
  items: [],
  publishedAt: '2026-11-10T23:59:59.000Z',
  acts: [
    act('first', '2026-11-10T23:59:59.000Z'),
    act('later', '2026-11-12T00:00:00.000Z'),
    act('unread', null),
  ],
}

describe('requestsAsOf', () => {
  it.each([
    ['2026-11-09', []],
    ['2026-11-10', ['first']],
    ['2026-11-12', ['first', 'later']],
  ])('%s', (day, acts) =>
    expect(requestsAsOf([request], day).flatMap((each) => each.acts.map(({ id }) => id))).toEqual(acts),
  )
})
