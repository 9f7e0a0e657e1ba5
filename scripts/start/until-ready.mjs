// Waits until a web server that was started says that it is ready.
import { Failure } from '../failure.mjs'
import { pause } from '../program.mjs'

const LOOK_EVERY_MS = 100
/** Of what a server says before it is ready, so much is kept to be shown where it never becomes so, in UTF-16 units. */
export const WORDS_KEPT = 20_000

/**
 * Waits until `/api/ready` answers 200, for as long as the server runs or up to a limit.
 *
 * @param {string} address
 * @param {{ running: boolean, ready: boolean, said: string }} server `ready` is set here
 * @param {{ limit?: number, late?: number, tell?: (why: string) => void }} [waiting] `limit`: in milliseconds, without end where there is
 *   none; `late`: after so many milliseconds `tell` is told, once, what it still waits for
 * @throws Failure where the server ended before, or the limit is over
 */
export async function untilReady(
  address,
  server,
  { limit = Number.POSITIVE_INFINITY, late = limit, tell } = {},
) {
  const from = Date.now()
  let last = 'it does not answer'
  let isTold = false
  while (server.running && Date.now() - from < limit) {
    try {
      const response = await fetch(`${address}/api/ready`, { signal: AbortSignal.timeout(20_000) })
      await response.body?.cancel()
      if (response.ok) {
        server.ready = true
        return
      }
      last = `/api/ready answers ${response.status}`
    } catch {
      // It does not listen yet; the next look will tell.
      last = 'it does not answer'
    }
    if (!isTold && Date.now() - from > late) {
      isTold = true
      tell?.(last)
    }
    await pause(LOOK_EVERY_MS)
  }
  if (!server.running) throw new Failure(endSentence(server.said))
  throw new Failure(
    `The web server is not ready after ${limit / 1000} seconds: ${last}. Its last words:\n${lastWords(server.said)}`,
  )
}

/** Why a web server ended by itself, from what it said. @param {string} said */
export function endSentence(said) {
  if (/EADDRINUSE/.test(said))
    return 'Another program took the port in the meantime: choose another with PORT.'
  return `The web server ended before it was ready. Its last words:\n${lastWords(said)}`
}

/** @param {string} said */
function lastWords(said) {
  return said.trim().split('\n').slice(-12).join('\n')
}
