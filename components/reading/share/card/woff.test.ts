import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as harfbuzz from 'harfbuzzjs'
import { expect, it } from 'vitest'
import { fontOfWoff } from './woff'

const files = path.resolve(import.meta.dirname, '../../../../node_modules/@fontsource/source-serif-4/files')

it('takes the font out of a WOFF file', () => {
  const font = fontOfWoff(readFileSync(path.join(files, 'source-serif-4-latin-400-normal.woff')))
  const face = new harfbuzz.Face(new harfbuzz.Blob(font))
  expect(face.upem).toBe(1000)
  expect([...face.collectUnicodes()]).toContain('é'.codePointAt(0))
})

it.each(['source-serif-4-latin-400-normal.woff2'])('refuses what is none: %s', (name) => {
  expect(() => fontOfWoff(readFileSync(path.join(files, name)))).toThrow('not a WOFF file')
})
