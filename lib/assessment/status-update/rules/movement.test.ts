import { expect, it } from 'vitest'
import type { Judgement } from '@/lib/text/method/types'
import type { RevisionView } from '../types'
import type { HistoryEntry } from './history'
import { movesOf } from './movement'
import { revisionView } from './testing'

const revision = (id: string, judgement: Judgement, party: string): RevisionView =>
  revisionView({
    id,
    party,
    judgement,
    stateSince: '2026-11-24T09:00:00.000Z',
    submittedAt: '2026-11-24T09:00:00.000Z',
  })

const act = (
  kind: HistoryEntry['act'],
  ...lines: [id: string, judgement: Judgement, party?: string][]
): HistoryEntry => ({
  act: kind,
  at: '2026-11-24T09:00:00.000Z',
  by: [],
  revisions: lines.map(([id, judgement, party = 'all']) => revision(id, judgement, party)),
})

/** What each act changed, oldest first. */
function told(...acts: HistoryEntry[]) {
  const moves = movesOf(acts.toReversed())
  return acts.map((each) => moves.get(each)?.map(({ kind, from }) => [kind, from]))
}

it('says of each act what stood before, and whether it rose, fell or changed', () => {
  expect(
    told(
      act('provisional', ['a', 'reaffirmed']),
      act('final', ['a', 'reaffirmed']),
      act('final', ['b', 'resourced']),
      act('final', ['c', 'taken_up']),
      act('final', ['d', 'taken_up']),
      act('final', ['e', 'stalled']),
    ),
  ).toEqual([
    [['first', null]],
    [['final', 'reaffirmed']],
    [['rose', 'reaffirmed']],
    [['fell', 'resourced']],
    [['again', 'taken_up']],
    [['changed', 'taken_up']],
  ])
})

it('says of a provisional one beside a final one that it displaces nothing, and of its approval what that changed', () => {
  expect(
    told(
      act('final', ['a', 'taken_up']),
      act('provisional', ['b', 'delivered']),
      act('final', ['b', 'delivered']),
    ),
  ).toEqual([[['first', null]], [['beside', 'taken_up']], [['rose', 'taken_up']]])
})

it('keeps each line apart', () => {
  expect(
    told(
      act('provisional', ['a', 'reaffirmed', 'spain'], ['b', 'taken_up', 'morocco']),
      act('provisional', ['c', 'taken_up', 'spain']),
    ),
  ).toEqual([
    [
      ['first', null],
      ['first', null],
    ],
    [['rose', 'reaffirmed']],
  ])
})

it('calls the change of a finding neither a rise nor a fall', () => {
  expect(told(act('final', ['a', 'disputed']), act('final', ['b', 'supported']))).toEqual([
    [['first', null]],
    [['changed', 'disputed']],
  ])
})
