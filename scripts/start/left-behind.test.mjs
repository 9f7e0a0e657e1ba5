import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { endLeftBehind, keepWebServer } from './left-behind.mjs'

let folder
let program
let server
let ended

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'suivi-left-'))
  program = path.join(folder, 'server.mjs')
  await writeFile(
    program,
    'process.on("SIGTERM", () => {}); console.log("runs"); setInterval(() => {}, 1000)',
  )
  server = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] })
  ended = once(server, 'exit')
  await once(server.stdout, 'data')
})

afterEach(async () => {
  if (server.exitCode === null) server.kill('SIGKILL')
  await ended
  await rm(folder, { recursive: true, force: true })
})

const record = () => path.join(folder, 'web-server.json')

test.each(['running', 'frozen'])('a %s web server that a killed start left is ended', async (state) => {
  await keepWebServer(folder, { pid: server.pid, program })
  if (state === 'frozen') server.kill('SIGSTOP')
  expect(await endLeftBehind(folder)).toBe(true)
  expect((await ended)[1]).toBe('SIGKILL')
  expect(existsSync(record())).toBe(false)
})

test.each([
  ['another program', (kept) => ({ ...kept, program: '/somewhere/else/server.mjs' })],
  ['a process that began at another time', (kept) => ({ ...kept, begun: '1' })],
  ['nothing', () => ({})],
])('a record that names %s ends nobody', async (_what, changed) => {
  await keepWebServer(folder, { pid: server.pid, program })
  await writeFile(record(), JSON.stringify(changed(JSON.parse(await readFile(record(), 'utf8')))))
  expect(await endLeftBehind(folder)).toBe(false)
  expect(server.exitCode).toBe(null)
  expect(server.signalCode).toBe(null)
})

test('where nothing was left there is nothing to end', async () => {
  expect(await endLeftBehind(folder)).toBe(false)
  await writeFile(record(), 'cut sho')
  expect(await endLeftBehind(folder)).toBe(false)
})
