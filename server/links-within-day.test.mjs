import { describe, expect, it } from 'vitest'
import { withinDay } from './links-within-day.mjs'

const linkOf = (link) => withinDay(link, { statement: 'rabat-2022-07-08', day: '2026-11-24' })

describe('a page of an earlier day', () => {
  it.each([
    ['/rabat-2022-07-08', '/rabat-2022-07-08/as-of/2026-11-24'],
    ['/ar/rabat-2022-07-08', '/ar/rabat-2022-07-08/as-of/2026-11-24'],
    ['/rabat-2022-07-08/statement#n7c', '/rabat-2022-07-08/statement/as-of/2026-11-24#n7c'],
    ['/rabat-2022-07-08/lineage/entry/l7c', '/rabat-2022-07-08/lineage/entry/l7c/as-of/2026-11-24'],
    [
      '/ar/rabat-2022-07-08/searches/entry/s-0a1b2c3d',
      '/ar/rabat-2022-07-08/searches/entry/s-0a1b2c3d/as-of/2026-11-24',
    ],
    [
      '/rabat-2022-07-08/7c/notes/entry/note-0a1b2c3d',
      '/rabat-2022-07-08/7c/notes/entry/note-0a1b2c3d/as-of/2026-11-24',
    ],
    ['/fr/rabat-2022-07-08/sources/S40', '/fr/rabat-2022-07-08/sources/S40/as-of/2026-11-24'],
  ])('keeps a link to %s within the day', (from, to) => {
    expect(linkOf(`<a class="tap" href="${from}" lang="en">`)).toBe(`<a class="tap" href="${to}" lang="en">`)
  })

  it.each([
    '<a href="/">',
    '<a href="/method">',
    '<a href="#e1">',
    '<a href="/another-statement/7c">',
    '<a href="/rabat-2022-07-08-annex/7c">',
    '<a href="/rabat-2022-07-08/history">',
    '<a href="/rabat-2022-07-08/corrections/entry/m-1">',
    '<a href="/rabat-2022-07-08/search">',
    '<a href="/rabat-2022-07-08/items?force=agreed">',
    '<a href="/rabat-2022-07-08/7c/revisions/all/1">',
    '<a href="/rabat-2022-07-08/7c/as-of/2025-01-01">',
    '<a href="https://suivi.example/rabat-2022-07-08/7c">',
    '<link rel="canonical" href="/rabat-2022-07-08/7c"/>',
    '<form action="/rabat-2022-07-08/as-of">',
    '<p>&lt;a href="/rabat-2022-07-08/7c"&gt;</p>',
  ])('leaves %s alone', (link) => {
    expect(linkOf(link)).toBe(link)
  })

  it('leaves the link to what stands now, and takes its mark away', () => {
    expect(linkOf('<a class="tap" href="/rabat-2022-07-08/7c" data-now="">')).toBe(
      '<a class="tap" href="/rabat-2022-07-08/7c">',
    )
  })
})

it('keeps links to each of several statements within the day, and no other', () => {
  const page = '<a href="/a-2022/7c">x</a><a href="/fr/b-2023/1a">x</a><a href="/c-2024/1a">x</a>'
  expect(withinDay(page, { statement: ['a-2022', 'b-2023'], day: '2026-11-24' })).toBe(
    '<a href="/a-2022/7c/as-of/2026-11-24">x</a><a href="/fr/b-2023/1a/as-of/2026-11-24">x</a><a href="/c-2024/1a">x</a>',
  )
})
