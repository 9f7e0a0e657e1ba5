import { describe, expect, it } from 'vitest'
import { nameIn } from './names-by-language'

describe('nameIn', () => {
  it.each<[string, unknown, string | null]>([
    ['a name in the language', { fr: 'Partie A', ar: 'الطرف أ' }, 'Partie A'],
    ['none in the language', { ar: 'الطرف أ' }, null],
    ['an empty one', { fr: '' }, null],
    ['what every object has is no name', {}, null],
    ['nothing', null, null],
    ['not read', undefined, null],
    ['no names', ['Partie A'], null],
    ['no text', { fr: 3 }, null],
  ])('%s', (_what, said, name) => {
    expect(nameIn(said, 'fr')).toBe(name)
    expect(nameIn(said, 'toString')).toBeNull()
  })
})
