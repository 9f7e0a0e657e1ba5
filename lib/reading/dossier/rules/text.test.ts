import { describe, expect, it } from 'vitest'
import { commitmentView } from '@/lib/text/commitment/rules/testing'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { textPartOf } from '@/lib/text/statement/rules/text-parts'
import type { StatementView, VariantView } from '@/lib/text/statement/types'
import { areaWith, partOfArea } from './area'
import { dossierOf } from './dossier'
import { arePictured, frontOf, MOST_PICTURED } from './front'
import { overviewOf } from './overview'
import { outlineOfText, textOf, textWith } from './text'

// A text of thirty passages of ten characters each, and as many items as are asked for, in passages that are not the first.

const passages = Array.from({ length: 30 }, (_, index) => ({
  number: index + 1,
  start: index * 10,
  end: index * 10 + 9,
  text: `Passage ${index}`,
}))

const variant = (key: string, start: number, end: number) =>
  ({
    key,
    start,
    end,
    exact: 'x',
    readings: [{ kind: 'rendering', weight: 'high' }],
  }) as unknown as VariantView

const statement = {
  slug: 'rabat',
  date: '2022-07-08',
  parties: [{ key: 'spain' }],
  areas: [{ key: 'police' }, { key: 'pact' }],
  passages,
  variants: [variant('v1', 0, 3), variant('v2', 115, 125), variant('v3', 150, 155)],
} as unknown as StatementView

const item = (passage: number, letter: string, more: Partial<CommitmentView> = {}) =>
  commitmentView({
    id: `${passage}${letter}`,
    reference: `${passage}${letter}`,
    areaKey: 'police',
    force: 'agreed',
    passageNumber: passage,
    start: passage * 10 - 10,
    end: passage * 10 - 8,
    ...more,
  })

const withdrawn = { on: '2026-01-01', reason: 'Test', language: 'en' }
const items = [
  item(1, 'a'),
  item(12, 'a', { force: 'claimed' }),
  item(13, 'a', { withdrawn }),
  item(13, 'b', { areaKey: 'pact' }),
  item(24, 'a'),
  item(25, 'a', { force: 'claimed' }),
]
const dossier = dossierOf(statement, items, [], [], [])

/** A part of the text; null where it has no such part. */
function textAfter(after: string | null) {
  const part = textPartOf(passages, after)
  return part && textOf(dossier, { filter: null, after }, part, frontOf(overviewOf(dossier)).alike)
}

describe('a part of a text', () => {
  it('counts the items of every part, of those that the filter keeps', () => {
    const text = textAfter('12')
    if (!text) throw new Error('no such part')
    const noted = (shown: typeof text) => outlineOfText(shown).map(({ after, noted: n }) => [after, n])
    expect(noted(text)).toEqual([
      [null, 2],
      ['12', 2],
      ['24', 1],
    ])
    expect(noted({ ...text, filter: [{ facet: 'force', value: 'claimed' }] }).map(([, n]) => n)).toEqual([
      1, 0, 1,
    ])
    // Entries that are several items count as many.
    expect(
      noted({ ...text, outline: [{ reference: '14a', force: 'agreed', areaKey: 'police', n: 40 }] }),
    ).toEqual([
      [null, 0],
      ['12', 40],
      ['24', 0],
    ])
  })

  it('says how an item stands that one of its own governs, wherever that is marked', () => {
    const part = textAfter(null)?.part
    if (!part) throw new Error('no such part')
    const governed = [{ reference: '25a', states: [{ key: 'operating' as const, provisional: true }] }]
    const noted = { items: items.slice(0, 2), revisions: [], sources: [], notes: [], governed }
    const text = textWith(statement, { filter: null, after: null }, part, noted, [])
    expect(text.dossier.states.get('25a')).toEqual(governed[0]?.states)
    expect(text.dossier.states.get('1a')).toEqual([{ key: 'not_rated', provisional: false }])
    expect(text.outline).toEqual([])
  })
})

describe('the front page', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      item((index % 30) + 1, `z${'abcdefghij'[Math.floor(index / 30)]}`),
    )
  const front = (count: number) => frontOf(overviewOf(dossierOf(statement, many(count), [], [], [])))

  it('pictures items one by one up to a number, and gathers more', () => {
    expect(arePictured(front(MOST_PICTURED).alike)).toBe(true)
    expect(arePictured(front(MOST_PICTURED + 1).alike)).toBe(false)
    const [one] = front(1).alike
    if (!one) throw new Error('no item')
    expect(arePictured([one, { ...one, n: MOST_PICTURED }])).toBe(false)
  })
})

describe('the items about an area', () => {
  it('are shown with how those stand that they govern, wherever these are', () => {
    const whole = dossierOf(statement, [item(1, 'a', { governs: ['13b'] }), item(13, 'b')], [], [], [])
    const part = partOfArea(['1a'], null)
    if (!part) throw new Error('no such part')
    const { alike } = frontOf(overviewOf(dossier))
    const shown = areaWith(whole, { key: 'police', after: null }, part, alike)
    expect(shown?.overview.items.map(({ reference }) => reference)).toEqual(['1a'])
    expect(shown?.overview.states.get('13b')).toEqual([{ key: 'not_rated', provisional: false }])
    expect(shown?.alike.every(({ areaKey }) => areaKey === 'police')).toBe(true)
    expect(areaWith(whole, { key: 'fishing', after: null }, part, alike)).toBeNull()
  })
})
