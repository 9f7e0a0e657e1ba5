/**
 * Turns at a piece of work: some at once, some waiting, no more. Senders take turns with each other, each in its own order; where nobody
 * more can wait, the last of whoever has most waiting gives its place to somebody who has fewer. So one sender can take all that is idle,
 * and nobody's share; where turns are long, no more of what is idle than `mostOfOne`.
 */
export class Turns {
  #free
  #mostWaiting
  #mostOfOne
  /** How many turns each sender has now. @type {Map<string, number>} */
  #taken = new Map()
  #waiting = 0
  /** Who waits, by sender: whose turn is next stands first. @type {Map<string, ((end: (() => void) | null) => void)[]>} */
  #senders = new Map()

  /** @param {number} most at once @param {number} mostWaiting @param {number} [mostOfOne] at once of one sender */
  constructor(most, mostWaiting, mostOfOne = most) {
    this.#free = most
    this.#mostWaiting = mostWaiting
    this.#mostOfOne = mostOfOne
  }

  /**
   * A turn, as soon as there is one.
   *
   * @param {string} sender the network from which it is asked (lib/ground/platform/network.mjs), or whoever turns are shared out among
   * @param {AbortSignal} [until] when nobody waits for it any more
   * @returns {Promise<(() => void) | null>} what ends it; null where too many wait, at once or when others come who had fewer waiting, or it came too late
   */
  take(sender, until) {
    if (this.#free > 0 && this.#mayTake(sender)) {
      this.#free -= 1
      return Promise.resolve(this.#beginning(sender))
    }
    if (this.#waiting >= this.#mostWaiting && !this.#giveUpOneFor(sender)) return Promise.resolve(null)
    this.#waiting += 1
    return new Promise((resolve) => {
      const own = this.#senders.get(sender)
      if (own) own.push(resolve)
      else this.#senders.set(sender, [resolve])
      until?.addEventListener('abort', () => this.#leave(sender, resolve), { once: true })
    })
  }

  /** Gives up a place among those who wait, where it is still one. @param {string} sender @param {(end: null) => void} resolve */
  #leave(sender, resolve) {
    const own = this.#senders.get(sender) ?? []
    const at = own.findIndex((each) => each === resolve)
    if (at < 0) return
    own.splice(at, 1)
    if (own.length === 0) this.#senders.delete(sender)
    this.#waiting -= 1
    resolve(null)
  }

  /** Whether somebody who has more waiting gave up a place. @param {string} sender */
  #giveUpOneFor(sender) {
    const own = this.#senders.get(sender)?.length ?? 0
    const [most] = [...this.#senders.values()].sort((one, other) => other.length - one.length)
    if (!most || most.length <= own + 1) return false
    most.pop()?.(null)
    this.#waiting -= 1
    return true
  }

  /** @param {string} sender */
  #mayTake(sender) {
    return (this.#taken.get(sender) ?? 0) < this.#mostOfOne
  }

  /** Begins a turn, and gives what ends it. @param {string} sender */
  #beginning(sender) {
    this.#taken.set(sender, (this.#taken.get(sender) ?? 0) + 1)
    let ended = false
    return () => {
      if (ended) return
      ended = true
      const left = (this.#taken.get(sender) ?? 0) - 1
      if (left > 0) this.#taken.set(sender, left)
      else this.#taken.delete(sender)
      this.#next()
    }
  }

  #next() {
    const first = [...this.#senders].find(([sender]) => this.#mayTake(sender))
    if (!first) {
      this.#free += 1
      return
    }
    const [sender, [next, ...later]] = first
    this.#senders.delete(sender)
    if (later.length > 0) this.#senders.set(sender, later)
    this.#waiting -= 1
    next?.(this.#beginning(sender))
  }
}
