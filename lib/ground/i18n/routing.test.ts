import { describe, expect, it } from 'vitest'
import { directionOf, isLocale, languageAlternates, localePath } from './routing'

describe('addresses by language', () => {
  it.each([
    ['en', '/', '/'],
    ['en', '/method', '/method'],
    ['fr', '/', '/fr'],
    ['ar', '/rabat-2022-07-08/7c', '/ar/rabat-2022-07-08/7c'],
  ] as const)('%s %s', (locale, path, address) => {
    expect(localePath(locale, path)).toBe(address)
  })

  it('lists every language of a page, English as the default', () => {
    expect(languageAlternates('/method')).toEqual({
      en: '/method',
      fr: '/fr/method',
      es: '/es/method',
      ar: '/ar/method',
      'x-default': '/method',
    })
  })

  it('knows its languages and their direction', () => {
    expect(isLocale('es')).toBe(true)
    expect(isLocale('de')).toBe(false)
    expect(isLocale(undefined)).toBe(false)
    expect(directionOf('ar')).toBe('rtl')
    expect(directionOf('ar-MA')).toBe('rtl')
    expect(directionOf('fr')).toBe('ltr')
    expect(directionOf('arn')).toBe('ltr')
  })
})
