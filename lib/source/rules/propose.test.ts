import { describe, expect, test } from 'vitest'
import { hostIn, proposedDescription, proposedLanguage } from './propose'

describe('the language of words, as far as they show it', () => {
  test.each([
    ['Test words that were not copied from the page', 'en'],
    ['Des mots pour cet essai, qui ne sont dans aucune source', 'fr'],
    ['Palabras para esta prueba, que no se copiaron de las fuentes', 'es'],
    ['كلمات لهذا الاختبار', 'ar'],
    ['Wörter für den Test, und nicht von der Seite', 'de'],
    ['Test', ''],
    ['', ''],
    ['2024, 17 %', ''],
  ])('%s: %s', (words, language) => expect(proposedLanguage(words)).toBe(language))
})

describe('what an address tells of a document', () => {
  test.each([
    ['https://www.europarl.europa.eu/a', 'europarl.europa.eu', 'parliament'],
    ['https://ec.europa.eu/a', 'ec.europa.eu', 'official'],
    ['https://www.interior.gob.es/', 'interior.gob.es', 'official'],
    ['https://example.gov.ma/x?y=1', 'example.gov.ma', 'official'],
    ['https://news.un.org/en', 'news.un.org', 'un'],
    ['http://example.edu:8080/', 'example.edu', 'academic'],
    ['https://example.org/gov', 'example.org', ''],
    ['https://notun.org/', 'notun.org', ''],
    ['no address', '', ''],
  ])('%s: by %s, type %s', (address, publisher, type) =>
    expect(proposedDescription(address, '', null)).toEqual({ publisher, type, language: '' }),
  )
  test('what people said of its host goes before', () => {
    expect(
      proposedDescription('https://example.edu/', '', { publisher: 'A test publisher', type: 'ngo' }),
    ).toMatchObject({ publisher: 'A test publisher', type: 'ngo' })
  })
  test('a host is known without www, and an address that is none has none', () => {
    expect(['https://www.Example.org/a/b', 'ftp://example.org'].map(hostIn)).toEqual(['example.org', ''])
  })
})
