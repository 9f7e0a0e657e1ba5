import { expect, it } from 'vitest'
import { headingAt, keptWords, pageAt } from './pages'

it('pages begin where they did, whatever is left out before them', () => {
  const first = 'Page one 😀\u0000 of a test'
  const text = `${first}\n\nPage three`
  // The second page has no words.
  const kept = keptWords({ text, pages: [0, first.length, first.length] })
  expect(kept.text).toBe('Page one 😀 of a test\n\nPage three')
  const points = Array.from('Page one 😀 of a test').length
  expect(kept.pageStarts).toEqual([0, points, points])
  const plain = kept.text ?? ''
  expect(pageAt(plain, kept.pageStarts, plain.indexOf('one'))).toBe(1)
  expect(pageAt(plain, kept.pageStarts, plain.indexOf('test'))).toBe(1)
  expect(pageAt(plain, kept.pageStarts, plain.indexOf('three'))).toBe(3)
})

it('of a document without pages, or without words, there are none', () => {
  expect(keptWords({ text: 'Words' })).toEqual({ text: 'Words', pageStarts: [], headingStarts: [] })
  expect(keptWords({ text: null })).toEqual({ text: null, pageStarts: [], headingStarts: [] })
  expect(keptWords({ text: '\u0000', pages: [0] })).toEqual({ text: null, pageStarts: [], headingStarts: [] })
  expect(pageAt('Words', [], 2)).toBeNull()
})

it('the heading above a place is the nearest, whatever is left out before it', () => {
  const text = 'Before 😀\u0000 all\nFirst heading\nWords of it.\nSecond heading\nOther words.'
  const headings = [text.indexOf('First'), text.indexOf('Second')]
  const kept = keptWords({ text, headings })
  const plain = kept.text ?? ''
  const above = (words: string) => headingAt(plain, kept.headingStarts, plain.indexOf(words))
  expect(['Before', 'First', 'Words of', 'Second', 'Other'].map(above)).toEqual([
    null,
    'First heading',
    'First heading',
    'Second heading',
    'Second heading',
  ])
  expect(headingAt(plain, [], 5)).toBeNull()
})
