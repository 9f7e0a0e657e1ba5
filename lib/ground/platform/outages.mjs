// What is no defect of ours: a database that is away, a disk without room, others who wrote the same for too long, or too much other long work
// (lib/ground/platform/apart.ts). An error tells it itself, wherever in it the driver's own stands; whoever asks the database afterwards may find it back.
// Which requests failed by an outage is kept until they are answered. The framework bundles what it runs, this module too, so all copies of it share one table.

/** @typedef {'disk_full' | 'database_away' | 'busy'} Outage */

/**
 * How an outage is told: PostgreSQL's own codes for no room, for a lock that did not come or was given up for another's, for no connection to be
 * had, and for a server that stops or starts; how the
 * driver's adapter names a way that is closed, and what the driver says of a connection that ended or never came, which has no code. A rule that
 * says no to a form says it there; where a page or a file needs long work, nobody but the server can.
 *
 * @type {readonly (readonly [told: RegExp, outage: Outage])[]}
 */
const OUTAGES = [
  [/^53100$/, 'disk_full'],
  [/^(?:55P03|40P01|work_busy)$/, 'busy'],
  [/^(?:57P0[123]|08\d{3}|53300)$/, 'database_away'],
  [/^(?:DatabaseNotReachable|ConnectionClosed|SocketTimeout)$/, 'database_away'],
  [
    /^(?:Connection terminated|Client has encountered a connection error|Query read timeout$|timeout exceeded when trying to connect$)/,
    'database_away',
  ],
]

/**
 * The outage that an error tells of; null where it tells of none.
 *
 * @param {unknown} error @returns {Outage | null}
 */
export function outageIn(error) {
  if (typeof error !== 'object' || error === null) return null
  for (const told of /** @type {const} */ (['originalCode', 'kind', 'message'])) {
    const said = /** @type {Partial<Record<typeof told, unknown>>} */ (error)[told]
    const known = OUTAGES.find(([how]) => said !== undefined && how.test(String(said)))
    if (known) return known[1]
  }
  const inner = 'meta' in error && error.meta ? Object.values(error.meta) : []
  for (const each of [...inner, 'cause' in error ? error.cause : null]) {
    const outage = outageIn(each)
    if (outage !== null) return outage
  }
  return null
}

const place = Symbol.for('suivi.outages')
/** @type {typeof globalThis & { [place]?: Map<string, Outage | null> }} */
const shared = globalThis
shared[place] ??= new Map()
const outages = shared[place]

/** A request came in, under the number that its page would show if something failed. It is to be forgotten once it is answered. @param {string} incident */
export function expectAnswer(incident) {
  outages.set(incident, null)
}

/** The request of that number failed by an outage. @param {unknown} incident @param {Outage} outage */
export function tellOutage(incident, outage) {
  if (typeof incident === 'string' && outages.has(incident)) outages.set(incident, outage)
}

/** The outage by which the request of that number failed; null where none was told. @param {string} incident */
export function outageMet(incident) {
  return outages.get(incident) ?? null
}

/** @param {string} incident */
export function forgetAnswer(incident) {
  outages.delete(incident)
}
