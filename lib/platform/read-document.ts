import 'server-only'
import { type ChildProcess, spawn } from 'node:child_process'
import { readFile, realpath } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import {
  type DocumentFault,
  type DocumentKind,
  documentFaults,
  documentKinds,
  EVIDENCE_KINDS,
  type EvidenceKind,
} from './document-kinds'

export type ReadDocument =
  | { readonly kind: DocumentKind; readonly text: string }
  | { readonly fault: DocumentFault }

/** What a document says of itself to programs, by the names it has there, and the beginning of its words. */
export type ReadSayings =
  | {
      readonly kind: DocumentKind
      readonly said: readonly { readonly name: string; readonly value: string }[]
      readonly beginning: string
    }
  | { readonly fault: DocumentFault }

/** A file as evidence: its words are null where it has none that can be read, as a picture has none. */
export type ReadEvidence =
  | { readonly kind: EvidenceKind; readonly text: string | null }
  | { readonly fault: DocumentFault }

/** An entry of a bibliography as far as it says what a source is: '' for what it does not say. `date` is a year, month or day as known. */
const entrySchema = z.object({
  title: z.string(),
  author: z.string(),
  container: z.string(),
  publisher: z.string(),
  date: z.string(),
  language: z.string(),
  /** Of CSL. */
  type: z.string(),
  address: z.string(),
  doi: z.string(),
})
export type BibliographyEntry = z.output<typeof entrySchema>

const bibliographySchema = z.object({
  /** In their order; the beginning of those that cannot be read. */
  entries: z.array(z.union([entrySchema, z.object({ unread: z.string() })])),
  /** How many more there are than are read at once. */
  left: z.number(),
})
export type ReadBibliography = z.output<typeof bibliographySchema> | { readonly fault: DocumentFault }

const feedSchema = z.object({
  title: z.string(),
  /** As plain text, the first ones: '' for what one does not say. `date` is as it is written there. */
  entries: z.array(
    z.object({ id: z.string(), address: z.string(), title: z.string(), date: z.string(), text: z.string() }),
  ),
  /** How many more there are than are read. */
  left: z.number(),
})
export type ReadFeed = z.output<typeof feedSchema> | { readonly fault: DocumentFault }

/** What is known of a document beside its bytes. */
export type KnownOfDocument = {
  /** The encoding that whoever sent it said. */
  readonly charset?: string
  /** All of a page is wanted, as a browser shows it, and not its one article. */
  readonly isWhole?: boolean
}

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
 * A scanned report of 10 MB is read within 3 seconds and 150 MB; what needs several times as much is made to. An answer is at most 500,000
 * code units, up to three bytes each and escaped.
 */
export const readingLimits: ReadingLimits = {
  time: 20_000,
  memory: 256 * 1024 * 1024,
  answer: 4 * 1024 * 1024,
}

/** Readings at the same time: each may take a processor for itself. */
const MOST_READERS = 2
/** How often the memory of a reader is looked at: what a bomb takes in so short a time, a machine can spare. */
const LOOK_EVERY = 20

let reading = 0

/**
 * Takes the words out of a document, in a process of its own with limits and without our secrets. Whatever a document does to the reader,
 * this process lives, and says what was wrong.
 *
 * @param name the file's name, of which only the ending is used: it must not say another kind than the bytes are
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  limits: ReadingLimits = readingLimits,
  known: KnownOfDocument = {},
): Promise<ReadDocument> {
  const { charset = '', isWhole = false } = known
  const told = [extensionOf(name), encodingToTell(charset), isWhole ? 'whole' : 'article']
  return asWords(await inTurn(bytes, told, limits))
}

/** What a document says of itself, read in the same way: nothing of it is believed yet. */
export async function readSayings(
  bytes: Uint8Array,
  name: string,
  limits: ReadingLimits = readingLimits,
  { charset = '' }: KnownOfDocument = {},
): Promise<ReadSayings> {
  return asSayings(await inTurn(bytes, [extensionOf(name), encodingToTell(charset), 'said'], limits))
}

/**
 * What a file is by its bytes, and all words in it, in the same way: it is to be kept as evidence. What it is called counts for nothing.
 *
 * @returns a fault for what is no file of these kinds, or cannot be opened by anybody
 */
export async function readEvidence(
  bytes: Uint8Array,
  limits: ReadingLimits = readingLimits,
): Promise<ReadEvidence> {
  return asEvidence(await inTurn(bytes, ['', '', 'evidence'], limits))
}

/** A bibliography as another program wrote it (CSL-JSON, BibTeX or RIS), entry by entry, read in the same way. */
export async function readBibliography(
  bytes: Uint8Array,
  limits: ReadingLimits = readingLimits,
): Promise<ReadBibliography> {
  const answer = await inTurn(bytes, ['', '', 'bibliography'], limits)
  const read = bibliographySchema.safeParse(answer)
  return read.success ? read.data : { fault: faultIn(answer.fault) }
}

/** A feed (RSS, Atom, RDF, JSON Feed), entry by entry, read in the same way. */
export async function readFeed(
  bytes: Uint8Array,
  limits: ReadingLimits = readingLimits,
  { charset = '' }: KnownOfDocument = {},
): Promise<ReadFeed> {
  const answer = await inTurn(bytes, ['', encodingToTell(charset), 'feed'], limits)
  const read = feedSchema.safeParse(answer)
  return read.success ? read.data : { fault: faultIn(answer.fault) }
}

async function inTurn(bytes: Uint8Array, told: readonly string[], limits: ReadingLimits): Promise<Answer> {
  if (reading >= MOST_READERS) return { fault: 'busy' }
  reading += 1
  try {
    return await readApart(bytes, told, limits)
  } finally {
    reading -= 1
  }
}

/** The ending of a file's name in lower case, without the dot. */
function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** An encoding's name as the reader is told on its command line: short and plain. */
function encodingToTell(charset: string): string {
  return /^[\w:.-]{1,40}$/.test(charset) ? charset : ''
}

/** What the reader answered, before anybody looked at it. */
type Answer = { readonly [name in 'kind' | 'text' | 'said' | 'beginning' | 'fault']?: unknown }

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

function asWords({ kind, text, fault }: Answer): ReadDocument {
  const known = documentKinds.find((one) => one === kind)
  return known && typeof text === 'string' ? { kind: known, text } : { fault: faultIn(fault) }
}

function asEvidence({ kind, text = null, fault }: Answer): ReadEvidence {
  const known = evidenceKinds.find((one) => one === kind)
  return known && (text === null || typeof text === 'string')
    ? { kind: known, text }
    : { fault: faultIn(fault) }
}

const evidenceKinds = Object.keys(EVIDENCE_KINDS) as EvidenceKind[]

function asSayings({ kind, said, beginning, fault }: Answer): ReadSayings {
  const known = documentKinds.find((one) => one === kind)
  const sayings = z.array(z.object({ name: z.string(), value: z.string() })).safeParse(said)
  if (!known || !sayings.success || typeof beginning !== 'string') return { fault: faultIn(fault) }
  return { kind: known, said: sayings.data, beginning }
}

function faultIn(fault: unknown): DocumentFault {
  return documentFaults.find((one) => one === fault) ?? 'damaged'
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
