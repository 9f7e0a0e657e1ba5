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
