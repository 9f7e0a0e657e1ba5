import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ITEM_FACETS } from '@/lib/assessment/status-update/rules/item-filters'
import { ASKED_OF_LIBRARY } from '@/lib/evidence/source/rules/order'
import { insideAddress } from './inside-address'

const inside = (address: string) => {
  const url = new URL(address, 'http://localhost')
  return insideAddress(url.pathname, url.searchParams)
}

describe('a filter leads to the page that is kept for it', () => {
  it.each([
    ['/r/statement?force=agreed', { rewrite: '/r/statement/filtered/force-agreed' }],
    ['/fr/r/items?force=agreed&area=pact', { rewrite: '/fr/r/items/filtered/force-agreed.area-pact' }],
    ['/ar/r/sources?cited=yes&item=7c', { rewrite: '/ar/r/sources/filtered/cited-yes.item-7c' }],
    ['/r/sources?order=newest', { rewrite: '/r/sources/filtered/order-newest' }],
    ['/r/sources?order=newest&cited=yes', { redirect: '/r/sources?cited=yes&order=newest' }],
    ['/r/sources?order=', { redirect: '/r/sources' }],
    ['/r/items?order=newest', null],
    ['/r/items?area=pact&force=agreed', { redirect: '/r/items?force=agreed&area=pact' }],
    ['/r/items?force=agreed&utm_source=x', { redirect: '/r/items?force=agreed' }],
    ['/fr/r/items?force=', { redirect: '/fr/r/items' }],
    ['/r/items?force=a&force=b', { rewrite: '/r/items/filtered/-' }],
    ['/r/items?force=..%2F..%2Fdesk', { rewrite: '/r/items/filtered/-' }],
    ['/r/items/after/7c?force=agreed', { rewrite: '/r/items/after/7c/filtered/force-agreed' }],
    ['/r/items/after/7c', null],
    ['/r/items/after?force=agreed', null],
    ['/r/items/as-of/7c?force=agreed', null],
    ['/r/statement/after/30?force=agreed', { rewrite: '/r/statement/after/30/filtered/force-agreed' }],
    ['/r/items/after/7c/8a?force=agreed', null],
    ['/r/items?type=un', null],
    ['/r/items', null],
    ['/r/variants?force=agreed', null],
    ['/desk/sources?type=un', null],
    ['/r/constructor?name=x', null],
  ])('%s', (address, expected) => {
    expect(inside(address)).toEqual(expected)
  })
})

describe('items that are ticked lead to the one address of them', () => {
  it.each([
    ['/chosen?item=bcdfghjkm&item=23456789b', { redirect: '/chosen/bcdfghjkm.23456789b' }],
    [
      '/fr/chosen?item=bcdfghjkm&add=x.example%2Fc%2F23456789b',
      { redirect: '/fr/chosen/bcdfghjkm.23456789b' },
    ],
    ['/chosen?item=bcdfghjkm&day=2026-11-27', { redirect: '/chosen/bcdfghjkm/as-of/2026-11-27' }],
    ['/chosen?item=..%2F..%2Fdesk', { redirect: '/chosen/desk' }],
    ['/r/chosen?item=bcdfghjkm', null],
  ])('%s', (address, expected) => {
    expect(inside(address)).toEqual(expected)
  })
})

describe('a question leads to the page that is made for it', () => {
  it.each([
    ['/search?q=a', { rewrite: '/search/all.1.YQ' }],
    ['/fr/search?q=a&in=notes&page=2', { rewrite: '/fr/search/notes.2.YQ' }],
    ['/r/search?q=a', { rewrite: '/r/search/all.1.YQ' }],
    ['/ar/r/search?q=..%2Fdesk', { rewrite: '/ar/r/search/all.1.Li4vZGVzaw' }],
    ['/r/search?q=', { rewrite: '/r/search' }],
    ['/r/search?q=a&in=people', { rewrite: '/r/search/-' }],
    ['/desk/search?q=a', null],
    ['/r/sources/search?q=a', null],
  ])('%s', (address, expected) => {
    expect(inside(address)).toEqual(expected)
  })
})

it('proxy.ts is asked for every facet and every part of a question', () => {
  const written = readFileSync('proxy.ts', 'utf8')
  for (const key of [...ITEM_FACETS, ...ASKED_OF_LIBRARY, 'q', 'in', 'page', 'item', 'add', 'day'])
    expect(written).toContain(`has: [{ type: 'query', key: '${key}' }]`)
  for (const facets of [ITEM_FACETS, ASKED_OF_LIBRARY])
    expect(written.split(`:page(statement|items|sources)/:more*'`).length - 1).toBeGreaterThanOrEqual(
      facets.length,
    )
})
