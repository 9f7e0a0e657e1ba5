import { expect, it } from 'vitest'
import { textOf } from '@/components/ground/ui/testing'
import type { ItemTestView } from '@/lib/evidence/item-test/types'
import { ItemTests } from './item-tests'

const test: ItemTestView = {
  ...{ id: 'a', number: 1, says: 'Test words', shownBy: 'A test document', language: 'en' },
  ...{ author: 'A tester', reviewer: 'Another tester', publishedAt: '2026-11-27T10:00:00.000Z', ended: null },
}
const ended = {
  ...{ at: '2026-11-28T10:00:00.000Z', replacedBy: null, reason: 'Test reason', language: 'en' },
} as NonNullable<ItemTestView['ended']>

it.each([
  ['stands', test],
  ['ended', { ...test, ended }],
])('says of a test that %s that it was set only after evidence', (_how, each) => {
  const said = textOf(
    <ItemTests tests={[each]} recordedAt={['2026-11-26T10:00:00.000Z']} afterJudging={[]} />,
  )
  expect(said).toContain('Set after all the evidence that is cited was recorded here.')
})
