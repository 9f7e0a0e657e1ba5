import { describe, expect, test } from 'vitest'
import { revisionView } from '@/lib/assessment/status-update/rules/testing'
import type { LineView } from '@/lib/assessment/status-update/types'
import { othersToBeginFrom } from './composition'

const line = (party: string, said: Partial<LineView> & { number?: number }): LineView => {
  const { number, ...rest } = said
  return {
    party,
    newest: number ?? 0,
    seen: 0,
    shown:
      number === undefined
        ? null
        : { as: 'final', revision: revisionView({ id: `${party}-${number}`, party, number }) },
    earlierStatuses: [],
    drafted: false,
    ...rest,
  }
}
const of = (party: string, lines: readonly LineView[]) =>
  othersToBeginFrom({ party, lines }).map((each) => [each.party, each.revision.id])

describe('what an assessment for all parties can begin from', () => {
  test('what readers see of single parties', () => {
    const lines = [line('all', {}), line('spain', { number: 2 }), line('morocco', { number: 1 })]
    expect(of('all', lines)).toEqual([
      ['spain', 'spain-2'],
      ['morocco', 'morocco-1'],
    ])
  })

  test('no line with a draft of one’s own, none with something newer, and none that shows nothing', () => {
    const lines = [
      line('all', {}),
      line('spain', { number: 2, drafted: true }),
      line('morocco', { number: 2, newest: 3 }),
      line('portugal', {}),
    ]
    expect(of('all', lines)).toEqual([])
  })

  test('never what was written for all parties, and nothing on the line of a single one', () => {
    const lines = [line('all', { number: 4 }), line('spain', { number: 2 }), line('morocco', {})]
    expect(of('all', lines)).toEqual([['spain', 'spain-2']])
    expect(of('morocco', lines)).toEqual([])
  })
})
