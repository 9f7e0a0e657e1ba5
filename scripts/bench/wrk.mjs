// Asks for one address as fast as it is answered, with wrk (Debian: apt-get install wrk).
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Requests a second and the 99th percentile in milliseconds, over four seconds and 16 connections. */
export async function load(address) {
  const { stdout } = await run('wrk', [
    '-t1',
    '-c16',
    '-d4s',
    '--latency',
    '-H',
    'Accept-Encoding: gzip',
    address,
  ])
  return readReport(stdout)
}

/** What wrk reports: requests a second and the 99th percentile in milliseconds. */
export function readReport(stdout) {
  const [, late, unit] = stdout.match(/99%\s+([\d.]+)(us|ms|s)/)
  return {
    rate: Number(stdout.match(/Requests\/sec:\s+([\d.]+)/)[1]),
    late: Number(late) * { us: 0.001, ms: 1, s: 1000 }[unit],
  }
}

/** The median. */
export function middle(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}
