// A site as `npm start` serves it, in a data folder of its own, with everything it writes kept as in earnest; and how it is killed.
import { spawn } from 'node:child_process'
import { openSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { findBinaries } from '../../database/binaries.mjs'
import { freeServerPort } from '../../database/port.mjs'
import { findPostmaster } from '../../database/postmaster.mjs'
import { addressOf, OWNER_ROLE } from '../../database/roles.mjs'
import { chooseServerPlace } from '../../database/server-place.mjs'
import { codeOf } from '../../failure.mjs'
import { pause, projectFolder, runNode } from '../../program.mjs'
import { pickFrom } from './random.mjs'

const LOOK_EVERY_MS = 50
const PASSWORD = 'throwaway-password-1'
const LONGEST_WAIT_MS = 120_000

/**
 * Which processes a kill takes: what an operator's machine may lose at once. `postmaster` is the first process of PostgreSQL alone, `backend` one of
 * those that it started, and `recovery` all of it, and once more as soon as it begins again.
 */
export const TARGETS = {
  web: ['web'],
  database: ['database'],
  both: ['web', 'database'],
  everything: ['start', 'web', 'database'],
  start: ['start', 'web'],
  postmaster: ['postmaster'],
  backend: ['backend'],
  recovery: ['recovery'],
}

/** @param {Record<string, string>} [more] of its environment */
export async function makeSite(more = {}) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'suivi-kills-'))
  // As root PostgreSQL runs as another user, who has to pass through.
  await chmod(folder, 0o711)
  await mkdir(path.join(folder, 'data'), { mode: 0o711 })
  const port = await freeServerPort()
  const address = `http://127.0.0.1:${port}`
  const place = await chooseServerPlace(path.join(folder, 'data'), await findBinaries())
  return new Site({ folder, port, address, data: place.data, more })
}

class Site {
  password = PASSWORD
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #start
  #log

  /** @param {{ folder: string, port: number, address: string, data: string, more: Record<string, string> }} given */
  constructor(given) {
    this.folder = given.folder
    this.port = given.port
    this.address = given.address
    this.data = given.data
    this.more = given.more
    this.#log = openSync(path.join(given.folder, 'site.log'), 'a')
  }

  /** `npm start`, unless it still runs. */
  start() {
    if (this.isStarted()) return
    this.#start = spawn(process.execPath, ['scripts/start.mjs'], {
      cwd: projectFolder,
      detached: true,
      stdio: ['ignore', this.#log, this.#log],
      env: this.env,
    })
  }

  /** What `npm run verify` finds in its record; nothing where that is in order. */
  async verify() {
    const { code, output } = await runNode(['scripts/verify.mjs'], { env: this.env })
    return code === 0 ? [] : output.trim().split('\n')
  }

  /** What it is started with. */
  get env() {
    const { DATABASE_URL, DATABASE_OWNER_URL, SUIVI_BACKUP, ...rest } = process.env
    return {
      ...rest,
      SUIVI_DATA: path.join(this.folder, 'data'),
      PORT: String(this.port),
      SUIVI_DEMO_PASSWORD: PASSWORD,
      ...this.more,
    }
  }

  isStarted() {
    return this.#start !== undefined && this.#start.exitCode === null && this.#start.signalCode === null
  }

  /** Once a start that was killed is gone. */
  async ended() {
    while (this.isStarted()) await pause(LOOK_EVERY_MS)
  }

  /**
   * Milliseconds until it answers as ready again. A start that gave up is started again, as a service manager does.
   *
   * @throws Error where it does not come back
   */
  async untilReady() {
    const from = Date.now()
    while (Date.now() < from + LONGEST_WAIT_MS) {
      this.start()
      const isReady = await fetch(`${this.address}/api/ready`, { signal: AbortSignal.timeout(5_000) }).then(
        (answer) => answer.ok,
        () => false,
      )
      if (isReady) return Date.now() - from
      await pause(LOOK_EVERY_MS)
    }
    throw new Error(
      `It is not ready after ${LONGEST_WAIT_MS / 1000} seconds. What it said is in ${this.folder}/site.log.`,
    )
  }

  /** kill -9 of all the processes that a target names, at once. @param {string} target @param {() => number} [random] which of those of the database's */
  async kill(target, random = Math.random) {
    const pids = []
    if (TARGETS[target].includes('start') && this.isStarted()) pids.push(this.#start?.pid)
    if (TARGETS[target].includes('web')) pids.push(...(await this.#webPids()))
    const running = await findPostmaster(this.data)
    const children = running ? await childrenOf(running.pid) : []
    if (running && ['database', 'recovery'].some((each) => TARGETS[target].includes(each)))
      pids.push(running.pid, ...children)
    if (running && TARGETS[target].includes('postmaster')) pids.push(running.pid)
    if (TARGETS[target].includes('backend') && children.length > 0) pids.push(pickFrom(children, random))
    for (const pid of pids) killNow(pid)
    if (target === 'recovery') await this.#killInRecovery(running?.pid)
    return pids.length
  }

  /** The PostgreSQL that comes after one that was killed, while it reads its log again. */
  async #killInRecovery(before) {
    const until = Date.now() + LONGEST_WAIT_MS
    while (Date.now() < until) {
      const next = await findPostmaster(this.data)
      if (next && next.pid !== before) {
        for (const pid of [next.pid, ...(await childrenOf(next.pid))]) killNow(pid)
        return
      }
      await pause(LOOK_EVERY_MS)
    }
  }

  /** All below the start but PostgreSQL, which is no child of its group: the web server, or what migrates and seeds. */
  async #webPids() {
    if (!this.isStarted()) return []
    const postmaster = (await findPostmaster(this.data))?.pid
    const children = (await childrenOf(this.#start?.pid)).filter((pid) => pid !== postmaster)
    const below = await Promise.all(children.map(childrenOf))
    return [...children, ...below.flat()]
  }

  async ownerUrl() {
    const kept = JSON.parse(await readFile(path.join(this.folder, 'data', 'database.json'), 'utf8'))
    return addressOf(kept, OWNER_ROLE, 'suivi')
  }

  async #stop() {
    const start = this.#start
    if (start && this.isStarted()) {
      const ended = new Promise((resolve) => start.once('exit', resolve))
      start.kill('SIGTERM')
      await ended
    }
    const running = await findPostmaster(this.data)
    if (running) killNow(running.pid)
  }

  /** Stops it, and removes what it wrote unless that is to be kept. */
  async leave({ keep }) {
    await this.#stop()
    if (keep) return
    await rm(this.data, { recursive: true, force: true })
    await rm(this.folder, { recursive: true, force: true })
  }
}

function killNow(pid) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    // It ended by itself in between.
    if (codeOf(error) !== 'ESRCH') throw error
  }
}

/** The processes that a process started, as Linux lists them. */
async function childrenOf(parent) {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const found = await Promise.all(
    pids.map(async (pid) => {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
      return Number(stat.split(') ').at(-1)?.split(' ')[1]) === parent ? Number(pid) : undefined
    }),
  )
  return found.filter((pid) => pid !== undefined)
}
