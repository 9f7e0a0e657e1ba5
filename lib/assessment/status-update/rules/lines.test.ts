import { describe, expect, test } from 'vitest'
import type { Judgement } from '@/lib/text/method/types'
import type { RevisionState } from '../types'
import {
  type CountedItem,
  countedUnder,
  governedBy,
  newest,
  type RevisionOnLine,
  shownLines,
  shownOn,
  standingFor,
} from './lines'

const parties = ['eu-commission', 'spain', 'morocco']

const revision = (
  number: number,
  state: RevisionState | 'provisional',
  judgement: Judgement = 'reaffirmed',
  party = 'all',
): RevisionOnLine => ({
  party,
  number,
  state: state === 'provisional' ? 'submitted' : state,
  provisional: state === 'provisional',
  judgement,
})

describe('what is shown of one line', () => {
  test.each([
    ['nothing yet', '', ''],
    ['submitted is not public', '1 submitted', ''],
    ['provisional', '1 provisional', '1 provisional'],
    ['the newest provisional', '2 provisional, 1 provisional, 3 submitted', '2 provisional'],
    ['a final', '1 final', '1 final'],
    ['a provisional never displaces a final', '1 final, 2 provisional', '1 final, newer waits'],
    ['what is only submitted waits unseen', '1 final, 2 submitted', '1 final'],
    ['a provisional older than the final does not wait', '1 provisional, 2 final', '2 final'],
    ['the final that stands', '1 corrected, 2 replaced, 3 final', '3 final'],
    ['withdrawn and sent back are not shown', '1 withdrawn, 2 sent_back', ''],
  ])('%s', (_, line, expected) => {
    const revisions = line.split(', ').flatMap((each) => {
      const [number, state] = each.split(' ')
      return state ? [revision(Number(number), state as RevisionState)] : []
    })
    const shown = shownOn(revisions)
    const told = shown && `${shown.shown.number} ${shown.as}${shown.newerWaits ? ', newer waits' : ''}`
    expect(told ?? '').toBe(expected)
  })

  test('a provisional mark on a revision that was since sent back shows nothing', () => {
    expect(shownOn([{ ...revision(1, 'sent_back'), provisional: true }])).toBeNull()
  })
})

describe('parties', () => {
  const revisions = [
    revision(1, 'provisional', 'taken_up'),
    revision(1, 'provisional', 'reaffirmed', 'morocco'),
    revision(1, 'submitted', 'operating', 'spain'),
  ]

  test('a party’s own line stands for it, the line for all for the others', () => {
    expect(standingFor(revisions, parties).map(({ party, line }) => [party, line?.shown.judgement])).toEqual([
      ['eu-commission', 'taken_up'],
      ['spain', 'taken_up'],
      ['morocco', 'reaffirmed'],
    ])
  })

  test('without a line for all a party may have nothing', () => {
    const own = standingFor([revision(1, 'final', 'reaffirmed', 'spain')], parties)
    expect(own.map(({ line }) => line?.shown.judgement ?? null)).toEqual([null, 'reaffirmed', null])
  })

  test('lines come in order: all together, then party by party', () => {
    expect(shownLines(revisions, parties).map(({ party }) => party)).toEqual(['all', 'morocco'])
  })
})

describe('counts', () => {
  const item = (force: CountedItem['force'], revisions: RevisionOnLine[], followed = true): CountedItem => ({
    reference: '7c',
    force,
    followed,
    revisions,
  })
  const perParty = item('conditional', [
    revision(1, 'provisional', 'reaffirmed', 'spain'),
    revision(1, 'provisional', 'reaffirmed', 'morocco'),
    revision(1, 'provisional', 'no_public_evidence', 'eu-commission'),
  ])

  test('an item judged per party counts once under each of its statuses', () => {
    expect([...countedUnder(perParty, parties)].sort()).toEqual(['no_public_evidence', 'reaffirmed'])
  })

  test('a line for all that stands for nobody is not counted', () => {
    const everyParty = [...perParty.revisions, revision(1, 'final', 'delivered')]
    expect(countedUnder(item('conditional', everyParty), parties)).not.toContain('delivered')
  })

  test.each([
    ['agreed', true, ['not_rated']],
    ['claimed', true, ['not_checked']],
    ['conditional', false, []],
    ['declared', false, []],
  ] as const)('%s without a judgement, followed %s', (force, followed, expected) => {
    expect(countedUnder(item(force, [], followed), parties)).toEqual([...expected])
  })
})

test('a governing item shows what it governs', () => {
  const items = [
    { reference: '7a', governedBy: null },
    { reference: '7b', governedBy: '7a' },
    { reference: '8a', governedBy: null },
  ]
  expect(governedBy('7a', items).map(({ reference }) => reference)).toEqual(['7b'])
})

test('the newest revision has the highest number, whatever its state', () => {
  expect(newest([revision(2, 'withdrawn'), revision(3, 'sent_back'), revision(1, 'final')])?.number).toBe(3)
  expect(newest([])).toBeNull()
})
