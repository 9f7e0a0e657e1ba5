// A mail server of this machine that takes every letter, and what became of those that were asked for.
import { SMTPServer } from 'smtp-server'
import { withConnection } from '../../database/postgres-client.mjs'
import { pause } from '../../program.mjs'

/** For how long nothing may move before what still waits is told as waiting. */
const LONGEST_STANDSTILL_MS = 180_000
const LOOK_EVERY_MS = 500

/** @returns {Promise<{ url: string, arrived: Map<string, number>, close: () => void }>} `arrived` counts by address */
export async function takeLetters() {
  /** @type {Map<string, number>} */
  const arrived = new Map()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      stream.resume()
      stream.on('end', () => {
        for (const { address } of session.envelope.rcptTo)
          arrived.set(address, (arrived.get(address) ?? 0) + 1)
        done()
      })
    },
  })
  // A sender that is killed hangs up.
  server.on('error', () => undefined)
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const bound = server.server.address()
  if (bound === null || typeof bound === 'string') throw new Error('the mail server has no port')
  return { url: `smtp://127.0.0.1:${bound.port}`, arrived, close: () => server.close() }
}

/**
 * Waits until each letter was sent or given up, as long as any is, and compares: nobody who was promised one may have none, unless its job says that
 * nobody knows, or still waits.
 *
 * @param {string} ownerUrl
 * @param {Map<string, import('./ledger.mjs').Write>} writes
 * @param {Map<string, number>} arrived
 * @returns {Promise<{ lost: string[], untold: number, twice: number, other: string[] }>} `untold`: jobs that say that it is not known; `twice`: letters
 *   that came more than once, since somebody asked again; `other`: jobs that say something else, or wait although nothing moved any more
 */
export async function auditLetters(ownerUrl, writes, arrived) {
  const { waiting, givenUp } = await ended(ownerUrl)
  const promised = [...writes].filter(
    ([, { kind, state }]) => kind === 'subscription' && state === 'acknowledged',
  )
  const addresses = promised.map(([mark]) => `test@${mark}.example`)
  const missing = addresses.filter((address) => !arrived.has(address))
  const untold = givenUp.filter(({ code }) => code === 'untold')
  return {
    lost: missing.length > untold.length + waiting ? missing.map((address) => `letter to ${address}`) : [],
    untold: untold.length,
    twice: [...arrived.values()].filter((count) => count > 1).length,
    other: [
      ...givenUp.filter(({ code }) => code !== 'untold').map(({ code }) => `a letter was given up: ${code}`),
      ...(waiting > 0 ? [`${waiting} letters wait and are not sent`] : []),
    ],
  }
}

/** How many jobs wait once none is done any more, and those that were given up. */
async function ended(ownerUrl) {
  let [left, since] = [Number.POSITIVE_INFINITY, Date.now()]
  for (;;) {
    const { waiting, givenUp } = await withConnection(ownerUrl, jobsOf)
    if (waiting < left) [left, since] = [waiting, Date.now()]
    if (waiting === 0 || Date.now() - since > LONGEST_STANDSTILL_MS) return { waiting, givenUp }
    await pause(LOOK_EVERY_MS)
  }
}

async function jobsOf(client) {
  await client.query(
    "UPDATE pgboss.job SET start_after = now() WHERE name = 'send-mail' AND state IN ('created', 'retry')",
  )
  const { rows: open } = await client.query(
    "SELECT count(*)::int AS n FROM pgboss.job WHERE name = 'send-mail' AND state IN ('created', 'retry', 'active')",
  )
  const { rows } = await client.query(
    "SELECT output->>'code' AS code FROM pgboss.job WHERE name = 'send-mail' AND state = 'failed'",
  )
  return { waiting: open[0].n, givenUp: rows }
}
