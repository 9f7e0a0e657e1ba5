import { describe, expect, test } from 'vitest'
import type { LaterText, LinkedItem, PublicLinkView } from '../types'
import { itemsElsewhere, linksAsOf, standing, withStanding } from './as-of'
import { threadOf } from './thread'

const item = (
  slug: string,
  reference: string,
  date: string,
  withdrawnOn: string | null = null,
): LinkedItem => ({
  ...{ kind: 'item', slug, statement: slug, statementLanguage: 'en', date, language: 'en', reference },
  ...{ title: reference, titleLanguage: 'en', start: 0, prefix: '', suffix: '', hinge: null },
  ...{ exact: 'words', force: 'conditional', withdrawnOn },
})
const source = (id: string, date: string | null): LaterText => ({
  ...{ kind: 'source', id, title: id, titleBasis: 'as_shown', publisher: 'Test', language: 'en', date },
})
const link = (earlier: LinkedItem, later: LaterText, some: Partial<PublicLinkView> = {}): PublicLinkView => ({
  id: `${earlier.reference}-${later.kind === 'source' ? later.id : later.reference}`,
  anchor: 'link',
  earlier,
  later,
  content: { kind: 'repeated', quote: 'words', locator: null, why: 'Test reason.', whyLanguage: 'en' },
  author: 'Test',
  reviewer: 'Test',
  publishedAt: '2026-01-01T00:00:00.000Z',
  withdrawn: null,
  ...some,
})

const rabat = item('rabat', '7c', '2022-07-08')
const tunis = item('tunis', '3a', '2023-07-16')

describe('the line of an item', () => {
  test('goes through earlier texts, the item and later texts, by their dates', () => {
    const links = [
      link(tunis, source('S2', '2024')),
      link(tunis, source('S1', '2023-09')),
      link(rabat, tunis),
    ]
    const points = threadOf(tunis, links)?.points.map(({ text }) =>
      text.kind === 'source' ? text.id : text.slug,
    )
    expect(points).toEqual(['rabat', 'tunis', 'S1', 'S2'])
    expect(threadOf(rabat, links)?.points.map(({ text }) => text.date)).toEqual(['2022-07-08', '2023-07-16'])
  })

  test('what is undated stands last', () => {
    const points = threadOf(rabat, [
      link(rabat, source('S9', null)),
      link(rabat, source('S1', '2023')),
    ])?.points
    expect(points?.map(({ text }) => text.date)).toEqual(['2022-07-08', '2023', null])
  })

  test('there is none where no link names the item, or only one that was withdrawn', () => {
    expect(threadOf(rabat, [])).toBeNull()
    expect(threadOf({ slug: 'rabat', reference: '7d' }, [link(rabat, tunis)])).toBeNull()
    const gone = { content: null, withdrawn: { at: '2026-02-01T00:00:00.000Z', reason: 'x', language: 'en' } }
    expect(threadOf(rabat, [link(rabat, tunis, gone)])).toBeNull()
  })

  test('an item of the same reference in another statement is another item', () => {
    expect(threadOf({ slug: 'tunis', reference: '7c' }, [link(rabat, source('S1', '2023'))])).toBeNull()
  })
})

const { kind: _kind, ...known } = source('S1', '2024') as Extract<LaterText, { kind: 'source' }>

describe('as of an earlier day', () => {
  test.each([
    ['2025-12-31', 0],
    ['2026-01-01', 1],
  ])('on %s %i links are there', (day, count) => {
    expect(linksAsOf([link(rabat, tunis)], new Map(), day)).toHaveLength(count)
  })

  test('a source has the date that it had then', () => {
    const [then] = linksAsOf([link(rabat, source('S1', '2024-05'))], new Map([['S1', known]]), '2026-03-01')
    expect(then?.later.date).toBe('2024')
  })

  test('words that were taken back are not shown again', () => {
    const gone = { content: null, withdrawn: { at: '2026-02-01T00:00:00.000Z', reason: 'x', language: 'en' } }
    expect(linksAsOf([link(rabat, tunis, gone)], new Map(), '2026-01-15')[0]?.content).toBeNull()
  })

  test.each([
    ['2026-01-14', 1],
    ['2026-01-15', 0],
  ])('on %s a link to an item withdrawn on 15 January: %i', (day, count) => {
    expect(standing([link(rabat, item('tunis', '3a', '2023-07-16', '2026-01-15'))], day)).toHaveLength(count)
  })
})

describe('an item of another statement', () => {
  const links = [link(rabat, tunis), link(rabat, source('S1', '2023'))]

  test('is asked of its own statement', () => {
    expect([...itemsElsewhere([...links, link(rabat, tunis)], 'rabat')]).toEqual([['tunis', ['3a']]])
    expect([...itemsElsewhere(links, 'tunis')]).toEqual([['rabat', [rabat.reference]]])
  })

  test('is called as its own statement calls it in the language of the page', () => {
    const titled = { reference: '3a', title: 'Titre d’essai', titleLanguage: 'fr', withdrawn: null }
    const [named, kept] = withStanding(links, new Map([['tunis', [titled]]]))
    expect(named).toMatchObject({
      earlier: { title: rabat.title, titleLanguage: 'en' },
      later: { title: 'Titre d’essai', titleLanguage: 'fr', withdrawnOn: null },
    })
    expect(kept).toEqual(links[1])
  })

  test('that another statement withdrew takes the link with it', () => {
    const withdrawn = { on: '2026-03-01', reason: 'x', language: 'en' }
    const known = (stands: boolean) =>
      new Map([
        [
          'tunis',
          [{ reference: '3a', title: '3a', titleLanguage: 'en', withdrawn: stands ? null : withdrawn }],
        ],
      ])
    expect(standing(withStanding(links, known(true)), '2026-04-01')).toHaveLength(2)
    expect(standing(withStanding(links, known(false)), '2026-04-01')).toHaveLength(1)
    expect(standing(withStanding(links, known(false)), '2026-02-01')).toHaveLength(2)
  })
})
