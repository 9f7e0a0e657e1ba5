import { describe, expect, test } from 'vitest'
import { hostIn, proposedDescription, proposedLanguage } from './propose'

describe('the language of words, as far as they show it', () => {
  test.each([
    ['Test words that were not copied from the page', 'en'],
    ['Des mots pour cet essai, qui ne sont dans aucune source', 'fr'],
    ['Palabras para el ensayo, que no se copiaron de las fuentes', 'es'],
    ['Palabras para esta prueba, que no se copiaron de las fuentes', ''],
    ['كلمات لهذا الاختبار', 'ar'],
    ['Test words and the border', 'en'],
    ['Agreement on a border', ''],
    ['Le ministre en visite à Rabat pour un essai', 'fr'],
    ['Des mots sur la visite du ministre', 'fr'],
    ['Déclaration de Rabat', ''],
    ['La visita de un ministro', ''],
    ['El rey y el ministro de Exteriores', 'es'],
    ['Los ministros se reúnen en Rabat con el rey', 'es'],
    ['Declaración de España y Marruecos', ''],
    ['Una prueba para Rabat', ''],
    ['Il ministro della Difesa e il re del Marocco', 'it'],
    ['Parole di prova per gli articoli', 'it'],
    ['O governo não comenta a decisão do rei', 'pt'],
    ['Palavras dos ministros em uma visita ao rei', 'pt'],
    ['Het akkoord van Rabat en de grens met Spanje', 'nl'],
    ['Woorden voor een proef', 'nl'],
    ['Parole', ''],
    ['de', ''],
    ['وزیر امور خارجه', ''],
    ['گفت‌وگو در رباط', ''],
    ['ٹیسٹ کے الفاظ', ''],
    ['زيارة وزير الخارجية إلى الرباط', 'ar'],
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
