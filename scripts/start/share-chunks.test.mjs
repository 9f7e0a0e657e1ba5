import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { shareChunks } from './share-chunks.mjs'

const require = createRequire(import.meta.url)
/** @type {string} */
let folder

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'suivi-chunks-'))
  await mkdir(path.join(folder, 'ssr'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** @param {string} name @param {string} code */
const write = (name, code) =>
  writeFile(path.join(folder, name), `${code}\n\n//# sourceMappingURL=${path.basename(name)}.map`)

test('what stands in two files is held by one, and given by both', async () => {
  await write('ssr/a.js', 'module.exports=[1,()=>"one"]')
  await write('ssr/b.js', 'module.exports=[1,()=>"one"]')
  await write('c.js', 'module.exports=[1,()=>"one"]')
  await write('ssr/d.js', 'module.exports=[2,()=>"two"]')
  expect(await shareChunks(folder)).toBe(2)
  expect(await readFile(path.join(folder, 'ssr/a.js'), 'utf8')).toBe('module.exports=require("../c.js")\n')
  for (const name of ['c.js', 'ssr/a.js', 'ssr/b.js'])
    expect(require(path.join(folder, name))[1]()).toBe('one')
  expect(require(path.join(folder, 'ssr/d.js'))[1]()).toBe('two')
  expect(await shareChunks(folder)).toBe(0)
})
