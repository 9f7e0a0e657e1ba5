import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { figuresTable, keptFigures, withFigures, worse } from './figures'
import { measureAll } from './measure'

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
})
