// The web server: started as a child, waited for until it is ready, kept running, stopped.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { sentenceFor } from '../failure.mjs'
import { packageFile, projectFolder, withThisNode } from '../program.mjs'
import { keepWebServer } from './left-behind.mjs'
import { printedEntries } from './printed.mjs'
import { complain, logEntry, passOnEntry } from './say.mjs'
import { onStop } from './stop.mjs'
import { untilReady, WORDS_KEPT } from './until-ready.mjs'

/** For a first start only: whoever started it waits, and is told what is wrong. One that comes back later is waited for without end. */
const FIRST_READY_WITHIN_MS = 90_000
/** Longer than the server itself lets what is in flight take (server/stopping.mjs). */
const STOP_TIMEOUT_MS = 30_000
const INFO = 30
const ERROR = 50
const siteServer = path.join(projectFolder, 'server', 'main.mjs')
const endWithParent = fileURLToPath(new URL('./end-with-parent.mjs', import.meta.url))

/** @typedef {{ command: 'start' | 'dev', host: string, port: number, address: string, env: NodeJS.ProcessEnv, folder?: string }} Options `folder`: the data folder, where the next start finds which process this one was */

/**
 * Starts a web server and waits until `/api/ready` answers 200, for as long as a first start may take.
 *
 * @param {Options} options
 * @throws Failure where it is not ready by then; it is ended
 */
export async function startWebServer(options) {
  const server = launchWebServer(options)
  try {
    await server.untilReady({ limit: FIRST_READY_WITHIN_MS })
  } catch (error) {
    await server.stop()
    throw error
  }
  return server
}

/**
 * Starts our server over Next, or Next's own development server. A stop of this process stops it too.
 *
 * @param {Options} options
 * @returns {{ ended: Promise<number>, stop: () => Promise<void>, pid: number | undefined,
 *   untilReady: (waiting?: { limit?: number, late?: number, tell?: (why: string) => void }) => Promise<void> }} `untilReady` as in until-ready.mjs
 */
export function launchWebServer({ command, host, port, address, env, folder }) {
  const development = [packageFile('next', 'dist', 'bin', 'next'), 'dev', '-H', host, '-p', String(port)]
  const [program = siteServer, ...words] = command === 'start' ? [siteServer] : development
  const child = spawn(process.execPath, ['--import', endWithParent, program, ...words], {
    cwd: projectFolder,
    env: {
      ...withThisNode(env),
      HOST: host,
      HOSTNAME: host,
      PORT: String(port),
      NEXT_TELEMETRY_DISABLED: '1',
      // Of glibc: what its threads compress in turn lies side by side, and not in eight places each of which keeps its largest size.
      MALLOC_ARENA_MAX: '2',
      SUIVI_STARTED_BY: String(process.pid),
    },
    // A group of its own: Ctrl-C is for the start, which then ends the server in its turn.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const server = { running: true, ready: false, said: '' }
  const ended = new Promise((resolve) => {
    child.on('error', (error) => {
      server.said += error.message
      server.running = false
      resolve(127)
    })
    child.on('exit', (code, signal) => {
      server.running = false
      resolve(code ?? (signal ? 128 : 1))
    })
  })
  const pass = command === 'start' ? passOn : showPlain
  pass(child.stdout, INFO, server)
  pass(child.stderr, ERROR, server)
  const stop = () => stopChild(child, server, ended)
  onStop(stop)
  if (folder && child.pid)
    keepWebServer(folder, { pid: child.pid, program }).catch((error) => complain(sentenceFor(error)))
  return { ended, stop, pid: child.pid, untilReady: (waiting) => untilReady(address, server, waiting) }
}

/** What the server says is an entry of the log. Until it is ready it is also kept, and shown where the start fails. */
function passOn(stream, level, server) {
  let rest = ''
  stream.setEncoding('utf8')
  stream.on('data', (text) => {
    if (!server.ready) server.said = (server.said + text).slice(-WORDS_KEPT)
    rest += text
    const end = rest.lastIndexOf('\n') + 1
    for (const entry of printedEntries(rest.slice(0, end), level)) {
      if (typeof entry === 'string') passOnEntry(entry)
      else logEntry(entry)
    }
    rest = rest.slice(end)
  })
}

/** What the development server says is for whoever sits before it. */
function showPlain(stream, level, server) {
  const target = level === ERROR ? process.stderr : process.stdout
  stream.setEncoding('utf8')
  stream.on('data', (text) => {
    if (server.ready) target.write(text)
    else server.said = (server.said + text).slice(-WORDS_KEPT)
  })
}

async function stopChild(child, server, ended) {
  if (!server.running) return
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS)
  await ended
  clearTimeout(late)
}
