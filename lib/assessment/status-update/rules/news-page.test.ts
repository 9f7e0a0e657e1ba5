import { describe, expect, it } from 'vitest'
import { newsOfPath, pathOfNews } from './news-page'

describe('of what a page has news', () => {
  it.each([
    ['/', { slug: null, area: null, reference: null, onlyCorrections: false }],
    ['/rabat', { slug: 'rabat', area: null, reference: null, onlyCorrections: false }],
    ['/rabat/7c', { slug: 'rabat', area: null, reference: '7c', onlyCorrections: false }],
    ['/rabat/corrections', { slug: 'rabat', area: null, reference: null, onlyCorrections: true }],
    ['/rabat/areas/pact', { slug: 'rabat', area: 'pact', reference: null, onlyCorrections: false }],
  ])('%s is read and written', (path, of) => {
    expect(newsOfPath(path)).toEqual(of)
    expect(pathOfNews(of)).toBe(path)
  })

  it.each([
    '',
    'rabat',
    '/rabat/sources',
    '/rabat/7c/revisions/all/1',
    '//evil.example',
    '/Rabat',
    '/corrections/7c/corrections',
  ])('%s has none', (path) => expect(newsOfPath(path)).toBeNull())
})
