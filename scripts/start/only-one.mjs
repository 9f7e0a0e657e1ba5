// Only one Suivi at a time uses a data folder: two would end each other's PostgreSQL.
import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { Failure } from '../failure.mjs'
import { onStop } from './stop.mjs'

/**
 * Holds the folder for as long as this process lives. What is held is a local socket: unlike a file with a process number,
 * it answers only while its holder lives, so that nothing a killed process leaves behind blocks the next start.
 */
export async function holdDataFolder(folder) {
  const name = `suivi-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`
  const address =
    process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : path.join(os.tmpdir(), `${name}.sock`)
  const server = net.createServer((connection) => connection.end())
  if (!(await listen(server, address))) {
    if (await answers(address)) {
      throw new Failure(
        `Another Suivi already runs on the data folder ${folder}: stop it first, or name another folder in SUIVI_DATA.`,
      )
    }
    await rm(address, { force: true }).catch(() => undefined)
    if (!(await listen(server, address))) {
      throw new Failure(
        `${address} was left behind by another user's Suivi on the same data folder: remove it and start again.`,
      )
    }
  }
  server.unref()
  onStop(() => new Promise((resolve) => server.close(resolve)))
}

function listen(server, address) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)))
    server.listen(address, () => resolve(true))
  })
}

function answers(address) {
  return new Promise((resolve) => {
    const connection = net.connect(address)
    connection.once('connect', () => {
      connection.end()
      resolve(true)
    })
    connection.once('error', (error) => resolve(error.code === 'EACCES'))
  })
}
