import { expect, it } from 'vitest'
import { placeOfQuote } from './place-of-quote'

it.each([
  [{ page: 3, heading: null, passage: 12 }, 'p. 3'],
  [{ page: null, heading: 'Test heading', passage: 12 }, 'Test heading, ¶ 12'],
  [{ page: null, heading: null, passage: 12 }, '¶ 12'],
  [{ page: null, heading: null, passage: null }, null],
])('%j is offered as %s', (found, place) => {
  expect(placeOfQuote(found)).toBe(place)
})
