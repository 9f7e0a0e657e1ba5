// The processor time that a process has taken so far, as Linux counts it for each of its threads.
import { readdir, readFile } from 'node:fs/promises'
import { codeOf } from '../failure.mjs'

/** In milliseconds. What has ended meanwhile has taken nothing since. @param {number} pid */
export async function cpuOfProcess(pid) {
  let sum = 0
  for (const thread of await orNone(readdir(`/proc/${pid}/task`), [])) {
    const count = await orNone(readFile(`/proc/${pid}/task/${thread}/schedstat`, 'utf8'), '0')
    sum += Number(count.split(' ')[0]) / 1e6
  }
  return sum
}

/** @template Found @param {Promise<Found>} reading @param {Found} none where there is no such file @returns {Promise<Found>} */
function orNone(reading, none) {
  return reading.catch((error) => {
    if (['ENOENT', 'ESRCH'].includes(codeOf(error))) return none
    throw error
  })
}

/**
 * The processor time that the server and each of PostgreSQL's processes for it have taken so far, in milliseconds, by process, as Linux
 * counts it for each of their threads.
 *
 * @returns {Promise<Map<number, number>>}
 */
export async function cpuOf(site, client) {
  const { rows } = await client.query('SELECT pid FROM pg_stat_activity WHERE datname = current_database()')
  /** @type {Map<number, number>} */
  const taken = new Map()
  for (const pid of [site.pid, ...rows.map((row) => row.pid)]) taken.set(pid, await cpuOfProcess(pid))
  return taken
}

/** What was taken between two counts, in milliseconds. @param {Map<number, number>} before @param {Map<number, number>} after */
export function cpuSince(before, after) {
  return [...after].reduce((sum, [pid, taken]) => sum + taken - (before.get(pid) ?? 0), 0)
}
