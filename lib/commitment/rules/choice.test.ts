import { expect, it } from 'vitest'
import { addressNamed } from './choice'

it.each([
  ['the item of a reference, however many hold it', '7c', ['a/7c', 'a/7ca', 'b/17c'], 'a/7c'],
  ['the item of an address', ' a/7c ', ['a/7c', 'b/7c'], 'a/7c'],
  ['a statement as a whole', 'A', ['a', 'a/7c'], 'a'],
  ['the only one with these words', 'readmission', ['a/9a'], 'a/9a'],
  ['none of two with one reference', '7c', ['a/7c', 'b/7c'], null],
  ['none of several with these words', 'police', ['a/7c', 'a/9a'], null],
  ['nothing where nothing answers', 'nowhere', [], null],
])('%s', (_what, typed, places, address) => {
  expect(addressNamed(places, typed)).toBe(address)
})
