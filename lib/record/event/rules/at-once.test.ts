import { expect, it } from 'vitest'
import type { PublicEvent } from '../types'
import { atOnce } from './at-once'

/** An act for each letter: of an import, of it on the next day, of another import, of a person, or of the site. */
const acts = (kinds: string): PublicEvent[] =>
  [...kinds].map((kind, at) => ({
    ...{
      position: String(kinds.length - at),
      at: `2026-01-0${kind === 'n' ? 2 : 1}T00:00:00.000Z`,
      verb: 'added',
    },
    ...{ objectType: 'source', objectId: `S${at}`, hash: 'a'.repeat(64) },
    by:
      kind === 's'
        ? null
        : { publicName: kind === 'o' ? 'Another' : 'One', kind: kind === 'p' ? 'person' : 'import' },
  }))

it.each([
  ['', []],
  ['p', [1]],
  ['ppppppp', [1, 1, 1, 1, 1, 1, 1]],
  ['sssss', [1, 1, 1, 1, 1]],
  ['iiii', [1, 1, 1, 1]],
  ['iiiii', [5]],
  ['piiiiiis', [1, 6, 1]],
  ['iiiiipiiiii', [5, 1, 5]],
  ['iiipii', [1, 1, 1, 1, 1, 1]],
  ['nnnnniiiii', [5, 5]],
  ['ooooooiiiii', [6, 5]],
  ['iiioo', [1, 1, 1, 1, 1]],
])('“%s” stands in entries of %o', (kinds, lengths) => {
  const entries = atOnce(acts(kinds))
  expect(entries.map(({ length }) => length)).toEqual(lengths)
  expect(entries.flat()).toEqual(acts(kinds))
})
