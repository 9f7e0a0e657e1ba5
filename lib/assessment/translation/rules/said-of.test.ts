import { expect, it } from 'vitest'
import { saidOf } from './said-of'

it.each([
  [
    { statement: 'a', reference: '7c', source: null },
    { slug: 'a', reference: '7c', source: null },
  ],
  [
    { statement: 'a', reference: null, source: null },
    { slug: 'a', reference: null, source: null },
  ],
  [
    { statement: null, reference: null, source: 'S40' },
    { slug: null, reference: null, source: 'S40' },
  ],
  [{ statement: null, reference: null, source: null }, null],
  [{ statement: null, reference: '7c', source: null }, null],
  [{ statement: 'a', reference: null, source: 'S40' }, null],
  [{ statement: null, reference: '7c', source: 'S40' }, null],
])('words are said of one thing: %j', (named, of) => {
  expect(saidOf(named)).toEqual(of)
})
