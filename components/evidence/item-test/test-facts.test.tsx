import { expect, it } from 'vitest'
import { textOf } from '@/components/ground/ui/testing'
import type { DeskTest } from '@/lib/evidence/item-test/types'
import { TestFacts } from './test-facts'

const test = {
  ...{ slug: 'a', reference: '7c', number: 1, ends: null, reason: null, replaced: null, author: 'A tester' },
  ...{
    says: 'Test words',
    shownBy: 'A test document',
    language: 'en',
    createdAt: '2026-11-27T10:00:00.000Z',
  },
  item: { title: 'A test item', titleLanguage: 'en' },
} as unknown as DeskTest

it.each([
  ['submitted', true],
  ['published', false],
  ['sent_back', false],
  ['withdrawn', false],
] as const)('says of a proposal that is %s what readers would be told: %s', (state, isSaid) => {
  const said = textOf(TestFacts({ test: { ...test, state }, after: { how: 'all', first: '2026-11-26' } }))
  expect(said.includes('If it is approved today')).toBe(isSaid)
  expect(said.includes('Set after all the evidence')).toBe(isSaid)
})
