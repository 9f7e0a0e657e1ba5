// One embedded PostgreSQL server: making its data folder, starting it, finding one that still runs, stopping it.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, openSync, statSync, truncateSync } from 'node:fs'
import { chown, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Failure, messageOf, NO_SPACE_SENTENCE, saysNoSpace } from '../failure.mjs'
import { pause, runProgram } from '../program.mjs'
import { freeServerPort, isOutgoingPort, isPortFree } from './port.mjs'
import { canConnect } from './postgres-client.mjs'
import { findPostmaster, isRunning, removeStalePidFile, serves } from './postmaster.mjs'
import { makeServerFolder } from './server-place.mjs'

const START_TIMEOUT_MS = 60_000
const STOP_TIMEOUT_MS = 30_000
const LONGEST_LOG_BYTES = 10_000_000
/** The server's own superuser: used only to make roles and databases. */
export const SUPERUSER = 'postgres'

/** The server does not accept the password that was kept for its superuser. */
export class WrongPassword extends Failure {
  constructor() {
    super(
      'The embedded PostgreSQL does not accept the password kept for it: run npm start, which makes a new one.',
    )
  }
}

/**
 * Makes the data folder with `initdb` unless it is there. It is made beside its place and moved there when
 * complete, so that an interrupted start leaves nothing half-made.
 */
