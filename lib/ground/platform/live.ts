import 'server-only'
import { type News, newsOf } from '@/lib/ground/platform/news.mjs'
import { env } from './env'
import { log } from './log'

/** One event of the record as it is told at the moment it happens: ids and verbs, no names and no text. */
export type Happened = {
  readonly position: string
  readonly verb: string
  readonly objectType: string
  readonly objectId: string
  /** The statement's address, where the event belongs to one. */
  readonly slug: string | null
  readonly actorId: string | null
}

/** Something on the desk that somebody has just opened or left. */
export type Opened = { readonly objectType: string; readonly objectId: string }

/** What a reader may be told, and what of it is their own doing. */
export type Told = {
  /** The events since a position that may be told, oldest first. */
  readonly since: (position: bigint) => Promise<readonly Happened[]>
  /** Whether the reader may hear of an event, asked at the moment it is told. */
  readonly isTold: (event: Happened) => Promise<boolean>
  /** Whether the reader may hear that somebody opened or left something, asked at that moment. */
  readonly isShown: (object: Opened) => Promise<boolean>
  /** Whether an event is the reader's own doing. */
  readonly isOwn: (event: Happened) => boolean
}

/** What this process hears of every act, its own and others': one connection for all who listen. */
export function news(): News {
  return newsOf(env().DATABASE_URL)
}

/** How many streams one person may have open at a time in this process: devices, and windows that are in sight. */
const mostStreams = 8

/** How many pieces may wait for a reader who does not take them, before the stream is given up. */
const mostWaiting = 500

const open = new Map<string, number>()

/** So many pages may be read anew at once. */
const readAtOnce = 8

/** How long each page beyond them puts the others off, in milliseconds: a reading takes some 0.2 s of a processor (docs/performance.md). */
const eachFurther = 1_000

/**
 * Within how many milliseconds after an act the pages that hear of it read themselves anew, each after a time of its own: none while few are
 * open, and a second more for each further one. The more are open the nearer it comes to two a second, however often something happens.
 *
 * @param streams how many are open in this process
 */
export function spreadOver(streams: number): number {
  return Math.max(0, streams - readAtOnce) * eachFurther
}

/**
 * Counts a stream of a person in.
 *
 * @returns what counts it out again; null where they have as many as they may
 */
export function takeSeat(personId: string): (() => void) | null {
  const taken = open.get(personId) ?? 0
  if (taken >= mostStreams) return null
  open.set(personId, taken + 1)
  let left = false
  return () => {
    if (left) return
    left = true
    const rest = (open.get(personId) ?? 1) - 1
    if (rest === 0) open.delete(personId)
    else open.set(personId, rest)
  }
}

function streamsOpen(): number {
  return [...open.values()].reduce((sum, taken) => sum + taken, 0)
}

export type Streaming = Told & {
  readonly news: Pick<News, 'subscribe'>
  /** Position of the last event that the reader knows; null where they know none and only what comes is told. */
  readonly after: bigint | null
  /** Whether the reader may still listen; asked at each heartbeat, and at once when something changed about people. */
  readonly isOpen: () => Promise<boolean>
  /** Called once, when the stream has ended for whatever reason. */
  readonly onEnd: () => void
  /** Between two signs of life, in milliseconds. */
  readonly heartbeat: number
}

/**
 * A stream of server-sent events: `happened` with an event's position as its id, `present` for what somebody opened or left. What the
 * reader missed comes first; while the database was away, what happened meanwhile follows as soon as it is back.
 */
export function liveStream(reader: Streaming): ReadableStream<Uint8Array> {
  let telling: Telling | null = null
  return new ReadableStream({
    start(controller) {
      telling = new Telling(reader, controller)
      telling.begin()
    },
    cancel: () => telling?.end(),
  })
}

