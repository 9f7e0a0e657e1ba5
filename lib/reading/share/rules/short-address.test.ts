import { expect, it } from 'vitest'
import { ledFromShort, SHORT_LETTERS, shortIdOf } from './short-address'

it.each([
  ['23456789', { id: '23456789', of: 'statement' }],
  ['bcdfghjkm', { id: 'bcdfghjkm', of: 'item' }],
  ['BCDFGHJKM', { id: 'bcdfghjkm', of: 'item' }],
  ['2345678', null],
  ['bcdfghjkmn', null],
  ['abcdefgh', null],
  ['1bcdfghj', null],
  ['0bcdfghj', null],
  ['lbcdfghj', null],
  ['', null],
  ['../../bc', null],
  ['bcdfghj\n', null],
])('%j is %j', (text, short) => {
  expect(shortIdOf(text)).toEqual(short)
})

it('has no letter that is taken for another, and none that makes a word', () => {
  expect(SHORT_LETTERS).not.toMatch(/[01aeiouly]/)
  expect(new Set(SHORT_LETTERS).size).toBe(27)
})

it('leads to the page, or to it as it stood on a day', () => {
  expect(ledFromShort('/s/7c')).toBe('/s/7c')
  expect(ledFromShort('/s/7c', '2026-11-27')).toBe('/s/7c/as-of/2026-11-27')
  expect(ledFromShort('/s/7c', 'yesterday')).toBeNull()
})
