// How many pages are made at the same time. A page takes the processor whole: making a hundred at once makes none of them sooner, and
// nobody else gets an answer meanwhile. A few are made, some wait, and who comes after that is told to come again.
import { isSignedInPage } from './signed-in-page.mjs'

/** Pages that are another for every question, so that nothing of them is kept for long: pictures, days, comparisons, searches, words. */
const COSTLY = /\/(?:card\.png|as-of\/|compare\/|search(?:[/?]|$)|words\/|timegate|before\/)/
/** What is sent for as long as somebody takes to download it: it must not keep others from their pages. */
const DOWNLOADS = /\/events\.jsonl(?:\?|$)/
/** What is no page at all: the framework's files, the interfaces. */
const NO_PAGES = /^\/(?:api|_next|anchors|\.well-known)(?:\/|\?|$)/

/** Whether an address is made anew for nearly every question, is a page that is kept, a long download, or none of readers'. */
export function costOf(url = '/') {
  if (NO_PAGES.test(url) || isSignedInPage(url)) return 'none'
  if (DOWNLOADS.test(url)) return 'download'
  return COSTLY.test(url) || url.includes('?') ? 'costly' : 'page'
}

/** Turns at a piece of work: some at once, some waiting in order, no more. */
export class Turns {
  #free
  #mostWaiting
  /** @type {((end: () => void) => void)[]} */
  #waiting = []

  /** @param {number} most at once @param {number} mostWaiting */
  constructor(most, mostWaiting) {
    this.#free = most
    this.#mostWaiting = mostWaiting
  }

  /**
   * A turn, as soon as there is one.
   *
   * @returns {Promise<() => void> | null} what ends it; null where too many wait already
   */
  take() {
    if (this.#free > 0) {
      this.#free -= 1
      return Promise.resolve(this.#ending())
    }
    if (this.#waiting.length >= this.#mostWaiting) return null
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
    })
  }

  #ending() {
    let ended = false
    return () => {
      if (ended) return
      ended = true
      const next = this.#waiting.shift()
      if (next) next(this.#ending())
      else this.#free += 1
    }
  }
}

/** When to come again, in seconds. */
export const BUSY_SECONDS = 5
