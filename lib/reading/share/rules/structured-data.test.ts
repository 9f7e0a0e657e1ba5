import { describe, expect, it } from 'vitest'
import type { SourceView } from '@/lib/evidence/source/types'
import type { CommitmentView } from '@/lib/text/commitment/types'
import type { StatementView } from '@/lib/text/statement/types'
import { dataOfItem, dataOfSite, dataOfSource, dataOfStatement, scriptText } from './structured-data'
import { schemaNodesOf } from './testing-schema'

const statement = {
  title: 'Joint statement',
  date: '2022-07-08',
  place: 'Rabat',
  parties: [{ name: 'Spain' }, { name: 'Morocco' }],
  base: { language: 'en', editorial: [] },
} as unknown as StatementView
const item = {
  reference: '7c',
  start: 10,
  exact: 'Test quote, not from the source',
  hinge: null,
} as unknown as CommitmentView
const source = {
  id: 'S1',
  url: 'https://source.example/1',
  title: 'Guessed',
  titleBasis: 'reconstructed',
  publisher: 'Source',
  author: null,
  date: null,
  language: 'fr',
} as unknown as SourceView
const page = { address: 'https://suivi.example/fr/r/7c', title: '7c', language: 'fr' } as const

describe('structured data', () => {
  it('says that an item is a quotation from a work of the parties', () => {
    expect(dataOfItem(statement, item, { ...page, lastAct: '2026-11-24T10:00:00Z' })).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'WebPage',
      dateModified: '2026-11-24T10:00:00Z',
      mainEntity: {
        '@type': 'Quotation',
        text: item.exact,
        inLanguage: 'en',
        isPartOf: { '@type': 'CreativeWork', author: [{ name: 'Spain' }, { name: 'Morocco' }] },
      },
    })
  })

  it('gives the words of an item as they stand, with what notes say of them in the page’s language', () => {
    const note = { body: 'Test note', language: 'en', bodies: { fr: 'Note d’essai' }, isSic: true }
    const at = (start: number, end: number) => ({ ...statement.base, editorial: [{ ...note, start, end }] })
    const dataWith = (base: object) =>
      dataOfItem({ ...statement, base } as StatementView, item, { ...page, lastAct: null })
    expect(dataWith(at(15, 20))).toMatchObject({
      mainEntity: {
        text: item.exact,
        comment: [{ '@type': 'Comment', text: 'Note d’essai', inLanguage: 'fr' }],
      },
    })
    expect(dataWith(at(0, 5)).mainEntity).not.toHaveProperty('comment')
  })

  it('gives no date where nothing was published, and never a rating', () => {
    const data = dataOfItem(statement, item, { ...page, lastAct: null })
    expect(data).not.toHaveProperty('dateModified')
    expect(JSON.stringify([data, dataOfStatement(statement, page)])).not.toMatch(/ClaimReview|[rR]ating/)
  })

  it('gives the name of the site to the site, of which every page is a part, and to no publisher', () => {
    const site = dataOfSite('A test house', 'https://suivi.example/fr/about')
    expect(site).toMatchObject({ '@type': 'WebSite', '@id': 'https://suivi.example/', name: 'A test house' })
    const { name: _name, '@context': _context, ...whole } = site
    for (const data of [dataOfStatement(statement, page), dataOfSource(source, page)]) {
      expect(data.isPartOf).toEqual(whole)
      expect(data).not.toHaveProperty('publisher')
    }
  })

  it('says under which licence the page stands, of no work of others', () => {
    for (const data of [dataOfStatement(statement, page), dataOfSource(source, page)]) {
      expect(data.license).toBe('https://suivi.example/fr/about#licence')
      expect(data.mainEntity).not.toHaveProperty('license')
    }
  })

  it.each([
    ['the site', dataOfSite('A test house', page.address)],
    ['a statement', dataOfStatement(statement, page)],
    ['an item', dataOfItem(statement, item, { ...page, lastAct: '2026-11-24T10:00:00Z' })],
    ['a source', dataOfSource({ ...source, titleBasis: 'as_shown', author: 'A', date: '2022-07' }, page)],
  ])('of %s has types and properties of the vocabulary alone, and all of it is read', async (_what, data) => {
    const nodes = await schemaNodesOf(data)
    expect(nodes.flatMap(({ faults }) => faults)).toEqual([])
    expect(nodes.length).toBeGreaterThan(0)
  })

  it('names a source by its own title only', () => {
    expect(dataOfSource(source, page).mainEntity).not.toHaveProperty('name')
    expect(dataOfSource({ ...source, titleBasis: 'as_shown' }, page).mainEntity).toHaveProperty(
      'name',
      'Guessed',
    )
  })

  it('gives no day of publication to what is known by its bounds only', () => {
    const told = dataOfSource({ ...source, date: '2018-05-02/2022-12-13' }, page).mainEntity
    expect(told).not.toHaveProperty('datePublished')
    expect(dataOfSource({ ...source, date: '2018-05' }, page).mainEntity).toHaveProperty(
      'datePublished',
      '2018-05',
    )
  })

  it('cannot end the element that it stands in', () => {
    const data = dataOfStatement({ ...statement, title: '</script><script>alert(1)<!--' }, page)
    const text = scriptText(data)
    expect(text).not.toContain('<')
    expect(JSON.parse(text)).toEqual(data)
  })
})
