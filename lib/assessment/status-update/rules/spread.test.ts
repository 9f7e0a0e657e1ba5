import { describe, expect, test } from 'vitest'
import { JUDGEMENTS, type Judgement } from '@/lib/text/method/types'
import { type Spread, spreadOf } from './spread'

const parties = ['eu-commission', 'spain', 'morocco']

/** What stands for the three parties, in their order. */
const standing = (...judgements: (Judgement | null)[]) =>
  judgements.map((judgement, index) => ({ party: parties[index] ?? '', judgement }))

/** A spread in short: the same for all, the rungs from lowest to highest, what is named apart, and who is not judged. */
const told = ({ same, rungs, named, unjudged }: Spread) =>
  [
    ...(same === null ? [] : [`same ${same}`]),
    ...(rungs === null ? [] : [`${rungs.lowest} to ${rungs.highest}`]),
    ...named.map((each) => `${each.judgement}: ${each.parties.join(' ')}`),
    ...(unjudged.length > 0 ? [`unjudged ${unjudged.join(' ')}`] : []),
  ].join('; ')
const all = parties.join(' ')

describe('the spread between parties', () => {
  test.each([
    ['lowest to highest', 'no_public_evidence reaffirmed reaffirmed', 'no_public_evidence to reaffirmed'],
    ['by the ladder', 'delivered no_public_evidence operating', 'no_public_evidence to delivered'],
    ['no rung between', 'taken_up operating resourced', 'taken_up to operating'],
    ['the same for all', 'taken_up taken_up taken_up', 'same taken_up; taken_up to taken_up'],
    ['not for all', 'taken_up – taken_up', 'taken_up to taken_up; unjudged spain'],
    ['beside the ladder', 'stalled reaffirmed operating', 'reaffirmed to operating; stalled: eu-commission'],
    ['several', 'reversed superseded reversed', 'reversed: eu-commission morocco; superseded: spain'],
    ['same', 'not_assessable not_assessable not_assessable', `same not_assessable; not_assessable: ${all}`],
    ['findings', 'supported contradicted supported', 'supported: eu-commission morocco; contradicted: spain'],
    ['nobody judged', '– – –', `unjudged ${all}`],
    ['no parties', '', ''],
  ])('%s', (_, judgements, expected) => {
    const each = judgements.split(' ').filter(Boolean)
    expect(told(spreadOf(standing(...each.map((one) => (one === '–' ? null : (one as Judgement))))))).toBe(
      expected,
    )
  })

  test('holds no number: nothing in it can be read as a score', () => {
    for (const first of JUDGEMENTS)
      for (const second of JUDGEMENTS)
        expect(JSON.stringify(spreadOf(standing(first, second)))).not.toMatch(/\d/)
  })
})
