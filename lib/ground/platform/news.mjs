// What happened in the database, told to this process while it happens: by this process, by another one, or by a script. One
// connection listens for all who ask; while the database is away it keeps trying, and whoever listens is told when it is back,
// since what happened meanwhile was told to nobody.
import { randomUUID } from 'node:crypto'
import postgres from 'postgres'

/**
 * @typedef {{ position: string, verb: string, objectType: string, objectId: string, statementId: string | null,
 *   slug: string | null, slugs: string[] | null, places: string[] | null, shown: boolean, actorId: string | null }} Happened one event of the record, as the
 *   trigger `tell_of_event` tells it; `slugs`, `places` and `shown` as in `tagsChangedBy` (changes.mjs)
 * @typedef {{ objectType: string, objectId: string }} Present something that somebody opened or left
 * @typedef {{ happened?: (event: Happened) => void, present?: (object: Present) => void, queued?: () => void,
 *   resumed?: () => void, stopped?: () => void }} Listener `queued`: there is a new job (`queueJob` in lib/ground/job tells of it); `resumed`:
 *   listening began, or began again; `stopped`: this process ends
 */

/** How long whoever has done something waits until it was told here, in milliseconds: it takes some two where nothing is wrong. */
const MOST_WAITED = 1_000

/** The wait before another try, in seconds: short enough that ten seconds after the database is back everything is told again. @param {number} tries */
const backoff = (tries) => Math.min(0.25 * 2 ** tries, 4)

export class News {
  /** @type {Set<Listener>} */
  #listeners = new Set()
  /** By what was sent to be told: whoever waits for it. @type {Map<string, () => void>} */
  #awaited = new Map()
  #sql

  /** @param {string} url the application's address of the database */
  constructor(url) {
    this.#sql = postgres(url, {
      max: 1,
      idle_timeout: 60,
      backoff,
      connect_timeout: 5,
      keep_alive: 15,
      onnotice: () => {},
    })
    this.#listen(
      'suivi_events',
      (event) => this.#tell((listener) => listener.happened?.(event)),
      () => this.#tell((listener) => listener.resumed?.()),
    )
    this.#listen('suivi_presences', (object) => this.#tell((listener) => listener.present?.(object)))
    this.#listen('suivi_caught_up', (sent) => this.#awaited.get(sent)?.())
    this.#listen('suivi_jobs', () => this.#tell((listener) => listener.queued?.()))
  }

  /**
   * @param {Listener} listener
   * @returns {() => void} ends it
   */
  subscribe(listener) {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /**
   * Waits until all that was committed before has been told here: PostgreSQL tells in the order of commits, so something sent now comes after it.
   * Where it does not come back, what was told meanwhile may have been anything: everybody hears that listening began again.
   */
  async caughtUp() {
    const sent = randomUUID()
    /** @type {NodeJS.Timeout | undefined} */
    let timer
    /** @type {Promise<boolean>} */
    const isTold = new Promise((resolve) => {
      this.#awaited.set(sent, () => resolve(true))
      timer = setTimeout(() => resolve(false), MOST_WAITED)
      this.#sql.notify('suivi_caught_up', JSON.stringify(sent)).catch(() => resolve(false))
    })
    if (!(await isTold)) this.#tell((listener) => listener.resumed?.())
    clearTimeout(timer)
    this.#awaited.delete(sent)
  }

  /** Tells everybody that there will be no more, and ends the connection. */
  async stop() {
    this.#tell((listener) => listener.stopped?.())
    this.#listeners.clear()
    await this.#sql.end({ timeout: 1 })
  }

  /** @param {string} channel @param {(about: any) => void} told what the triggers tell is JSON of their own @param {() => void} [resumed] */
  #listen(channel, told, resumed) {
    // The library itself listens again after each loss, this first try included: that it failed needs no answer.
    this.#sql.listen(channel, (text) => told(JSON.parse(text)), resumed).catch(() => {})
  }

  /** @param {(listener: Listener) => void} tell */
  #tell(tell) {
    for (const listener of this.#listeners) tell(listener)
  }
}

const place = Symbol.for('suivi.news')
/** @type {typeof globalThis & { [place]?: News }} */
const shared = globalThis

/** The news of this process, one however often this file is loaded: Next bundles a copy of its own. @param {string} url */
export function newsOf(url) {
  shared[place] ??= new News(url)
  return shared[place]
}
