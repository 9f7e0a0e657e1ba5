import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dailyBackups, dueName, nameOfBackup, readDailyBackup } from './daily.mjs'

test.each([
  [undefined, undefined],
  ['', undefined],
  ['03:00 7', { hour: 3, minute: 0, kept: 7, folder: undefined }],
  ['23:59 30 /backups/of suivi', { hour: 23, minute: 59, kept: 30, folder: '/backups/of suivi' }],
])('%o is read', (text, plan) => {
  expect(readDailyBackup(text)).toEqual(plan)
})

test.each(['daily', '3:00 7', '24:00 7', '03:60 7', '03:00', '03:00 0', '03:00 many', '/backups'])(
  '%o is refused in one sentence',
  (text) => {
    expect(() => readDailyBackup(text)).toThrow(/^SUIVI_BACKUP must be a time/)
  },
)

test.each([
  ['2026-11-26T02:59:59Z', 'suivi-daily-2026-11-25.backup'],
  ['2026-11-26T03:00:00Z', 'suivi-daily-2026-11-26.backup'],
  ['2026-11-27T02:00:00Z', 'suivi-daily-2026-11-26.backup'],
])('at %s due is %s', (now, name) => {
  expect(dueName({ hour: 3, minute: 0 }, new Date(now))).toBe(name)
})

test('a name that a person asks for is no daily one', () => {
  expect(nameOfBackup(new Date('2026-11-26T03:04:05.678Z'))).toBe('suivi-2026-11-26T030405Z.backup')
})

let folder
let told
let failed

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'suivi-daily-'))
  told = []
  failed = []
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const looking = (make) =>
  dailyBackups(
    { hour: 3, minute: 0, kept: 2, folder },
    { make, told: (line) => told.push(line), failed: (error) => failed.push(error.message) },
  )

test('one a day is made, as many as are kept stay, and nothing else is removed', async () => {
  const others = ['suivi-2026-11-20T030405Z.backup', 'notes.txt']
  for (const name of [...others, 'suivi-daily-2026-11-20.backup.unfinished'])
    await writeFile(path.join(folder, name), 'kept')
  const look = looking((file) => writeFile(file, 'made'))
  for (const day of [22, 23, 24])
    for (const hour of ['04', '12', '23']) await look(new Date(`2026-11-${day}T${hour}:00:00Z`))
  expect((await readdir(folder)).sort()).toEqual(
    [...others, 'suivi-daily-2026-11-23.backup', 'suivi-daily-2026-11-24.backup'].sort(),
  )
  expect(told).toHaveLength(3)
})

test('one that failed is told, made up for an hour later, and never ends the start', async () => {
  let works = false
  const look = looking(async (file) => {
    if (!works) throw new Error('no PostgreSQL')
    await writeFile(file, 'made')
  })
  await look(new Date('2026-11-26T03:00:00Z'))
  works = true
  await look(new Date('2026-11-26T03:30:00Z'))
  expect(await readdir(folder)).toEqual([])
  await look(new Date('2026-11-26T04:00:00Z'))
  expect(existsSync(path.join(folder, 'suivi-daily-2026-11-26.backup'))).toBe(true)
  expect(failed).toEqual(['no PostgreSQL'])
})

test('while one is made no second is begun', async () => {
  let ends
  let begun = 0
  const look = looking(async (file) => {
    begun += 1
    await new Promise((resolve) => {
      ends = resolve
    })
    await writeFile(file, 'made')
  })
  const first = look(new Date('2026-11-26T03:00:00Z'))
  await look(new Date('2026-11-26T03:01:00Z'))
  ends()
  await first
  expect(begun).toBe(1)
})

test('an administrator who has it tried again does not wait for the hour, and it is told until it is heard', async () => {
  const heard = [false, true, true]
  const done = []
  let asked = false
  const look = dailyBackups(
    { hour: 3, minute: 0, kept: 2, folder },
    {
      make: async (file) => {
        if (!asked) throw new Error('no room')
        await writeFile(file, 'made')
      },
      told: (line) => done.push(line),
      failed: (error) => done.push(error.message),
      made: async () => {
        done.push('told')
        return heard.shift()
      },
      isAskedFor: async () => asked,
    },
  )
  await look(new Date('2026-11-26T03:00:00Z'))
  await look(new Date('2026-11-26T03:01:00Z'))
  asked = true
  for (const minute of ['02', '03', '04']) await look(new Date(`2026-11-26T03:${minute}:00Z`))
  expect(done).toEqual(['no room', expect.stringContaining('is made'), 'told', 'told'])
})
