import 'server-only'
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Readable, Writable } from 'node:stream'

/** What a browser said of something that it was told, or of itself. */
type Said = {
  id?: number
  method?: string
  params?: Record<string, unknown>
  sessionId?: string
  result?: Record<string, unknown>
  error?: unknown
}

/** A browser that is told what to do through pipes of its own, and has no other door. */
export type Browser = {
  /** Has it do something; what it answers. */
  readonly tell: (
    method: string,
    params?: Readonly<Record<string, unknown>>,
    sessionId?: string,
  ) => Promise<Record<string, unknown>>
  /** What it says the next time that it says this of itself. */
  readonly hear: (method: string) => Promise<Record<string, unknown>>
  /** What is done each time that it says this of itself. */
  readonly on: (method: string, then: (said: Record<string, unknown>) => void) => void
  /** Ends it with all of its processes, and removes what it wrote. */
  readonly close: () => Promise<void>
}

/**
 * Starts a Chromium with a profile that is thrown away. All that it asks for goes to one proxy, this machine's own addresses too, and it
 * resolves no name.
 *
 * @param signal ends it
 */
export async function openBrowser(program: string, proxy: number, signal: AbortSignal): Promise<Browser> {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'suivi-picture-'))
  const child = await started(program, profile, proxy)
  const talk = conversation(child)
  const end = () => endGroup(child)
  signal.addEventListener('abort', end, { once: true })
  if (signal.aborted) end()
  return {
    ...talk,
    close: async () => {
      signal.removeEventListener('abort', end)
      const gone = child.exitCode !== null || child.signalCode !== null || child.pid === undefined
      const exit = gone ? Promise.resolve() : new Promise((resolve) => child.once('exit', resolve))
      end()
      await exit
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    },
  }
}

async function started(program: string, profile: string, proxy: number): Promise<ChildProcess> {
  try {
    return spawn(program, flags(profile, proxy), {
      cwd: profile,
      detached: true,
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      env: surroundings(profile),
    })
  } catch (error) {
    await rm(profile, { recursive: true, force: true })
    throw error
  }
}

/** None of ours: it is told no secret. */
function surroundings(profile: string): NodeJS.ProcessEnv {
  const { NODE_ENV, PATH } = process.env
  return { NODE_ENV, PATH, HOME: profile, TMPDIR: profile, XDG_CONFIG_HOME: profile, LANG: 'C.UTF-8' }
}

function flags(profile: string, proxy: number): string[] {
  return [
    '--headless',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    `--proxy-server=http://127.0.0.1:${proxy}`,
    '--proxy-bypass-list=<-loopback>',
    '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    ...['--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ...['--disable-default-apps', '--disable-extensions', '--disable-gpu', '--disable-dev-shm-usage'],
    ...['--no-first-run', '--no-default-browser-check', '--no-pings', '--hide-scrollbars', '--mute-audio'],
    ...['--deny-permission-prompts', '--block-new-web-contents'],
    // Chromium refuses its own sandbox to root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    'about:blank',
  ]
}

type Waiting = {
  readonly resolve: (said: Record<string, unknown>) => void
  readonly reject: (why: Error) => void
}

/** Messages as JSON, each ended by a zero. */
function conversation(child: ChildProcess): Pick<Browser, 'tell' | 'hear' | 'on'> {
  const [to, from] = [child.stdio[3] as Writable, child.stdio[4] as Readable]
  const waiting = new Map<number, Waiting>()
  const hearing = new Map<string, Waiting[]>()
  const always = new Map<string, (said: Record<string, unknown>) => void>()
  let asked = 0
  let rest = Buffer.alloc(0)
  let isOver = false
  const over = () => {
    isOver = true
    const why = new Error('the browser has ended')
    for (const { reject } of waiting.values()) reject(why)
    for (const each of hearing.values()) for (const { reject } of each) reject(why)
  }
  const take = (said: Said) => {
    const asker = said.id === undefined ? undefined : waiting.get(said.id)
    if (said.id !== undefined) waiting.delete(said.id)
    if (said.error) asker?.reject(new Error('the browser did not do it'))
    else asker?.resolve(said.result ?? {})
    if (said.method === undefined) return
    always.get(said.method)?.(said.params ?? {})
    for (const { resolve } of hearing.get(said.method) ?? []) resolve(said.params ?? {})
    hearing.delete(said.method)
  }
  from.on('data', (piece: Buffer) => {
    rest = Buffer.concat([rest, piece])
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      take(JSON.parse(rest.toString('utf8', 0, end)) as Said)
      rest = rest.subarray(end + 1)
    }
  })
  for (const stream of [to, from]) stream.on('error', over)
  child.once('error', over).once('exit', over)
  return {
    tell: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        if (isOver) return reject(new Error('the browser has ended'))
        asked += 1
        waiting.set(asked, { resolve, reject })
        to.write(`${JSON.stringify({ id: asked, method, params, ...(sessionId && { sessionId }) })}\0`)
      }),
    on: (method, then) => always.set(method, then),
    hear: (method) =>
      new Promise((resolve, reject) => {
        hearing.set(method, [...(hearing.get(method) ?? []), { resolve, reject }])
      }),
  }
}

function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // All of them have ended.
  }
}
