import { describe, expect, test } from 'vitest'
import type { BroughtContent, BroughtText } from '../types'
import { emptyContent } from './content'
import { languageToAsk } from './detected-language'
import { isDrawnArabic } from './drawn-letters'
import { withPassages } from './edit-content'
import { withGiven } from './given-text'
import { structureOf } from './structure'

const french =
  'Les Parties conviennent de renforcer leur coopération et de protéger les droits de toutes les personnes. Elles poursuivent ces efforts ensemble.'
const english =
  'Both countries intend to work together to promote policies that advance these rights. They will continue to do so in the years to come.'
const spanish =
  'Ambos países acuerdan trabajar juntos en el comercio y en la energía, y continuarán haciéndolo durante los próximos años con todos sus socios.'
const arabic =
  'يعتزم البلدان العمل معًا لتعزيز السياسات التي تدعم هذه الحقوق، وسيواصلان ذلك في السنوات المقبلة مع جميع الشركاء في المنطقة والعالم.'

describe('the language of a text', () => {
  test.each([
    [french, 'fr'],
    [english, 'en'],
    [spanish, 'es'],
    [arabic, 'ar'],
    ['Test words', null],
    ['', null],
    [
      'Эти слова являются проверкой текста, который написан на языке, на котором заявления сюда не приносят.',
      null,
    ],
  ])('%j', (text, expected) => {
    expect(languageToAsk(text, '')).toBe(expected)
  })

  test.each([
    [french, 'en', 'fr'],
    [french, 'fr', null],
    [english, 'fr', 'en'],
    ['Too short to say.', 'fr', null],
    [french.repeat(40), 'en', 'fr'],
    [french.repeat(40), 'es', 'fr'],
    [english.repeat(40), 'fr', 'en'],
    [spanish.repeat(40), 'fr', 'es'],
    [spanish.repeat(40), 'es', null],
    // A text in two languages may be in either.
    [`${english.repeat(10)}${french.repeat(20)}`, 'en', null],
  ])('asked of %j as %s', (text, chosen, expected) => {
    expect(languageToAsk(text, chosen)).toBe(expected)
  })
})

test.each([
  ['written', arabic, false],
  ['no Arabic', french, false],
  ['in forms of letters', '\ufe94\ufedb\ufeae\ufe8e\ufeb8\ufee3 \ufef0\ufee0\ufecb', true],
  ['from the end', [...arabic].reverse().join(''), true],
  ['with an ornate bracket', `${arabic} \ufd3e${arabic}\ufd3f`, false],
])('Arabic %s', (_name, text, expected) => {
  expect(isDrawnArabic(text)).toBe(expected)
})

const typed = (text: string, language = 'en', more = {}) =>
  ({
    id: '',
    version: 1,
    locale: 'en',
    act: 'save',
    text,
    language,
    url: '',
    publisher: '',
    ...more,
  }) as Parameters<typeof withGiven>[1]
const empty = emptyContent('en')
const documentSha256 = 'a'.repeat(64)
const taken = (text: string) => ({
  text,
  origin: 'html' as const,
  documentSha256,
  structure: null,
  changes: [{ code: 'joined' as const, n: 1, places: [{ at: 4, said: 'x' }] }],
})

