// The web server: started as a child, waited for until it is ready, kept running, stopped.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Failure } from '../failure.mjs'
import { packageFile, pause, projectFolder, withThisNode } from '../program.mjs'
import { printedEntries } from './printed.mjs'
import { logEntry, passOnEntry } from './say.mjs'
import { onStop } from './stop.mjs'

const READY_TIMEOUT_MS = 90_000
/** Longer than the server itself lets what is in flight take (server/stopping.mjs). */
const STOP_TIMEOUT_MS = 30_000
const LOOK_EVERY_MS = 100
const INFO = 30
const ERROR = 50
const siteServer = path.join(projectFolder, 'server', 'main.mjs')
const endWithParent = fileURLToPath(new URL('./end-with-parent.mjs', import.meta.url))

/**
 * Starts our server over Next, or Next's own development server, and waits until `/api/ready` answers 200. A stop of this process stops it too.
 * @param {{ command: 'start' | 'dev', host: string, port: number, address: string, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<{ ended: Promise<number>, stop: () => Promise<void>, pid: number | undefined }>}
 */
export async function startWebServer({ command, host, port, address, env }) {
  const development = [packageFile('next', 'dist', 'bin', 'next'), 'dev', '-H', host, '-p', String(port)]
  const program = command === 'start' ? [siteServer] : development
  const child = spawn(process.execPath, ['--import', endWithParent, ...program], {
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
  try {
    await untilReady(address, server)
  } catch (error) {
    await stop()
    throw error
  }
  return { ended, stop, pid: child.pid }
}

/** What the server says is an entry of the log. Until it is ready it is also kept, and shown where the start fails. */
function passOn(stream, level, server) {
  let rest = ''
  stream.setEncoding('utf8')
  stream.on('data', (text) => {
    if (!server.ready) server.said += text
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
    else server.said += text
  })
}

async function untilReady(address, server) {
  const deadline = Date.now() + READY_TIMEOUT_MS
  let last = 'it does not answer'
  while (server.running && Date.now() < deadline) {
    try {
      const response = await fetch(`${address}/api/ready`, { signal: AbortSignal.timeout(20_000) })
      if (response.ok) {
        server.ready = true
        return
      }
      last = `/api/ready answers ${response.status}`
    } catch {
      // It does not listen yet; the next look will tell.
    }
    await pause(LOOK_EVERY_MS)
  }
  if (/EADDRINUSE/.test(server.said)) {
    throw new Failure('Another program took the port in the meantime: choose another with PORT.')
  }
  const words = server.said.trim().split('\n').slice(-12).join('\n')
  if (!server.running)
    throw new Failure(`The web server ended before it was ready. Its last words:\n${words}`)
  throw new Failure(
    `The web server is not ready after ${READY_TIMEOUT_MS / 1000} seconds: ${last}. Its last words:\n${words}`,
  )
}

async function stopChild(child, server, ended) {
  if (!server.running) return
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS)
  await ended
  clearTimeout(late)
}
