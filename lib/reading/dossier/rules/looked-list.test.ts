import { describe, expect, it } from 'vitest'
import type { PlacedLog } from '@/lib/assessment/status-update/types'
import type { RequestView } from '@/lib/evidence/request/types'
import type { PlacedSearch, SearchView } from '@/lib/evidence/search-log/types'
import type { NamedItem } from '@/lib/text/commitment/types'
import { type LookedOutline, type LookedPlace, lookedEntries, lookedPlaces } from './looked-list'

const about = (reference: string | null, itemSince = '2026-01-01') =>
  reference === null
    ? { reference: null, passage: null, start: null, itemSince: null }
    : { reference, passage: Number.parseInt(reference, 10), start: reference.charCodeAt(1), itemSince }

const entry = (id: string, reference: string | null, day: string): PlacedSearch => ({
  id,
  ...about(reference),
  day,
  publishedAt: day,
})

const log = (reference: string, number: number, day: string, more: Partial<PlacedLog> = {}): PlacedLog => ({
  ...about(reference),
  reference,
  revisionId: `${reference}/${number}`,
  position: 1,
  party: 'all',
  number,
  day,
  takenFrom: null,
  state: 'final',
  stateSince: '2026-04-01',
  finalAt: '2026-04-01',
  shownAsInterim: null,
  ...more,
})

const nothing: LookedOutline = { requests: [], entries: [], logs: [] }
const list = (outline: Partial<LookedOutline>, day: string | null = null) =>
  lookedPlaces({ ...nothing, ...outline }, day)

/** Places as text: what each is about, its id, and what it was taken into. */
const told = (places: readonly LookedPlace[]) =>
  places.map((place) => {
    if (place.kind === 'request') return place.id
    const { placed } = place
    if (place.kind === 'judgement') return `${placed.reference} in ${place.placed.revisionId}`
    const into = place.takenInto.map(({ reference, number }) => `${reference}/${number}`)
    return [placed.reference ?? 'all', place.placed.id, ...into].join(' ')
  })

describe('the list of searches and requests', () => {
  it('has requests first, the one sent last first', () => {
    const request = (id: string, ...days: string[]) => ({
      id,
      publishedAt: '2026-01-01',
      acts: days.map((day) => ({ day, publishedAt: day })),
    })
    const requests = [
      request('b', '2026-02-01', '2026-01-15'),
      request('c', '2026-03-01'),
      request('a', '2026-01-15'),
    ]
    expect(told(list({ requests, entries: [entry('whole', null, '2026-02-01')] }))).toEqual([
      'c',
      'a',
      'b',
      'all whole',
    ])
  })

  it('puts searches about the whole statement first, then by item in reading order, the newest first', () => {
    const entries = [
      entry('new', '7c', '2026-03-01'),
      entry('whole', null, '2026-02-01'),
      entry('other', '2a', '2026-01-15'),
      entry('old', '7c', '2026-01-01'),
    ]
    expect(told(list({ entries }))).toEqual(['all whole', '2a other', '7c new', '7c old'])
  })

  it('tells what a judgement took in once, at the entry, and what it looked at by itself beside it', () => {
    const logs = [
      log('7c', 1, '2026-02-01'),
      log('7c', 1, '2026-01-01', { position: 2, takenFrom: 'first' }),
      log('7c', 2, '2026-01-01', { takenFrom: 'first' }),
    ]
    expect(told(list({ entries: [entry('first', '7c', '2026-01-01')], logs }))).toEqual([
      '7c in 7c/1',
      '7c first 7c/1 7c/2',
    ])
  })

  it('tells a search that was taken from an entry which readers do not see as the judgement’s own', () => {
    expect(told(list({ logs: [log('7c', 1, '2026-01-01', { takenFrom: 'unread' })] }))).toEqual([
      '7c in 7c/1',
    ])
  })

  it('leaves out what is about an item that was never marked, and what a judgement says that was taken back', () => {
    const unmarked = { ...entry('late', '9z', '2026-01-01'), itemSince: null }
    const takenBack = log('7c', 1, '2026-01-01', {
      state: 'sent_back',
      finalAt: null,
      shownAsInterim: { at: '2026-01-02' },
      stateSince: '2026-01-05',
    })
    expect(list({ entries: [unmarked], logs: [takenBack] })).toEqual([])
    expect(told(list({ logs: [takenBack] }, '2026-01-04'))).toEqual(['7c in 7c/1'])
    expect(list({ logs: [takenBack] }, '2026-01-05')).toEqual([])
  })

  it('is as it was at the end of a day', () => {
    const outline = {
      requests: [{ id: 'r', publishedAt: '2026-02-02', acts: [] }],
      entries: [
        entry('a', null, '2026-02-01'),
        { ...entry('b', '7c', '2026-01-10'), itemSince: '2026-02-02' },
      ],
      logs: [log('7c', 1, '2026-01-01')],
    }
    expect(list(outline, '2026-01-31')).toEqual([])
    expect(told(list(outline, '2026-02-01'))).toEqual(['all a'])
    expect(told(list(outline, '2026-02-02'))).toEqual(['r', 'all a', '7c b'])
    expect(told(list(outline, '2026-04-01'))).toEqual(['r', 'all a', '7c b', '7c in 7c/1'])
  })
})

it('a page shows what was read of its places', () => {
  const places = list({
    requests: [{ id: 'r', publishedAt: '2026-01-01', acts: [] }],
    entries: [entry('a', null, '2026-02-01'), entry('gone', null, '2026-01-01')],
    logs: [log('7c', 1, '2026-01-01')],
  })
  const acts = [{ publishedAt: '2026-01-01' }, { publishedAt: '2026-03-01' }]
  const part = {
    requests: [{ id: 'r', publishedAt: '2026-01-01', acts } as unknown as RequestView],
    searches: [{ id: 'a' } as SearchView],
    named: [{ revisionId: '7c/1', position: 1, place: 'Test register', language: 'fr' }],
    items: [] satisfies NamedItem[],
  }
  expect(lookedEntries(places, part, null)).toMatchObject([
    { kind: 'request', request: { acts } },
    { kind: 'search', reference: null, search: { kind: 'entry', entry: { id: 'a' }, takenInto: [] } },
    {
      kind: 'search',
      reference: '7c',
      search: {
        kind: 'judgement',
        anchor: 'j-7c/1-1',
        place: 'Test register',
        takenInto: [{ reference: '7c', line: 'all', number: 1 }],
      },
    },
  ])
  expect(lookedEntries(places, part, '2026-02-01')[0]).toMatchObject({ request: { acts: [acts[0]] } })
})
