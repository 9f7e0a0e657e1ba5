import { expect, it } from 'vitest'
import { directOf } from './direct'

it.each([
  ['7c', { kind: 'item', reference: '7c' }],
  [' 7C ', { kind: 'item', reference: '7c' }],
  ['¶7c', { kind: 'item', reference: '7c' }],
  ['٧c', { kind: 'item', reference: '7c' }],
  ['¶7', { kind: 'passage', number: 7 }],
  ['¶ ٧', { kind: 'passage', number: 7 }],
  ['7', { kind: 'passage', number: 7 }],
  ['s40', { kind: 'source', id: 'S40' }],
  ['S٤٠', { kind: 'source', id: 'S40' }],
  ['v10', { kind: 'variant', key: 'v10' }],
  [
    'http://Example.org/Page?utm_source=x#top',
    { kind: 'address', canonical: ['https://example.org/Page', 'http://example.org/Page'] },
  ],
  [
    'example.org/page',
    { kind: 'address', canonical: ['https://example.org/page', 'http://example.org/page'] },
  ],
  ['2022', { kind: 'passage', number: 2022 }],
  ['07c', null],
  ['S0', null],
  ['7 c', null],
  ['police 7c', null],
  ['and/or', null],
  ['javascript:alert(1)', null],
  ['https://', null],
  ['', null],
])('%j', (text, expected) => {
  expect(directOf(text)).toEqual(expected)
})
