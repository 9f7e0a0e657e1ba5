import { expect, it } from 'vitest'
import type { AlikeItems, ItemState } from '@/lib/assessment/status-update/rules/facets'
import type { Force } from '@/lib/text/method/types'
import type { KnownText } from '@/lib/text/statement/rules/text-in-language'
import type { SeenClauseView, SeenText, WordForce } from '@/lib/text/statement/types'
import { examplesOf, unlike, versionsOf } from './example'

type Item = Pick<AlikeItems, 'reference' | 'force' | 'states'>

const stands = (key: ItemState['key']): ItemState => ({ key, provisional: true })
const item = (reference: string, force: Force, ...keys: ItemState['key'][]): Item => ({
  reference,
  force,
  states: keys.map(stands),
})

it('takes an option before an aim, an aim before a promise, and a promise before a claim, in the order given', () => {
  const items = [
    item('2b', 'agreed', 'taken_up'),
    item('4a', 'claimed', 'disputed'),
    item('7b', 'conditional', 'resourced'),
    item('7d', 'conditional', 'reaffirmed'),
    item('8a', 'intended', 'reaffirmed'),
  ]
  expect(examplesOf(items)).toEqual(['7b', '7d', '8a', '2b', '4a'])
  expect(examplesOf([...items, ...items])).toHaveLength(6)
})

it('takes none that nobody judged, that is not followed, or whose parties are judged apart', () => {
  expect(
    examplesOf([
      item('2b', 'agreed', 'not_rated'),
      item('4a', 'claimed', 'not_checked'),
      item('7a', 'conditional'),
      item('7c', 'conditional', 'reaffirmed', 'reaffirmed', 'reaffirmed'),
    ]),
  ).toEqual([])
  expect(examplesOf([])).toEqual([])
})

const governing = {
  reference: '7a',
  start: 0,
  end: 10,
  exact: 'They could',
  force: 'conditional',
  governs: ['7b'],
} as const
const governed = {
  reference: '7b',
  passageNumber: 7,
  governedBy: '7a',
  start: 11,
  end: 15,
  exact: 'help',
  force: 'conditional',
  prefix: '',
  suffix: '',
  hinge: { passage: 7, start: 5, end: 10, exact: 'could' },
} as const

/** A text that says the verb in some words, and the item where `own` are its words. */
function seen(key: string, language: string, verb: string, force: WordForce, own = 'help'): KnownText {
  const text = `They ${verb} ${own}`
  const clause = { passage: 7, force, why: 'For a test.' }
  const start = `They ${verb} `.length
  const clauses = [
    {
      ...{ ...clause, reference: '7a', start: 0, end: start - 1, exact: text.slice(0, start - 1) },
      words: { start: 5, end: start - 1 },
    },
    ...(own === '' ? [] : [{ ...clause, reference: '7b', start, end: text.length, exact: own, words: null }]),
  ] as SeenClauseView[]
  return {
    kind: 'seen',
    text: { key, language, text, extent: 'extract', kind: 'report', clauses } as unknown as SeenText,
  }
}

const told = (texts: readonly KnownText[], reader = 'en') =>
  versionsOf(
    governed,
    [governing, governed].map((item) => ({ governs: [], ...item })),
    texts,
    { base: 'en', reader },
  ).map(({ text, language, words, force }) => [
    text && (text.kind === 'seen' ? text.text.key : ''),
    language,
    words.hinge?.exact,
    force,
  ])

it('shows a clause in one text for each language and force where texts differ in its verb, what the reader reads first', () => {
  const texts = [
    seen('A', 'en', 'will', 'agreed'),
    seen('B', 'en', 'shall', 'agreed'),
    seen('C', 'fr', 'pourront', 'conditional'),
    seen('D', 'es', 'van a', 'agreed', ''),
    seen('E', 'es', 'podrán', 'conditional'),
  ]
  const [base, a, c, e] = [
    [null, 'en', 'could', 'conditional'],
    ['A', 'en', 'will', 'agreed'],
    ['C', 'fr', 'pourront', 'conditional'],
    ['E', 'es', 'podrán', 'conditional'],
  ]
  expect(told(texts)).toEqual([base, a, c, e])
  expect(told(texts, 'fr')).toEqual([c, base, a, e])
})

it('shows the base, and a text in the reader’s language, where no text says the verb otherwise', () => {
  const texts = [seen('C', 'fr', 'pourront', 'conditional'), seen('E', 'es', 'podrán', 'conditional')]
  expect(told(texts, 'fr').map(([key]) => key)).toEqual(['C', null])
  expect(told(texts).map(([key]) => key)).toEqual([null])
  expect(told([], 'ar').map(([key]) => key)).toEqual([null])
})

it.each([
  [['conditional', 'agreed', 'conditional'], 'option'],
  [['intended', 'agreed'], 'other'],
  [['conditional', 'intended', 'agreed'], 'other'],
  [['conditional', null, 'conditional'], 'same'],
] as const)('says of texts with the forces %j that they are unlike: %s', (forces, is) => {
  expect(unlike(forces.map((force) => ({ text: null, language: 'en', words: governed, force })))).toBe(is)
})
