import { describe, expect, it } from 'vitest'
import { mappedPaths, robotsOf, sitemapOf } from './sitemap'

const publicly = (path: string) => new URL(path, 'https://suivi.example').href

describe('the sitemap', () => {
  const paths = mappedPaths([{ slug: 'rabat', references: ['7b', '7c'], sources: ['S1'] }])

  it('holds each page once', () => {
    expect(paths).toContain('/rabat/7c')
    expect(paths).toContain('/rabat/sources/S1')
    expect(new Set(paths).size).toBe(paths.length)
  })

  it('holds no page that shows another again, and none of the desk', () => {
    expect(paths.filter((path) => /as-of|search(?!es$)|words|revisions|desk|sign-in|\?/.test(path))).toEqual(
      [],
    )
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

it('tells robots where the sitemap is, and keeps nothing public from them', () => {
  expect(robotsOf(publicly)).toBe(
    'User-agent: *\nDisallow: /api/\nSitemap: https://suivi.example/sitemap.xml\n',
  )
})
