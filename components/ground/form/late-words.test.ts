import { expect, test } from 'vitest'
import { type LateWords, placesOf, type Standing, withLateWords } from './late-words'

test.each<[string, Omit<LateWords, 'name'>, string, string]>([
  ['what was typed on', { sent: 'Spain', typed: 'Spain and' }, 'Spain', 'Spain and'],
  ['what was typed into an empty field', { sent: '', typed: 'Morocco' }, '', 'Morocco'],
  ['what was typed where the answer proposes something', { sent: '', typed: 'own' }, 'proposed', 'own'],
  ['only what was added to what was taken', { sent: 'one\ntwo', typed: 'one\ntwo\nthree' }, '', 'three'],
  ['what was written anew over what was taken', { sent: 'one', typed: 'another' }, '', 'another'],
  ['nothing, where what was sent was deleted', { sent: 'one', typed: '' }, 'one', ''],
])('%s stays', (_what, words, now, expected) => {
  expect(withLateWords({ name: 'x', ...words }, now)).toBe(expected)
})

const row = (index: number, name: string, key = ''): Standing[] => [
  { name: `parties[${index}].name`, text: name },
  { name: `parties[${index}].key`, text: key },
]
const late = (name: string, typed = 'typed'): LateWords => ({ name, sent: '', typed })

test.each<[string, LateWords[], Standing[], Standing[], (string | null)[]]>([
  [
    'the next empty row, when the one before it was saved',
    [late('parties[1].name')],
    [...row(0, 'Spain'), ...row(1, '')],
    [...row(0, 'Spain', 'spain'), ...row(1, ''), ...row(2, '')],
    ['parties[1].name'],
  ],
  [
    'a row that moved up because another went',
    [late('parties[1].key')],
    [...row(0, 'Spain', 'spain'), ...row(1, 'Morocco', 'morocco')],
    [...row(0, 'Morocco', 'morocco'), ...row(1, '')],
    ['parties[0].key'],
  ],
  [
    'a row whose key was made meanwhile',
    [late('parties[0].key')],
    [...row(0, 'Spain'), ...row(1, '')],
    [...row(0, 'Spain', 'spain'), ...row(1, '')],
    ['parties[0].key'],
  ],
  [
    'two empty rows, none in the place of the other',
    [late('parties[3].name'), late('parties[2].name')],
    [...row(0, 'Spain'), ...row(1, 'Morocco'), ...row(2, ''), ...row(3, '')],
    [...row(0, 'Spain'), ...row(1, ''), ...row(2, '')],
    ['parties[1].name', 'parties[2].name'],
  ],
  ['none, of a field that went', [late('more')], [{ name: 'more', text: '' }], row(0, ''), [null]],
])('late words stand in %s', (_what, words, before, after, expected) => {
  expect(placesOf(words, before, after)).toEqual(expected)
})
