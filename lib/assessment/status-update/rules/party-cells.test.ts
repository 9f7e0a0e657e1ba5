import { describe, expect, test } from 'vitest'
import type { Judgement } from '@/lib/text/method/types'
import { partyCells } from './party-cells'

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

const revisions = [judged('7c', 'all', 'reaffirmed'), judged('7c', 'spain', 'operating', 'submitted')]

describe('the cells of an item', () => {
  test('a party’s own line stands for it, the line of all for the others', () => {
    const cells = partyCells(item('7c', 'conditional'), revisions, parties)
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
})
