import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Anchor, allowedDifferences, reanchor } from './reanchor'
import { contextOf, sliceOf } from './span'
import { wholeWords, wordsOf } from './words'

const rabat = readFileSync('prisma/seed/data/rabat-2022-07-08.en.txt', 'utf8')

function anchorOf(text: string, start: number, end: number): Anchor {
  return { start, end, exact: text.slice(start, end), ...contextOf(text, { start, end }) }
}

function anchorAt(text: string, words: string, from = 0): Anchor {
  const start = text.indexOf(words, from)
  return anchorOf(text, start, start + words.length)
}

const found = (anchor: Anchor, text: string) => {
  const place = reanchor(anchor, text)
  return place && [text.slice(place.start, place.end), place.as]
}

const emoji = 'Le 👩‍👩‍👧 va bien. '
const arabic = 'وقد اتّفق الطرفان على تحقيقات مُشْتَرَكَة، '
const joint = anchorAt(rabat, 'joint investigations')

describe('kept words', () => {
  it.each([
    ['where they stood', rabat, ['joint investigations', 'in place']],
    ['after a new beginning', `A new first line.\n${rabat}`, ['joint investigations', 'moved']],
    ['after an emoji and Arabic', `${emoji}${arabic}${rabat}`, ['joint investigations', 'moved']],
    [
      'misspelt',
      rabat.replace('joint investigations', 'joint investigtions'),
      ['joint investigtions', 'approximate'],
    ],
    [
      'hyphened',
      rabat.replace('joint investigations', 'joint-investigations'),
      ['joint-investigations', 'approximate'],
    ],
    ['gone', rabat.replace('joint investigations', 'patrols'), null],
    ['in no text', '', null],
  ])('%s', (_case, text, expected) => {
    expect(found(joint, text)).toEqual(expected)
  })

  it('are told from the same words elsewhere by what stands round them', () => {
    const text = 'Spain could cover costs. Morocco could cover support. Later, Spain could cover roads.'
    const second = anchorAt(text, 'could cover', 20)
    // The very place holds the very words still, but they are others: those with Morocco before them have moved on.
    const changed = `In general, Spain could ${text}`
    expect(reanchor(second, changed)?.start).toBe(changed.indexOf('could cover support'))
    const third = anchorAt(text, 'could cover', 50)
    expect(reanchor(third, changed)?.start).toBe(changed.indexOf('could cover roads'))
  })

  it('without surroundings are the nearest', () => {
    const text = 'the border and the border and the border'
    const anchor: Anchor = { start: 17, end: 27, exact: 'the border', prefix: '', suffix: '' }
    expect(reanchor(anchor, text)?.start).toBe(15)
  })

  it.each([
    ['a family', emoji, '👩‍👩‍👧 va'],
    ['marks that combine', 'un été e\u0301te\u0301 chaud', 'e\u0301te\u0301 chaud'],
    ['Arabic with its signs', arabic, 'تحقيقات مُشْتَرَكَة'],
  ])('with %s', (_case, text, words) => {
    const anchor = anchorAt(text, words)
    expect(found(anchor, text)).toEqual([words, 'in place'])
    expect(found(anchor, `${rabat}\n${text}`)).toEqual([words, 'moved'])
  })

  it('in Arabic that lost a sign are found approximately', () => {
    const anchor = anchorAt(arabic, 'تحقيقات مُشْتَرَكَة')
    expect(found(anchor, arabic.replace('مُ', 'م'))).toEqual(['تحقيقات مشْتَرَكَة', 'approximate'])
  })

  it('of no length are nowhere', () => {
    expect(reanchor({ start: 0, end: 0, exact: '', prefix: '', suffix: '' }, rabat)).toBeNull()
  })

  it('of fewer than eight units are found exactly or not', () => {
    expect(allowedDifferences(7)).toBe(0)
    expect(allowedDifferences(8)).toBe(1)
    expect(found({ start: 0, end: 5, exact: 'jount', prefix: '', suffix: '' }, rabat)).toBeNull()
  })
})

const sign = fc.constantFrom('a', 'b', 'c', ' ', 'e\u0301', '👩‍👩‍👧', '😀', 'م', 'ُ', '،', '\n')
const anyText = fc.array(sign, { minLength: 1, maxLength: 60 }).map((signs) => signs.join(''))

/** A text and whole words in it. */
const textWithWords = fc
  .tuple(anyText, fc.nat(), fc.nat())
  .filter(([text]) => wordsOf(text).length > 0)
  .map(([text, a, b]) => {
    const words = wordsOf(text)
    const [first, last] = [a % words.length, b % words.length].sort((x, y) => x - y)
    return { text, anchor: anchorOf(text, words[first ?? 0]?.start ?? 0, words[last ?? 0]?.end ?? 0) }
  })

