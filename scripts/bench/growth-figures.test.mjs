import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { growthTable } from './growth-figures.mjs'
import { growthPlot } from './growth-plot.mjs'

it('the picture and the table that the documents show are of the figures beside them', async () => {
  const docs = path.join(import.meta.dirname, '../../docs')
  const shown = JSON.parse(await readFile(path.join(docs, 'pictures/growth.json'), 'utf8'))
  expect(await readFile(path.join(docs, 'pictures/growth.svg'), 'utf8')).toBe(growthPlot(shown))
  const words = await readFile(path.join(docs, 'performance.md'), 'utf8')
  expect(words).toContain('(pictures/growth.svg)')
  expect(words).toContain(growthTable(shown))
})
