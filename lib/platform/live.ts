import 'server-only'
import { type News, newsOf } from '@/server/news.mjs'
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
  const encoder = new TextEncoder()
  let end = () => {}
  return new ReadableStream({
    start(controller) {
      let last = reader.after
      let telling: Promise<void> = Promise.resolve()
      let held: Happened[] | null = []

      const write = (text: string) => {
        if ((controller.desiredSize ?? 0) < -mostWaiting) end()
        else controller.enqueue(encoder.encode(text))
      }
      const tell = async (event: Happened) => {
        const position = BigInt(event.position)
        if (hasEnded || (last !== null && position <= last)) return
        const isTold = await reader.isTold(event)
        if (hasEnded) return
        last = position
        if (!isTold) return
        const { verb, objectType, objectId, slug } = event
        const mine = reader.isOwn(event)
        write(
          `id: ${position}\nevent: happened\ndata: ${JSON.stringify({ verb, objectType, objectId, slug, mine })}\n\n`,
        )
      }
      const show = async ({ objectType, objectId }: Opened) => {
        if (!(await reader.isShown({ objectType, objectId })) || hasEnded) return
        write(`event: present\ndata: ${JSON.stringify({ objectType, objectId })}\n\n`)
      }
      // One after the other, and what comes meanwhile behind them. Where one cannot be looked up it stays first in line.
      const tellHeld = async () => {
        for (let event = held?.[0]; event; event = held?.[0]) {
          await tell(event)
          held?.shift()
        }
        held = null
      }
      const catchUp = async () => {
        const missed = last === null ? [] : await reader.since(last)
        for (const event of missed) await tell(event)
        await tellHeld()
      }
      const check = async () => {
        if (!(await reader.isOpen())) end()
      }
      // The database away is no reason to end: the reader waits for it, and hears then what happened meanwhile.
      const patiently = (work: () => Promise<void>) =>
        work().catch((error: unknown) =>
          log.warn(
            { cause: error instanceof Error ? error.name : 'unknown' },
            'a live stream could not read what happened',
          ),
        )
      const resume = () => {
        held ??= []
        telling = telling.then(() => patiently(catchUp))
      }

      const unsubscribe = reader.news.subscribe({
        happened: (event) => {
          if (held) held.push(event)
          else {
            held = [event]
            telling = telling.then(() => patiently(tellHeld))
          }
          if (event.objectType === 'person' || event.objectType === 'session') void patiently(check)
        },
        present: (object) => void patiently(() => show(object)),
        resumed: resume,
        stopped: () => end(),
      })
      const beat = setInterval(() => {
        write(': here\n\n')
        void patiently(check)
        if (held) resume()
      }, reader.heartbeat)
      let hasEnded = false
      end = () => {
        if (hasEnded) return
        hasEnded = true
        clearInterval(beat)
        unsubscribe()
        reader.onEnd()
        try {
          controller.close()
        } catch {
          // The reader has gone and the stream is closed already.
        }
      }
      // A first piece at once, so that the reader knows that it stands; and how soon to come back after a loss.
      write('retry: 3000\n: here\n\n')
      resume()
    },
    cancel: () => end(),
  })
}
