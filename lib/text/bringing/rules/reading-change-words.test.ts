import { expect, it } from 'vitest'
import { wordsAround } from './reading-change-words'

const text = [
  'Declaration',
  '1. Intensify cooperation on the protection of witnesses and of their families in both countries',
  'In 1988, after long talks that took place in several capitals, both signed, with 10⁶ euros a year, a treaty on re-admission',
].join('\n')
const [first, second] = [text.indexOf('1. '), text.indexOf('In 1988')]
const around = (code: Parameters<typeof wordsAround>[1], at: number, said: string) => {
  const words = wordsAround(text, code, { at, said })
  return words && `${words.before}[${words.said}]${words.after}`
}

it.each([
  ['numbers', first, '1.', '[1.] Intensify cooperation on the protection of …'],
  ['note_signs', second, '1988, 1', 'In [1988,] after long talks that took place in several …'],
  ['small_signs', second, '⁶', '… both signed, with 10[⁶] euros a year, a treaty on re-admission'],
  ['hyphenated', second, 're- admission → re-admission', '… euros a year, a treaty on [re-admission]'],
  // A person may have changed the words since.
  ['numbers', first, '2.', null],
  ['hidden', first, 'Intensify', null],
  ['running', 0, 'Declaration', null],
  ['note_signs', first, ' *', null],
] as const)('of a change %s at %i, told as “%s”', (code, at, said, words) => {
  expect(around(code, at, said)).toBe(words)
})

it('says nothing where there is no text', () => {
  expect(wordsAround('', 'numbers', { at: 0, said: '1.' })).toBeNull()
})
