import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { growthTable, writeGrowth } from './growth-figures.mjs'
import { growthPlot } from './growth-plot.mjs'

const taken = (cpu, more = {}) => ({ statements: 3, rows: 10, cpu, bytes: 5_400, ...more })

const figures = {
  sizes: [1, 10, 100],
  goal: 1.5,
  pages: [
    { name: 'home', taken: [taken(20), taken(22), taken(24, { rows: 12 })] },
    { name: 'sources & <all>', taken: [taken(50, { bytes: 340 }), taken(80), taken(200)] },
    { name: 'not in time', taken: [taken(40), taken(60), null] },
    { name: 'never', taken: [null, null, null] },
  ],
}

describe('the picture of growth', () => {
  const svg = growthPlot(figures)
  /** The places across of the marks of a row, by its name. */
  const marksOf = (name) => {
    const [, row = ''] = svg.split(`>${name}</text>`)
    const [own = ''] = row.split('<text')
    return [
      Number(own.match(/<rect class="mark" x="([\d.]+)"/)?.[1]) + 5,
      Number(own.match(/<path class="mark" d="M[\d.]+ [\d.]+L([\d.]+)/)?.[1]),
      Number(own.match(/<circle class="mark last" cx="([\d.]+)"/)?.[1]),
    ]
  }

  it('is the same for the same figures', () => {
    expect(growthPlot(structuredClone(figures))).toBe(svg)
  })

  it('has as far from one cost to the double wherever that is on the scale', () => {
    const [a, b, c] = marksOf('home')
    expect(a).toBeLessThan(b)
    expect(b).toBeLessThan(c)
    const [d, , f] = marksOf('sources &amp; &lt;all>')
    // Fourfold is two doublings: 50 to 200, as against 20 to 24.
    expect((f - d) / (c - a)).toBeCloseTo(Math.log(4) / Math.log(1.2), 1)
  })

  it('says how many times, and marks what is more than the goal', () => {
    expect(svg).toMatch(/<text [^>]*text-anchor="end">1\.20<\/text>/)
    expect(svg).toMatch(/<text [^>]*class="over"[^>]*>4\.00<\/text>/)
    expect(svg).toMatch(/<text [^>]*class="over"[^>]*>no answer in time<\/text>/)
  })

  it('has no row for a page that was never answered, and is read in the dark', () => {
    expect(svg).not.toContain('never')
    expect(svg).toContain('@media (prefers-color-scheme: dark)')
  })

  it('is drawn of a single page too', () => {
    expect(
      growthPlot({ ...figures, pages: [{ name: 'home', taken: [taken(10), taken(10), taken(10)] }] }),
    ).not.toMatch(/NaN|Infinity/)
  })
})

it('the table of growth gives what a page takes, and how many times that', () => {
  expect(growthTable(figures).split('\n')).toEqual([
    '| page | statements | rows × 1 | cpu ms × 1 | kB × 1 | rows × 10 | cpu × 10 | kB × 10 | rows × 100 | cpu × 100 | kB × 100 |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    '| home | 3 | 10 | 20 | 5 | 1.00 | 1.10 | 5 | 1.20 | 1.20 | 5 |',
    '| sources & <all> | 3 | 10 | 50 | 0.3 | 1.00 | 1.60 | 5 | 1.00 | 4.00 | 5 |',
    '| not in time | 3 | 10 | 40 | 5 | 1.00 | 1.50 | 5 |  | no answer in time |  |',
  ])
})

it('a page that was made from no rows has no ratio of them', () => {
  const none = taken(10, { rows: 0 })
  const [, , row] = growthTable({ ...figures, pages: [{ name: 'kept', taken: [none, none, none] }] }).split(
    '\n',
  )
  expect(row).toBe('| kept | 3 | 0 | 10 | 5 |  | 1.00 | 5 |  | 1.00 | 5 |')
})

describe('figures written down', () => {
  let folder
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'suivi-growth-'))
    await mkdir(path.join(folder, 'pictures'))
  })
  afterAll(() => rm(folder, { recursive: true }))
  const page = () => path.join(folder, 'performance.md')

  it('stand in the place that the page has for them, however often', async () => {
    const [begins, ends] = ['<!-- Written by `npm run bench growth`. -->', '<!-- Until here. -->']
    await writeFile(page(), `Before.\n\n${begins}\n\nold\n\n${ends}\n\nAfter.\n`)
    await writeGrowth(folder, figures)
    await writeGrowth(folder, figures)
    expect(await readFile(page(), 'utf8')).toBe(
      `Before.\n\n${begins}\n\n${growthTable(figures)}\n\n${ends}\n\nAfter.\n`,
    )
    expect(JSON.parse(await readFile(path.join(folder, 'pictures/growth.json'), 'utf8'))).toEqual(figures)
    expect(await readFile(path.join(folder, 'pictures/growth.svg'), 'utf8')).toBe(growthPlot(figures))
  })

  it('are refused by a page that has no place for them, and written nowhere', async () => {
    await writeFile(page(), 'No place.\n')
    await expect(writeGrowth(folder, figures)).rejects.toThrow(/no place/)
    expect(await readFile(page(), 'utf8')).toBe('No place.\n')
  })
})

it('the picture and the table that the documents show are of the figures beside them', async () => {
  const docs = path.join(import.meta.dirname, '../../docs')
  const shown = JSON.parse(await readFile(path.join(docs, 'pictures/growth.json'), 'utf8'))
  expect(await readFile(path.join(docs, 'pictures/growth.svg'), 'utf8')).toBe(growthPlot(shown))
  const words = await readFile(path.join(docs, 'performance.md'), 'utf8')
  expect(words).toContain('(pictures/growth.svg)')
  expect(words).toContain(growthTable(shown))
})
