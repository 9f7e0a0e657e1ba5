import { plugins } from '@citation-js/core'
import { describe, expect, it } from 'vitest'
import type { CslItem } from '../types'
import { bibliographyPieces } from './bibliography'
import { BIBLIOGRAPHY_FORMATS } from './bibliography-formats'
import type { Reference } from './reference-styles'

const referenceTo = (id: string): Reference => ({
  item: {
    id,
    type: 'webpage',
    title: `Test title ${id} & more`,
    'container-title': 'Test Publisher',
    issued: { 'date-parts': [[2022, 7, 8]] },
    accessed: { 'date-parts': [[2026, 11, 27]] },
    language: 'en',
    URL: `https://publisher.example/${id}`,
  } satisfies CslItem,
  isDescribed: false,
})
const ids = ['S12', 'S13', 'S40']

async function fileOf(format: (typeof BIBLIOGRAPHY_FORMATS)[number], parts: readonly (readonly string[])[]) {
  async function* read() {
    for (const part of parts) yield part.map(referenceTo)
  }
  const pieces: string[] = []
  for await (const piece of bibliographyPieces(format, read())) pieces.push(piece)
  return pieces.join('')
}

const readBack = (file: string, forceType: string) =>
  (plugins.input.chain(file, { forceType }) as Record<string, unknown>[]).map(({ URL }) => URL)
const addresses = ids.map((id) => `https://publisher.example/${id}`)

describe('a bibliography', () => {
  it.each([
    ['bibtex', '@bibtex/text'],
    ['ris', '@ris/file'],
    ['csl', '@csl/list+object'],
  ] as const)('as %s reads back whole, however it was cut', async (format, type) => {
    for (const parts of [[ids], [ids.slice(0, 1), ids.slice(1)], [[], ids]]) {
      const file = await fileOf(format, parts)
      expect(
        type === '@csl/list+object' ? JSON.parse(file).map(({ URL }: CslItem) => URL) : readBack(file, type),
      ).toEqual(addresses)
    }
  })

  it.each(BIBLIOGRAPHY_FORMATS)('of nothing as %s says nothing', async (format) => {
    expect((await fileOf(format, [])).replace(/\s/g, '')).toBe(format === 'csl' ? '[]' : '')
  })
})
