import { describe, expect, it } from 'vitest'
import { soughtOf } from './sought'

const stems = new Map([
  ['borders', 'border'],
  ['eu', 'eu'],
  ['2030', '2030'],
  ['contre', 'contr'],
  ['حدود', 'حدود'],
])
const standing = [
  { stem: 'border', word: 'bordering' },
  { stem: 'contr', word: 'contrer' },
  { stem: 'other', word: 'others' },
]
const words = (title: string) => {
  const { own, all } = soughtOf({ title, excerpt: '' }, stems, standing)
  return [own.map(({ word }) => word), all.map(({ word }) => word)]
}

describe('what is looked up for an entry', () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    [
      'its words, and those that stand somewhere with their stems',
      'Borders',
      ['borders', 'bordering'],
      ['borders', 'bordering'],
    ],
    ['a short word and a figure for bodies alone', 'EU 2030', [], ['eu', '2030']],
    ['a word that says nothing, by its stem', 'Contre', ['contrer'], ['contre', 'contrer']],
    ['a word of Arabic, and bare', 'للحدود', ['للحدود', 'حدود'], ['للحدود', 'حدود']],
    ['no word without a stem', 'The', [], []],
    ['nothing', '', [], []],
  ])('%s', (_what, title, own, all) => expect(words(title)).toEqual([own, all]))

  it('no word that is longer than what is searched', () => {
    const long = 'x'.repeat(2_047)
    expect(soughtOf({ title: long, excerpt: '' }, new Map([[long, long]]), [])).toEqual({ own: [], all: [] })
  })

  it('what stands below its title too', () => {
    expect(soughtOf({ title: '', excerpt: 'Borders' }, stems, []).own).toEqual([
      { stem: 'border', word: 'borders' },
    ])
  })
})
