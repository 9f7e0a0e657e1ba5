import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectFolder } from '../program.mjs'
import { KINDS, MOST_BYTES, PICTURES } from './kinds.mjs'

const folder = path.join(projectFolder, PICTURES)

describe.each([...KINDS.map(({ name }) => name), 'front-page'])('the picture %s', (name) => {
  it('is there, as WebP, and light', async () => {
    const file = path.join(folder, `${name}.webp`)
    expect((await readFile(file)).subarray(8, 12).toString()).toBe('WEBP')
    expect((await stat(file)).size).toBeLessThanOrEqual(MOST_BYTES)
  })

  it('is shown where a newcomer looks', async () => {
    const shown = name === 'front-page' ? 'README.md' : `${PICTURES}/README.md`
    expect(await readFile(path.join(projectFolder, shown), 'utf8')).toContain(`${name}.webp)`)
  })
})
