import { expect, it } from 'vitest'
import { nameOfPlace, readPlace } from './judgement-place'

it.each([
  ['7c.all.2', { reference: '7c', line: 'all', number: 2 }],
  ['12ab.eu-commission.10.3', { reference: '12ab', line: 'eu-commission', number: 10, citation: 3 }],
])('%s names a place, and the place is called so', (name, place) => {
  expect(readPlace(name)).toEqual(place)
  expect(nameOfPlace(place)).toBe(name)
})

it.each(['', '7c', '7c.all', '7c.all.x', '7c.ALL.1', '7c.all.1.2.3', ' 7c.all.1'])(
  '%j names none',
  (name) => {
    expect(readPlace(name)).toBeNull()
  },
)
