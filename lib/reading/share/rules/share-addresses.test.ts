import { describe, expect, it } from 'vitest'
import { passagesOf } from '@/lib/text/statement/rules/passages'
import type { StatementView } from '@/lib/text/statement/types'
import {
  cardAddress,
  citeAddress,
  fragmentAddress,
  noteAddress,
  notePath,
  pinnedFragmentAddress,
} from './share-addresses'
import { methodsInWords, standingOf } from './standing'

const text = 'One two three four.\nFive six seven eight.'
const statement = { slug: 'rabat', base: { text }, passages: passagesOf(text) } as unknown as StatementView

describe('addresses for sharing', () => {
  it('open the statement on words, and on their passage where browsers know no text fragments', () => {
    const span = { start: 20, end: 34 }
    expect(fragmentAddress(statement, span)).toBe('/rabat/statement#p2:~:text=Five%20six%20seven')
    expect(pinnedFragmentAddress(statement, span, '2026-11-24')).toBe(
      '/rabat/statement/as-of/2026-11-24#p2:~:text=Five%20six%20seven',
    )
  })

  it('open the part of a long text that holds the words', () => {
    const long = Array.from({ length: 40 }, (_, index) => `Passage number ${index + 1}.`).join('\n')
    const passages = passagesOf(long)
    const longer = { slug: 'rabat', base: { text: long }, passages } as unknown as StatementView
    const { start = 0 } = passages[34] ?? {}
    const span = { start, end: start + 7 }
    expect(fragmentAddress(longer, span)).toMatch(/^\/rabat\/statement\/after\/24#p35:~:text=/)
    expect(pinnedFragmentAddress(longer, span, '2026-11-24')).toMatch(
      /^\/rabat\/statement\/after\/24\/as-of\/2026-11-24#p35:~:text=/,
    )
  })

  const titled = { title: '', titleLanguage: 'en' }
  const span = { kind: 'span', start: 0, end: 3, exact: 'One', prefix: '', suffix: '' } as const
  it.each([
    [citeAddress('/rabat/7c', 'ris'), '/rabat/7c/cite/ris'],
    [cardAddress('/'), '/card.png'],
    [cardAddress('/rabat/7c'), '/rabat/7c/card.png'],
    [noteAddress('rabat', 'note-1'), '/rabat/notes/note-1'],
    [notePath('rabat', { ...titled, kind: 'item', reference: '7c', passage: 7 }), '/rabat/7c'],
    [notePath('rabat', { kind: 'source', id: 'S1', title: '', language: 'en' }), '/rabat/sources/S1'],
    [notePath('rabat', { ...span, passage: 1 }), '/rabat/statement'],
    [notePath('rabat', { ...span, passage: 61 }), '/rabat/statement/after/60'],
  ])('%s', (address, expected) => {
    expect(address).toBe(expected)
  })
})

it.each([
  [[], 'none'],
  [['provisional', 'provisional'], 'provisional'],
  [['final'], 'final'],
  [['final', 'provisional'], 'mixed'],
] as const)('what is shown as %j stands as %s', (shown, standing) => {
  expect(standingOf(shown.map((as) => ({ as })))).toBe(standing)
})

it.each([
  [[], 'none'],
  [[3], '3'],
  [[1, 4], '1 and 4'],
] as const)('judged by %j is cited as %s', (methods, words) => {
  expect(methodsInWords('en', methods)).toBe(words)
})
