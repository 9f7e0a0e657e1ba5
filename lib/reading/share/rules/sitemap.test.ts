import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import {
  countMapped,
  mapFiles,
  mappedPaths,
  PAGES_A_FILE,
  partOfMap,
  readMapFile,
  sitemapIndexOf,
  sitemapOf,
} from './sitemap'

const publicly = (path: string) => new URL(path, 'https://suivi.example').href

describe('the sitemap', () => {
  const paths = mappedPaths({ slug: 'rabat', passages: 30, references: ['7b', '7c'], sources: ['S1'] })

  it('holds each page once', () => {
    expect(paths).toContain('/rabat/7c')
    expect(paths).toContain('/rabat/sources/S1')
    expect(paths.filter((path) => path.includes('/statement'))).toEqual([
      '/rabat/statement',
      '/rabat/statement/after/12',
      '/rabat/statement/after/24',
    ])
    expect(new Set(paths).size).toBe(paths.length)
    expect(countMapped({ passages: 30, items: 2, sources: 1 })).toBe(paths.length)
  })

  it('gives each language of a page an entry of its own, with all the others beside it', () => {
    const map = sitemapOf(['/', '/rabat/7c'], publicly)
    const places = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, place]) => place)
    expect(places).toEqual([
      'https://suivi.example/',
      'https://suivi.example/fr',
      'https://suivi.example/es',
      'https://suivi.example/ar',
      'https://suivi.example/rabat/7c',
      'https://suivi.example/fr/rabat/7c',
      'https://suivi.example/es/rabat/7c',
      'https://suivi.example/ar/rabat/7c',
    ])
    expect(map.match(/hreflang="x-default" href="https:\/\/suivi\.example\/rabat\/7c"/g)).toHaveLength(4)
    expect(map.match(/hreflang="ar"/g)).toHaveLength(8)
  })

  it('escapes what XML reads', () => {
    expect(sitemapOf(['/a'], (path) => `https://suivi.example${path}?b=1&c=2`)).toContain('/a?b=1&amp;c=2<')
  })
})

describe('the files of the map', () => {
  const ids = Array.from({ length: 2 * PAGES_A_FILE }, (_id, index) => `S${index + 10}`)
  const large = { slug: 'rabat-2022-07-08', passages: 12, references: ['7c'], sources: ids }
  const small = { slug: 'fez', passages: 1, references: [], sources: [] }
  const files = mapFiles([large, small].map((each) => ({ slug: each.slug, pages: mappedPaths(each).length })))

  it('are one for the site and as many for a statement as its pages fill', () => {
    expect(files).toEqual([
      'sitemap-0.xml',
      'sitemap-rabat-2022-07-08-1.xml',
      'sitemap-rabat-2022-07-08-2.xml',
      'sitemap-rabat-2022-07-08-3.xml',
      'sitemap-fez-1.xml',
    ])
  })

  it('hold every page once, and none too many', () => {
    const parts = files.flatMap((file) => {
      const { slug = null, part = 0 } = readMapFile(file) ?? {}
      return slug === large.slug ? [partOfMap(large, part)] : []
    })
    expect(parts.flat()).toEqual(mappedPaths(large))
    expect(Math.max(...parts.map((part) => part.length))).toBe(PAGES_A_FILE)
  })

  it('are each small on the wire, whatever a statement is called', () => {
    const wide = { ...large, slug: `${'s'.repeat(51)}-2022-07-08`.slice(-60) }
    const part = sitemapOf(partOfMap(wide, 2), publicly)
    expect(part.match(/<url>/g)).toHaveLength(4 * PAGES_A_FILE)
    expect(gzipSync(part, { level: 1 }).length).toBeLessThan(150_000)
  })

  it('stand in an index that is small for two hundred statements of a thousand items', () => {
    const pages = countMapped({ passages: 300, items: 1_000, sources: 1_000 })
    const many = Array.from({ length: 200 }, (_statement, index) => ({ slug: `rabat-${index}`, pages }))
    const index = sitemapIndexOf(mapFiles(many), publicly)
    expect(index.match(/<sitemap>/g)).toHaveLength(1 + 200 * Math.ceil(pages / PAGES_A_FILE))
    expect(Buffer.byteLength(index)).toBeLessThan(150_000)
  })

  it.each([
    'sitemap.xml',
    'sitemap-.xml',
    'sitemap-fez-0.xml',
    'sitemap-fez.xml',
    'sitemap-../x-1.xml',
    'fez-1.xml',
  ])('%s is none of them', (name) => {
    expect(readMapFile(name)).toBeNull()
  })
})
