import { describe, expect, it } from 'vitest'
import { afterAddress, afterOf, ENTRIES_A_PART, entryAddress, type Part, partOf, partOrFirst } from './parts'

const letters = [...'abcdefg']
const cut = (after: string | null, isKept?: (letter: string) => boolean) =>
  partOf(letters, { nameOf: (letter) => letter, after, isKept, most: 3 })

describe('a list in parts', () => {
  it('goes on after an entry, and leads back to the beginning', () => {
    expect(cut('c')).toEqual({ entries: ['d', 'e', 'f'], before: 3, total: 7, previous: '', next: 'f' })
  })

  it('shows every entry once to whoever follows it to its end', () => {
    const long = Array.from({ length: 2 * ENTRIES_A_PART + 1 }, (_entry, index) => `e${index}`)
    const shown: string[] = []
    let after: string | null = null
    do {
      const part: Part<string> | null = partOf(long, { nameOf: (entry) => entry, after })
      shown.push(...(part?.entries ?? []))
      after = part?.next ?? null
    } while (after !== null)
    expect(shown).toEqual(long)
  })

  it('has no part after what is not in it, nor after its last entry', () => {
    expect(cut('x')).toBeNull()
    expect(cut('g')).toBeNull()
  })

  it('counts and leads on within what a filter keeps, also after an entry that it does not keep', () => {
    const vowel = (letter: string) => 'aeg'.includes(letter)
    expect(cut(null, vowel)).toMatchObject({ entries: ['a', 'e', 'g'], total: 3, next: null })
    expect(cut('b', vowel)).toMatchObject({ entries: ['e', 'g'], before: 1, total: 3, previous: '' })
  })
})

describe('a list on the desk', () => {
  const cutOrFirst = (after: string | null) => partOrFirst(letters, { nameOf: String, after, most: 3 })

  it('goes on after an entry, and begins again where that is gone', () => {
    expect(cutOrFirst('c').entries).toEqual(['d', 'e', 'f'])
    expect(cutOrFirst('x')).toEqual(cut(null))
    expect(cutOrFirst('g')).toEqual(cut(null))
    expect(partOrFirst([], { nameOf: String, after: 'a' })).toMatchObject({ entries: [], total: 0 })
  })
})

it('a part has an address of its own, but for the first', () => {
  expect(afterAddress('/r/items', '7c')).toBe('/r/items/after/7c')
  expect(afterAddress('/r/items', '')).toBe('/r/items')
})

describe('an entry', () => {
  it.each([
    ['a', ''],
    ['c', ''],
    ['d', 'c'],
    ['g', 'f'],
    ['x', null],
  ])('%s is in the part after “%s”', (entry, after) =>
    expect(afterOf(letters, entry, { nameOf: (letter) => letter, most: 3 })).toBe(after),
  )

  it('has an address that leads there', () =>
    expect(entryAddress('/rabat/list', 'a')).toBe('/rabat/list/entry/a'))
})
