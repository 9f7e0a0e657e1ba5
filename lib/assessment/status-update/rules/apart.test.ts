import { expect, it } from 'vitest'
import type { Judgement } from '@/lib/text/method/types'
import { ALL_PARTIES } from '@/lib/text/statement/types'
import { judgedApart } from './apart'

const parties = ['north', 'south', 'west']
const on = (party: string, judgement: Judgement, provisional = true) => ({
  ...{ party, judgement, provisional, number: 1, state: 'submitted' as const },
})

it.each([
  ['nothing judged', [], []],
  ['judged for all together', [on(ALL_PARTIES, 'reaffirmed')], []],
  ['judged for one party, not shown', [on('north', 'reaffirmed', false)], []],
  ['alike for each', parties.map((party) => on(party, 'reaffirmed')), [{ judgement: 'reaffirmed', parties }]],
  [
    'otherwise for one',
    [on('south', 'taken_up'), on('north', 'reaffirmed'), on('west', 'reaffirmed')],
    [
      { judgement: 'reaffirmed', parties: ['north', 'west'] },
      { judgement: 'taken_up', parties: ['south'] },
    ],
  ],
  [
    'for one, and for the others together',
    [on(ALL_PARTIES, 'reaffirmed'), on('south', 'taken_up')],
    [
      { judgement: 'reaffirmed', parties: ['north', 'west'] },
      { judgement: 'taken_up', parties: ['south'] },
    ],
  ],
  ['for one alone', [on('south', 'taken_up')], [{ judgement: 'taken_up', parties: ['south'] }]],
])('an item names the parties of its judgements: %s', (_how, revisions, apart) => {
  expect(judgedApart(revisions, parties)).toEqual(apart)
})
