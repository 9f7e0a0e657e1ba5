import { describe, expect, it } from 'vitest'
import { beginningOf, cleanText, comparable, linksIn } from './message-text'

describe('a text as it is kept', () => {
  it.each([
    ['line ends of forms', 'a\r\nb\rc', 'a\nb\nc'],
    ['space around it', ' \n a b \n', 'a b'],
    ['an override of direction', 'photo\u202egpj.exe', 'photogpj.exe'],
    ['isolates', '\u2066a\u2069 \u2067b\u2068', 'a b'],
    ['zero-width space, word joiner, byte order mark', '\ufeffa\u200bb\u2060c', 'abc'],
    ['tag characters', 'a\u{e0041}\u{e007f}b', 'ab'],
    ['a joiner of an emoji', '👩\u200d💻', '👩\u200d💻'],
    ['a non-joiner of Persian', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['a mark of direction', 'مادة (أ)\u200f', 'مادة (أ)\u200f'],
    ['Markdown and HTML, as they are', '**a** <b onclick="x">', '**a** <b onclick="x">'],
  ])('%s', (_case, typed, kept) => expect(cleanText(typed)).toBe(kept))
})

it('counts addresses of the web', () => {
  expect(linksIn('see https://a.example and HTTP://b.example, www.c.example')).toBe(3)
  expect(linksIn('none')).toBe(0)
})

it('finds the same words again, whatever their case, spaces and marks', () => {
  expect(comparable('The date is  wrong.', null)).toBe(comparable('the date is WRONG', ''))
  expect(comparable('a', 'b')).not.toBe(comparable('ab', null))
})

it('begins a message without breaking a letter', () => {
  expect(beginningOf('one\n two')).toBe('one two')
  const cut = beginningOf(`${'a'.repeat(139)}👩 and more`)
  expect(cut).toBe(`${'a'.repeat(139)}…`)
})
