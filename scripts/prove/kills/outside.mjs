// A site of somebody else's on this machine, of which copies are asked for: pages that come, are large or slow, and such as never do. Each source
// stands at a host of its own, so that none waits for another's turn.
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

const SLOW_MS = 700

/** How a page behaves, by the last digit of its number, and the outcomes that a copy of it may have; `failed` may any that was killed each time. */
export const BEHAVIOURS = {
  0: { outcomes: ['kept'], words: 40 },
  1: { outcomes: ['kept'], words: 400 },
  2: { outcomes: ['kept'], words: 4_000 },
  3: { outcomes: ['kept'], words: 60_000 },
  4: { outcomes: ['kept'], words: 40, isSlow: true },
  5: { outcomes: ['kept'], words: 4_000 },
  6: { outcomes: ['status'], status: 404 },
  7: { outcomes: ['status'], status: 500 },
  8: { outcomes: ['bad-answer', 'refused'], hangsUp: true },
  9: { outcomes: ['kept'], words: 400, isSlow: true },
}

/** @param {number} number */
export const behaviourOf = (number) => BEHAVIOURS[number % 10]

/** The page of a number, in bytes: the same whenever it is asked for. @param {number} number */
export function pageOf(number) {
  const words = Array.from({ length: behaviourOf(number).words }, (_, word) => `test${number}-${word}`)
  return Buffer.from(`<!doctype html><title>A test page</title><p>Not a source. ${words.join(' ')}</p>`)
}

/** @param {number} number */
export const hashOf = (number) => createHash('sha256').update(pageOf(number)).digest('hex')

/**
 * @param {() => Promise<void>} beforeAnswer is waited for at each request
 * @returns {Promise<{ port: number, addressOf: (number: number) => string, counts: { asked: number }, close: () => void }>}
 */
export async function serveOutside(beforeAnswer) {
  const counts = { asked: 0 }
  const server = createServer(async (request, response) => {
    counts.asked += 1
    await beforeAnswer()
    const number = /^\/page-(\d+)$/.exec(request.url ?? '')?.[1]
    if (number === undefined) return response.writeHead(404).end()
    const { status = 200, isSlow, hangsUp } = behaviourOf(Number(number))
    if (isSlow) await pause(SLOW_MS)
    if (hangsUp) return request.socket.destroy()
    if (status !== 200) return response.writeHead(status).end()
    return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pageOf(Number(number)))
  })
  server.listen(0, '0.0.0.0')
  await once(server, 'listening')
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address())
  return {
    port,
    addressOf: (number) =>
      `http://127.1.${Math.floor(number / 250)}.${(number % 250) + 1}:${port}/page-${number}`,
    counts,
    close: () => server.close(),
  }
}
