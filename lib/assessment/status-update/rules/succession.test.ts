import { expect, it } from 'vitest'
import type { RevisionView } from '../types'
import { fateOf } from './succession'

const revision = (number: number, some: Partial<RevisionView>) =>
  ({
    id: `r${number}`,
    reference: '7c',
    party: 'all',
    number,
    state: 'final',
    stateSince: '2026-01-07T12:00:00.000Z',
    finalAt: '2026-01-05T12:00:00.000Z',
    ...some,
  }) as RevisionView

it.each(['final', 'submitted', 'sent_back', 'withdrawn'] as const)('%s', (state) => {
  const each = revision(1, { state })
  const kinds = { final: 'stands', submitted: 'waits', sent_back: 'takenBack', withdrawn: 'takenBack' }
  expect(fateOf(each, [each]).kind).toBe(kinds[state])
})

it('was corrected by the next of its line that became final', () => {
  const first = revision(1, { state: 'corrected' })
  const third = revision(3, { state: 'replaced', succession: 'corrects' })
  const ever = [
    first,
    revision(2, { state: 'submitted', finalAt: null }),
    revision(2, { party: 'spain' }),
    revision(2, { reference: '7d' }),
    revision(4, {}),
    third,
  ]
  expect(fateOf(first, ever)).toEqual({ kind: 'corrected', on: first.stateSince, by: third })
})

it('was replaced by one that readers cannot see', () => {
  const first = revision(1, { state: 'replaced' })
  expect(fateOf(first, [first])).toEqual({ kind: 'replaced', on: first.stateSince, by: null })
})
