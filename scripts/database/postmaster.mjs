// Reads the file by which a running PostgreSQL says who it is, and clears away one that a crash or a copy left behind.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { codeOf } from '../failure.mjs'
import { pause } from '../program.mjs'

/** A server fills the file as soon as it has made it: one that stays without a process was left so by a crash. */
const FILLED_WITHIN_MS = 2000
const LOOK_EVERY_MS = 50

/**
 * The server that runs on this folder, and no other: a copied folder carries the file of the server it was copied from, and the number
 * in a file that was left behind may be another program's by now.
 * @returns {Promise<{ pid: number, port: number } | undefined>}
 */
export async function findPostmaster(data) {
  const named = await readPidFile(data)
  return named && serves(named.pid, data, named.folder) ? { pid: named.pid, port: named.port } : undefined
}

/** The process, folder and port that `postmaster.pid` names, whether or not that process still runs. */
export async function readPidFile(data) {
  const text = await readFile(pidFile(data), 'utf8').catch((error) => {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  })
  if (!text) return undefined
  const [process, folder, , portLine] = text.split('\n')
  const [pid, port] = [Number(process), Number(portLine)]
  return Number.isInteger(pid) && pid > 0 && port > 0 ? { pid, folder, port } : undefined
}

/** True while the process exists and, where the system tells, is a PostgreSQL: process numbers are used again. */
export function isRunning(pid) {
  return isAlive(pid) && !isKnownNotPostgres(pid)
}

/**
 * Is this process the PostgreSQL of this folder? A server works in its folder; where the system does not show that, the folder that
 * was named for it counts.
 * @param {string} [named] the folder that `postmaster.pid` names; without one the process is known to have been started on `data`
 */
export function serves(pid, data, named = data) {
  return isRunning(pid) && isSameFolder(workingFolder(pid) ?? named, data) === true
}

/**
 * PostgreSQL refuses to start where the file names a process that runs, whoever that is, and where the file is empty. Cleared away is
 * only what surely is not this folder's server: two servers on one folder would destroy it.
 */
export async function removeStalePidFile(data) {
  if (await isLeftUnfilled(data)) return rm(pidFile(data), { force: true })
  const named = await readPidFile(data)
  if (!named || !isAlive(named.pid)) return undefined
  const foreign =
    isKnownNotPostgres(named.pid) || isSameFolder(workingFolder(named.pid) ?? named.folder, data) === false
  return foreign ? rm(pidFile(data), { force: true }) : undefined
}

async function isLeftUnfilled(data) {
  for (;;) {
    if (await readPidFile(data)) return false
    const found = await stat(pidFile(data)).catch((error) => {
      if (codeOf(error) === 'ENOENT') return undefined
      throw error
    })
    if (!found) return false
    if (Math.abs(Date.now() - found.mtimeMs) > FILLED_WITHIN_MS) return true
    await pause(LOOK_EVERY_MS)
  }
}

function pidFile(data) {
  return path.join(data, 'postmaster.pid')
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

function isKnownNotPostgres(pid) {
  const program = programOf(pid)
  return program !== undefined && !/^postgres(\.exe)?\b/.test(path.basename(program))
}

/** What a process was started as, where the system tells; an ended one that nobody has asked after yet is nothing. */
function programOf(pid) {
  try {
    if (existsSync('/proc/self')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0]
    if (process.platform === 'win32') return undefined
    return execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    // The process ended between the two looks; whoever asks finds out by itself.
    return undefined
  }
}

/** A way to the folder that a process works in, where the system shows it to us. */
function workingFolder(pid) {
  const folder = `/proc/${pid}/cwd`
  try {
    statSync(folder)
    return folder
  } catch {
    // Another user's process, or a system without it: the caller has a second source.
    return undefined
  }
}

/** Undefined where one of them is not there to be compared. */
function isSameFolder(one, other) {
  try {
    const [a, b] = [statSync(one), statSync(other)]
    return a.dev === b.dev && a.ino === b.ino
  } catch {
    // Moved or removed since it was named.
    return undefined
  }
}
