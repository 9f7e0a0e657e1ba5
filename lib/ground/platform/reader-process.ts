import 'server-only'
import { type ChildProcess, spawn } from 'node:child_process'
import { readFile, realpath } from 'node:fs/promises'
import path from 'node:path'
import { Turns } from './turns.mjs'

// The process in which the bytes of strangers are read: with limits, in turns, and without our secrets.

/** What a reading may cost. */
export type ReadingLimits = {
  /** Wall clock, milliseconds. The reader is one thread, so it bounds the processor's time too. */
  readonly time: number
  /** Memory of the whole process, bytes, where the system tells it; V8's own share is bound everywhere. */
  readonly memory: number
  /** Of what it answers, bytes. */
  readonly answer: number
}

/**
 * A scanned report of 10 MB is read within 3 seconds and 150 MB; what needs three times as long is made to, and others wait for its place. An answer is at most 500,000
 * code units, up to three bytes each and escaped.
 */
export const readingLimits: ReadingLimits = {
  time: 10_000,
  memory: 256 * 1024 * 1024,
  answer: 4 * 1024 * 1024,
}

/** Readings at the same time: each may take a processor for itself. One person's, or one site's, are read one after the other. */
const MOST_READERS = 2
/** So many more wait, each with its bytes in memory: half a minute at most, where every file takes all its time. */
const MOST_WAITING = 6
/** How often the memory of a reader is looked at: what a bomb takes in so short a time, a machine can spare. */
const LOOK_EVERY = 20

/** One a process: the framework loads this file more than once. */
const memory = globalThis as typeof globalThis & { suiviReaders?: Turns }

/** What the reader answered, before anybody looked at it. */
export type Answer = {
  readonly [name in
    | 'kind'
    | 'text'
    | 'pages'
    | 'headings'
    | 'blocks'
    | 'notes'
    | 'changes'
    | 'said'
    | 'beginning'
    | 'fault']?: unknown
}

/**
 * What the reader of documents answers to these bytes, in a process of its own, when it is their turn. Whose they are take turns with each other, so
 * that slow files of one keep no place from others.
 *
 * @param whose the id of the person who waits for it, or the site that it came from (`siteOf`)
 * @param told on its command line
 * @returns the fault `busy` where too many wait
 */
export async function inTurn(
  whose: string,
  bytes: Uint8Array,
  told: readonly string[],
  limits: ReadingLimits,
): Promise<Answer> {
  memory.suiviReaders ??= new Turns(MOST_READERS, MOST_WAITING, 1)
  const end = await memory.suiviReaders.take(whose)
  if (end === null) return { fault: 'busy' }
  try {
    return await readApart(bytes, told, limits)
  } finally {
    end()
  }
}

async function readApart(bytes: Uint8Array, told: readonly string[], limits: ReadingLimits): Promise<Answer> {
  const child = spawn(process.execPath, [...(await flags(limits)), program(), ...told], {
    cwd: '/',
    env: {} as NodeJS.ProcessEnv,
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  })
  let isTooMuch = false
  const end = () => {
    isTooMuch = true
    child.kill('SIGKILL')
  }
  const clock = setTimeout(end, limits.time)
  const look = setInterval(async () => {
    if ((await memoryOf(child)) > limits.memory) end()
  }, LOOK_EVERY)
  try {
    const { code, answer } = await answerOf(child, bytes, limits.answer, end)
    if (isTooMuch) return { fault: 'too_much' }
    // Ended by itself or by the system before it could answer: out of memory.
    if (code !== 0) return { fault: 'too_much' }
    return asRead(answer)
  } finally {
    clearTimeout(clock)
    clearInterval(look)
    child.kill('SIGKILL')
  }
}

function answerOf(
  child: ChildProcess,
  bytes: Uint8Array,
  most: number,
  end: () => void,
): Promise<{ code: number | null; answer: string }> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    child.stdout?.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length > most) end()
      else chunks.push(chunk)
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, answer: Buffer.concat(chunks).toString('utf8') }))
    // A reader that is gone hears nothing more: that it is gone is told by its end.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(bytes)
  })
}

function asRead(answer: string): Answer {
  try {
    const said: unknown = JSON.parse(answer)
    return typeof said === 'object' && said !== null ? said : {}
  } catch {
    return {}
  }
}

const root = () => path.join(/* turbopackIgnore: true */ process.cwd())
const folder = () => path.join(/* turbopackIgnore: true */ root(), 'server', 'document-reader')
const program = () => path.join(/* turbopackIgnore: true */ folder(), 'main.mjs')

/** Three quarters of the memory for objects, the rest for bytes; and Node's own locks, by the name that this version has for them. */
async function flags({ memory }: ReadingLimits): Promise<string[]> {
  const known = process.allowedNodeEnvironmentFlags
  const lock = ['--permission', '--experimental-permission'].find((flag) => known.has(flag))
  const libraries = path.join(/* turbopackIgnore: true */ root(), 'node_modules')
  const readable = [folder(), libraries, await realpath(folder()), await realpath(libraries)]
  return [
    `--max-old-space-size=${Math.floor((memory * 0.75) / 1024 / 1024)}`,
    '--single-threaded',
    '--no-warnings',
    ...(lock ? [lock, ...[...new Set(readable)].map((one) => `--allow-fs-read=${one}/*`)] : []),
  ]
}

/** Bytes of memory that a process holds, where the system tells (Linux); else 0. */
async function memoryOf({ pid }: ChildProcess): Promise<number> {
  if (process.platform !== 'linux' || pid === undefined) return 0
  try {
    // proc(5): resident pages, of 4,096 bytes on every system that Node has builds for.
    const [, pages = '0'] = (await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ')
    return Number(pages) * 4096
  } catch {
    // It has ended.
    return 0
  }
}
