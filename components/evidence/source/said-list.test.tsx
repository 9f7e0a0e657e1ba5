import { expect, it } from 'vitest'
import { textOf } from '@/components/ground/ui/testing'
import type { ClassingView } from '@/lib/evidence/source/types'
import { SaidList } from './said-list'

const said = (before: ClassingView['before'], after: ClassingView['after']): ClassingView =>
  ({
    id: 'c1',
    by: 'Ana',
    at: '2026-11-27T10:00:00.000Z',
    before,
    after,
    reason: null,
    review: null,
  }) as never

it.each([
  [
    'what nothing stood in the place of',
    { sameAs: null },
    { sameAs: 'S137' },
    'Is the same document as: S137',
  ],
  [
    'what takes the place of another',
    { sameAs: 'S41' },
    { sameAs: 'S137' },
    'Is the same document as: S41 S137',
  ],
  ['what is taken back', { sameAs: 'S41' }, { sameAs: null }, 'Is the same document as: S41 not set'],
  ['a kind of document', { type: 'academic' }, { type: 'think-tank' }, 'Type: academic think tank'],
] as const)('says %s, in words', (_what, before, after, words) => {
  expect(textOf(SaidList({ said: [said(before, after)], parties: [] }))).toContain(words)
})
