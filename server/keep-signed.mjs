// The record is signed with every act that readers see (lib/record/event/mutations/sign-record.ts). Of the others the newest is signed within a minute or
// so: asking for the head does it.

/** A little longer than a head stays the newest while events follow it (lib/record/event/loaders/head.ts). */
const PAUSE_MS = 61_000

/**
 * Has the head asked for some time after something happened, once for all that happens meanwhile.
 *
 * @param {import('../lib/ground/platform/news.mjs').News} news
 * @param {() => Promise<unknown>} askForHead
 * @param {number} [pause] in milliseconds
 * @returns {() => void} ends it
 */
export function keepSigned(news, askForHead, pause = PAUSE_MS) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer
  const later = () => {
    timer ??= setTimeout(() => {
      timer = undefined
      // Where it fails the next event, or the next reader who asks, has it signed.
      askForHead().catch(() => {})
    }, pause)
    timer.unref?.()
  }
  const end = news.subscribe({ happened: later, resumed: later, stopped: () => clearTimeout(timer) })
  return () => {
    clearTimeout(timer)
    end()
  }
}