/** One stream from its beginning to its end: what was told, what is to be told next, and what ends it. */
class Telling {
  readonly #reader: Streaming
  readonly #controller: ReadableStreamDefaultController<Uint8Array>
  readonly #encoder = new TextEncoder()
  /** Position of the last event that was told or passed over. */
  #last: bigint | null
  /** One after the other is told, and what comes meanwhile behind them. */
  #telling: Promise<void> = Promise.resolve()
  /** What waits to be told; null where nothing does, and what comes is told at once. */
  #held: Happened[] | null = []
  #hasEnded = false
  #unsubscribe = () => {}
  #beat: ReturnType<typeof setInterval> | undefined

  constructor(reader: Streaming, controller: ReadableStreamDefaultController<Uint8Array>) {
    this.#reader = reader
    this.#controller = controller
    this.#last = reader.after
  }

  begin(): void {
    this.#unsubscribe = this.#reader.news.subscribe({
      happened: (event) => this.#hear(event),
      present: (object) => void patiently(() => this.#show(object)),
      resumed: () => this.#resume(),
      stopped: () => this.end(),
    })
    this.#beat = setInterval(() => {
      this.#write(': here\n\n')
      void patiently(() => this.#check())
      if (this.#held) this.#resume()
    }, this.#reader.heartbeat)
    // A first piece at once, so that the reader knows that it stands; and how soon to come back after a loss.
    this.#write('retry: 3000\n: here\n\n')
    this.#resume()
  }

  end(): void {
    if (this.#hasEnded) return
    this.#hasEnded = true
    clearInterval(this.#beat)
    this.#unsubscribe()
    this.#reader.onEnd()
    try {
      this.#controller.close()
    } catch {
      // The reader has gone and the stream is closed already.
    }
  }

  #write(text: string): void {
    if ((this.#controller.desiredSize ?? 0) < -mostWaiting) this.end()
    else this.#controller.enqueue(this.#encoder.encode(text))
  }

  #hear(event: Happened): void {
    if (this.#held) this.#held.push(event)
    else {
      this.#held = [event]
      this.#telling = this.#telling.then(() => patiently(() => this.#tellHeld()))
    }
    if (event.objectType === 'person' || event.objectType === 'session') void patiently(() => this.#check())
  }

  /** What was missed is read again, and told before what came since. */
  #resume(): void {
    this.#held ??= []
    this.#telling = this.#telling.then(() => patiently(() => this.#catchUp()))
  }

  async #catchUp(): Promise<void> {
    const missed = this.#last === null ? [] : await this.#reader.since(this.#last)
    for (const event of missed) await this.#tell(event)
    await this.#tellHeld()
  }

  /** Where one cannot be looked up it stays first in line. */
  async #tellHeld(): Promise<void> {
    for (let event = this.#held?.[0]; event; event = this.#held?.[0]) {
      await this.#tell(event)
      this.#held?.shift()
    }
    this.#held = null
  }

  async #tell(event: Happened): Promise<void> {
    const position = BigInt(event.position)
    if (this.#hasEnded || (this.#last !== null && position <= this.#last)) return
    const isTold = await this.#reader.isTold(event)
    if (this.#hasEnded) return
    this.#last = position
    if (!isTold) return
    const { verb, objectType, objectId, slug } = event
    const mine = this.#reader.isOwn(event)
    const spread = mine ? 0 : spreadOver(streamsOpen())
    const data = JSON.stringify({ verb, objectType, objectId, slug, mine, spread })
    this.#write(`id: ${position}\nevent: happened\ndata: ${data}\n\n`)
  }

  async #show({ objectType, objectId }: Opened): Promise<void> {
    if (!(await this.#reader.isShown({ objectType, objectId })) || this.#hasEnded) return
    this.#write(`event: present\ndata: ${JSON.stringify({ objectType, objectId })}\n\n`)
  }

  async #check(): Promise<void> {
    if (!(await this.#reader.isOpen())) this.end()
  }
}

/** The database away is no reason to end: the reader waits for it, and hears then what happened meanwhile. */
function patiently(work: () => Promise<void>): Promise<void> {
  return work().catch((error: unknown) =>
    log.warn(
      { cause: error instanceof Error ? error.name : 'unknown' },
      'a live stream could not read what happened',
    ),
  )
}
