import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { shareTexts, TEXTS } from './share-texts.mjs'

const require = createRequire(import.meta.url)
/** @type {string} */
let folder

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'suivi-texts-'))
  await mkdir(path.join(folder, 'ssr'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** @param {string} name @param {string} code */
const write = (name, code) => writeFile(path.join(folder, name), code)
/** @param {string} name */
const read = (name) => readFile(path.join(folder, name), 'utf8')
/** @param {string} name */
const run = (name) => require(path.join(folder, name))[1]()

const long = `{"it’s":"${'بيان '.repeat(600)}"}`
const schema = `/// It's \\"said\\" so.\\n${'model Person '.repeat(300)}`

test('a long text that two chunks hold is held by one file, and means the same in both', async () => {
  await write('a.js', `module.exports=[1,()=>JSON.parse('${long}')]`)
  await write(
    'ssr/b.js',
    `module.exports=[1,()=>JSON.parse('${long}'),2,()=>({v:1,inlineSchema:"${schema}",n:2})]`,
  )
  await write('ssr/c.js', `module.exports=[1,()=>({inlineSchema:"${schema}"}.inlineSchema)]`)
  expect(await shareTexts(folder)).toBe(2)
  expect(await readdir(path.join(folder, TEXTS))).toHaveLength(2)
  expect(await read('ssr/b.js')).toMatch(
    /^module\.exports=\[1,\(\)=>JSON\.parse\(require\("\.\.\/texts\/\w{16}\.js"\)\),2,\(\)=>\(\{v:1,inlineSchema:require\("\.\.\/texts\/\w{16}\.js"\),n:2\}\)\]$/,
  )
  for (const name of ['a.js', 'ssr/b.js']) expect(run(name)).toEqual(JSON.parse(long))
  expect(run('ssr/c.js')).toBe(JSON.parse(`"${schema}"`))
  expect(await shareTexts(folder)).toBe(0)
})

test('a text of one chunk, a short one, and one that stands inside something else stay where they are', async () => {
  const held = [
    `module.exports=[1,()=>JSON.parse('${long}')]`,
    `module.exports=[1,()=>JSON.parse('{"short":true}')]`,
    `module.exports=[1,()=>"it is "+'${long.slice(1, -1)}']`,
  ]
  for (const [index, code] of held.entries()) await write(`${index}.js`, code)
  for (const [index, code] of held.slice(1).entries()) await write(`ssr/${index}.js`, code)
  expect(await shareTexts(folder)).toBe(0)
  for (const [index, code] of held.entries()) expect(await read(`${index}.js`)).toBe(code)
})
