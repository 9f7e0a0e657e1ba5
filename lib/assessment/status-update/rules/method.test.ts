import { describe, expect, test } from 'vitest'
import { FORCES, JUDGED_FINDINGS, JUDGED_STATUSES, JUDGEMENTS } from '@/lib/text/method/types'
import {
  BESIDE_THE_LADDER,
  DEFINITIONS,
  FINDINGS,
  isTakenUpOrHigher,
  judgementsFor,
  LADDER,
  METHOD,
  needsExpressWithdrawal,
} from './method'

test('every judgement is defined once, under its own key, in the order of the words', () => {
  expect(DEFINITIONS.map(({ key }) => key)).toEqual([...JUDGEMENTS])
  expect(Object.keys(METHOD)).toEqual([...JUDGEMENTS])
})

test('the ladder is climbed rung by rung, and four states stand beside it', () => {
  expect(LADDER.map(({ key, rung }) => [rung, key])).toEqual([
    [1, 'no_public_evidence'],
    [2, 'reaffirmed'],
    [3, 'taken_up'],
    [4, 'resourced'],
    [5, 'operating'],
    [6, 'delivered'],
  ])
  expect(BESIDE_THE_LADDER.map(({ key }) => key)).toEqual([
    'stalled',
    'reversed',
    'superseded',
    'not_assessable',
  ])
  expect(FINDINGS.map(({ key }) => key)).toEqual([...JUDGED_FINDINGS])
})

test('taken up or higher is on the ladder', () => {
  expect(JUDGED_STATUSES.filter(isTakenUpOrHigher)).toEqual([
    'taken_up',
    'resourced',
    'operating',
    'delivered',
  ])
})

describe('what a form offers', () => {
  test.each([
    ['agreed', true, JUDGED_STATUSES],
    ['intended', true, JUDGED_STATUSES],
    ['conditional', true, JUDGED_STATUSES],
    ['claimed', true, JUDGED_FINDINGS],
    ['declared', true, JUDGED_STATUSES],
    ['acknowledged', true, JUDGED_STATUSES],
    ['conditional', false, []],
    ['declared', false, []],
    ['claimed', false, []],
  ] as const)('%s, followed %s', (force, followed, expected) => {
    expect(judgementsFor(force, followed)).toEqual([...expected])
  })

  test('only a conditional item is closed to reversed until a party withdraws', () => {
    expect(FORCES.filter((force) => needsExpressWithdrawal(force, 'reversed'))).toEqual(['conditional'])
    expect(needsExpressWithdrawal('conditional', 'stalled')).toBe(false)
  })
})
