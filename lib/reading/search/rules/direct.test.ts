import { expect, it } from 'vitest'
import type { DirectHit } from '../types'
import { directOf, straightAddress } from './direct'

const at = (place: string) => ({ kind: 'address', canonical: [`https://${place}`, `http://${place}`] })

it.each([
  ['7c', { kind: 'item', reference: '7c' }],
  [' 7C ', { kind: 'item', reference: '7c' }],
  ['¶7c', { kind: 'item', reference: '7c' }],
  ['٧c', { kind: 'item', reference: '7c' }],
  ['7 c', { kind: 'item', reference: '7c' }],
  ['۷c', { kind: 'item', reference: '7c' }],
  ['\u200e7c\u200f', { kind: 'item', reference: '7c' }],
  ['¶7', { kind: 'passage', number: 7, isFigure: false }],
  ['§7', { kind: 'passage', number: 7, isFigure: false }],
  ['§ ۱۲', { kind: 'passage', number: 12, isFigure: false }],
  ['7', { kind: 'passage', number: 7, isFigure: true }],
  ['s40', { kind: 'source', id: 'S40' }],
  ['S٤٠', { kind: 'source', id: 'S40' }],
  ['S 40', { kind: 'source', id: 'S40' }],
  ['S07', { kind: 'source', id: 'S07' }],
  ['s7', { kind: 'source', id: 'S07' }],
  ['v10', { kind: 'variant', key: 'v10' }],
  ['http://Example.org/Page?utm_source=x#top', at('example.org/Page')],
  ['example.org/page', at('example.org/page')],
  ['2022', { kind: 'passage', number: 2022, isFigure: true }],
  ['07c', null],
  ['S0', null],
  ['"7c"', null],
  ['7 c d', null],
  ['§§7', null],
  ['7-c', null],
  ['police 7c', null],
  ['and/or', null],
  ['javascript:alert(1)', null],
  ['https://', null],
  ['', null],
])('%j', (text, expected) => {
  expect(directOf(text)).toEqual(expected)
})

const statement = { slug: 'rabat', shortTitle: 'Test', shortTitles: {}, language: 'en' }
const titled = { title: 'Test', titleLanguage: 'en', language: 'en' }
const item: DirectHit = { ...titled, kind: 'item', statement, reference: '7c', isWithdrawn: false }
const passage: DirectHit = { kind: 'passage', statement, number: 7, opening: 'Test' }
const source: DirectHit = { ...titled, kind: 'source', statement, id: 'S40', url: 'https://example.org' }

it.each([
  ['7c', [item], '/rabat/7c'],
  ['§7', [passage], '/rabat/statement#p7'],
  ['S40', [source], '/rabat/sources/S40'],
  // No statement uses it: the page that there is of it is somebody else's.
  ['S40', [{ ...source, statement: null }], null],
  // A figure may be a year that somebody looks for.
  ['7', [passage], null],
  // Two statements have an item of that name.
  ['7c', [item, { ...item, statement: { ...statement, slug: 'other' } }], null],
  ['7c', [], null],
] as const)('%s leads straight to the one page that it names: %#', (text, named, address) => {
  const direct = directOf(text)
  expect(direct && straightAddress(direct, named)).toBe(address)
})
