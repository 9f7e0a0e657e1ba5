import 'server-only'
import { type IncomingMessage, request } from 'node:http'
import type { Socket } from 'node:net'
import { Ended } from './fault'

/** Names and values in the order in which they stand, spelled as they are. */
export type HeaderPairs = readonly (readonly [name: string, value: string])[]

/** What was said on a connection, byte for byte, and what the answer is. */
export type Exchange = {
  readonly sent: Uint8Array
  readonly received: Uint8Array
  readonly status: number
  readonly headers: HeaderPairs
  /** Without its head and as one piece, packed as it came. */
  readonly body: Uint8Array
}

/** What is said to an address. */
export type Said = {
  readonly headers: HeaderPairs
  /** What is sent to it with POST; left out where it is asked with GET. */
  readonly body?: string
}

/**
 * Asks for one address on a connection, and takes the whole answer in.
 *
 * @param most bytes that may come, head included
 * @throws Ended
 */
export async function exchange(
  socket: Socket,
  url: URL,
  said: Said,
  most: number,
  signal: AbortSignal,
): Promise<Exchange> {
  const taken: Buffer[] = []
  let size = 0
  const overflow = new AbortController()
  const take = (chunk: Buffer) => {
    size += chunk.length
    if (size > most) overflow.abort(new Ended('too-large'))
    else taken.push(chunk)
  }
  try {
    const ends = AbortSignal.any([signal, overflow.signal])
    const { message, body } = await answered({ socket, url, said, take }, ends)
    // An answer that came in one piece is whole before anybody is stopped.
    overflow.signal.throwIfAborted()
    return {
      sent: Buffer.concat([Buffer.from(headOf(url, said), 'latin1'), Buffer.from(said.body ?? '')]),
      received: finalAnswer(Buffer.concat(taken), body.length, message),
      status: message.statusCode ?? 0,
      headers: pairsOf(message.rawHeaders),
      body,
    }
  } catch (error) {
    // Nobody said a word: that is how a connection is refused late.
    if (size === 0 && error instanceof Ended && error.fault === 'bad-answer') throw new Ended('refused')
    throw error
  } finally {
    socket.destroy()
  }
}

/** The words that are sent, which hold nothing but what is given here. */
function headOf(url: URL, said: Said): string {
  const lines = said.headers.map(([name, value]) => `${name}: ${value}\r\n`)
  return `${methodOf(said)} ${url.pathname}${url.search} HTTP/1.1\r\n${lines.join('')}\r\n`
}

function methodOf({ body }: Said): 'GET' | 'POST' {
  return body === undefined ? 'GET' : 'POST'
}

type Asking = {
  readonly socket: Socket
  readonly url: URL
  readonly said: Said
  /** Is given each piece as it comes, before anything is made of it. */
  readonly take: (piece: Buffer) => void
}

function answered(
  { socket, url, said, take }: Asking,
  signal: AbortSignal,
): Promise<{ message: IncomingMessage; body: Buffer }> {
  return new Promise((resolve, reject) => {
    let answer: IncomingMessage | null = null
    const fail = () => {
      // What follows a whole answer is no part of it.
      if (!answer?.complete) reject(signal.aborted ? signal.reason : new Ended('bad-answer'))
    }
    const asking = request({
      createConnection: () => socket,
      method: methodOf(said),
      path: `${url.pathname}${url.search}`,
      headers: said.headers.flat(),
    })
    asking.on('socket', (line) => line.prependListener('data', take))
    signal.addEventListener('abort', () => asking.destroy(), { once: true })
    asking.on('error', fail)
    asking.on('close', fail)
    asking.on('upgrade', () => {
      asking.destroy()
      fail()
    })
    asking.on('response', (message) => {
      answer = message
      const pieces: Buffer[] = []
      message.on('data', (piece: Buffer) => pieces.push(piece))
      message.on('error', fail)
      message.on('end', () => (message.complete ? resolve({ message, body: Buffer.concat(pieces) }) : fail()))
    })
    if (signal.aborted) asking.destroy()
    else asking.end(said.body)
  })
}

function pairsOf(raw: readonly string[]): HeaderPairs {
  return Array.from(
    { length: raw.length / 2 },
    (_, index) => [raw[2 * index] ?? '', raw[2 * index + 1] ?? ''] as const,
  )
}

/** Of what came, the answer itself: without those that only said that one would follow (1xx), and without what came after its end. */
function finalAnswer(taken: Buffer, bodyLength: number, { headers }: IncomingMessage): Uint8Array {
  let begins = 0
  let ends = endOfHead(taken, begins)
  while (/^HTTP\/1\.\d 1/.test(taken.toString('latin1', begins, begins + 10)) && ends > begins) {
    begins = ends
    ends = endOfHead(taken, begins)
  }
  // Only a length that was said tells where a body ends; one in chunks, or until the end of the connection, tells it itself.
  return headers['content-length'] === undefined
    ? taken.subarray(begins)
    : taken.subarray(begins, ends + bodyLength)
}

function endOfHead(taken: Buffer, from: number): number {
  const at = taken.indexOf('\r\n\r\n', from, 'latin1')
  return at === -1 ? from : at + 4
}

/** The first value under a name, which is given in lower case; undefined where it is not there. */
export function valueIn(headers: HeaderPairs, name: string): string | undefined {
  return headers.find(([one]) => one.toLowerCase() === name)?.[1]
}
