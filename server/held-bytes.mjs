// What is held of all that is sent to us at once, counted over all connections: who sends much and slowly from many of them fills their part, and
// nobody's memory.

/** In bytes. A form of the greatest length is 2 MB, twice where its sender has no script; a document 12 MB. */
export const MOST_HELD_BYTES = 128 * 1024 * 1024

/**
 * What is held of one request.
 *
 * @typedef {{
 *   take: (bytes: number) => boolean,
 *   keepTo: () => void,
 *   letGo: () => void,
 * }} Holding `take` says whether there is room for so many more; `keepTo` that it is whole, so that it is not given up any more; `letGo` that nothing of
 *   it is held
 * @typedef {{ bytes: number, giveUp: (() => void) | null }} One
 */

/**
 * Bytes that are held, of so many at most. Where there is no room, whoever holds most of what still comes gives up the largest of theirs; so one
 * sender can take all that is idle, and nobody's share.
 */
export class HeldBytes {
  #most
  #all = 0
  /** What each sender holds. @type {Map<string, Set<One>>} */
  #senders = new Map()

  /** @param {number} most */
  constructor(most) {
    this.#most = most
  }

  /** How many are held. */
  get all() {
    return this.#all
  }

  /**
   * Begins to hold what comes of a request.
   *
   * @param {string} sender the network that it comes from (lib/ground/platform/network.mjs)
   * @param {() => void} giveUp is called where others need the room more: it holds nothing from then on
   * @returns {Holding}
   */
  begin(sender, giveUp) {
    /** @type {One} */
    const one = { bytes: 0, giveUp }
    const own = this.#senders.get(sender) ?? new Set()
    this.#senders.set(sender, own.add(one))
    const letGo = () => this.#end(sender, one)
    const take = (/** @type {number} */ bytes) => {
      while (own.has(one) && this.#all + bytes > this.#most) {
        const [heaviest, whose] = this.#heaviestBeside(sender, bytes) ?? [one, sender]
        this.#end(whose, heaviest)
        if (heaviest !== one) heaviest.giveUp?.()
      }
      if (!own.has(one)) return false
      one.bytes += bytes
      this.#all += bytes
      return true
    }
    const keepTo = () => {
      one.giveUp = null
    }
    return { take, keepTo, letGo }
  }

  /** @param {string} sender @param {One} one */
  #end(sender, one) {
    const held = this.#senders.get(sender)
    if (!held?.delete(one)) return
    this.#all -= one.bytes
    if (held.size === 0) this.#senders.delete(sender)
  }

  /**
   * The largest of what still comes, of whoever holds more of that than a sender would; null where nobody else does.
   *
   * @param {string} sender @param {number} bytes that the sender would hold in addition
   * @returns {[One, string] | null} with whose it is
   */
  #heaviestBeside(sender, bytes) {
    const own = bytesOf(this.#senders.get(sender) ?? new Set()) + bytes
    const others = [...this.#senders].filter(([name]) => name !== sender)
    const [most] = others
      .map(([name, held]) => ({ name, coming: [...held].filter(({ giveUp }) => giveUp !== null) }))
      .sort((one, other) => bytesOf(other.coming) - bytesOf(one.coming))
    if (!most || bytesOf(most.coming) <= own) return null
    return [most.coming.reduce((largest, one) => (one.bytes > largest.bytes ? one : largest)), most.name]
  }
}

/** @param {Iterable<One>} held */
function bytesOf(held) {
  let all = 0
  for (const { bytes } of held) all += bytes
  return all
}
