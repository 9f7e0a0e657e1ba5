import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clausesOf } from './clauses'

const texts = (text: string, language = 'en') => clausesOf(text, language).map((clause) => clause.text)

describe('the clauses of a text', () => {
  it.each([
    ['One sentence.', 'en', ['One sentence.']],
    ['One. Two! Three?', 'en', ['One.', 'Two!', 'Three?']],
    [
      'Dr. Ahmed met Mr. Lee on p. 4 at 3.5 km. Then he left.',
      'en',
      ['Dr. Ahmed met Mr. Lee on p. 4 at 3.5 km.', 'Then he left.'],
    ],
    [
      'The EU-U.S. Council met. The U.S. House agreed.',
      'en',
      ['The EU-U.S. Council met.', 'The U.S. House agreed.'],
    ],
    ['First this; then that: all.', 'en', ['First this;', 'then that:', 'all.']],
    ['He said “it is so.” She left.', 'en', ['He said “it is so.”', 'She left.']],
    [
      'While highlighting the results, they agreed to meet, in Rabat, and will report.',
      'en',
      ['While highlighting the results,', 'they agreed to meet, in Rabat,', 'and will report.'],
    ],
    [
      'It could cover, in particular, training and ships.',
      'en',
      ['It could cover, in particular, training and ships.'],
    ],
    ['They will, where appropriate, report.', 'en', ['They will, where appropriate, report.']],
    [
      'Soulignant cela, ils conviennent de se revoir.',
      'fr',
      ['Soulignant cela,', 'ils conviennent de se revoir.'],
    ],
    ['أكد الوزراء ذلك، واتفقوا على التعاون.', 'ar', ['أكد الوزراء ذلك،', 'واتفقوا على التعاون.']],
    ['Sie werden sich treffen, und sie betonen es.', 'de', ['Sie werden sich treffen, und sie betonen es.']],
    ['\n  \n', 'en', []],
  ])('%j in %s', (text, language, expected) => {
    expect(texts(text, language)).toEqual(expected)
  })

  it('says in which passage each stands', () => {
    expect(clausesOf('One. Two.\n\nThree.', 'en').map(({ passage, text }) => [passage, text])).toEqual([
      [1, 'One.'],
      [1, 'Two.'],
      [2, 'Three.'],
    ])
  })

  it('are exact, in order, apart, and leave nothing but space', () => {
    const pieces = fc.array(
      fc.constantFrom(
        'They agreed to',
        'it could',
        ...'met , . ; … « » 👩‍👧 Mr. e\u0301'.split(' '),
        ' ',
        '\n',
      ),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(pieces, fc.constantFrom('en', 'fr', 'ar', 'de'), (some, language) => {
        const text = some.join('')
        let last = 0
        for (const { start, end, text: words } of clausesOf(text, language)) {
          expect(text.slice(last, start).trim()).toBe('')
          expect(text.slice(start, end)).toBe(words)
          expect(words).toBe(words.trim())
          last = end
        }
        expect(text.slice(last).trim()).toBe('')
      }),
    )
  })
})
