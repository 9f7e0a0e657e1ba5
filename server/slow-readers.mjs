// Who takes a download so slowly that it never ends. They keep nobody from theirs: they have a bound of their own, and give their turn to others.

/** Looked at that often, in milliseconds. */
const LOOK_MS = 10_000
/** Less than that a second is slow: a file of a hundred megabytes would take half an hour. */
const SLOW_BYTES = 64 * 1024

/** The slow readers of a site: so many at once, and beyond that whoever has most of them loses the one that goes on longest. */
export class SlowReaders {
  #most
  /** In the order in which they came. @type {Set<{ sender: string, cut: () => void }>} */
  #reading = new Set()

  /** @param {number} most at once */
  constructor(most) {
    this.#most = most
  }

  /**
   * One more.
   *
   * @param {string} sender the network from which it is read (lib/ground/platform/network.mjs)
   * @param {() => void} cut ends it
   * @returns {() => void} for when it ends by itself
   */
  take(sender, cut) {
    const one = { sender, cut }
    this.#reading.add(one)
    if (this.#reading.size > this.#most) this.#cutOne()
    return () => this.#reading.delete(one)
  }

  #cutOne() {
    /** @type {Map<string, number>} */
    const counts = new Map()
    for (const { sender } of this.#reading) counts.set(sender, (counts.get(sender) ?? 0) + 1)
    const most = Math.max(...counts.values())
    for (const one of this.#reading)
      if (counts.get(one.sender) === most) {
        this.#reading.delete(one)
        one.cut()
        return
      }
  }
}

/**
 * Tells once that whoever reads an answer is slow: something waits to be sent to them, and little was since it was looked at last. An answer that is
 * made slowly, or that its reader takes as it comes, is not.
 *
 * @param {import('node:http').ServerResponse} response
 * @param {() => void} tell
 * @param {number} every milliseconds
 */
export function watchPace(response, tell, every = LOOK_MS) {
  const { socket } = response
  if (!socket) return
  let before = socket.bytesWritten
  const timer = setInterval(() => {
    const sent = socket.bytesWritten - before
    before = socket.bytesWritten
    if (!(socket.writableLength > 0) || sent >= (SLOW_BYTES * every) / 1_000) return
    clearInterval(timer)
    tell()
  }, every)
  timer.unref()
  response.once('close', () => clearInterval(timer))
}
