import { expect, it } from 'vitest'
import type { Force } from '@/lib/commitment/types'
import { revisionView } from '@/lib/status-update/rules/testing'
import type { RevisionView } from '@/lib/status-update/types'
import { exampleOf } from './example'

const item = (reference: string, force: Force) => ({ reference, force })

const judged = (reference: string, some: Partial<RevisionView> = {}): RevisionView =>
  revisionView({
    id: reference,
    reference,
    inShort: 'A test sentence.',
    stateSince: '2026-11-24T09:00:00.000Z',
    submittedAt: '2026-11-24T09:00:00.000Z',
    ...some,
  })

const items = [
  item('2b', 'agreed'),
  item('4a', 'claimed'),
  item('7b', 'conditional'),
  item('7c', 'conditional'),
  item('8a', 'intended'),
]

it('takes an option before an aim, an aim before a promise, and a promise before a claim, in the order given', () => {
  expect(
    exampleOf(
      items,
      items.map(({ reference }) => judged(reference)),
    ),
  ).toBe('7b')
  expect(exampleOf(items, [judged('2b'), judged('8a')])).toBe('8a')
  expect(exampleOf(items, [judged('2b'), judged('4a')])).toBe('2b')
  expect(exampleOf(items, [judged('4a')])).toBe('4a')
})

it('takes none that nobody put in short, or whose parties are judged apart', () => {
  expect(exampleOf(items, [judged('7b', { inShort: null }), judged('7c', { party: 'spain' })])).toBeNull()
  expect(exampleOf(items, [judged('7c'), judged('7c', { party: 'spain' }), judged('7b')])).toBe('7b')
  expect(exampleOf([], [])).toBeNull()
})
