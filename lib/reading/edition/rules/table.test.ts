import fc from 'fast-check'
import { expect, it } from 'vitest'
import { csvLine, guarded, unguarded } from './table'

it.each(['=1+1', '+1', '-1', '@sum', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠x', "'=1", "'quoted"])(
  '%j is no formula in a cell, and comes back',
  (text) => {
    expect(guarded(text)).toBe(`'${text}`)
    expect(unguarded(guarded(text))).toBe(text)
  },
)

// Made here, since making it takes most of the time: it has every sign that there is.
const anyText = fc.string({ unit: 'binary' })

it('gives every text back exactly', () => {
  fc.assert(fc.property(anyText, (text) => unguarded(guarded(text)) === text))
})

it('leaves what is no formula as it is', () => {
  for (const text of ['a=b', '¶7', '', ' =1', '“=1”', 'بيان']) expect(guarded(text)).toBe(text)
})

it.each([
  [['a', 1, true, null], 'a,1,true,\r\n'],
  [['say “a, b”', 'a "b"', 'two\nlines'], '"say “a, b”","a ""b""","two\nlines"\r\n'],
])('writes a line: %j', (cells, line) => {
  expect(csvLine(cells)).toBe(line)
})
