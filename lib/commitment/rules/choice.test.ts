import { expect, it } from 'vitest'
import { addressNamed, chosenOrTyped } from './choice'

it.each([
  ['the item of a reference, however many hold it', '7c', ['a/7c', 'a/7ca', 'b/17c'], 'a/7c'],
  ['the item of an address', ' a/7c ', ['a/7c', 'b/7c'], 'a/7c'],
  ['a statement as a whole', 'A', ['a', 'a/7c'], 'a'],
  ['none where the only one merely has these words', 'readmission', ['a/9a'], null],
  ['none where the only one merely ends alike', '7c', ['a/17c'], null],
  ['none of two with one reference', '7c', ['a/7c', 'b/7c'], null],
  ['none of several with these words', 'police', ['a/7c', 'a/9a'], null],
  ['nothing where nothing answers', 'nowhere', [], null],
])('%s', (_what, typed, places, address) => {
  expect(addressNamed(places, typed)).toBe(address)
})

it.each<[string, readonly string[], string | null, string]>([
  ['what was typed', ['police'], null, 'police'],
  ['what was picked of the choices for it', ['police', 'a/9a'], 'police', 'a/9a'],
  ['what was typed after the choices were offered', ['a/7c', 'a/9a'], 'police', 'a/7c'],
  ['nothing where the field was emptied since', ['', 'a/9a'], 'police', ''],
  ['what was typed, where choices were offered and none was picked', [' police'], 'police', ' police'],
  ['what was typed where two came and none was offered', ['police', 'a/9a'], null, 'police'],
])('%s counts', (_what, sent, offeredFor, counts) => {
  expect(chosenOrTyped(sent, offeredFor)).toBe(counts)
})
