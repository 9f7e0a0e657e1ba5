import { describe, expect, it } from 'vitest'
import { findQuote, searchedText } from '@/lib/ground/platform/quote/find-quote'
import { contextOf } from './quote-context'

/** What is shown of a text round a quote, which stands in brackets. */
function shown(text: string, quote: string): string {
  const found = findQuote(searchedText(text), quote)
  const pieces = contextOf(text, found.how === 'absent' ? [] : found.places)
  return pieces.map((piece) => (piece.found ? `[${piece.text}]` : piece.text)).join('')
}

describe('a quote is shown in its context', () => {
  const far = 'many other words of no source '.repeat(20)

  it.each([
    ['with all of it', 'Test: they will meet in spring.', 'will meet', 'Test: they [will meet] in spring.'],
    [
      'as one line',
      'Test:\n\nthey  will\nmeet\nin spring.\n',
      'they will meet',
      'Test: [they will meet] in spring.',
    ],
    [
      'with omissions that are short',
      'Test: they will meet in spring.',
      'they […] in spring',
      'Test: [they] will meet [in spring].',
    ],
    ['alone', 'Test', 'Test', '[Test]'],
    ['where it is nowhere', 'Test', 'other', ''],
  ])('%s', (_, text, quote, expected) => {
    expect(shown(text, quote)).toBe(expected)
  })

  it('cut between words', () => {
    const context = shown(`${far}they will meet ${far}`, 'they will meet')
    expect(context).toMatch(/^… [a-z ]+ \[they will meet\] [a-z ]+ …$/)
    expect(context.length).toBeLessThan(220)
    for (const word of context
      .replace(/[[\]…]/g, '')
      .trim()
      .split(/\s+/))
      expect(`${far}they will meet`.split(' ')).toContain(word)
  })

  it('without what stands far between its stretches', () => {
    expect(shown(`They will meet ${far}in spring`, 'They will meet … in spring')).toBe(
      '[They will meet] … [in spring]',
    )
  })

  it('with half of no character', () => {
    const context = contextOf(`${'👩‍👩‍👧'.repeat(40)}xaby${'👮🏽'.repeat(40)}`, [{ start: 321, end: 323 }])
    expect(context.map(({ text }) => text).join('')).not.toMatch(/\p{Cs}/u)
  })
})
