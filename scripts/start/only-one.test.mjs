import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'

const onlyOne = new URL('./only-one.mjs', import.meta.url).href
const started = []
const folders = []

afterEach(async () => {
  for (const child of started.splice(0)) await ended(child)
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

test('a folder is held by one process, whatever the temporary folder is called', async () => {
  const folder = await newFolder()
  const first = hold(folder)
  expect(await said(first)).toBe('held')
  const other = await newFolder()
  expect(await said(hold(folder, { TMPDIR: other }))).toMatch(
    /^Another Suivi already runs on the data folder/,
  )
  expect(await said(hold(other))).toBe('held')
})

test('what a killed holder left blocks nobody, and of many that start at once one holds', async () => {
  const folder = await newFolder()
  const first = hold(folder)
  await said(first)
  await ended(first)
  expect(await readdir(folder)).toEqual(['lock'])
  const answers = await Promise.all(Array.from({ length: 4 }, () => said(hold(folder))))
  expect(answers.filter((answer) => answer === 'held')).toHaveLength(1)
})

test('a holder that another start took for a killed one still holds, and what killed ones left aside goes', async () => {
  const folder = await newFolder()
  const first = hold(folder)
  await said(first)
  await rename(path.join(folder, 'lock'), path.join(folder, 'lock.aside'))
  expect(await said(hold(folder))).toMatch(/^Another Suivi already runs on the data folder/)
  expect(await readdir(folder)).toEqual(['lock.aside'])
  await ended(first)
  expect(await said(hold(folder))).toBe('held')
  expect(await readdir(folder)).toEqual(['lock'])
})

test('a copy of a held folder is another folder', async () => {
  const folder = await newFolder()
  await said(hold(folder))
  const copy = `${folder}-copy`
  await cp(folder, copy, { recursive: true, filter: (file) => path.basename(file) !== 'lock' })
  expect(await said(hold(copy))).toBe('held')
})

test('a path that no socket can have is refused in one sentence', async () => {
  const long = path.join(await newFolder(), 'x'.repeat(120))
  expect(await said(hold(long))).toMatch(/^The path of the data folder .* is too long/)
})

/** A folder inside one that goes when the test is over, with whatever was put beside it. */
async function newFolder() {
  const parent = await mkdtemp(path.join(os.tmpdir(), 'suivi-lock-'))
  folders.push(parent)
  const folder = path.join(parent, 'data')
  await mkdir(folder)
  return folder
}

function hold(folder, environment = {}) {
  const source = `import { holdDataFolder } from ${JSON.stringify(onlyOne)}
    try {
      await holdDataFolder(${JSON.stringify(folder)})
      console.log('held')
      setInterval(() => undefined, 1000)
    } catch (error) {
      console.log(error.message)
    }`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', source], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  started.push(child)
  return child
}

async function said(child) {
  const [text] = await once(child.stdout, 'data')
  return String(text).trim()
}

async function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}
