import { expect, test } from 'vitest'
import { quotedPieces, quotedWords } from './quoted-words'

const TEXT =
  'A plan was made. The plan could cover, in particular, roads, bridges over rivers, as well as boats.\nThe end.'

/** Words of the text as an item has them. */
function words(exact: string, hinge: string | null) {
  const start = TEXT.indexOf(exact)
  const at = hinge === null ? -1 : TEXT.indexOf(hinge)
  return {
    start,
    exact,
    prefix: TEXT.slice(Math.max(0, start - 20), start),
    suffix: TEXT.slice(start + exact.length, start + exact.length + 20),
    hinge: hinge === null ? null : { passage: 1, start: at, end: at + hinge.length, exact: hinge },
  }
}

test.each([
  ['roads', 'could cover, in particular', '… could cover, in particular, roads …'],
  [
    'bridges over rivers',
    'could cover, in particular',
    '… could cover, in particular … bridges over rivers …',
  ],
  ['boats', 'could cover, in particular', '… could cover, in particular … boats'],
  ['roads', 'The plan could cover, in particular', 'The plan could cover, in particular, roads …'],
  ['A plan was made', null, 'A plan was made'],
])('%s after %s is quoted with its verb', (exact, hinge, quoted) => {
  expect(quotedWords(words(exact, hinge))).toBe(quoted)
})

test('its own words are told apart from those that govern them', () => {
  expect(quotedPieces(words('boats', 'could cover'))).toEqual([
    { kind: 'between', text: '… ' },
    { kind: 'hinge', text: 'could cover' },
    { kind: 'between', text: ' … ' },
    { kind: 'own', text: 'boats' },
  ])
})

test('words that touch what governs them, with nothing between but letters, are set apart by an omission', () => {
  const touching = {
    start: 8,
    exact: 'roads',
    prefix: 'may cover',
    suffix: '',
    hinge: { passage: 1, start: 0, end: 8, exact: 'may cove' },
  }
  expect(quotedWords(touching)).toBe('… may cove … roads')
})
