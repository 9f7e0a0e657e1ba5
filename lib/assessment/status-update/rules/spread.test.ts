import { describe, expect, test } from 'vitest'
import { JUDGEMENTS, type Judgement } from '@/lib/text/method/types'
import { type Spread, spreadOf } from './spread'

const parties = ['eu-commission', 'spain', 'morocco']

/** What stands for the three parties, in their order. */
const standing = (...judgements: (Judgement | null)[]) =>
  judgements.map((judgement, index) => ({ party: parties[index] ?? '', judgement }))

describe('the spread between parties', () => {
  test.each<[string, (Judgement | null)[], Partial<Spread>]>([
    [
      'from the lowest rung to the highest, whatever the order of the parties',
      ['no_public_evidence', 'reaffirmed', 'reaffirmed'],
      { same: null, rungs: { lowest: 'no_public_evidence', highest: 'reaffirmed' }, named: [], unjudged: [] },
    ],
    [
      'by the ladder and not by the alphabet',
      ['delivered', 'no_public_evidence', 'operating'],
      { same: null, rungs: { lowest: 'no_public_evidence', highest: 'delivered' } },
    ],
    [
      'the rung between the ends is no part of it',
      ['taken_up', 'operating', 'resourced'],
      { same: null, rungs: { lowest: 'taken_up', highest: 'operating' } },
    ],
    [
      'the same for all',
      ['taken_up', 'taken_up', 'taken_up'],
      { same: 'taken_up', rungs: { lowest: 'taken_up', highest: 'taken_up' }, named: [], unjudged: [] },
    ],
    [
      'the same for those who were judged is not the same for all',
      ['taken_up', null, 'taken_up'],
      { same: null, rungs: { lowest: 'taken_up', highest: 'taken_up' }, unjudged: ['spain'] },
    ],
    [
      'what stands beside the ladder is named and not ranked',
      ['stalled', 'reaffirmed', 'operating'],
      {
        same: null,
        rungs: { lowest: 'reaffirmed', highest: 'operating' },
        named: [{ judgement: 'stalled', parties: ['eu-commission'] }],
      },
    ],
    [
      'several beside the ladder, each with its parties',
      ['reversed', 'superseded', 'reversed'],
      {
        same: null,
        rungs: null,
        named: [
          { judgement: 'reversed', parties: ['eu-commission', 'morocco'] },
          { judgement: 'superseded', parties: ['spain'] },
        ],
      },
    ],
    [
      'the same beside the ladder',
      ['not_assessable', 'not_assessable', 'not_assessable'],
      { same: 'not_assessable', rungs: null, named: [{ judgement: 'not_assessable', parties }] },
    ],
    [
      'findings have no order',
      ['supported', 'contradicted', 'supported'],
      {
        same: null,
        rungs: null,
        named: [
          { judgement: 'supported', parties: ['eu-commission', 'morocco'] },
          { judgement: 'contradicted', parties: ['spain'] },
        ],
      },
    ],
    ['nobody judged', [null, null, null], { same: null, rungs: null, named: [], unjudged: parties }],
    ['no parties', [], { same: null, rungs: null, named: [], unjudged: [] }],
  ])('%s', (_, judgements, expected) => {
    expect(spreadOf(standing(...judgements))).toMatchObject(expected)
  })

  test('holds no number: nothing in it can be read as a score', () => {
    for (const first of JUDGEMENTS)
      for (const second of JUDGEMENTS)
        expect(JSON.stringify(spreadOf(standing(first, second)))).not.toMatch(/\d/)
  })
})
