import { expect, it } from 'vitest'
import { sha256 } from '@/lib/record/event/rules/public-chain'
import { hashesOf } from './sources'

const page = {
  described: ['https://test.example/', 'Test title'],
  grade: [null, null],
  same: null,
  origin: null,
  file: null,
}
const hashed = (...words) => sha256(JSON.stringify(words))

it.each([
  ['a source with an address', page, [hashed('https://test.example/', 'Test title')]],
  [
    'one with half a grade',
    { ...page, grade: ['B', null] },
    [hashed('https://test.example/', 'Test title', 'B', null)],
  ],
  [
    'one that leads to another',
    { ...page, same: 'S12' },
    [hashed('https://test.example/', 'Test title', 'S12')],
  ],
  [
    'one whose original source speaks for a party',
    { ...page, same: 'S12', origin: 'morocco' },
    [hashed('https://test.example/', 'Test title', 'S12', 'origin morocco')],
  ],
  [
    'one that is a file: by the file, or as acts had it before',
    { ...page, described: [null, 'Test title'], file: 'abc' },
    [hashed('sha256:abc', 'Test title'), hashed(null, 'Test title')],
  ],
])('the hashes of %s', (_what, source, hashes) => {
  expect(hashesOf(source)).toEqual(hashes)
})
