// The embedded PostgreSQL of a data folder: made the first time, started or found running, kept running.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { findBinaries } from '../database/binaries.mjs'
import { createCluster, startCluster } from '../database/cluster.mjs'
import { isRunning } from '../database/postmaster.mjs'
import { APP_ROLE, addressOf, createDatabase, createRoles, OWNER_ROLE } from '../database/roles.mjs'
import { chooseServerPlace, SYSTEM_FOLDER } from '../database/server-place.mjs'
import { Failure, sentenceFor } from '../failure.mjs'
import { randomSecret, readKept, writeKept } from './data-folder.mjs'
import { say } from './say.mjs'
import { isStopping, onStop } from './stop.mjs'

const DATABASE = 'suivi'
const LOOK_EVERY_MS = 1000

/**
 * Starts the database for good: made where it is missing, watched, stopped when this process stops.
 * @param {string} folder the data folder
 * @returns {Promise<{ appUrl: string, ownerUrl: string, appRole: string }>}
 */
export async function startEmbeddedDatabase(folder) {
  const place = await chooseServerPlace(folder, await findBinaries())
  if (place.moved) {
    say(
      `PostgreSQL runs as another user than root, who cannot reach all of ${folder} and the programs: it uses ${SYSTEM_FOLDER}.`,
    )
  }
  const kept = await readDatabaseRecord(folder, place.data)
  if (!existsSync(place.data)) {
    say('Making the database…')
    await createCluster(place, kept.passwords.superuser)
  }
  const options = serverOptions(folder, kept)
  const server = await startCluster(place, { ...options, onLaunch: onStop })
  say(server.reused ? 'PostgreSQL still runs from before: using it.' : 'PostgreSQL is running.')
  const current = { server }
  onStop(() => current.server.stop())
  if (server.port !== kept.port) await writeRecord(folder, { ...kept, port: server.port })
  const cluster = { port: server.port, passwords: kept.passwords }
  await createRoles(cluster)
  await createDatabase(cluster, DATABASE)
  keepRunning(current, () => startCluster(place, { ...options, port: server.port }))
  return addresses(cluster)
}

/** Uses a database that was made before, for one command: one that runs already goes on running afterwards. */
export async function visitEmbeddedDatabase(folder) {
  const place = await chooseServerPlace(folder, await findBinaries())
  if (!existsSync(place.data))
    throw new Failure(`There is no database in ${folder} yet: run npm start first.`)
  const kept = await readDatabaseRecord(folder, place.data)
  const server = await startCluster(place, { ...serverOptions(folder, kept), onLaunch: onStop })
  return addresses({ port: server.port, passwords: kept.passwords })
}

function serverOptions(folder, kept) {
  return { password: kept.passwords.superuser, port: kept.port, logFile: path.join(folder, 'postgres.log') }
}

function addresses(cluster) {
  return {
    appUrl: addressOf(cluster, APP_ROLE, DATABASE),
    ownerUrl: addressOf(cluster, OWNER_ROLE, DATABASE),
    appRole: APP_ROLE,
  }
}

/** Passwords and port, kept beside the data they open. */
async function readDatabaseRecord(folder, data) {
  const text = await readKept(recordFile(folder))
  if (text) return JSON.parse(text)
  if (existsSync(data)) {
    throw new Failure(
      `${data} holds a database, but its passwords (${recordFile(folder)}) are gone: put that file back, or name another folder in SUIVI_DATA.`,
    )
  }
  const passwords = { superuser: randomSecret(), owner: randomSecret(), app: randomSecret() }
  await writeRecord(folder, { passwords })
  return { passwords }
}

function recordFile(folder) {
  return path.join(folder, 'database.json')
}

function writeRecord(folder, kept) {
  return writeKept(recordFile(folder), JSON.stringify(kept, null, 2))
}

/** A PostgreSQL that ends without being asked to is started again on its port; the application finds it there. */
function keepRunning(current, restart) {
  setInterval(async () => {
    if (isStopping() || current.restarting || isRunning(current.server.pid)) return
    current.restarting = true
    say('PostgreSQL ended unexpectedly: starting it again.')
    try {
      current.server = await restart()
      say('PostgreSQL is running again.')
    } catch (error) {
      console.error(sentenceFor(error))
    }
    current.restarting = false
  }, LOOK_EVERY_MS).unref()
}
