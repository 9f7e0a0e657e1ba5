import { describe, expect, it } from 'vitest'
import type { SearchView } from '../types'
import { searchesAsOf } from './as-of'
import { type JudgementWithLogs, searchesByItem } from './by-item'

function entry(id: string, reference: string | null, day: string): SearchView {
  return {
    id,
    reference,
    day,
    said: { place: id, address: null, language: 'es', day, words: 'a word', found: null },
    author: 'A',
    reviewer: 'B',
    publishedAt: `${day}T23:59:59.000Z`,
    withdrawn: null,
  }
}

const log = (place: string, day: string, takenFrom?: string) => ({ place, language: 'fr', day, takenFrom })
const judgement = (
  reference: string,
  number: number,
  ...searchLogs: JudgementWithLogs['searchLogs']
): JudgementWithLogs => ({ reference, party: 'all', number, searchLogs })

/** The log as text: the item, then each search by its place and what it was taken into. */
const told = (groups: ReturnType<typeof searchesByItem>) =>
  groups.map(({ reference, searches }) => [
    reference ?? 'all',
    ...searches.map((search) => {
      const place = search.kind === 'entry' ? search.entry.id : search.place
      const into = search.takenInto.map((each) => `${each.reference}/${each.number}`)
      return [place, ...into].join(' ')
    }),
  ])

describe('searchesByItem', () => {
  it('puts the whole statement first, then the items in reading order, each with the newest day first', () => {
    const entries = [
      entry('old', '7c', '2026-01-01'),
      entry('whole', null, '2026-02-01'),
      entry('new', '7c', '2026-03-01'),
      entry('other', '2a', '2026-01-15'),
    ]
    expect(told(searchesByItem(entries, [], ['2a', '7c', '9b']))).toEqual([
      ['all', 'whole'],
      ['2a', 'other'],
      ['7c', 'new', 'old'],
    ])
  })

  it('tells what a judgement took in once, at the entry, and what it looked at by itself beside it', () => {
    const judgements = [
      judgement('7c', 1, log('Own', '2026-02-01'), log('first', '2026-01-01', 'first')),
      judgement('7c', 2, log('first', '2026-01-01', 'first')),
    ]
    expect(told(searchesByItem([entry('first', '7c', '2026-01-01')], judgements, ['7c']))).toEqual([
      ['7c', 'Own 7c/1', 'first 7c/1 7c/2'],
    ])
  })

  it('tells a search that was taken from an entry which readers do not see as the judgement’s own', () => {
    const judgements = [judgement('7c', 1, log('Unread', '2026-01-01', 'unread'))]
    expect(told(searchesByItem([], judgements, ['7c']))).toEqual([['7c', 'Unread 7c/1']])
  })

  it('leaves out items that were not marked then', () => {
    expect(searchesByItem([entry('late', '9z', '2026-01-01')], [], ['7c'])).toEqual([])
  })
})

describe('searchesAsOf', () => {
  it.each([
    ['2026-01-31', []],
    ['2026-02-01', ['a']],
  ])('%s', (day, ids) =>
    expect(searchesAsOf([entry('a', null, '2026-02-01')], day).map(({ id }) => id)).toEqual(ids),
  )
})
