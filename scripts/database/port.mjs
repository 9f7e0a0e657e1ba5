// Free ports: for PostgreSQL, and for servers that tests start.
import { randomInt } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import net from 'node:net'
import { codeOf } from '../failure.mjs'

/** Below are ports of known programs, and those that only root may listen on. */
const FIRST_PORT = 10_240
const LAST_PORT = 65_535
/** Where a system does not say which ports it gives to connections, they are these. */
const USUAL_RANGE = { from: 49_152, to: 65_535 }
const TRIES = 50

/** Can a server listen here? A failure other than "in use" is thrown: it has another cause and another cure. */
export function isPortFree(port, host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', (error) => (codeOf(error) === 'EADDRINUSE' ? resolve(false) : reject(error)))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}

/** A port that nobody listens on now. */
export function freePort(host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', reject)
    server.listen({ port: 0, host }, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined))
    })
  })
}

/** Does the system give this port to connections that programs open? Any of them may then have it when a server wants it back. */
export async function isOutgoingPort(port) {
  const { from, to } = await outgoingRange()
  return port >= from && port <= to
}

/** A free port for a server that is to be found on it again after a restart. */
export async function freeServerPort(host = '127.0.0.1') {
  const range = await outgoingRange()
  const below = Math.max(0, Math.min(range.from - 1, LAST_PORT) - FIRST_PORT + 1)
  const above = Math.max(0, LAST_PORT - Math.max(range.to + 1, FIRST_PORT) + 1)
  for (let tries = 0; tries < TRIES && below + above > 0; tries += 1) {
    const chosen = randomInt(below + above)
    const port = chosen < below ? FIRST_PORT + chosen : Math.max(range.to + 1, FIRST_PORT) + chosen - below
    if (await isPortFree(port, host)) return port
  }
  return freePort(host)
}

async function outgoingRange() {
  const text = await readFile('/proc/sys/net/ipv4/ip_local_port_range', 'utf8').catch(() => '')
  const [from = 0, to = 0] = text.trim().split(/\s+/).map(Number)
  return from > 0 && to >= from ? { from, to } : USUAL_RANGE
}
