import { expect, it } from 'vitest'
import type { Orphan } from '../types'
import { exactOf, hashOfExact, hashOfOrphan } from './shown-orphans'

type Change = Partial<Omit<Orphan, 'sha256'>>

const exact = 'Test words, not from the source'
const proposal = { start: 3, end: 34, exact, how: 'exact' as const }

const orphan = (change: Change = {}): Orphan => {
  const whole = {
    quotedBy: 'commitment' as const,
    quotedById: 'c1',
    name: '7c',
    exact,
    proposal,
    ...change,
  }
  return { ...whole, sha256: hashOfOrphan(whole) }
}
const other = orphan({ quotedById: 'c2', name: '7d' })
const near = orphan({ quotedById: 'c3', proposal: { start: 0, end: 4, exact: 'Tast', how: 'approximate' } })
const lost = orphan({ quotedById: 'c4', proposal: null })

it.each<[string, Change]>([
  ['what quoted', { quotedBy: 'note' }],
  ['which of them', { quotedById: 'c9' }],
  ['the words that it had', { exact: 'Test words' }],
  ['where they stand', { proposal: { ...proposal, start: 4, end: 35 } }],
  ['how they were found', { proposal: { ...proposal, how: 'approximate' } }],
  ['that they were found', { proposal: null }],
])('another hash stands for another orphan, by %s', (_what, change) => {
  expect(orphan(change).sha256).not.toBe(orphan().sha256)
})

it('together only those are taken that stand there word for word, and one more or one less is another hash', () => {
  const all = [orphan(), near, other, lost]
  expect(exactOf(all).map(({ name }) => name)).toEqual(['7c', '7d'])
  expect(hashOfExact([other, orphan()])).toBe(hashOfExact(all))
  expect(hashOfExact([orphan(), near])).not.toBe(hashOfExact(all))
  expect(hashOfExact([])).not.toBe(hashOfExact(all))
})
