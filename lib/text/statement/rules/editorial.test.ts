import { describe, expect, it } from 'vitest'
import type { EditorialNote } from '../types'
import { editorialBy, editorialOn, languagesOfNote, saidInLanguage, signedWords } from './editorial'

const note = (start: number, exact: string, more: Partial<EditorialNote> = {}): EditorialNote => ({
  ...{ id: `n${start}`, anchor: `note-${start}`, start, end: start + exact.length, exact, isSic: true },
  ...{ body: 'Test note', language: 'en', bodies: { fr: 'Note d’essai' }, sources: [], author: 'Test' },
  ...{ isImported: true, since: '2026-01-02T10:00:00Z', reviewed: null },
  ...more,
})
/** “between UNHCR and Morocco could cover”, from the tenth letter of a text on. */
const words = { start: 10, end: 46, exact: 'between UNHCR and Morocco could cover' }
const base = { editorial: [note(18, 'UNHCR'), note(36, 'could cover', { isSic: false })] }

describe('words with the sign', () => {
  it.each([
    ['after words that stand so in the text', words, 'between UNHCR [sic] and Morocco could cover'],
    ['where they end with them', { start: 10, exact: 'between UNHCR' }, 'between UNHCR [sic]'],
    ['not where they are cut off', { start: 10, exact: 'between UNH' }, 'between UNH'],
    ['not before them', { start: 23, exact: ' and Morocco could cover' }, ' and Morocco could cover'],
  ] as const)('stands %s', (_where, span, expected) => {
    expect(signedWords({ start: span.start, exact: span.exact }, base, '[sic]')).toBe(expected)
  })

  it('stands after each of several', () => {
    const twice = { editorial: [note(0, 'a'), note(2, 'b')] }
    expect(signedWords({ start: 0, exact: 'a b c' }, twice, '[sic]')).toBe('a [sic] b [sic] c')
  })
})

it('the notes on stretches are those that overlap any of them', () => {
  expect(editorialOn(base, words).map(({ id }) => id)).toEqual(['n18', 'n36'])
  expect(editorialOn(base, { start: 0, end: 18 }, { start: 40, end: 41 }).map(({ id }) => id)).toEqual([
    'n36',
  ])
  expect(editorialOn(base)).toEqual([])
})

it('is said in the language asked for, else in its own', () => {
  const [said] = base.editorial
  if (!said) throw new Error('no note')
  expect(saidInLanguage(said, 'fr')).toEqual({ text: 'Note d’essai', language: 'fr' })
  expect(saidInLanguage(said, 'ar')).toEqual({ text: 'Test note', language: 'en' })
  expect(languagesOfNote(said)).toEqual(['en', 'fr'])
})

it.each([
  ['2026-01-01', []],
  ['2026-01-02', [null]],
  ['2026-01-04', [{ by: 'Test', at: '2026-01-03T10:00:00Z' }]],
])('at the end of %s those stood that readers saw by then', (day, reviewed) => {
  const read = note(18, 'UNHCR', { reviewed: { by: 'Test', at: '2026-01-03T10:00:00Z' } })
  expect(editorialBy({ editorial: [read] }, day).editorial.map((each) => each.reviewed)).toEqual(reviewed)
})
