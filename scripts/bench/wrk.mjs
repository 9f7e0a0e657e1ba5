// Asks for one address as fast as it is answered, with wrk (Debian: apt-get install wrk).
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Requests a second and the 99th percentile in milliseconds, over four seconds and 16 connections. */
export function load(address) {
  return wrk(['-t1', '-c16', '-d4s', '-H', 'Accept-Encoding: gzip', address])
}

/**
 * The same of what a script asks for (wrk's own language, Lua), over four seconds and as many connections as are named, each with a script of
 * its own.
 *
 * @param {string} address
 * @param {string} script file
 * @param {number} connections
 */
export function loadByScript(address, script, connections) {
  return wrk([`-t${connections}`, `-c${connections}`, '-d4s', '-s', script, address])
}

async function wrk(options) {
  const { stdout } = await run('wrk', ['--latency', ...options])
  return readReport(stdout)
}

/** What wrk reports: how many requests were answered and refused, how many a second, and the 99th percentile in milliseconds. */
export function readReport(stdout) {
  const [, late, unit] = stdout.match(/99%\s+([\d.]+)(us|ms|s)/)
  return {
    answered: Number(stdout.match(/(\d+) requests in/)[1]),
    refused: Number(stdout.match(/Non-2xx or 3xx responses: (\d+)/)?.[1] ?? 0),
    rate: Number(stdout.match(/Requests\/sec:\s+([\d.]+)/)[1]),
    late: Number(late) * { us: 0.001, ms: 1, s: 1000 }[unit],
  }
}

/** The median. */
export function middle(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}
