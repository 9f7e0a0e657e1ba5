import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { NoRoom } from '../failure.mjs'
import { readBackupFile, writeBackupFile } from './file.mjs'

const about = { made: '2026-11-26T03:00:00Z', events: 2 }
let folder
let whole

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'suivi-backup-file-'))
  await writeBackupFile(path.join(folder, 'whole'), about, pieces('one\n', Buffer.from('two\n')))
  whole = await readFile(path.join(folder, 'whole'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

test('a backup says what it is, gives back what was put in, and only its owner may read it', async () => {
  const file = path.join(folder, 'whole')
  const read = await readBackupFile(file)
  expect(read.about).toEqual(about)
  expect(Buffer.concat(await read.content().toArray()).toString()).toBe('one\ntwo\n')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
})

test.each([1, 2])(
  'onto a full disk: it is said how much was written and is free, and nothing stays (at write %i)',
  async (at) => {
    const place = await mkdtemp(path.join(folder, 'full-'))
    const handle = await open(path.join(folder, 'whole'))
    const { appendFile: write } = Object.getPrototypeOf(handle)
    const writes = vi.spyOn(Object.getPrototypeOf(handle), 'appendFile')
    await handle.close()
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
    let times = 0
    writes.mockImplementation(function (...bytes) {
      times += 1
      return times < at ? write.apply(this, bytes) : Promise.reject(full)
    })
    const written = writeBackupFile(path.join(place, 'x'), about, pieces('one\n', Buffer.from('two\n')))
    const error = await written.catch((thrown) => thrown)
    writes.mockRestore()
    expect(error).toBeInstanceOf(NoRoom)
    expect(error.message).toMatch(
      /^There is no room for the backup in .*: the disk was full when \d+ kB of it were written, with \d+ [kM]B free\./,
    )
    expect(await readdir(place)).toEqual([])
  },
)

test('with any one byte changed it is refused', { timeout: 30_000 }, async () => {
  for (let at = 0; at < whole.length; at += 1) {
    const changed = Buffer.from(whole)
    changed[at] ^= 1
    await expect(opened(changed), `byte ${at}`).rejects.toThrow(/is damaged|is not a backup|newer Suivi/)
  }
})

test('cut short or with something behind it, it is refused', async () => {
  for (let length = 0; length < whole.length; length += 1)
    await expect(opened(whole.subarray(0, length)), `${length} bytes`).rejects.toThrow(
      /is damaged|is not a backup/,
    )
  await expect(opened(Buffer.concat([whole, Buffer.from('\n')]))).rejects.toThrow('is damaged')
})

test.each([
  ['', 'is not a backup of Suivi'],
  ['Test text of some other program\n', 'is not a backup of Suivi'],
  ['Suivi backup 2\n{}\n', 'was made by a newer Suivi'],
])('a file with %j %s', async (text, sentence) => {
  await expect(opened(Buffer.from(text))).rejects.toThrow(sentence)
})

test('a file that is not there, and a folder, are told', async () => {
  await expect(readBackupFile(path.join(folder, 'none'))).rejects.toThrow('There is no file')
  await expect(readBackupFile(folder)).rejects.toThrow('cannot be read')
})

test('one that fails on the way leaves nothing', async () => {
  const file = path.join(folder, 'failed')
  async function* failing() {
    yield 'one\n'
    throw new Error('the database is gone')
  }
  await expect(writeBackupFile(file, about, failing())).rejects.toThrow('the database is gone')
  expect([existsSync(file), existsSync(`${file}.unfinished`)]).toEqual([false, false])
})

test('one that is killed on the way has not its name, and does not stand in the way of the next', async () => {
  const file = path.join(folder, 'killed')
  const child = spawn(process.execPath, ['--input-type=module', '-e', endless(file)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  await new Promise((resolve) => child.stdout.once('data', resolve))
  child.kill('SIGKILL')
  await ended
  expect(existsSync(file)).toBe(false)
  expect((await stat(`${file}.unfinished`)).size).toBeGreaterThan(0)
  await writeBackupFile(file, about, pieces('one\n'))
  expect((await readBackupFile(file)).about).toEqual(about)
  expect(existsSync(`${file}.unfinished`)).toBe(false)
})

async function* pieces(...all) {
  yield* all
}

async function opened(bytes) {
  const file = path.join(folder, 'changed')
  await writeFile(file, bytes)
  await readBackupFile(file)
}

/** A backup of random bytes that never ends; it says so once a part of it is written. */
function endless(file) {
  return `
    import { randomBytes } from 'node:crypto'
    import { writeBackupFile } from ${JSON.stringify(new URL('./file.mjs', import.meta.url).href)}
    async function* content() {
      for (let piece = 0; ; piece += 1) {
        yield randomBytes(65_536)
        if (piece === 50) console.log('written')
      }
    }
    await writeBackupFile(${JSON.stringify(file)}, {}, content())`
}
