import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { figuresTable, keptFigures, withFigures, worse } from './figures'
import { measureAll, summed } from './measure'

const kept = JSON.parse(readFileSync('scripts/lexicon/kept.json', 'utf8'))
const coded = JSON.parse(readFileSync('scripts/lexicon/coded.json', 'utf8'))
const measured = measureAll()

describe('what the lexicon suggests for the texts that were coded by hand', () => {
  it('is not worse than the figures that are kept', () => {
    expect(worse(keptFigures(measured), kept)).toEqual([])
  })

  it('is what docs/method.md says', () => {
    const page = readFileSync('docs/method.md', 'utf8')
    expect(withFigures(page, figuresTable(measured))).toBe(page)
  })

  it('is held against every item that was coded, each where its words stand', () => {
    expect(measured.map(({ name, all }) => [name, all.items])).toEqual([
      ...Object.entries(coded).map(([name, { items }]) => [name, items.length]),
      ['ar-joint-statement-quoted', 7],
      ['ar-maghreb-times', 7],
    ])
    for (const { text, items } of Object.values(coded)) {
      const words = readFileSync(`scripts/lexicon/texts/${text}`, 'utf8')
      expect(
        items.filter(
          ({ anchor, start, end }) => words.slice(start, end).replaceAll('\u00a0', ' ') !== anchor,
        ),
      ).toEqual([])
    }
  })

  it('counts a suggestion for one item at most', () => {
    for (const { all } of measured) {
      expect(all.right).toBeLessThanOrEqual(Math.min(all.found, all.suggested))
      expect(all.withForce).toBeLessThanOrEqual(all.right)
    }
  })
})

describe('figures', () => {
  const figure = { items: 4, found: 3, withForce: 2, suggested: 5, right: 3 }
  const one = { name: 'test', language: 'en', all: figure, forces: { agreed: figure, claimed: summed([]) } }

  it.each([
    ['fewer are found', { found: 2, withForce: 2, inVain: 2 }, ['test: found 2, was 3']],
    ['fewer have their force', { found: 3, withForce: 1, inVain: 2 }, ['test: with force 1, was 2']],
    ['more are suggested in vain', { found: 3, withForce: 2, inVain: 4 }, ['test: in vain 4, was 2']],
    ['it is better', { found: 4, withForce: 3, inVain: 0 }, []],
  ])('are worse or not where %s', (_what, now, lines) => {
    const { test } = keptFigures([one])
    expect(worse({ test: now }, { test })).toEqual(lines)
  })

  it('are missed where a text is no longer measured', () => {
    expect(worse({}, { test: { found: 0, withForce: 0, inVain: 0 } })).toEqual(['test: no longer measured'])
  })

  it('have a row for each force that is said or suggested, and one for the language', () => {
    expect(figuresTable([one]).split('\n').slice(2)).toEqual([
      '| test | all | 4 | 3 | 0.75 | 2 | 5 | 3 | 0.60 |',
      '|  | agreed | 4 | 3 | 0.75 | 2 | 5 | 3 | 0.60 |',
      '| all in en | all | 4 | 3 | 0.75 | 2 | 5 | 3 | 0.60 |',
    ])
  })

  it('are written into a page that has a place for them only', () => {
    expect(() => withFigures('# Test page', '')).toThrow('no place')
  })
})
