import { expect, test } from 'vitest'
import ar from '@/lib/ground/i18n/messages/ar/statement.json'
import en from '@/lib/ground/i18n/messages/en/statement.json'
import es from '@/lib/ground/i18n/messages/es/statement.json'
import fr from '@/lib/ground/i18n/messages/fr/statement.json'
import { NOT_NAMED, representedOf } from './not-named'

test.each<[string, string | null]>([
  ...NOT_NAMED.map((words) => [words, null] satisfies [string, null]),
  ['Not named.', null],
  [' NON INDIQUÉ ', null],
  ['', ''],
  ['A person who is not named here', 'A person who is not named here'],
])('%j is kept as %j', (typed, kept) => {
  expect(representedOf(typed)).toBe(kept)
})

test('what pages say of it is what is understood', () => {
  expect([en, fr, es, ar].map(({ notNamed }) => notNamed)).toEqual(NOT_NAMED)
})
