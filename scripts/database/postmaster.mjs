// Reads the file by which a running PostgreSQL says who it is, and clears away one that a crash left behind.
import { existsSync, readFileSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'

/** The process and port that `postmaster.pid` names, whether or not that process still runs. */
export async function readPidFile(data) {
  const text = await readFile(path.join(data, 'postmaster.pid'), 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (!text) return undefined
  const lines = text.split('\n')
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  return Number.isInteger(pid) && pid > 0 && port > 0 ? { pid, port } : undefined
}

/** True while the process exists and, where the system tells, is a PostgreSQL: process numbers are used again. */
export function isRunning(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return false
  }
  return !isKnownNotPostgres(pid)
}

/**
 * After a crash the number in the file may belong to another program; PostgreSQL would then refuse to start.
 * Only a number that surely is no PostgreSQL is cleared away: two servers on one folder would destroy it.
 */
export async function removeStalePidFile(data) {
  const found = await readPidFile(data)
  if (found && isKnownNotPostgres(found.pid)) await rm(path.join(data, 'postmaster.pid'))
}

function isKnownNotPostgres(pid) {
  const commandLine = `/proc/${pid}/cmdline`
  if (!existsSync(commandLine)) return false
  try {
    return !readFileSync(commandLine, 'utf8').includes('postgres')
  } catch {
    // The process ended between the two looks; whoever asks finds out by itself.
    return false
  }
}
