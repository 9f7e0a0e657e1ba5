import { readFileSync } from 'node:fs'

/**
 * Milliseconds of processor time that the one thread took which answers everybody: of this process what other threads took is left out where the
 * system tells it apart (Linux: proc(5), `/proc/pid/task/tid/schedstat`, nanoseconds).
 */
export function processorTime() {
  if (process.platform === 'linux') {
    // The first thread of a process has its number.
    const [nanoseconds = '0'] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')
    return Number(nanoseconds) / 1e6
  }
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}
