import { createTranslator } from 'use-intl/core'
import { expect, it } from 'vitest'
import { messagesOf } from '@/lib/ground/i18n/messages'
import type { Locale } from '@/lib/ground/i18n/routing'
import { importedNote } from './imported-note'

const said = {
  id: 'https://hypothes.is/a/aBcDeF',
  about: '',
  exact: '',
  prefix: '',
  suffix: '',
  start: -1,
  text: 'Test *comment*',
  language: '',
  tags: ['a_test', 'another'],
  names: ['[a] tester'],
  created: '2024-05-03T09:00:00Z',
  isReply: false,
}
const noteIn = (locale: Locale, change: Partial<typeof said> = {}) =>
  importedNote(
    { ...said, ...change },
    createTranslator({ locale, messages: messagesOf(locale), namespace: 'note.import.body' }),
    locale,
  )

it('says what was said, and below where it is from', () => {
  const [text, tags, from] = noteIn('en').split('\n\n')
  expect([text, tags]).toEqual(['Test *comment*', 'Tags: a\\_test, another'])
  expect(from).toContain(
    'Imported from <https://hypothes.is/a/aBcDeF>. Name given there: \\[a\\] tester. Date',
  )
  expect(noteIn('en')).toMatch(/Date given there: .*2024\.$/)
})

it.each([
  ['no address', { id: '67c1' }, /^Imported from a file of annotations\./m],
  ['no names', { names: [] }, /^(?![\s\S]*Name given there)/],
  ['a date that is none', { created: '2024-13-45T00:00:00Z' }, /^(?![\s\S]*Date given there)/],
  ['words for a date', { created: 'last week' }, /^(?![\s\S]*Date given there)/],
  ['no tags', { tags: [] }, /^(?![\s\S]*Tags)/],
  ['tags alone', { text: '' }, /^Tags: a\\_test, another\n\nImported/],
  ['an end of the link', { id: 'https://a.example/?b=>c' }, /<https:\/\/a\.example\/\?b=%3Ec>/],
])('invents nothing: %s', (_name, change, expected) => {
  expect(noteIn('en', change)).toMatch(expected)
})
