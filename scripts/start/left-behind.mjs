// The web server that a killed start left behind. It ends by itself when it notices that its start is gone; one that is frozen, or too busy
// to notice, would keep the port. The start keeps which process it is, and the next start ends it.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { codeOf } from '../failure.mjs'
import { pause } from '../program.mjs'
import { readKept, writeKept } from './data-folder.mjs'

const LOOK_EVERY_MS = 20
/** A killed process is gone in a moment; one that waits for a disk that does not answer is not waited for. */
const GONE_WITHIN_MS = 10_000

/** @param {string} folder the data folder */
function recordFile(folder) {
  return path.join(folder, 'web-server.json')
}

/**
 * Keeps which process is the web server.
 *
 * @param {string} folder
 * @param {{ pid: number, program: string }} server `program`: the file that it runs
 */
export async function keepWebServer(folder, { pid, program }) {
  await writeKept(recordFile(folder), JSON.stringify({ pid, program, begun: begunAt(pid) }))
}

/**
 * Ends the web server that a killed start left, where it still runs. Only whoever holds the folder may: then its start is surely gone.
 *
 * @param {string} folder
 * @returns {Promise<boolean>} whether there was one
 */
export async function endLeftBehind(folder) {
  const left = readRecord(await readKept(recordFile(folder)))
  await rm(recordFile(folder), { force: true })
  if (!left || !isStill(left)) return false
  try {
    // Without the wait of a stop: it should have ended when its start did. What it had under way is one transaction, or none.
    process.kill(left.pid, 'SIGKILL')
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error
  }
  const until = Date.now() + GONE_WITHIN_MS
  while (isStill(left) && Date.now() < until) await pause(LOOK_EVERY_MS)
  return true
}

/** @param {string | undefined} text @returns {{ pid: number, program: string, begun?: string } | undefined} */
function readRecord(text) {
  try {
    const { pid, program, begun } = JSON.parse(text ?? '{}')
    return Number.isInteger(pid) && pid > 0 && typeof program === 'string'
      ? { pid, program, begun }
      : undefined
  } catch {
    // Somebody else's words: nothing is known of a process.
    return undefined
  }
}

/** Whether the process is the one that was started: numbers are used again. @param {{ pid: number, program: string, begun?: string }} left */
function isStill({ pid, program, begun }) {
  return commandOf(pid).includes(program) && begunAt(pid) === begun
}

/** What a process was started with; empty where it is gone, or the system does not tell. @param {number} pid */
function commandOf(pid) {
  try {
    if (existsSync('/proc/self')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    if (process.platform === 'win32') return ''
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    // It is gone.
    return ''
  }
}

/** When a process began, in the system's own count, where Linux tells: the twentieth field after the name and the state. @param {number} pid */
function begunAt(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19]
  } catch {
    // Gone, or a system without it: then the command alone tells.
    return undefined
  }
}
