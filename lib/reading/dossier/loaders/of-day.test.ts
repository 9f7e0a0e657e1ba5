import { expect, it, vi } from 'vitest'
import { loadSince } from './of-day'

vi.mock('./judgements', () => ({ loadTurns: async () => ['2024-01-01', '2024-03-01'] }))

it.each([
  ['2023-12-31', '2023-12-31'],
  ['2024-01-01', '2024-01-01'],
  ['2024-02-29', '2024-01-01'],
  // Nothing became another since: what is read of now is what stood.
  ['2024-03-01', null],
  ['2024-12-31', null],
])('at the end of %s all stood as it did since %s', async (day, since) => {
  expect((await loadSince('s', day)).since).toBe(since)
})
