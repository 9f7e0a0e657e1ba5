import { describe, expect, it } from 'vitest'
import { withoutFrameworkScripts, withoutUnusedGlyphs } from './plain-page.mjs'

describe('a page that needs no client runtime', () => {
  it.each([
    ['<script>self.__next_f.push([1,"x"])</script>', ''],
    ['<script nonce="n" id="_R_">\nlines\n</script>', ''],
    ['<script src="/_next/static/chunks/main-app.js" async=""></script>', ''],
    ['<script src="/_next/static/chunks/a.js"></script><p>words</p><script>b()</script>', '<p>words</p>'],
    ['<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>', ''],
    ['<link rel="preconnect" href="/" crossorigin=""/>', ''],
    ['<div hidden=""><!--$--><!--/$--></div>', ''],
    ['7<!-- -->b', '7b'],
  ])('loses %s', (html, left) => {
    expect(withoutFrameworkScripts(html)).toBe(left)
  })

  it.each([
    '<script src="/_next/static/media/reading.1a2b3c.js" defer=""></script>',
    '<script src="/reading.js" defer=""></script>',
    '<script type="application/ld+json">{"@type":"Article"}</script>',
    '<script id="data" type="application/ld+json">{"name":"a > b"}</script>',
    '<link rel="stylesheet" href="/_next/static/chunks/a.css"/>',
    '<link rel="preload" as="font" href="/_next/static/media/a.woff2" crossorigin=""/>',
    '<p>&lt;script&gt;said in the text&lt;/script&gt;</p>',
  ])('keeps %s', (html) => {
    expect(withoutFrameworkScripts(html)).toBe(html)
  })

  it('carries the glyphs that it shows, and no others', () => {
    const glyph = (name) => `<symbol id="g-${name}" viewBox="0 0 16 16"><path d="M0 0"></path></symbol>`
    const use = '<svg class="g"><use href="#g-taken_up"></use></svg>'
    expect(
      withoutUnusedGlyphs(`<svg>${glyph('stalled')}${glyph('taken_up')}${glyph('taken')}</svg>${use}`),
    ).toBe(`<svg>${glyph('taken_up')}</svg>${use}`)
  })
})
