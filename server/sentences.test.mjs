import { expect, it } from 'vitest'
import { slipsOf } from '../lib/ground/i18n/testing.ts'
import { inEveryLanguage, sentence } from './sentences.mjs'

it.each([
  ['/fr/search?q=a', /^Trop de pages/],
  ['/ar/rabat', /^الصفحات/],
  ['/ar?x', /^الصفحات/],
  ['/rabat/search', /^Too many pages/],
  ['/toString', /^Too many pages/],
  [undefined, /^Too many pages/],
])('who comes to %s is told in its language', (url, said) => {
  expect(sentence('busy', url)).toMatch(said)
})

it('is said in all four where the language is not known', () => {
  expect(inEveryLanguage('malformed').trim().split('\n')).toHaveLength(4)
})

it.each(/** @type {const} */ (['fr', 'es']))('quotes in %s as that language does', (language) => {
  expect(slipsOf(language, sentence('expectation', `/${language}`))).toEqual([])
})
