// Only one Suivi at a time uses a data folder: two would end each other's PostgreSQL.
import { createHash, randomUUID } from 'node:crypto'
import { link, readdir, rename, rm } from 'node:fs/promises'
import net from 'node:net'
import path from 'node:path'
import { codeOf, Failure } from '../failure.mjs'
import { pause } from '../program.mjs'
import { onStop } from './stop.mjs'

/** Systems take a socket's address up to here; a longer one would be cut. */
const LONGEST_ADDRESS = 100

/**
 * Holds the folder for as long as this process lives. What is held is a local socket in the folder: unlike a file with a process number,
 * it answers only while its holder lives, so that nothing a killed process leaves behind blocks the next start; and whoever reaches
 * the folder, from another terminal, user or container, reaches the socket.
 */
export async function holdDataFolder(folder) {
  const address = addressOf(folder)
  const server = net.createServer((connection) => connection.end())
  while (!(await listen(server, address, folder))) {
    if (await answers(address)) throw new Failure(heldSentence(folder))
    await clearAway(address, folder)
  }
  if (await isHeldAside(address)) {
    await new Promise((resolve) => server.close(resolve))
    throw new Failure(heldSentence(folder))
  }
  server.unref()
  onStop(() => new Promise((resolve) => server.close(resolve)))
}

function addressOf(folder) {
  if (process.platform === 'win32') {
    return `\\\\.\\pipe\\suivi-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`
  }
  const whole = path.join(folder, 'lock')
  const near = path.relative(process.cwd(), whole)
  const address = near.length < whole.length ? near : whole
  if (Buffer.byteLength(address) <= LONGEST_ADDRESS) return address
  throw new Failure(
    `The path of the data folder ${folder} is too long: name one of at most ${LONGEST_ADDRESS - '/lock'.length} characters in SUIVI_DATA.`,
  )
}

/**
 * Takes away what a killed holder left. Between the look and the taking another start may have done so and hold the folder by now: what
 * was taken is asked again, and put back where it answers.
 */
async function clearAway(address, folder) {
  const aside = `${address}.${randomUUID().slice(0, 8)}`
  try {
    await rename(address, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw new Failure(`${address} was left behind by another user's Suivi: remove it and start again.`)
  }
  const held = await answers(aside)
  if (held) await putBack(aside, address)
  await rm(aside, { force: true })
  if (held) throw new Failure(heldSentence(folder))
}

/** Gives a holder its address again; whoever took it meanwhile sees who stands aside, and leaves it. */
async function putBack(aside, address) {
  while (await answers(aside)) {
    try {
      await link(aside, address)
      return
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
    if (await answers(address)) await pause(20)
    else await rename(aside, address)
  }
}

/** Whether a holder stands aside, taken for one that was killed; those that were killed are taken away. */
async function isHeldAside(address) {
  if (process.platform === 'win32') return false
  const beside = await readdir(path.dirname(address))
  for (const name of beside.filter((each) => each.startsWith(`${path.basename(address)}.`))) {
    const aside = path.join(path.dirname(address), name)
    if (await answers(aside)) return true
    await rm(aside, { force: true })
  }
  return false
}

function heldSentence(folder) {
  return `Another Suivi already runs on the data folder ${folder}: stop it first, or name another folder in SUIVI_DATA.`
}

function listen(server, address, folder) {
  return new Promise((resolve, reject) => {
    const failed = (error) => {
      server.off('listening', listening)
      if (codeOf(error) === 'EADDRINUSE') resolve(false)
      else
        reject(
          new Failure(`The data folder ${folder} cannot be held for this Suivi alone (${codeOf(error)}).`),
        )
    }
    const listening = () => {
      server.off('error', failed)
      resolve(true)
    }
    server.once('error', failed)
    server.once('listening', listening)
    server.listen(address)
  })
}

function answers(address) {
  return new Promise((resolve) => {
    const connection = net.connect(address)
    connection.once('connect', () => {
      connection.end()
      resolve(true)
    })
    connection.once('error', (error) => resolve(codeOf(error) === 'EACCES'))
  })
}
