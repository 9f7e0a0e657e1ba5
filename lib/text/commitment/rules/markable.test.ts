import { describe, expect, test } from 'vitest'
import { whyNotMarkable } from './markable'

const text = 'They could cover joint investigations, in particular.'
const offset = 100
const passage = { number: 7, start: offset, end: offset + text.length, text }

const spanOf = (words: string, inText = text, at = offset) => {
  const start = inText.indexOf(words)
  if (start < 0) throw new Error(`not in the text: ${words}`)
  return { start: at + start, end: at + start + words.length }
}
const standing = [{ reference: '7a', ...spanOf('They could cover') }]

describe('words that can be marked', () => {
  test.each(['joint investigations', 'joint', 'investigations, in particular.', 'in particular'])(
    '%s',
    (words) => {
      expect(whyNotMarkable(spanOf(words), passage, standing, 'en')).toBeNull()
    },
  )

  test('the whole passage, when nothing stands in it', () => {
    expect(whyNotMarkable(passage, passage, [], 'en')).toBeNull()
  })

  test('right after another item', () => {
    const next = { start: spanOf('joint').start, end: spanOf('joint').end }
    expect(whyNotMarkable(next, passage, [{ reference: '7b', ...spanOf('cover ') }], 'en')).toBeNull()
  })
})

describe('words that cannot', () => {
  test.each<[string, { start: number; end: number }, string]>([
    ['before the passage', { start: 99, end: 104 }, 'outside'],
    ['after the passage', { start: 104, end: passage.end + 1 }, 'outside'],
    ['of nothing', { start: 105, end: 105 }, 'outside'],
    ['back to front', { start: 110, end: 105 }, 'outside'],
    ['between whole numbers', { start: 100.5, end: 104 }, 'outside'],
    ['a word cut at its start', spanOf('oint investigations'), 'cut'],
    ['a word cut at its end', spanOf('joint investigation'), 'cut'],
    ['a space before', spanOf(' joint'), 'cut'],
    ['a space after', spanOf('joint '), 'cut'],
    ['only a space', { start: spanOf(' joint').start, end: spanOf('joint').start }, 'blank'],
  ])('%s', (_case, span, why) => {
    expect(whyNotMarkable(span, passage, standing, 'en')).toEqual({ why })
  })

  test.each(['They', 'could cover', 'cover joint', 'They could cover joint investigations'])(
    'what overlaps a standing item: %s',
    (words) => {
      expect(whyNotMarkable(spanOf(words), passage, standing, 'en')).toEqual({
        why: 'taken',
        reference: '7a',
      })
    },
  )
})

describe('characters written with several code points', () => {
  // A family of four joined by U+200D, an e with U+0301, a flag of two letters, Arabic with tashkeel.
  const odd = 'a 👨‍👩‍👧‍👦 cafe\u0301 🇲🇦 الهِجْرَة b'
  const here = { number: 1, start: 0, end: odd.length, text: odd }

  test.each(['👨‍👩‍👧‍👦', 'cafe\u0301', '🇲🇦', 'الهِجْرَة'])('whole: %s', (words) => {
    expect(whyNotMarkable(spanOf(words, odd, 0), here, [], 'ar')).toBeNull()
  })

  test.each(['👨‍👩', '👦', 'cafe', '\u{1F1F2}', 'الهِجْر', 'هِجْرَة'])('cut: %s', (words) => {
    expect(whyNotMarkable(spanOf(words, odd, 0), here, [], 'ar')).toEqual({ why: 'cut' })
  })

  test('half a surrogate pair', () => {
    expect(whyNotMarkable({ start: 2, end: 3 }, here, [], 'ar')).toEqual({ why: 'cut' })
  })
})
