import { describe, expect, it } from 'vitest'
import { type ItemTerms, matchItems, type Stems, wordsToStem } from './match'

/** As stems go that change nothing: what is tried here is what is made of them. Those of four languages are tried where the dictionaries are. */
function plainStems(words: readonly string[], silent: readonly string[] = []): Stems {
  return new Map(words.filter((word) => !silent.includes(word)).map((word) => [word, word]))
}

const item: ItemTerms = {
  id: 'one',
  words: 'Support for border management',
  bodies: ['CNDH'],
  names: ['Morocco', 'European Commission', 'EU'],
}

function match(title: string, excerpt = '', items: readonly ItemTerms[] = [item]) {
  const words = wordsToStem([{ title, excerpt }], items)
  return matchItems({ title, excerpt }, items, plainStems(words, ['for', 'the', 'of']))
}
const signs = (title: string, excerpt = '') =>
  match(title, excerpt)[0]?.found.map(({ sign, term }) => `${sign} ${term}`) ?? null

describe('an entry', () => {
  it.each<[string, string, readonly string[] | null]>([
    ['three', 'Support to management of the border', ['word Support', 'word border', 'word management']],
    ['two words and a name', 'Border support for Morocco', ['word Support', 'word border', 'name Morocco']],
    ['one word and two names', 'Morocco and the European Commission: support', null],
    ['two words', 'Border support', null],
    ['names alone', 'Morocco, the European Commission and the EU', null],
    ['a body that is no party, and a word', 'The CNDH on the border', ['word border', 'body CNDH']],
    ['a body alone', 'The CNDH', null],
    [
      'a name of several words, with what says nothing between them',
      'Border support of the European the Commission',
      ['word Support', 'word border', 'name European Commission'],
    ],
    ['a part of a name', 'Border support of a European', null],
    ['an abbreviation', 'Border support: the EU', ['word Support', 'word border', 'name EU']],
    ['the letters of one that are another word', 'il a eu border support', null],
    ['the same word often', 'Border border border border', null],
    ['nothing', '', null],
  ])('with %s', (_what, title, expected) => {
    expect(signs(title)).toEqual(expected)
  })

  it('says where each stands, in its title or below it', () => {
    const entry = { title: 'Morocco: support', excerpt: 'At the border.' }
    const [found] = match(entry.title, entry.excerpt)
    expect(found?.points).toBe(3)
    expect(found?.found.map((each) => [each.term, entry[each.in].slice(each.start, each.end)])).toEqual([
      ['Support', 'support'],
      ['border', 'border'],
      ['Morocco', 'Morocco'],
    ])
  })

  it('does not join the end of its title with what stands below', () => {
    expect(signs('Border support, European', 'Commission')).toBeNull()
  })

  it('counts no word of a name as one of the item’s own', () => {
    const named = { ...item, words: 'Morocco border', names: ['Morocco'] }
    expect(match('Morocco, border', '', [named])).toEqual([])
  })

  it('names the items of which it has most first, and twenty at most', () => {
    const many = Array.from({ length: 30 }, (_, n) => ({ ...item, id: `i${String(n).padStart(2, '0')}` }))
    const richer = { ...item, id: 'z', words: 'Support border management office' }
    const matches = match('Support, border, management, office', '', [...many, richer])
    expect(matches.map(({ id }) => id).slice(0, 3)).toEqual(['z', 'i00', 'i01'])
    expect(matches).toHaveLength(20)
  })
})
