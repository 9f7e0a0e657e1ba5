import { describe, expect, it } from 'vitest'
import {
  faultOfInShort,
  inShortOf,
  inShortOfWhole,
  LONGEST_IN_SHORT,
  lengthInShort,
  type SaidInShort,
  saidOfWhole,
} from './in-short'

describe('faultOfInShort', () => {
  const full = `${'a'.repeat(LONGEST_IN_SHORT - 1)}.`
  it.each<[string, string, string, ReturnType<typeof faultOfInShort>]>([
    ['nothing', '', 'en', 'inShort'],
    ['space alone', ' \n ', 'en', 'inShort'],
    ['a sentence of 140 characters', full, 'en', null],
    ['a sentence of 141 characters', `b${full}`, 'en', 'inShortLong'],
    ['140 characters that are two units each', '😀'.repeat(LONGEST_IN_SHORT), 'en', null],
    ['space round it', `  ${full}  `, 'en', null],
    ['two sentences', 'It began. It ended.', 'en', 'inShortSentences'],
    ['two lines', 'It began\nand ended.', 'en', 'inShortSentences'],
    ['a point inside a word', 'The U.N. asked for 1.5 million; no. 3 of the plan says so.', 'en', null],
    ['two French sentences', 'Le plan existe. Rien n’a suivi.', 'fr', 'inShortSentences'],
    ['a French sentence with its spaces', 'Violences : « oui », dit-on ; rien n’a suivi.', 'fr', null],
    ['two Spanish questions', '¿Qué pasó? ¿Cuándo?', 'es', 'inShortSentences'],
    ['two Arabic sentences', 'بدأ الأمر. ثم انتهى.', 'ar', 'inShortSentences'],
    ['an Arabic sentence with its semicolon', 'بدأ الأمر في 2022؛ ولم ينته بعد.', 'ar', null],
    ['a language that nobody knows', 'It began. It ended.', 'q', 'inShortSentences'],
    ['no language', 'It began.', '', null],
  ])('%s', (_what, text, language, fault) => {
    expect(faultOfInShort(text, language)).toBe(fault)
  })

  it('counts characters as people do', () => {
    expect(lengthInShort(' é😀 ')).toBe(2)
  })
})

const said = (party: string, changes: Partial<SaidInShort> = {}): SaidInShort => ({
  party,
  inShort: `On ${party}.`,
  inShortWhole: null,
  rationaleLanguage: 'en',
  shownAsInterim: { at: '2026-11-24T10:00:00.000Z', by: null },
  finalAt: null,
  ...changes,
})

describe('what stands beside an item', () => {
  const newer = { inShortWhole: 'Newer.', finalAt: '2026-11-25T10:00:00.000Z' }
  const none = { inShort: null }
  it.each<[string, readonly SaidInShort[], ...string[]]>([
    ['nothing where nothing is shown', []],
    ['the sentence on all parties', [said('all')], 'all: On all.'],
    ['nothing where nobody wrote one', [said('all', none)]],
    [
      'each party’s where nobody wrote one on the whole',
      [said('spain'), said('morocco', none), said('eu-commission')],
      ...['spain: On spain.', 'eu-commission: On eu-commission.'],
    ],
    [
      'the one on the whole that was published last',
      [said('spain', { inShortWhole: 'Older.' }), said('morocco', newer)],
      'all: Newer.',
    ],
    [
      'the one on the whole before that of the others together',
      [said('all'), said('spain', { inShortWhole: 'Of all.' })],
      'all: Of all.',
    ],
    ['each line’s', [said('all'), said('spain')], 'all: On all.', 'spain: On spain.'],
  ])('%s', (_what, shown, ...expected) => {
    expect(inShortOf(shown).map(({ party, text }) => `${party}: ${text}`)).toEqual(expected)
  })

  it('keeps the language in which it was written', () => {
    expect(inShortOfWhole([said('all', { rationaleLanguage: 'ar' })])?.language).toBe('ar')
  })
})

it('what one judgement says of the whole is its own, translated where it was; nothing where it says none', () => {
  const original = { text: 'Of all.', language: 'en' }
  const in_short_whole = {
    ...{ text: 'De tous.', language: 'fr', original },
    ...{ since: '2026-11-25T10:00:00.000Z', isReviewed: true },
  }
  const judged = said('spain', { inShortWhole: 'Of all.' })
  expect(saidOfWhole(judged)).toEqual({ party: 'all', ...original })
  expect(saidOfWhole({ ...judged, translated: { in_short_whole } })).toEqual({
    ...{ party: 'all', text: 'De tous.', language: 'fr', translation: in_short_whole },
  })
  expect(saidOfWhole(said('spain'))).toBeNull()
})
