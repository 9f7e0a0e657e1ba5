import { describe, expect, it } from 'vitest'
import { hasFeed } from '@/lib/share/rules/feed'
import { newsOfPath, pathOfNews, subscribeAddress } from './followed'
import { nextTelling } from './rhythm'

describe('of what a page tells', () => {
  it.each([
    ['/', { slug: null, area: null, reference: null }],
    ['/rabat-2022-07-08', { slug: 'rabat-2022-07-08', area: null, reference: null }],
    ['/rabat-2022-07-08/7c', { slug: 'rabat-2022-07-08', area: null, reference: '7c' }],
    ['/rabat-2022-07-08/areas/pact', { slug: 'rabat-2022-07-08', area: 'pact', reference: null }],
  ])('%s is read and written', (path, of) => {
    expect(newsOfPath(path)).toEqual(of)
    expect(pathOfNews(of)).toBe(path)
    expect(hasFeed(path)).toBe(true)
  })

  it.each(['', 'rabat', '/rabat/sources', '/rabat/7c/revisions/all/1', '//evil.example', '/Rabat'])(
    '%s tells of nothing',
    (path) => expect(newsOfPath(path)).toBeNull(),
  )

  it('is asked for below one address', () => {
    expect(subscribeAddress('/')).toBe('/subscribe')
    expect(subscribeAddress('/rabat/7c')).toBe('/subscribe/rabat/7c')
  })
})

describe('when somebody is told next', () => {
  it.each([
    ['instant', '2026-11-27T21:00:00.000Z', '2026-11-27T21:05:00.000Z'],
    ['daily', '2026-11-27T21:00:00.000Z', '2026-11-28T06:00:00.000Z'],
    ['daily', '2026-11-27T05:59:00.000Z', '2026-11-27T06:00:00.000Z'],
    ['daily', '2026-11-27T06:00:00.000Z', '2026-11-28T06:00:00.000Z'],
    ['weekly', '2026-11-27T21:00:00.000Z', '2026-11-30T06:00:00.000Z'],
    ['weekly', '2026-11-30T05:00:00.000Z', '2026-11-30T06:00:00.000Z'],
    ['weekly', '2026-11-30T06:00:00.000Z', '2026-12-07T06:00:00.000Z'],
  ] as const)('%s after %s: %s', (how, moment, next) => {
    expect(nextTelling(how, new Date(moment)).toISOString()).toBe(next)
  })
})
