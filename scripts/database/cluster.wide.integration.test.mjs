import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runProgram } from '../program.mjs'
import { findBinaries } from './binaries.mjs'
import { createCluster, resetSuperuserPassword, SUPERUSER, startCluster, WrongPassword } from './cluster.mjs'
import { freePort, isOutgoingPort } from './port.mjs'
import { canConnect } from './postgres-client.mjs'
import { isRunning } from './postmaster.mjs'
import { chooseServerPlace } from './server-place.mjs'

let parent
const places = []

beforeAll(async () => {
  parent = await mkdtemp(path.join(os.tmpdir(), 'suivi-cluster-'))
  // As root the server runs as another user, who must be able to pass through.
  await chmod(parent, 0o711)
  await createCluster(await placeOf('original'), 'first', { durable: false })
})

afterAll(async () => {
  for (const { data } of places) await rm(data, { recursive: true, force: true })
  await rm(parent, { recursive: true, force: true })
})

test('a copied folder starts a server of its own, and leaves the one that it was copied from alone', async () => {
  const original = await placeOf('original')
  const first = await startCluster(original, options('first'))
  const copy = await placeOf('copy')
  await copyAsIs(original.data, copy.data)
  const second = await startCluster(copy, { ...options('first'), port: first.port })
  expect(second).toMatchObject({ reused: false })
  expect(second.pid).not.toBe(first.pid)
  await second.stop()
  expect(isRunning(first.pid)).toBe(true)
  expect(await startCluster(original, options('first'))).toMatchObject({ pid: first.pid, reused: true })
  await first.stop()
})

test('a file of a server that was never filled stops no start', async () => {
  const place = await placeOf('original')
  await writeFile(path.join(place.data, 'postmaster.pid'), '')
  const server = await startCluster(place, options('first'))
  expect(server.reused).toBe(false)
  await server.stop()
})

test('a lost password is told within seconds and made anew, also while the server runs', async () => {
  const place = await placeOf('original')
  await expect(startCluster(place, options('lost'))).rejects.toThrow(WrongPassword)
  await startCluster(place, options('first'))
  await expect(startCluster(place, options('lost'))).rejects.toThrow(WrongPassword)
  await resetSuperuserPassword(place, "it's new")
  const server = await startCluster(place, options("it's new"))
  expect(await canConnect({ port: server.port, user: SUPERUSER, password: 'first' })).toBe('refused-password')
  await server.stop()
  await resetSuperuserPassword(place, 'first')
})

test('a server whose port the system may give to a connection gets another', async () => {
  const server = await startCluster(await placeOf('original'), {
    ...options('first'),
    port: await freePort(),
  })
  expect(await isOutgoingPort(server.port)).toBe(false)
  await server.stop()
})

async function placeOf(name) {
  const folder = path.join(parent, name)
  await mkdir(folder, { recursive: true })
  const place = await chooseServerPlace(folder, await findBinaries())
  places.push(place)
  return place
}

/** With owners and modes, which PostgreSQL looks at. */
async function copyAsIs(from, to) {
  const { code, output } = await runProgram('cp', ['-a', from, to])
  if (code !== 0) throw new Error(output)
}

function options(password) {
  return { password, logFile: path.join(parent, 'postgres.log'), settings: { fsync: 'off' } }
}
