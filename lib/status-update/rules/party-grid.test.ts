import { describe, expect, test } from 'vitest'
import type { Judgement } from '../types'
import { itemStates } from './facets'
import { partyCells, partyGrid } from './party-grid'

const parties = ['eu-commission', 'spain', 'morocco']

const judged = (
  reference: string,
  party: string,
  judgement: Judgement,
  state: 'submitted' | 'final' = 'final',
) => ({ reference, party, number: 1, state, provisional: state === 'submitted', judgement })

const item = (
  reference: string,
  force: 'agreed' | 'conditional' | 'claimed' | 'declared',
  followed = true,
) => ({
  reference,
  force,
  followed,
})

const items = [
  item('2b', 'agreed'),
  item('5a', 'claimed'),
  item('5b', 'claimed'),
  item('6a', 'declared', false),
  item('7a', 'conditional', false),
  item('7c', 'conditional'),
  item('7d', 'conditional'),
]
const revisions = [
  judged('2b', 'all', 'taken_up'),
  judged('5a', 'all', 'disputed'),
  judged('5b', 'all', 'supported'),
  judged('5b', 'morocco', 'partly_supported'),
  judged('7c', 'all', 'reaffirmed'),
  judged('7c', 'spain', 'operating', 'submitted'),
]

describe('the cells of an item', () => {
  test('a party’s own line stands for it, the line of all for the others', () => {
    const cells = partyCells(item('7c', 'conditional'), revisions.slice(4), parties)
    expect(cells.map(({ party, key, isOwn, line }) => [party, key, isOwn, line?.as])).toEqual([
      ['eu-commission', 'reaffirmed', false, 'final'],
      ['spain', 'operating', true, 'provisional'],
      ['morocco', 'reaffirmed', false, 'final'],
    ])
  })

  test.each([
    ['conditional', 'not_rated'],
    ['claimed', 'not_checked'],
  ] as const)('%s without a judgement says so', (force, key) => {
    expect(partyCells(item('7d', force), [], parties)).toEqual(
      parties.map((party) => ({ party, key, line: null, isOwn: false })),
    )
  })

  test('a party without a line, where there is none of all, has nothing', () => {
    const cells = partyCells(item('7d', 'agreed'), [judged('7d', 'spain', 'reaffirmed')], parties)
    expect(cells.map(({ key, isOwn }) => [key, isOwn])).toEqual([
      ['not_rated', false],
      ['reaffirmed', true],
      ['not_rated', false],
    ])
  })
})

describe('the grid', () => {
  const grid = partyGrid(items, revisions, parties)

  test('has what gets a status, and claims only where a party was judged by itself', () => {
    expect(grid.map((row) => row.item.reference)).toEqual(['2b', '5b', '7c', '7d'])
  })

  test('shows what is counted: each judgement of a row once is what its item counts under', () => {
    const states = itemStates(items, revisions, parties)
    for (const { item: each, cells } of grid) {
      const shown = [...new Set(cells.map(({ key }) => key))]
      expect(shown).toEqual(states.get(each.reference)?.map(({ key }) => key))
    }
  })

  test('is empty where nothing is followed', () => {
    expect(partyGrid([item('6a', 'declared', false)], revisions, parties)).toEqual([])
  })
})
