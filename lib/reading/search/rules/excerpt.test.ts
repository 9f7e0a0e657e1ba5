import { describe, expect, it, vi } from 'vitest'
import {
  excerpt,
  excerptOpening,
  firstExcerpt,
  lit,
  type Piece,
  quotingExcerpt,
  withMoreFound,
} from './excerpt'
import { readQuery } from './query'

/** Pieces on one line, what was found in brackets. */
const shown = (pieces: readonly Piece[] | null) =>
  pieces?.map(({ text, found }) => (found ? `[${text}]` : text)).join('') ?? null

describe('words are lit in the text as it was written', () => {
  it.each([
    ['investigation', 'Joint Investigations, investigation.', 'Joint [Investigations], [investigation].'],
    ['in', 'in time, into', '[in] time, into'],
    ['evenement', 'L’événement du 24', 'L’[événement] du 24'],
    ['événement', 'e\u0301ve\u0301nement', '[e\u0301ve\u0301nement]'],
    ['الشرطه', 'تعاون الشُّرْطَةِ،', 'تعاون [الشُّرْطَةِ]،'],
    ['الى', 'من أحد إلى آخر', 'من أحد [إلى] آخر'],
    [
      '"police cooperation"',
      'police cooperation; cooperation of police',
      '[police cooperation]; cooperation of police',
    ],
    ['"police cooperation"', 'Police co\u00adoperation', '[Police co\u00adoperation]'],
    ['co-operation', 'co-operations, co operation', '[co-operations], [co operation]'],
    ['"joint police" "police force"', 'joint police force', '[joint police force]'],
    ['police', '👮🏽 police 👩‍👩‍👧', '👮🏽 [police] 👩‍👩‍👧'],
    ['police -rabat', 'police in Rabat', '[police] in Rabat'],
    ['oeuvre', 'mise en œuvre', 'mise en [œuvre]'],
    ['<b>', '<b>bold</b>', '<[b]>bold</[b]>'],
    ['nothing', 'here', 'here'],
  ])('%s in %s', (query, text, expected) => {
    const pieces = lit(text, readQuery(query))
    expect(shown(pieces)).toBe(expected)
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
  })
})

it('words of the same stem are lit whole, and nothing that goes on from them', () => {
  const query = { ...readQuery('walks far'), alike: new Map([['walks', ['walk', 'walked']]]) }
  expect(shown(lit('They Walked far, a walk; walkeds and sleepwalked.', query))).toBe(
    'They [Walked] [far], a [walk]; walkeds and sleepwalked.',
  )
})

describe('words of a statement begin with their sentence, in which what governs them stands', () => {
  const passage = `They met in Rabat. The new partnership between the two could cover, in particular, support for border management, ${'and so on, '.repeat(20)}strengthening police cooperation.`

  it('though they stand far behind its beginning', () => {
    const context = shown(quotingExcerpt(passage, readQuery('police'))) ?? ''
    expect(context).toMatch(/^… The new partnership between the two could cover, in particular, support/)
    expect(context).toMatch(/strengthening \[police\] cooperation\.$/)
    expect(shown(excerpt(passage, readQuery('police')))).not.toContain('could cover')
  })

  it('and those of an item with its verb', () => {
    const text =
      '… could cover, in particular … strengthening police cooperation, including joint investigations …'
    expect(firstExcerpt([{ text, language: 'en', isStatement: true }], readQuery('investigations'))).toEqual({
      language: 'en',
      pieces: quotingExcerpt(text, readQuery('investigations')),
    })
    expect(shown(quotingExcerpt(text, readQuery('investigations')))).toMatch(
      /^… could cover, in particular … /,
    )
  })
})

describe('the context of what was found', () => {
  const long = `${'alpha beta gamma '.repeat(20)}police ${'delta epsilon '.repeat(20)}investigations of the police ${'zeta '.repeat(50)}`

  it('is null where none of the words stands', () => {
    expect(excerpt('nothing of that', readQuery('police'))).toBeNull()
  })

  it('is the whole of a short text', () => {
    expect(shown(excerpt('The police of Rabat.', readQuery('police')))).toBe('The [police] of Rabat.')
  })

  it('is where the most different words stand, cut between words, with what was left out shown', () => {
    const context = shown(excerpt(long, readQuery('police investigation'))) ?? ''
    expect(context).toContain('[investigations] of the [police]')
    expect(context).toMatch(/^… (?:delta|epsilon) /)
    expect(context).toMatch(/ zeta …$/)
    expect(context.length).toBeLessThan(260)
  })

  it('never cuts a sign in half', () => {
    const text = `${'👩‍👩‍👧👮🏽 '.repeat(60)}police${' 👩‍👩‍👧👮🏽'.repeat(60)}`
    const context = (excerpt(text, readQuery('police')) ?? []).map((piece) => piece.text).join('')
    expect(context).toContain('police')
    expect(() => encodeURIComponent(context)).not.toThrow()
  })

  it('holds for a word longer than itself', () => {
    const word = 'x'.repeat(5_000)
    expect(shown(excerpt(`a ${word} b`, readQuery('xxx')))).toContain(`[${word}]`)
  })
})

it('the beginning of a text ends between words', () => {
  expect(excerptOpening('short')).toBe('short')
  expect(excerptOpening('word '.repeat(100))).toMatch(/^(?:word )+…$/)
})

describe('the first of several texts', () => {
  const texts = [
    { text: 'Une frontière', language: 'fr' },
    { text: 'A border, and a road', language: 'en' },
    { text: 'The road along the border', language: 'en' },
  ]
  it.each<[string, string | null]>([
    ['frontière', 'Une frontière'],
    ['road border', 'A border, and a road'],
    ['sea', null],
  ])('in which the words of %j stand together', (asked, text) => {
    const found = firstExcerpt(texts, readQuery(asked))
    expect(found?.pieces.map((piece) => piece.text).join('') ?? null).toBe(text)
  })
})

it.each([
  // One word that two languages write alike is no reason to leave out the title that has them all.
  ['soutien gestion', ['Soutien à la gestion']],
  ['gestion', []],
  ['support', ['Support for management']],
])('of titles those are shown below another that have more of the words of %j', (asked, titles) => {
  const texts = ['Apoyo a la gestión', 'Soutien à la gestion', 'Support for management'].map((text) => ({
    text,
  }))
  const below = withMoreFound(texts, { text: 'Apoyo a la gestión' }, readQuery(asked))
  expect(below.map(({ text }) => text)).toEqual(titles)
})

describe('a long text and a question of many words', () => {
  const text = 'the parties will meet again and tell each other what they did '.repeat(300)
  const many = Array.from({ length: 60 }, (_, n) => `word${n}`).join(' ')

  it('does not compare each word of the text with each of the question', () => {
    const compared = vi.spyOn(String.prototype, 'startsWith')
    excerpt(text, readQuery(`${many} parties`))
    const times = compared.mock.calls.length
    compared.mockRestore()
    expect(times).toBeLessThan(text.split(' ').length)
  })
})
