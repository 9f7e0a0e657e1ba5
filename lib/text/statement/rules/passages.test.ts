import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { passagesOf } from './passages'

const file = readFileSync('prisma/seed/data/rabat-2022-07-08.en.txt')

test('the Rabat text is the one that was checked, and has eleven passages', () => {
  expect(createHash('sha256').update(file).digest('hex')).toBe(
    'b21ce7dd773250fa094256bb533dd0c772578127ee9b1cf1a94adf864424e481',
  )
  const passages = passagesOf(file.toString('utf8'))
  expect(passages.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  expect(passages.at(5)?.text).toBe(
    'Respect for fundamental rights is a common value between Morocco and the European Union.',
  )
  expect(passages.at(-1)?.end).toBe(3141)
})

test.each([
  ['', []],
  ['one', [[1, 0, 3]]],
  ['one\n', [[1, 0, 3]]],
  [
    'one\n\n two',
    [
      [1, 0, 3],
      [2, 5, 9],
    ],
  ],
  ['\n \n\none', [[1, 4, 7]]],
])('%j', (text, expected) => {
  expect(passagesOf(text).map(({ number, start, end }) => [number, start, end])).toEqual(expected)
})

test('a passage is the slice between its offsets, and nothing but line ends and empty lines is left out', () => {
  const text = fc
    .array(fc.oneof(fc.constant('\n'), fc.string({ maxLength: 5 })))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (whole) => {
      const passages = passagesOf(whole)
      let rest = whole
      for (const passage of [...passages].reverse()) {
        expect(whole.slice(passage.start, passage.end)).toBe(passage.text)
        expect(passage.text).not.toContain('\n')
        rest = rest.slice(0, passage.start) + rest.slice(passage.end)
      }
      expect(rest.trim()).toBe('')
    }),
  )
})
