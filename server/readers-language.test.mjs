import { expect, it } from 'vitest'
import { locales } from '../lib/ground/i18n/routing.ts'
import { askInReadersLanguage, languageFor } from './readers-language.mjs'

it.each([
  [undefined, 'en'],
  ['', 'en'],
  ['fr', 'fr'],
  ['fr-MA,fr;q=0.9,en;q=0.8', 'fr'],
  ['de, es;q=0.4, ar;q=0.7', 'ar'],
  ['en;q=0.5, fr;q=0.5', 'en'],
  ['AR-ma', 'ar'],
  ['fr;q=0, es;q=0.1', 'es'],
  ['de', 'en'],
  ['*', 'en'],
  ['fr;q=nonsense, es;q=0.2', 'es'],
  ['fra', 'en'],
  [';;;,,,q=', 'en'],
])('%j asks for %s', (accepted, language) => {
  expect(languageFor(accepted)).toBe(language)
})

it('knows every language of the pages', () => {
  for (const locale of locales) expect(languageFor(`de, ${locale}-XX;q=0.3`)).toBe(locale)
})

it.each([
  ['/c/bcdfghjkm', 'fr', '/fr/c/bcdfghjkm', true],
  ['/c/bcdfghjkm?x=1', 'es', '/es/c/bcdfghjkm?x=1', true],
  ['/c/bcdfghjkm/2026-11-27', 'ar', '/ar/c/bcdfghjkm/2026-11-27', true],
  ['/c/bcdfghjkm', 'en', '/c/bcdfghjkm', true],
  ['/c/bcdfghjkm', 'de', '/c/bcdfghjkm', true],
  ['/c/bcdfghjkm/qr.svg', 'fr', '/c/bcdfghjkm/qr.svg', false],
  ['/es/c/bcdfghjkm', 'fr', '/es/c/bcdfghjkm', true],
  ['/s/0-_aB', 'fr', '/fr/s/0-_aB', true],
  ['/s/0-_aB', 'en', '/s/0-_aB', true],
  ['/s/', 'fr', '/s/', false],
  ['/private/none', 'fr', '/private/none', false],
  ['/', 'fr', '/', false],
  ['/rabat-2022-07-08/7c', 'fr', '/rabat-2022-07-08/7c', false],
])('%s in %s is %s', (url, accepted, asked, depends) => {
  const request = { url, headers: { 'accept-language': accepted } }
  expect(askInReadersLanguage(request)).toBe(depends)
  expect(request.url).toBe(asked)
})
