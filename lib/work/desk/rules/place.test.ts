import { expect, test } from 'vitest'
import { placeOf } from './place'

const slugs = ['rabat-2022-07-08']

test.each([
  ['/rabat-2022-07-08/7c', { kind: 'item', slug: slugs[0], reference: '7c' }],
  ['/ar/rabat-2022-07-08/7c', { kind: 'item', slug: slugs[0], reference: '7c' }],
  ['/rabat-2022-07-08/7c/revisions/spain/1', { kind: 'item', slug: slugs[0], reference: '7c' }],
  ['/rabat-2022-07-08/sources/S40', { kind: 'source', slug: slugs[0], sourceId: 'S40' }],
  ['/rabat-2022-07-08/sources', { kind: 'text', slug: slugs[0], passage: 1 }],
  ['/rabat-2022-07-08', { kind: 'text', slug: slugs[0], passage: 1 }],
  ['/rabat-2022-07-08/statement', { kind: 'text', slug: slugs[0], passage: 1 }],
  ['/rabat-2022-07-08/statement/after/12', { kind: 'text', slug: slugs[0], passage: 13 }],
  ['/', null],
  ['/method', null],
  ['/elsewhere/7c', null],
  ['//rabat-2022-07-08/7c', null],
  ['https://elsewhere.example/rabat-2022-07-08/7c', null],
  ['', null],
])('what the page %s is about', (page, place) => {
  expect(placeOf(page, slugs)).toEqual(place)
})
