import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

const endWithParent = fileURLToPath(new URL('./end-with-parent.mjs', import.meta.url))
let folder

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'suivi-parent-'))
  await mkdir(path.join(folder, 'server'))
  for (const name of ['server/main.mjs', 'other.mjs'])
    await writeFile(path.join(folder, name), 'console.log("runs"); setInterval(() => {}, 1000)')
})

afterEach(() => rm(folder, { recursive: true, force: true }))

function begin(program, startedBy) {
  return spawn(process.execPath, ['--import', endWithParent, path.join(folder, program)], {
    env: { ...process.env, SUIVI_STARTED_BY: String(startedBy) },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
}

test('the web server ends when the channel to its start does', async () => {
  const server = begin('server/main.mjs', process.pid)
  await once(server.stdout, 'data')
  const ended = once(server, 'exit')
  server.disconnect()
  expect(await ended).toEqual([0, null])
})

test('one whose start was killed before it came to itself serves nobody', async () => {
  const server = begin('server/main.mjs', 1)
  let said = ''
  server.stdout.on('data', (words) => {
    said += words
  })
  expect(await once(server, 'exit')).toEqual([0, null])
  expect(said).toBe('')
})

test("what the web server starts itself is another's, and left alone", async () => {
  const other = begin('other.mjs', 1)
  await once(other.stdout, 'data')
  const ended = once(other, 'exit')
  other.kill()
  expect(await ended).toEqual([null, 'SIGTERM'])
})
