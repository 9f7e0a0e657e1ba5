import { describe, expect, it } from 'vitest'
import { linesOf, linesWithin } from './line-breaking'

const measure = (text: string) => [...text].length

describe('breaking a text into lines', () => {
  it.each([
    ['between words', 'one two three', 7, ['one two', 'three']],
    ['a word too wide, on a line of its own', 'a incomprehensible b', 5, ['a', 'incomprehensible', 'b']],
    ['white space of any kind', ' one\n two\tthree ', 20, ['one two three']],
    ['Arabic', 'تعزيز التعاون الشرطي', 13, ['تعزيز التعاون', 'الشرطي']],
    ['nothing', '', 5, []],
  ])('%s', (_name, text, width, lines) => {
    expect(linesOf(text, width, measure)).toEqual(lines)
  })
})

describe('cutting a text', () => {
  it('leaves what fits whole', () => {
    expect(linesWithin('“one two”', 9, 1, ' …”', measure)).toEqual({ lines: ['“one two”'], whole: true })
  })

  it('cuts at the end only, after a whole word, and says so', () => {
    expect(linesWithin('“one two, three four five”', 10, 2, ' …”', measure)).toEqual({
      lines: ['“one two,', 'three …”'],
      whole: false,
    })
  })

  it('never says more lines than there is room for', () => {
    const text = Array.from({ length: 200 }, (_, n) => `word${n}`).join(' ')
    const { lines, whole } = linesWithin(text, 30, 4, ' …', measure)
    expect(whole).toBe(false)
    expect(lines).toHaveLength(4)
    expect(lines.every((line) => measure(line) <= 30)).toBe(true)
    expect(text.startsWith(lines.join(' ').replace(/ …$/, ''))).toBe(true)
  })
})
