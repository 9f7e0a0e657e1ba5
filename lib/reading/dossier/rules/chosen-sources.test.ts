import { expect, it } from 'vitest'
import { chosenSources } from './chosen-sources'

const many = Array.from({ length: 201 }, (_, at) => `S${at + 12}`)

it.each([
  ['S12', ['S12']],
  ['S12.S40.S12', ['S12', 'S40']],
  ['S1234567', ['S1234567']],
  [many.slice(1).join('.'), many.slice(1)],
  [many.join('.'), null],
  ['S1', null],
  ['', null],
  ['S12.', null],
  ['S12,S40', null],
  ['type-un', null],
  ['item-7c', null],
] as const)('%s', (segment, ids) => {
  expect(chosenSources(segment)).toEqual(ids)
})
