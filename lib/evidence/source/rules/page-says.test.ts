import { describe, expect, it } from 'vitest'
import { dateIn, pageSays } from './page-says'

const sayings = (said: Readonly<Record<string, string | readonly string[]>>) =>
  Object.entries(said).flatMap(([name, values]) => [values].flat().map((value) => ({ name, value })))
const of = (said: Readonly<Record<string, string | readonly string[]>>) => pageSays(sayings(said))
const shortOf = ({ value, name }: { value: string; name: string }) => [value, name]

describe('what a page says of itself', () => {
  it.each([
    [{ title: 'C', 'og:title': 'B', citation_title: 'A' }, 'A', 'citation_title'],
    [{ title: 'C', 'og:title': 'B' }, 'B', 'og:title'],
    [{ 'json-ld headline': 'H', 'og:title': 'B' }, 'H', 'json-ld headline'],
    [{ 'dc:title': 'D', title: 'C' }, 'D', 'dc.title'],
    [{ 'pdf Title': 'Microsoft Word - note.docx' }, '', ''],
    [{ 'pdf Title': 'leaflet.indd' }, '', ''],
    [{ 'pdf Title': 'A test report' }, 'A test report', 'pdf Title'],
    [{}, '', ''],
  ])('title of %j', (said, value, name) => expect(shortOf(of(said).title)).toEqual([value, name]))

  it.each([
    [{ citation_author: ['A Tester', 'B Tester', 'A Tester'] }, 'A Tester; B Tester', 'citation_author'],
    [{ 'article:author': 'https://example.org/people/a', author: 'A Tester' }, 'A Tester', 'author'],
    [{ author: '@tester' }, '', ''],
  ])('author of %j', (said, value, name) => expect(shortOf(of(said).author)).toEqual([value, name]))

  it.each([
    [{ lang: 'fr-MA' }, 'fr', 'lang'],
    [{ lang: 'en', 'json-ld inLanguage': 'ar' }, 'ar', 'json-ld inLanguage'],
    [{ 'og:locale': 'es_ES' }, 'es', 'og:locale'],
    [{ lang: '{{locale}}', 'content-language': 'de' }, 'de', 'content-language'],
    [{ lang: '' }, '', ''],
  ])('language of %j', (said, value, name) => expect(shortOf(of(said).language)).toEqual([value, name]))

  it.each([
    [{ 'json-ld @type': ['WebPage', 'NewsArticle'] }, 'media', 'json-ld @type'],
    [{ 'json-ld @type': 'ScholarlyArticle' }, 'academic', 'json-ld @type'],
    [{ 'json-ld @type': 'Legislation' }, 'official', 'json-ld @type'],
    [{ 'json-ld @type': 'Article' }, '', ''],
    [{ citation_journal_title: 'A test journal' }, 'academic', 'citation_journal_title'],
  ])('type of %j', (said, value, name) => expect(shortOf(of(said).type)).toEqual([value, name]))

  it('tells who put a document out from whose site it is on', () => {
    const { publisher, site } = of({ 'og:site_name': 'A test site', 'json-ld publisher': 'A test body' })
    expect([publisher.value, site.value]).toEqual(['A test body', 'A test site'])
  })

  it('keeps the words of a date that it cannot take for one, and only where there is no other', () => {
    const said = { citation_date: 'May 3, 2024' }
    expect([of(said).date.value, of(said).unreadDate]).toEqual(['', 'May 3, 2024'])
    const both = of({ ...said, 'json-ld datePublished': '2024-05' })
    expect([both.date.value, both.date.name, both.unreadDate]).toEqual([
      '2024-05',
      'json-ld datePublished',
      '',
    ])
  })

  it('gives the address that a stated DOI has, and the addresses that the page gives itself', () => {
    const said = of({
      citation_doi: 'doi:10.1000/182',
      'link canonical': '/a',
      'og:url': 'https://example.org/b',
      'dc.identifier': 'ISBN 1',
    })
    expect([said.byNumber, said.addresses]).toEqual([
      'https://doi.org/10.1000/182',
      ['/a', 'https://example.org/b'],
    ])
    expect(of({ 'dc.identifier': 'ISBN 1' }).byNumber).toBe('')
  })
})

describe('a date as far as it is known', () => {
  it.each([
    ['2024', '2024'],
    ['2024-05', '2024-05'],
    ['2024/5', '2024-05'],
    ['2024/05/03', '2024-05-03'],
    ['2024-5-3', '2024-05-03'],
    ['20240503', '2024-05-03'],
    ['2024-05-03T23:30:00+02:00', '2024-05-03'],
    ['2024-05-03 23:30', '2024-05-03'],
    ['2024-02-30', ''],
    ['2024-13', ''],
    ['03/05/2024', ''],
    ['3 May 2024', ''],
    ['2024-05-03x', ''],
    ['', ''],
  ])('%s: %s', (text, date) => expect(dateIn(text)).toBe(date))
})
