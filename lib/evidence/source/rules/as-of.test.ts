import { describe, expect, it } from 'vitest'
import type { SourceMoments } from '../types'
import { sourceAsOf } from './as-of'
import { sourceView } from './testing'

const source = sourceView({
  title: 'A title that was put right',
  date: '2025-10',
  seen: 'opened',
  primary: true,
  onBehalfOf: 'nobody',
  independenceGroup: 'agency',
  proposed: { onBehalfOf: 'spain' },
  storedCopies: 2,
  classedAt: '2026-01-07T12:00:00.000Z',
  link: {
    ...{ outcome: 'gone', movedTo: null, status: 404, reachedAt: null },
    ...{ since: '2026-01-08T12:00:00.000Z', checkedAt: '2026-01-08T12:00:00.000Z' },
  },
  newestCopy: { number: 2, at: '2026-01-09T12:00:00.000Z', isWhole: false },
  archived: { url: 'https://archive.example/1', at: '2026-01-09T12:00:00.000Z' },
})
const moments: SourceMoments = {
  listedAt: '2026-01-01T12:00:00.000Z',
  openedAt: '2026-01-05T12:00:00.000Z',
  changes: [
    { at: '2026-01-03T12:00:00.000Z', before: { primary: null, date: null } },
    { at: '2026-01-07T12:00:00.000Z', before: { primary: false, title: 'A titel' } },
  ],
  proposals: [
    { at: '2026-01-02T12:00:00.000Z', until: '2026-01-03T12:00:00.000Z', after: { primary: false } },
    { at: '2026-01-06T12:00:00.000Z', until: null, after: { onBehalfOf: 'spain' } },
  ],
  storedAt: ['2026-01-02T12:00:00.000Z', '2026-01-09T12:00:00.000Z'],
}

describe('a source on a day', () => {
  it.each([
    [
      '2026-01-01',
      {
        primary: null,
        date: null,
        title: 'A titel',
        seen: 'excerpt',
        storedCopies: 0,
        onBehalfOf: 'nobody',
        classedAt: null,
        proposed: null,
      },
    ],
    ['2026-01-02', { primary: null, proposed: { primary: false } }],
    [
      '2026-01-03',
      { primary: false, proposed: null, date: '2025-10', title: 'A titel', seen: 'excerpt', storedCopies: 1 },
    ],
    [
      '2026-01-06',
      {
        primary: false,
        proposed: { onBehalfOf: 'spain' },
        seen: 'opened',
        title: 'A titel',
        classedAt: '2026-01-03T12:00:00.000Z',
      },
    ],
    ['2026-01-07', { primary: true, title: 'A title that was put right' }],
  ])('%s', (day, expected) => {
    expect(sourceAsOf(source, moments, day)).toMatchObject(expected)
  })

  it('stands today as it stands now, but for how its address is found', () => {
    expect(sourceAsOf(source, moments, '2026-12-31')).toEqual({
      ...source,
      link: null,
      newestCopy: null,
      archived: null,
    })
  })

  it('led to no other before a second person agreed that it does, and to the former one until they agreed otherwise', () => {
    const changes = [
      { at: '2026-01-03T12:00:00.000Z', before: { sameAs: null } },
      { at: '2026-01-05T12:00:00.000Z', before: { sameAs: 'S41' } },
    ]
    const on = (day: string) => sourceAsOf({ ...source, sameAs: null }, { ...moments, changes }, day).sameAs
    expect(['2026-01-02', '2026-01-03', '2026-01-05'].map(on)).toEqual([null, 'S41', null])
  })

  it('stood at its former address until a second person accepted the new one, and had that one before', () => {
    const until = '2026-01-05T12:00:00.000Z'
    const former = { ...source, formerAddresses: [{ url: 'https://former.example/', until }] }
    const changes = [{ at: until, before: { url: 'https://former.example/' } }]
    const on = (day: string) => sourceAsOf(former, { ...moments, changes }, day)
    expect(on('2026-01-04')).toMatchObject({ url: 'https://former.example/', formerAddresses: [] })
    expect(on('2026-01-05')).toMatchObject({ url: source.url, formerAddresses: former.formerAddresses })
  })

  it('that came in opened was so from the start', () => {
    expect(sourceAsOf(source, { ...moments, openedAt: null }, '2026-01-01').seen).toBe('opened')
  })
})
