import { expect, it } from 'vitest'
import { addressesNamed, addressNamed, chosenOrTyped, stillToFind } from './choice'

it.each([
  ['the item of a reference, however many hold it', '7c', ['a/7c', 'a/7ca', 'b/17c'], 'a/7c'],
  ['the item of an address', ' a/7c ', ['a/7c', 'b/7c'], 'a/7c'],
  ['a statement as a whole', 'A', ['a', 'a/7c'], 'a'],
  ['a source by its number', 's40', ['S40', 'S401'], 'S40'],
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

it.each([
  ['several, parted by spaces or commas', ' 7c, 7d  9a ', ['a/7c', 'a/7d', 'a/9a']],
  ['one', '7c', ['a/7c']],
  ['one by its address', 'a/7c', ['a/7c']],
  ['none where one of them is none', '7c police', null],
  ['none where none is', 'police', null],
  ['none where nothing but a comma was typed', ' , ', null],
])('named: %s', (_what, typed, addresses) => {
  expect(addressesNamed(['a/7c', 'a/7d', 'a/9a', 'a/17c'], typed)).toEqual(addresses)
})

it.each<[string, string, readonly string[], string | null, string]>([
  ['what was typed', ' police', [], null, 'police'],
  ['nothing once some of its choices are ticked', 'police', ['7c'], 'police', ''],
  ['what was typed where none of them is', 'police', [], 'police', 'police'],
  ['what was typed after they were offered', 'ports', ['7c'], 'police', 'ports'],
])('still to find: %s', (_what, typed, found, offeredFor, left) => {
  expect(stillToFind(typed, found, offeredFor)).toBe(left)
})
