import { describe, expect, test } from 'vitest'
import { findInLibrary, folded } from './find-in-library'

const source = (id: string, title: string, publisher: string, date: string | null = null) => ({
  id,
  title,
  publisher,
  author: null,
  date,
  url: `https://example.org/${id.toLowerCase()}`,
})

const library = [
  source('S14', 'Cooperación policial reforzada', 'Ministerio', '2023-02-02'),
  source('S4', 'Coopération renforcée', 'Agence', '2024-10'),
  source('S40', 'تعاون أمنيّ', 'وكالة', '2024'),
]
const ids = (typed: string) => findInLibrary(library, typed).map(({ id }) => id)

describe('finding in the library', () => {
  test.each([
    ['cooperacion', ['S14']],
    ['COOPÉRATION', ['S4']],
    ['cooper', ['S14', 'S4']],
    ['agence 2024', ['S4']],
    ['2024', ['S4', 'S40']],
    ['امني', ['S40']],
    ['example.org/s14', ['S14']],
    ['nothing such', []],
    ['  ', []],
  ])('“%s”', (typed, found) => expect(ids(typed)).toEqual(found))

  test('an id stands before what merely begins like it', () => {
    expect(ids('s4')).toEqual(['S4', 'S40'])
    expect(ids('S40')).toEqual(['S40'])
  })
})

test('folding leaves letters, without accents and case', () => {
  expect(folded('Éléments Ñ')).toBe('elements n')
})
