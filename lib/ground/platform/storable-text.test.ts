import { expect, it } from 'vitest'
import { isPlainLine, isPlainName, isPlainText, isStorable, plainNameOf, plainTextOf } from './storable-text'
import { isWebAddress } from './web-address'

it.each<[string, string, readonly [kept: boolean, text: boolean, line: boolean, name: boolean]]>([
  ['letters, marks, emoji', 'é بيان 👩🏽‍🚀', [true, true, true, true]],
  ['a whole pair', '👩', [true, true, true, true]],
  ['a joiner of Persian', 'می\u200cخواهم', [true, true, true, true]],
  ['a mark of direction', 'مادة (أ)\u200f', [true, true, true, false]],
  ['an override of direction', 'photo\u202egpj.exe', [true, true, true, false]],
  ['a line separator', 'a\u2028b', [true, true, true, false]],
  ['line end and tab', 'a\n\tb', [true, true, false, false]],
  ['a form feed', 'a\f', [true, false, false, false]],
  ['escape', 'a\u001b[31m', [true, false, false, false]],
  ['delete', 'a\x7f', [true, false, false, false]],
  ['a control of C1', 'a\u0085', [true, false, false, false]],
  ['what is no character', 'a\uffff', [true, false, true, true]],
  ['NUL', 'a\0b', [false, false, false, false]],
  ['half of a pair', 'a\ud83d', [false, false, false, false]],
])('%s', (_what, text, [kept, lines, line, name]) => {
  expect([isStorable(text), isPlainText(text), isPlainLine(text), isPlainName(text)]).toEqual([
    kept,
    lines,
    line,
    name,
  ])
  expect(isPlainText(plainTextOf(text))).toBe(true)
  expect(plainTextOf(text) === text).toBe(lines)
  expect(isPlainName(plainNameOf(text))).toBe(true)
  if (name) expect(plainNameOf(text)).toBe(text)
})

it.each([
  ['https://a.example/b?c=d#e', true],
  ['HTTP://a.example', true],
  ['https://موقع.example/بيان', true],
  ['https://a.example/b c', false],
  ['https://', false],
  ['https://a.example:port', false],
  ['javascript:alert(1)', false],
  ['//a.example', false],
  ['', false],
])('%s is an address of the web: %s', (text, answer) => {
  expect(isWebAddress(text)).toBe(answer)
})
