// The embedded PostgreSQL of a data folder: made the first time, started or found running, kept running.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { findBinaries } from '../database/binaries.mjs'
import { createCluster, resetSuperuserPassword, startCluster, WrongPassword } from '../database/cluster.mjs'
import { serves } from '../database/postmaster.mjs'
import { APP_ROLE, addressOf, createDatabase, createRoles, OWNER_ROLE } from '../database/roles.mjs'
import { chooseServerPlace, SYSTEM_FOLDER } from '../database/server-place.mjs'
import { Failure, sentenceFor } from '../failure.mjs'
import {
  databaseRecordFile,
  newDatabaseRecord,
  readDatabaseRecord,
  writeDatabaseRecord,
} from './database-record.mjs'
import { followFile } from './follow-file.mjs'
import { postgresEntries } from './printed.mjs'
import { complain, logEntry, say } from './say.mjs'
import { isStopping, onStop } from './stop.mjs'

const DATABASE = 'suivi'
const LOOK_EVERY_MS = 1000

/**
 * Starts the database for good: made where it is missing, watched, stopped when this process stops.
 * @param {string} folder the data folder
 * @returns {Promise<{ appUrl: string, ownerUrl: string, appRole: string, onMove: (tell: (appUrl: string) => void) => void }>}
 *   `onMove` names who is told the application's new address where the database had to be started again on another port
 */
export async function startEmbeddedDatabase(folder) {
  const place = await chooseServerPlace(folder, await findBinaries())
  if (place.moved) {
    say(
      `PostgreSQL runs as another user than root, who cannot reach all of ${folder} and the programs: it uses ${SYSTEM_FOLDER}.`,
    )
  }
  // Asked to end before the server is started, and so ended after it: its last words are in the log.
  onStop(
    followFile(logFile(folder), (lines) => {
      for (const entry of postgresEntries(lines)) logEntry(entry)
    }),
  )
  /** @type {((appUrl: string) => void)[]} */
  const listeners = []
  const current = { folder, place, listeners, ...(await makeAndStart(folder, place)) }
  say(current.server.reused ? 'PostgreSQL still runs from before: using it.' : 'PostgreSQL is running.')
  onStop(() => current.server.stop())
  const cluster = { port: current.server.port, passwords: current.kept.passwords }
  await createRoles(cluster)
  await createDatabase(cluster, DATABASE)
  keepRunning(current)
  return { ...addresses(cluster), onMove: (tell) => current.listeners.push(tell) }
}

/** Uses a database that was made before, for one command: one that runs already goes on running afterwards. */
export async function visitEmbeddedDatabase(folder) {
  const place = await chooseServerPlace(folder, await findBinaries())
  if (!existsSync(place.data))
    throw new Failure(`There is no database in ${folder} yet: run npm start first.`)
  const kept = await readDatabaseRecord(folder)
  if (!kept) throw new WrongPassword()
  const server = await startCluster(place, serverOptions(folder, kept))
  return addresses({ port: server.port, passwords: kept.passwords })
}

/** Makes the database where it is missing, and its passwords anew where they were lost. */
async function makeAndStart(folder, place) {
  const known = await readDatabaseRecord(folder)
  if (!existsSync(place.data)) {
    const kept = known ?? newDatabaseRecord()
    say('Making the database…')
    // Kept before the database is made with them: nobody could open it otherwise.
    await writeDatabaseRecord(folder, kept)
    await createCluster(place, kept.passwords.superuser)
    return startKept(folder, place, kept)
  }
  try {
    if (known) return await startKept(folder, place, known)
  } catch (error) {
    if (!(error instanceof WrongPassword)) throw error
  }
  const kept = newDatabaseRecord()
  say(`The passwords of the database are lost (${databaseRecordFile(folder)}): making new ones.`)
  await resetSuperuserPassword(place, kept.passwords.superuser)
  await writeDatabaseRecord(folder, kept)
  return startKept(folder, place, kept)
}

/** Starts the server, and keeps its port where that is a new one. */
async function startKept(folder, place, kept) {
  const server = await startCluster(place, serverOptions(folder, kept))
  if (server.port === kept.port) return { server, kept }
  const moved = { ...kept, port: server.port }
  await writeDatabaseRecord(folder, moved)
  return { server, kept: moved }
}

function serverOptions(folder, kept) {
  return {
    password: kept.passwords.superuser,
    port: kept.port,
    logFile: logFile(folder),
    onLaunch: onStop,
  }
}

function logFile(folder) {
  return path.join(folder, 'postgres.log')
}

function addresses(cluster) {
  return {
    appUrl: addressOf(cluster, APP_ROLE, DATABASE),
    ownerUrl: addressOf(cluster, OWNER_ROLE, DATABASE),
    appRole: APP_ROLE,
  }
}

/** A PostgreSQL that ends without being asked to is started again, or found where somebody else did so. */
function keepRunning(current) {
  setInterval(async () => {
    if (isStopping() || current.restarting || serves(current.server.pid, current.place.data)) return
    current.restarting = true
    say('PostgreSQL ended unexpectedly: starting it again.')
    try {
      await startAgain(current)
      say('PostgreSQL is running again.')
    } catch (error) {
      complain(sentenceFor(error))
    }
    current.restarting = false
  }, LOOK_EVERY_MS).unref()
}

/** On its port where that is still free: the application finds it there. Else the application is told. */
async function startAgain(current) {
  const before = current.server.port
  Object.assign(current, await startKept(current.folder, current.place, current.kept))
  const { port } = current.server
  if (port === before) return
  for (const tell of current.listeners) tell(addresses({ port, passwords: current.kept.passwords }).appUrl)
}
