import { describe, expect, test } from 'vitest'
import { hostIn, proposedDescription, proposedLanguage } from './propose'

describe('the language of words, as far as they show it', () => {
  test.each([
    ['Test words that were not copied from the page', 'en'],
    ['Des mots pour cet essai, qui ne sont dans aucune source', 'fr'],
    ['Palabras para el ensayo, que no se copiaron de las fuentes', 'es'],
    ['Palabras para esta prueba, que no se copiaron de las fuentes', ''],
    ['كلمات لهذا الاختبار', 'ar'],
    ['Agreement on a border', ''],
    ['Le ministre en visite à Rabat pour un essai', 'fr'],
    ['Déclaration de Rabat', ''],
    ['La visita de un ministro', ''],
    ['Los ministros se reúnen en Rabat con el rey', 'es'],
    ['Declaración de España y Marruecos', ''],
    ['Una prueba para Rabat', ''],
    ['Il ministro della Difesa e il re del Marocco', 'it'],
    ['O governo não comenta a decisão do rei', 'pt'],
    ['Het akkoord van Rabat en de grens met Spanje', 'nl'],
    ['Parole', ''],
    ['de', ''],
    ['وزیر امور خارجه', ''],
    ['گفت‌وگو در رباط', ''],
    ['Wörter für den Test, und nicht von der Seite', 'de'],
    ['Test', ''],
    ['', ''],
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
  ])('%s: by %s, type %s', (address, publisher, type) => {
    const proposed = proposedDescription(address, '', null)
    expect([proposed.publisher.value, proposed.type.value, proposed.language.value]).toEqual([
      publisher,
      type,
      '',
    ])
  })
  test('what people said of its host goes before', () => {
    expect(
      proposedDescription('https://example.edu/', '', { publisher: 'A test publisher', type: 'ngo' }),
    ).toMatchObject({
      publisher: { value: 'A test publisher', from: 'library' },
      type: { value: 'ngo', from: 'library' },
    })
  })
  test('a host is known without www; an address that is none, or that publishers share, has none', () => {
    expect(['https://www.Example.org/a/b', '10.1000/182', 'ftp://example.org'].map(hostIn)).toEqual([
      'example.org',
      '',
      '',
    ])
  })
})

describe('what a page says of itself', () => {
  const page = {
    said: [
      { name: 'og:site_name', value: 'A test site' },
      { name: 'og:title', value: 'A test title' },
      { name: 'json-ld @type', value: 'NewsArticle' },
    ],
    beginning: 'Des mots pour cet essai, qui ne sont dans aucune source',
  }
  const known = { publisher: 'A test publisher', type: 'ngo' as const }

  test('is proposed with its name there; the language of its words where it names none', () => {
    expect(proposedDescription('https://example.org/', '', null, page)).toMatchObject({
      title: { value: 'A test title', from: 'page', name: 'og:title' },
      publisher: { value: 'A test site', from: 'page', name: 'og:site_name' },
      type: { value: 'media', from: 'page', name: 'json-ld @type' },
      language: { value: 'fr', from: 'words' },
      author: { value: '' },
      date: { value: '' },
    })
  })
  test('goes behind what people said of its site and what its host tells, but for who put out the document', () => {
    expect(proposedDescription('https://example.org/', '', known, page)).toMatchObject({
      publisher: { value: 'A test publisher', from: 'library' },
      type: { value: 'ngo', from: 'library' },
    })
    expect(proposedDescription('https://example.gov.ma/', '', null, page).type.value).toBe('official')
    const said = [...page.said, { name: 'citation_publisher', value: 'A test body' }]
    expect(proposedDescription('https://example.org/', '', known, { ...page, said }).publisher).toEqual({
      value: 'A test body',
      from: 'page',
      name: 'citation_publisher',
    })
  })
})