describe('any words', () => {
  it('are found in place in the text that they are from', () => {
    fc.assert(
      fc.property(textWithWords, ({ text, anchor }) => {
        expect(reanchor(anchor, text)).toEqual({ start: anchor.start, end: anchor.end, as: 'in place' })
      }),
    )
  })

  it('are found as far on as what was written before them, when it ends their surroundings', () => {
    fc.assert(
      fc.property(textWithWords, fc.nat(40), ({ text, anchor }, more) => {
        const before = `${'x'.repeat(more)}\n`
        const place = reanchor(anchor, before + text)
        expect(place && text.length + before.length >= place.end).toBe(true)
        expect((before + text).slice(place?.start, place?.end)).toBe(anchor.exact)
      }),
    )
  })

  it('found anywhere are a span of the text that cuts no character, and the very words unless they say otherwise', () => {
    fc.assert(
      fc.property(textWithWords, anyText, ({ anchor }, other) => {
        const place = reanchor(anchor, other)
        if (!place) {
          expect(other.includes(anchor.exact)).toBe(false)
          return
        }
        const words = sliceOf(other, place)
        expect(words).not.toBeNull()
        if (place.as === 'approximate') expect(other.includes(anchor.exact)).toBe(false)
        else expect(words).toBe(anchor.exact)
      }),
    )
  })

  it('with one letter exchanged are found where they are, from eight units on', () => {
    fc.assert(
      fc.property(fc.nat(48), fc.integer({ min: 2, max: 8 }), fc.nat(), (from, count, at) => {
        const start = rabat.indexOf('The new operational partnership')
        const words = wordsOf(rabat.slice(start, rabat.indexOf('\n', start)), start)
        const [first, last] = [
          words[Math.min(from, words.length - count)],
          words[Math.min(from, words.length - count) + count - 1],
        ]
        const anchor = anchorOf(rabat, first?.start ?? 0, last?.end ?? 0)
        // Within a word, so that it stays one word.
        const inside = words.filter(
          (word) => word.start >= anchor.start && word.end <= anchor.end && word.text.length > 2,
        )
        const word = inside[at % Math.max(inside.length, 1)]
        // The very words elsewhere would rightly be preferred.
        if (!word || anchor.exact.length < 8 || rabat.split(anchor.exact).length > 2) return
        const changed = `${rabat.slice(0, word.start + 1)}ж${rabat.slice(word.start + 2)}`
        expect(reanchor(anchor, changed)).toEqual({ start: anchor.start, end: anchor.end, as: 'approximate' })
      }),
    )
  })
})

/** The stretches of a text that differ least from a quote, with every row of the table for every unit: what is found has to be what this finds. */
function plainly(quote: string, text: string) {
  let costs = Array.from({ length: quote.length + 1 }, (_, row) => row)
  let starts = costs.map(() => 0)
  const stretches = Array.from({ length: text.length }, (_, at) => {
    const [next, begun] = [[0], [at + 1]]
    for (let row = 1; row <= quote.length; row += 1) {
      const exchanged = (costs[row - 1] ?? 0) + (quote[row - 1] === text[at] ? 0 : 1)
      const putIn = (costs[row] ?? 0) + 1
      const cost = Math.min(exchanged, putIn, (next[row - 1] ?? 0) + 1)
      next.push(cost)
      begun.push((cost === exchanged ? starts[row - 1] : cost === putIn ? starts[row] : begun[row - 1]) ?? 0)
    }
    costs = next
    starts = begun
    return { start: begun.at(-1) ?? 0, end: at + 1, cost: next.at(-1) ?? 0 }
  })
  const least = Math.min(allowedDifferences(quote.length), ...stretches.map(({ cost }) => cost))
  return stretches.filter(({ start, end, cost }) => cost === least && start < end)
}

it('words with differences are those that a plain table of all differences finds', () => {
  const unit = fc.constantFrom(...'abc .é')
  const some = (minLength: number, maxLength: number) => fc.string({ unit, minLength, maxLength })
  let approximate = 0
  fc.assert(
    fc.property(some(8, 70), some(0, 70), some(0, 70), fc.nat(140), (exact, before, after, start) => {
      // Something like the quote stands in it, with a unit left out and one put in.
      const text = `${before}${exact.slice(0, 5)}${exact.slice(6)}c${after}`
      if (text.includes(exact)) return
      const [nearest] = plainly(exact, text).sort(
        (one, other) => Math.abs(one.start - start) - Math.abs(other.start - start),
      )
      const expected = nearest ? wholeWords(wordsOf(text), nearest) : null
      const place = reanchor({ start, end: start + exact.length, exact, prefix: '', suffix: '' }, text)
      expect(place).toEqual(expected && { ...expected, as: 'approximate' })
      if (place) approximate += 1
    }),
    { numRuns: 1_000 },
  )
  expect(approximate).toBeGreaterThan(100)
})
