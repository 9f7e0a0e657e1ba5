import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { findPostmaster, removeStalePidFile, serves } from './postmaster.mjs'

const PORT = 54321
const started = []
const folders = []

afterEach(async () => {
  for (const child of started.splice(0)) await ended(child)
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

test('a server is found by its folder, and a copy of the folder has none', async () => {
  const data = await newFolder()
  const { pid } = await serverOf(data)
  expect(await findPostmaster(data)).toEqual({ pid, port: PORT })
  const copy = `${data}-copy`
  await cp(data, copy, { recursive: true })
  expect(await findPostmaster(copy)).toBeUndefined()
  expect(serves(pid, copy)).toBe(false)
  await removeStalePidFile(copy)
  expect(existsSync(path.join(copy, 'postmaster.pid'))).toBe(false)
  await removeStalePidFile(data)
  expect(await findPostmaster(data)).toEqual({ pid, port: PORT })
})

test('a server is found in a folder that was moved while it runs', async () => {
  const data = await newFolder()
  const { pid } = await serverOf(data)
  const moved = `${data}-moved`
  await rename(data, moved)
  expect(await findPostmaster(moved)).toEqual({ pid, port: PORT })
})

test("a file that names another program's process is cleared away", async () => {
  const data = await newFolder()
  await writePidFile(data, process.pid)
  expect(await findPostmaster(data)).toBeUndefined()
  await removeStalePidFile(data)
  expect(existsSync(path.join(data, 'postmaster.pid'))).toBe(false)
})

test('a file that names a process that ended is left to PostgreSQL, which looks at its memory', async () => {
  const data = await newFolder()
  const server = await serverOf(data)
  await ended(server)
  expect(await findPostmaster(data)).toBeUndefined()
  await removeStalePidFile(data)
  expect(existsSync(path.join(data, 'postmaster.pid'))).toBe(true)
})

test.each(['', 'nonsense', '17\n/data\n'])(
  'a file that was never filled is cleared away: %j',
  async (text) => {
    const data = await newFolder()
    const file = path.join(data, 'postmaster.pid')
    await writeFile(file, text)
    const before = new Date(Date.now() - 10_000)
    await utimes(file, before, before)
    expect(await findPostmaster(data)).toBeUndefined()
    await removeStalePidFile(data)
    expect(existsSync(file)).toBe(false)
  },
)

test('a file that is about to be filled is waited for', async () => {
  const data = await newFolder()
  const file = path.join(data, 'postmaster.pid')
  await writeFile(file, '')
  const cleared = removeStalePidFile(data)
  const { pid } = await serverOf(data)
  await cleared
  expect(await findPostmaster(data)).toEqual({ pid, port: PORT })
})

/** A folder inside one that goes when the test is over, with whatever was put beside it. */
async function newFolder() {
  const parent = await mkdtemp(path.join(os.tmpdir(), 'suivi-postmaster-'))
  folders.push(parent)
  const folder = path.join(parent, 'data')
  await mkdir(folder)
  return folder
}

/** A process that the system shows as a PostgreSQL that works in this folder. */
async function serverOf(data) {
  const child = spawn(process.execPath, ['--eval', 'console.log(1); setInterval(() => undefined, 1000)'], {
    argv0: 'postgres',
    cwd: data,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  started.push(child)
  await once(child.stdout, 'data')
  await writePidFile(data, child.pid)
  return child
}

function writePidFile(data, pid) {
  return writeFile(path.join(data, 'postmaster.pid'), `${pid}\n${data}\n1790000000\n${PORT}\n\n127.0.0.1\n`)
}

async function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}