describe('a text as it is given', () => {
  test('is kept, with a guess of what its lines are', () => {
    const content = withGiven(empty, typed(`1. ${english}\n2. ${english}`), null)
    expect(content.asked).toBeNull()
    expect(content.structure?.isGuess).toBe(true)
    expect(content.structure?.blocks.map(({ kind, marker }) => [kind, marker])).toEqual([
      ['paragraph', '1.'],
      ['paragraph', '2.'],
    ])
  })

  test('in another language than was chosen is asked about, and kept as is answered', () => {
    const asked = withGiven(empty, typed(french), null)
    expect(asked.text.text).toBe('')
    expect(asked.asked).toEqual({ text: french, detected: 'fr', chosen: 'en', taken: null })
    const answered = withGiven(asked, typed(french, 'en', { answer: 'fr' }), null)
    expect(answered).toMatchObject({ asked: null, text: { text: french, language: 'fr' } })
    const insisted = withGiven(asked, typed(french, 'en', { answer: 'en' }), null)
    expect(insisted.text.language).toBe('en')
    // What was answered is not asked again.
    expect(withGiven(insisted, typed(french), null).asked).toBeNull()
  })

  test('out of a document waits with all that was read of it', () => {
    const asked = withGiven(empty, typed(''), taken(french))
    expect(asked.asked?.taken?.text).toBe(french)
    const answered = withGiven(asked, typed(french, 'en', { answer: 'fr' }), null)
    expect(answered.text).toMatchObject({ origin: 'html', documentSha256, language: 'fr' })
    expect(answered.changes).toHaveLength(1)
    // Saving it before it is answered, once or twice, takes nothing of the document away.
    const saved = withGiven(withGiven(asked, typed(french), null), typed(`${french}\n`), null)
    expect(saved.asked).toEqual(asked.asked)
    expect(withGiven(saved, typed(french, 'en', { answer: 'fr' }), null)).toEqual(answered)
    // So does choosing its language in the field, and saving.
    expect(withGiven(asked, typed(french, 'fr'), null)).toEqual(answered)
    const changed = withGiven(asked, typed(`${french} Et puis.`, 'en', { answer: 'fr' }), null)
    expect(changed.text).toMatchObject({ origin: 'paste', documentSha256: null })
  })
})

const content = (text: string, more: Partial<BroughtContent> = {}): BroughtContent => ({
  ...empty,
  text: { ...(empty.text as BroughtText), text },
  structure: {
    ...structureOf(text, 'en', {
      blocks: [{ kind: 'heading', start: 0, end: 4, level: 2, marker: null, cells: [] }],
      notes: [{ at: 8, marker: '1', text: 'Test' }],
    }),
  },
  ...more,
})
const kinds = ({ structure }: BroughtContent) => structure?.blocks.map(({ kind }) => kind)

describe('the structure of a text that changes', () => {
  const before = content('Head\nfour five six.\nMore words.')

  test('goes with its lines, and notes and places with their words', () => {
    const after = withGiven(
      { ...before, changes: taken('').changes },
      typed('Head\nfour five six.\nMore test words.\nNew.'),
      null,
    )
    expect(kinds(after)).toEqual(['heading', 'paragraph', 'paragraph', 'paragraph'])
    expect(after.structure?.notes[0]?.at).toBe(8)
    expect(after.changes[0]?.places[0]?.at).toBe(4)
    const first = withGiven(before, typed('New.\nHead\nfour five six.\nMore words.'), null)
    expect(kinds(first)).toEqual(['paragraph', 'heading', 'paragraph', 'paragraph'])
    expect(first.structure?.notes[0]?.at).toBe(13)
  })

  test('is guessed anew of another text', () => {
    const after = withGiven(before, typed('Nothing of it is here.'), null)
    expect(after.structure).toMatchObject({ notes: [] })
    expect(after.changes).toEqual([])
  })

  test('goes with passages that are joined, and with what a person says of one', () => {
    const which = { id: '', version: 1, locale: 'en' }
    expect(kinds(withPassages(before, { ...which, join: 3 }))).toEqual(['heading', 'paragraph'])
    const said = withPassages(before, { ...which, say: 'kind', block: 2, kind: 'list_item', level: 2 })
    expect(said.structure?.blocks[1]).toMatchObject({ kind: 'list_item', level: 2 })
    expect(said.structure?.isGuess).toBe(false)
    const old = withPassages(
      { ...before, structure: null },
      { ...which, say: 'kind', block: 1, kind: 'annex', level: 1 },
    )
    expect(kinds(old)).toEqual(['annex', 'paragraph', 'paragraph'])
  })
})
