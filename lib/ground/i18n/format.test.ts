import { describe, expect, it } from 'vitest'
import {
  formatDate,
  formatDateTime,
  formatDayInFigures,
  formatList,
  formatNumber,
  formatWeekday,
} from './format'
import type { Locale } from './routing'

describe('formatDate', () => {
  it.each<[Locale, string, 'short' | 'long', string]>([
    ['en', '2025', 'short', '2025'],
    ['en', '2025-10', 'long', 'October 2025'],
    ['en', '2026-11-24', 'short', '24 Nov 2026'],
    ['en', '2026-11-24', 'long', '24 November 2026'],
    ['en', '2026-11-24T23:59:59.000Z', 'short', '24 Nov 2026'],
    ['fr', '2022-07-08', 'long', '8 juillet 2022'],
    ['fr', '2025-10', 'short', 'oct. 2025'],
    ['fr', '2022-08-01', 'long', '1er août 2022'],
    ['fr', '2022-08', 'long', 'août 2022'],
    ['es', '2022-07-08', 'long', '8 de julio de 2022'],
    ['ar', '2025', 'short', '2025'],
    ['ar', '2022-07-08', 'short', '8 يوليوز 2022'],
    ['ar', '2022-08', 'long', 'غشت 2022'],
    ['en', '2018-05-02/2022-12', 'short', 'between 2 May 2018 and Dec 2022'],
    ['fr', '2018-05-01/2022-12', 'long', 'entre le 1er mai 2018 et décembre 2022'],
    ['es', '2018-05-02/2022-12-13', 'long', 'entre el 2 de mayo de 2018 y el 13 de diciembre de 2022'],
    ['ar', '2018-05-02/2022-12-13', 'short', 'بين 2 ماي 2018 و13 دجنبر 2022'],
  ])('%s %s %s', (locale, date, length, shown) => {
    expect(formatDate(locale, date, length)).toBe(shown)
  })

  it.each<'short' | 'long'>(['short', 'long'])(
    'names the months in Arabic as a reader in Rabat does, as the dossier’s texts do (%s)',
    (length) => {
      const months = Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, '0')}`)
      const named = months.map((month) => formatDate('ar', month, length).replace(' 2025', ''))
      expect(named.join(' ')).toBe('يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر')
      expect(months.map((month) => formatDate('ar', `${month}-03`, length))).toEqual(
        named.map((name) => `3 ${name} 2025`),
      )
    },
  )

  it.each(['', '13/2024', '2024-13', '2024-1', 'yesterday'])('refuses %j', (date) => {
    expect(() => formatDate('en', date)).toThrow(RangeError)
  })
})

describe('formatDayInFigures', () => {
  it.each<[Locale, string]>([
    ['en', '8/7/22'],
    ['fr', '8/7/22'],
    ['es', '8/7/22'],
    // The marks keep the day at the side on which Arabic begins to read.
    ['ar', '8\u200f/7\u200f/22'],
  ])('%s', (locale, shown) => {
    expect(formatDayInFigures(locale, '2022-07-08')).toBe(shown)
  })
})

describe('formatWeekday', () => {
  it.each<[Locale, 'short' | 'long', string]>([
    ['en', 'long', 'Tuesday'],
    ['fr', 'short', 'mar.'],
    ['es', 'long', 'martes'],
    ['ar', 'long', 'الثلاثاء'],
  ])('%s %s %s', (locale, length, shown) => {
    expect(formatWeekday(locale, '2026-11-24', length)).toBe(shown)
  })
})

describe('other formats', () => {
  it('gives the zone with a time', () => {
    expect(formatDateTime('en', '2026-11-24T09:02:30.000Z')).toBe('24 Nov 2026, 09:02 UTC')
    expect(formatDateTime('ar', '2026-11-24T09:02:30.000Z')).toBe('24 نونبر 2026، 09:02 UTC')
  })

  it('writes Western digits everywhere', () => {
    for (const locale of ['en', 'fr', 'es', 'ar'] as const)
      expect(formatNumber(locale, 12345)).toMatch(/^12.?345$/)
  })

  it.each<[Locale, string]>([
    ['en', '12,345.6'],
    ['ar', '12\u202f345,6'],
  ])('parts thousands and decimals in %s so that neither is taken for the other', (locale, shown) => {
    expect(formatNumber(locale, -12345.6)).toContain(shown)
  })

  it('joins lists', () => {
    expect(formatList('en', ['a', 'b', 'c'])).toBe('a, b and c')
    expect(formatList('fr', ['a', 'b'])).toBe('a et b')
    expect(formatList('es', ['a', 'b'], 'disjunction')).toBe('a o b')
    expect(formatList('ar', ['a', 'b'])).toContain('و')
  })
})
