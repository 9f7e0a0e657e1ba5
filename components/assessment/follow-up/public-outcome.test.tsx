import { expect, it } from 'vitest'
import { textOf } from '@/components/ground/ui/testing'
import type { PublicOutcome as Answer } from '@/lib/assessment/follow-up/types'
import { ALL_PARTIES } from '@/lib/text/statement/types'
import { PublicOutcome } from './public-outcome'

const parties = [{ key: 'north', name: 'The north', names: {}, representedBy: 'An office' }]
const said = (outcome: Answer) =>
  textOf(
    PublicOutcome({
      statement: { slug: 'a', parties },
      closed: { as: 'completed', on: '2026-01-02', outcome },
    }),
  ).replaceAll(/[\u2066-\u2069]/g, '')

it.each([
  ['north', 'Assessment of 7c, The north, revision 2'],
  [ALL_PARTIES, 'Assessment of 7c, revision 2'],
])('an answer by a status update for %s is told as "%s"', (line, words) => {
  expect(said({ kind: 'revision', reference: '7c', line, number: 2 })).toBe(words)
})
