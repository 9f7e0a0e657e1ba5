import { expect, it } from 'vitest'
import { useSeenUpTo } from './seen-up-to'

it.each([
  [null, null, null],
  ['2025-10', '2025-10', 'Sources checked up to Oct 2025'],
  [
    '2025-10',
    '2026-11-27',
    'Sources checked up to 27 Nov 2026; for every assessment shown, at least up to Oct 2025',
  ],
])('what was checked for all up to %s and last up to %s is told as %s', (seenUpTo, seenLast, words) => {
  expect(useSeenUpTo()({ seenUpTo, seenLast }, { looked: 3, of: 3 })).toBe(words)
})

it('says of how many items that is, and that of the others no assessment is shown: of searches and drafts it says nothing', () => {
  expect(useSeenUpTo()({ seenUpTo: '2022-06', seenLast: '2022-06' }, { looked: 1, of: 21 })).toBe(
    'Sources checked for 1 of 21 items, up to Jun 2022; of the others no assessment is shown yet',
  )
})
