import { expect, it } from 'vitest'
import { stateOf } from './state'

const madeFrom = {
  item: {
    publishedAt: '2025-01-08T12:00:00.000Z',
    title: 'Test text of 2025-02-01',
    withdrawn: { on: '2025-06-01' },
  },
  moments: ['2025-03-09T23:59:59.000Z', null, 7],
}

it.each([
  ['2025-01-07', null, '2025-01-08'],
  ['2025-01-08', '2025-01-08', '2025-03-09'],
  ['2025-03-08', '2025-01-08', '2025-03-09'],
  ['2025-03-09', '2025-03-09', '2025-06-01'],
  ['2025-06-01', '2025-06-01', null],
  ['2026-01-01', '2025-06-01', null],
])('%s', (day, from, until) => expect(stateOf(day, madeFrom)).toEqual({ from, until }))
