import { expect, it } from 'vitest'
import { holdsWordsOf } from './kindred'

const PAGE = 'Test page.\nSomebody came on a Tuesday, and left on the next day. Nobody saw it.'

it.each([
  ['the same page', PAGE, true],
  [
    'a sentence of it, on another line and in capitals',
    'Menu\nSOMEBODY came on a Tuesday,\u00a0and left on the next  day',
    true,
  ],
  ['short pieces alone, which any page has', 'Test page. Nobody saw it.', false],
  ['other words', 'Something else was said here on another day of the week.', false],
  ['nothing', '', false],
] as const)('%s', (_case, text, holds) => {
  expect(holdsWordsOf(text, PAGE)).toBe(holds)
})

it('a short text is held whole or not at all', () => {
  expect(holdsWordsOf('Menu. Test page. Nobody.', 'Test page')).toBe(true)
  expect(holdsWordsOf('Menu. Nobody.', 'Test page. Nobody.')).toBe(false)
  expect(holdsWordsOf('Menu', '')).toBe(false)
})
