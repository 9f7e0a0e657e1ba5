import { describe, expect, it } from 'vitest'
import { officesBy, sincesOf, titledBy, titledIn, translatedBy } from './own-words'
import { originalHash, type TranslationRow, translatedWith, translationOf } from './translated'

const original = { text: 'Said here', language: 'en' }
const on = (day: number | undefined) => (day === undefined ? null : new Date(Date.UTC(2026, 2, day, 12)))
const dayOf = (day: number) => `2026-03-${String(day).padStart(2, '0')}`

/** A translation that came with the dossier on a day, or was approved on one, or both. */
const row = (text: string, moments: { shown?: number; approved?: number }): TranslationRow => ({
  field: 'title',
  language: 'fr',
  text,
  originalSha256: originalHash(original),
  shownAt: on(moments.shown),
  publishedAt: on(moments.approved),
})

/** What is shown at the end of a day, and whether it is told as reviewed. */
const seen = (rows: readonly TranslationRow[], day: number) => {
  const title = translatedBy(translatedWith(rows, { title: original }).translated, dayOf(day)).translated
    ?.title
  return title && `${title.text}, ${title.isReviewed ? 'reviewed' : 'not reviewed'}`
}

const came = row('came', { shown: 2 })
const cameApproved = row('came', { shown: 2, approved: 8 })
const first = row('first', { approved: 4 })
const second = row('second', { approved: 6 })
const cameLate = row('late', { shown: 5 })

describe('which translation readers saw on a day', () => {
  it.each<[string, readonly TranslationRow[], string]>([
    ['nothing where there is none', [], '1 –'],
    ['what came with a dossier since it came', [came], '1 –; 2 came, not reviewed'],
    ['the same as reviewed since then', [cameApproved], '1 –; 2 came, not reviewed; 8 came, reviewed'],
    ['what a person translated since it was approved', [first], '1 –; 4 first, reviewed'],
    ['the one approved last by then', [second, first], '1 –; 4 first, reviewed; 6 second, reviewed'],
    ['what came until something was approved', [first, came], '1 –; 2 came, not reviewed; 4 first, reviewed'],
    [
      'all of these in their turn',
      [cameApproved, second, first],
      '1 –; 2 came, not reviewed; 4 first, reviewed; 6 second, reviewed; 8 came, reviewed',
    ],
    ['never what came after something was approved', [first, cameLate], '1 –; 4 first, reviewed'],
  ])('is %s', (_case, rows, told) => {
    let was = ''
    const turns = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((day) => {
      const is = seen(rows, day) ?? '–'
      const turn = is === was ? [] : [`${day} ${is}`]
      was = is
      return turn
    })
    expect(turns.join('; ')).toBe(told)
  })

  it('is another since each of the moments that earlier states are told by', () => {
    const { translated } = translatedWith([cameApproved, first], { title: original })
    expect(sincesOf(translated).map((at) => at.slice(0, 10))).toEqual([8, 4, 2].map(dayOf))
    expect(sincesOf(undefined)).toEqual([])
  })

  it('is the one shown now where no day is asked for, and none of an earlier wording', () => {
    expect(translationOf([second, first, came], 'title', original)).toMatchObject({
      text: 'second',
      earlier: { text: 'first', earlier: { text: 'came' } },
    })
    expect(translationOf([second], 'title', { ...original, text: 'Said anew' })).toBeUndefined()
    expect(translationOf([second], 'title', { ...original, language: 'es' })).toBeUndefined()
    expect(translationOf([second], 'title', null)).toBeUndefined()
  })
})

describe('a title of a day', () => {
  it('is the translation of that day, else as it was written', () => {
    const written = { title: original.text, titleLanguage: 'en' }
    const now = titledIn({ ...written, ...translatedWith([second, came], { title: original }) })
    expect(now).toMatchObject({ title: 'second', titleLanguage: 'fr' })
    expect(titledBy(now, dayOf(3))).toMatchObject({ title: 'came', titleLanguage: 'fr' })
    expect(titledBy(now, dayOf(1))).toEqual(written)
  })
})

describe('who speaks for the parties at the end of a day', () => {
  it('is told of those of whom it was translated by then', () => {
    const office = (text: string, rows: readonly TranslationRow[]) =>
      translatedWith(
        rows.map((each) => ({ ...each, field: 'represented_by' as const })),
        { represented_by: { text, language: 'en' } },
      ).translated ?? {}
    const offices = [
      { party: 'a', translated: office(original.text, [first, second]) },
      { party: 'b', translated: office(original.text, [second]) },
    ]
    const told = (day: number) =>
      officesBy(offices, dayOf(day)).map(
        ({ party, translated }) => `${party} ${translated.represented_by?.text}`,
      )
    expect(told(3)).toEqual([])
    expect(told(4)).toEqual(['a first'])
    expect(told(6)).toEqual(['a second', 'b second'])
  })
})
