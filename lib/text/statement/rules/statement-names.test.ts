import { describe, expect, it } from 'vitest'
import { shortTitleIn, titleIn } from './names-by-language'
import { namesBy, translatedName, withTranslatedNames } from './statement-names'
import { originalHash, type TranslationRow } from './translated'

const statement = {
  title: 'A statement',
  titleGivenBy: 'Suivi' as string | null,
  titles: { es: 'Una declaración' },
  shortTitle: 'Statement',
  shortTitles: {},
  place: 'Here',
  places: { es: 'Aquí' },
  base: { language: 'en' },
}

const row = (
  field: TranslationRow['field'],
  original: string,
  { language = 'es', day = 4, text = 'Translated' } = {},
): TranslationRow => ({
  ...{ field, language, text, shownAt: null, publishedAt: new Date(Date.UTC(2026, 2, day, 12)) },
  originalSha256: originalHash({ text: original, language: 'en' }),
})

describe('the names of a statement', () => {
  it('stand as they came with it while nothing else was approved', () => {
    expect(withTranslatedNames(statement, [], 'en')).toEqual(statement)
    expect(withTranslatedNames(statement, [row('statement_title', 'Other words')], 'en')).toEqual(statement)
  })

  it('are those that were approved, each in its language', () => {
    const rows = [row('statement_title', 'A statement'), row('statement_short_title', 'Statement')]
    const named = withTranslatedNames(statement, rows, 'en')
    expect(titleIn(named, 'es')).toEqual({ text: 'Translated', language: 'es' })
    expect(shortTitleIn(named, 'es')).toEqual({ text: 'Translated', language: 'es' })
    expect(titleIn(named, 'fr')).toEqual({ text: 'A statement', language: 'en' })
    expect(named.places).toEqual(statement.places)
  })

  it('of an earlier day are those that stood then', () => {
    const rows = [
      row('statement_title', 'A statement'),
      row('statement_title', 'A statement', { day: 6, text: 'Newer' }),
      row('statement_title', 'A statement', { language: 'fr' }),
    ]
    const named = withTranslatedNames(statement, rows, 'en')
    const on = (day: number, language: string) => titleIn(namesBy(named, `2026-03-0${day}`), language).text
    expect([3, 4, 5, 6].map((day) => on(day, 'es'))).toEqual([
      'Una declaración',
      'Translated',
      'Translated',
      'Newer',
    ])
    expect([3, 4].map((day) => on(day, 'fr'))).toEqual(['A statement', 'Translated'])
  })

  it('say what they are a translation of, and are as reviewed as the statement where they came with it', () => {
    const original = { text: 'A statement', language: 'en' }
    expect(translatedName(statement, 'statement_title', 'es')).toEqual({ original, isReviewed: false })
    const brought = { ...statement, brought: { by: 'A' } }
    expect(translatedName(brought, 'statement_title', 'es')).toEqual({ original, isReviewed: true })
    expect(translatedName(statement, 'statement_title', 'en')).toBeUndefined()
    expect(translatedName(statement, 'statement_title', 'fr')).toBeUndefined()
    const named = withTranslatedNames(statement, [row('statement_title', 'A statement')], 'en')
    expect(translatedName(named, 'statement_title', 'es')).toMatchObject({ original, isReviewed: true })
  })

  it('that came with it are told as translations only where the text has no title of its own', () => {
    const official = { ...statement, titleGivenBy: null, brought: { by: 'A' } }
    expect(translatedName(official, 'statement_title', 'es')).toBeUndefined()
    expect(translatedName(statement, 'statement_place', 'es')).toBeUndefined()
    const rows = [row('statement_title', 'A statement'), row('statement_place', 'Here')]
    const named = withTranslatedNames(official, rows, 'en')
    expect(translatedName(named, 'statement_title', 'es')?.original.text).toBe('A statement')
    expect(translatedName(named, 'statement_place', 'es')?.original.text).toBe('Here')
  })
})