export async function createCluster({ bin, data, account }, password, { durable = true } = {}) {
  if (existsSync(data)) return false
  const unfinished = `${data}.new`
  await rm(unfinished, { recursive: true, force: true })
  await makeServerFolder(unfinished, account)
  const passwordFile = `${data}.${randomBytes(6).toString('hex')}`
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (account.uid !== undefined) await chown(passwordFile, account.uid, account.gid)
  try {
    const { code, output } = await runProgram(
      path.join(bin, 'initdb'),
      [
        `--pgdata=${unfinished}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // A bare machine has no locale but C; ICU's root collation orders text the same everywhere.
        '--locale=C',
        '--locale-provider=icu',
        '--icu-locale=und',
        '--data-checksums',
        ...(durable ? [] : ['--no-sync']),
      ],
      { ...account, cwd: '/', env: serverEnvironment() },
    )
    if (code !== 0)
      throw new Failure(serverSentence(output, `PostgreSQL's data folder could not be made in ${data}`))
    await rename(unfinished, data)
  } finally {
    await rm(passwordFile, { force: true })
    await rm(unfinished, { recursive: true, force: true })
  }
  return true
}

/**
 * Starts the server of a data folder, or finds it running (a killed parent leaves it behind). `onLaunch` gets the way to stop
 * it as soon as there is something to stop, which is before it answers.
 * @param {{ bin: string, data: string, account: import('node:child_process').SpawnOptions }} place
 * @param {{ password: string, port?: number, logFile: string, settings?: Record<string, string | number>,
 *   onLaunch?: (stop: () => Promise<void>) => void }} options
 * @returns {Promise<{ port: number, pid: number, reused: boolean, stop: () => Promise<void> }>}
 */
export async function startCluster(
  { bin, data, account },
  { password, port, logFile, settings = {}, onLaunch = () => undefined },
) {
  const found = await findRunning(data, password)
  if (found) return { ...found, reused: true, stop: () => stopServer(found.pid, data) }
  await removeStalePidFile(data)
  for (let tries = 0; tries < 3; tries += 1) {
    const chosen = tries === 0 && (await isGoodPort(port)) ? port : await freeServerPort()
    const pid = await launch({ bin, data, account }, { password, port: chosen, logFile, settings, onLaunch })
    if (pid) return { port: chosen, pid, reused: false, stop: () => stopServer(pid, data) }
  }
  throw new Failure('PostgreSQL found no free port on 127.0.0.1 in three tries: start again.')
}

async function isGoodPort(port) {
  return Boolean(port) && !(await isOutgoingPort(port)) && isPortFree(port)
}

async function findRunning(data, password) {
  const running = await findPostmaster(data)
  if (!running) return undefined
  const deadline = Date.now() + START_TIMEOUT_MS
  while (isRunning(running.pid) && Date.now() < deadline) {
    const answer = await canConnect({ port: running.port, user: SUPERUSER, password })
    if (answer === true) return running
    if (answer === 'refused-password') throw new WrongPassword()
    await pause(100)
  }
  if (isRunning(running.pid)) {
    throw new Failure(
      `The PostgreSQL of ${data} (process ${running.pid}) runs but does not answer: stop it and start again.`,
    )
  }
  return undefined
}

/** Starts the server and waits until it answers. Gives no process id where another program took the port. */
async function launch({ bin, data, account }, { password, port, logFile, settings, onLaunch }) {
  const logStart = beginLog(logFile)
  const log = openSync(logFile, 'a', 0o600)
  const options = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  }
  const child = spawn(
    path.join(bin, 'postgres'),
    ['-D', data, ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    // A group of its own: Ctrl-C in the terminal must reach the web server first and PostgreSQL after it.
    // It works in its folder from the first moment: by that it is told from another server.
    { ...account, cwd: data, env: serverEnvironment(), detached: true, stdio: ['ignore', log, log] },
  )
  closeSync(log)
  let ended = false
  /** @type {Error | undefined} */
  let startError
  child.on('error', (error) => {
    startError = error
    ended = true
  })
  child.on('exit', () => {
    ended = true
  })
  child.unref()
  if (child.pid) onLaunch(() => stopServer(child.pid, data))

  const deadline = Date.now() + START_TIMEOUT_MS
  while (!ended && Date.now() < deadline) {
    const answer = await canConnect({ port, user: SUPERUSER, password })
    if (answer === true) return child.pid
    if (answer === 'refused-password' && serves(child.pid, data)) {
      await stopServer(child.pid, data)
      throw new WrongPassword()
    }
    await pause(50)
  }
  if (!ended) await stopServer(child.pid, data)
  const said = startError ? messageOf(startError) : (await readFile(logFile, 'utf8')).slice(logStart)
  if (/could not (bind|create any TCP\/IP sockets)/i.test(said)) return undefined
  throw new Failure(serverSentence(said, 'PostgreSQL did not start', logFile))
}

/**
 * Gives the superuser a new password where the old one is lost: whoever may write the data folder owns the database anyway. A server
 * that still runs on the folder ends first, since only one process may work on it.
 */
export async function resetSuperuserPassword({ bin, data, account }, password) {
  const running = await findPostmaster(data)
  if (running) await stopServer(running.pid, data)
  await removeStalePidFile(data)
  const { code, output } = await runProgram(
    path.join(bin, 'postgres'),
    ['--single', '-D', data, '-c', 'log_statement=none', 'postgres'],
    {
      ...account,
      cwd: data,
      env: serverEnvironment(),
      input: `ALTER ROLE ${SUPERUSER} PASSWORD '${password.replaceAll("'", "''")}'\n`,
    },
  )
  if (code !== 0 || /\b(?:ERROR|FATAL|PANIC):/.test(output))
    throw new Failure(serverSentence(output, "PostgreSQL's passwords could not be made again"))
}

/**
 * Ends the server of a folder in PostgreSQL's "fast" way: open transactions roll back, everything is written, then it exits. A process
 * that is not that server any more is left alone.
 */
async function stopServer(pid, data) {
  for (const signal of ['SIGINT', 'SIGQUIT']) {
    if (!serves(pid, data)) return
    process.kill(pid, signal)
    const deadline = Date.now() + STOP_TIMEOUT_MS
    while (isRunning(pid) && Date.now() < deadline) await pause(25)
  }
}

/** Nothing of the person's environment may reach the server: PGPORT and its like would change it. */
function serverEnvironment() {
  return { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' }
}

function beginLog(logFile) {
  if (!existsSync(logFile)) return 0
  const { size } = statSync(logFile)
  if (size <= LONGEST_LOG_BYTES) return size
  truncateSync(logFile)
  return 0
}

function serverSentence(said, what, logFile) {
  if (saysNoSpace(said)) return NO_SPACE_SENTENCE
  const reason = said
    .split('\n')
    .map((line) => line.match(/(?:FATAL|PANIC|error):\s+(.*)/)?.[1])
    .find(Boolean)
  const ending = logFile ? ` The server's own words are in ${logFile}.` : ''
  return `${what}${reason ? `: ${reason}` : ''}.${ending}`
}
