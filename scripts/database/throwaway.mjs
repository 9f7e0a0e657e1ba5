// A private PostgreSQL for tests, in a temporary folder, gone when it is stopped.
// From the command line: node scripts/database/throwaway.mjs [--seed] -- COMMAND…
// makes one database with every migration (and the seed with --seed), runs the command with its addresses in
// DATABASE_URL and DATABASE_OWNER_URL, and passes on the command's exit code.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Failure, runScript } from '../failure.mjs'
import { projectFolder, withThisNode } from '../program.mjs'
import { onStop, stopAll, stopOnSignals } from '../start/stop.mjs'
import { findBinaries } from './binaries.mjs'
import { createCluster, startCluster } from './cluster.mjs'
import { generateClientIfChanged } from './generate.mjs'
import { migrateDatabase } from './migrate.mjs'
import { APP_ROLE, addressOf, copyDatabase, createDatabase, createRoles, OWNER_ROLE } from './roles.mjs'
import { seedDatabase } from './seed.mjs'
import { chooseServerPlace } from './server-place.mjs'

/** The password of the people that the seed makes in a throw-away database. */
export const THROWAWAY_PASSWORD = 'throwaway-password-1'

const SETTINGS = { max_connections: 60 }
/** Writing to disk is for data that is kept. */
const NOT_KEPT = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/**
 * Starts a server of its own.
 * @param {{ durable?: boolean }} [options] `durable` where what is written is on the disk before it is acknowledged, as with data that is kept
 * @returns {Promise<{ ownerUrl: (database: string) => string, appUrl: (database: string) => string,
 *   createEmptyDatabase: (name: string) => Promise<void>, createDatabase: (name: string) => Promise<void>,
 *   copyDatabase: (template: string, name: string) => Promise<void>, stop: () => Promise<void> }>}
 *   `createDatabase` makes one with every migration applied and the application's rights granted; `copyDatabase` puts a copy of another in the
 *   place of what had the name, whose connections it ends.
 */
export async function startThrowawayCluster({ durable = false } = {}) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'suivi-test-'))
  /** @type {{ data: string, stopServer: () => Promise<void>, stopped?: Promise<void> }} */
  const state = { data: folder, stopServer: async () => undefined }
  const stop = () => {
    state.stopped ??= stopAndRemove(state, folder)
    return state.stopped
  }
  onStop(stop)
  try {
    // As root the server runs as another user, who must be able to pass through.
    await chmod(folder, 0o711)
    const place = await chooseServerPlace(folder, await findBinaries())
    state.data = place.data
    const passwords = { superuser: randomPassword(), owner: randomPassword(), app: randomPassword() }
    await createCluster(place, passwords.superuser, { durable: false })
    const { port } = await startCluster(place, {
      password: passwords.superuser,
      logFile: path.join(folder, 'postgres.log'),
      settings: durable ? SETTINGS : { ...SETTINGS, ...NOT_KEPT },
      onLaunch: (stopServer) => {
        state.stopServer = stopServer
      },
    })
    await createRoles({ port, passwords })
    return { ...databasesOf({ port, passwords }), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function stopAndRemove(state, folder) {
  await state.stopServer()
  await rm(state.data, { recursive: true, force: true })
  await rm(folder, { recursive: true, force: true })
}

function databasesOf(cluster) {
  const ownerUrl = (database) => addressOf(cluster, OWNER_ROLE, database)
  return {
    ownerUrl,
    appUrl: (database) => addressOf(cluster, APP_ROLE, database),
    createEmptyDatabase: (name) => createDatabase(cluster, name),
    createDatabase: async (name) => {
      await createDatabase(cluster, name)
      await migrateDatabase({ ownerUrl: ownerUrl(name), appRole: APP_ROLE })
    },
    copyDatabase: (template, name) => copyDatabase(cluster, template, name),
  }
}

function randomPassword() {
  return randomBytes(18).toString('base64url')
}

/** What a program is started with to work on a database of the throw-away server, as `npm start` would do it. */
export function throwawayEnvironment(cluster, database) {
  return {
    ...process.env,
    DATABASE_URL: cluster.appUrl(database),
    DATABASE_OWNER_URL: cluster.ownerUrl(database),
    NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
    SUIVI_DEMO_PASSWORD: THROWAWAY_PASSWORD,
  }
}

async function main(words) {
  const separator = words.indexOf('--')
  const options = separator < 0 ? [] : words.slice(0, separator)
  const [command, ...args] = separator < 0 ? [] : words.slice(separator + 1)
  const unknown = options.find((option) => option !== '--seed')
  if (!command || unknown) {
    throw new Failure('Usage: node scripts/database/throwaway.mjs [--seed] -- COMMAND…')
  }
  stopOnSignals({ exitCode: 130 })
  await generateClientIfChanged()
  const cluster = await startThrowawayCluster()
  try {
    await cluster.createDatabase('suivi')
    if (options.includes('--seed')) {
      console.log(
        await seedDatabase({ ownerUrl: cluster.ownerUrl('suivi'), demoPassword: THROWAWAY_PASSWORD }),
      )
    }
    process.exitCode = await runCommand(command, args, throwawayEnvironment(cluster, 'suivi'))
  } finally {
    await stopAll()
  }
}

/** Runs the command in this terminal to its end, and gives its exit code. */
function runCommand(command, args, environment) {
  const local = path.join(projectFolder, 'node_modules', '.bin')
  const withNode = withThisNode(environment)
  const env = { ...withNode, PATH: [local, withNode.PATH].join(path.delimiter) }
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env, stdio: 'inherit' })
    const ended = new Promise((end) => {
      child.on('exit', end)
      child.on('error', end)
    })
    onStop(() => {
      child.kill()
      return ended
    })
    child.on('error', (error) => reject(new Failure(`${command} could not be run: ${error.message}.`)))
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 130 : 1)))
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runScript(() => main(process.argv.slice(2)))
}
