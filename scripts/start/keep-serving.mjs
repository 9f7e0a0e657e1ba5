// A web server that ends without being asked to is started again, unless it ends again and again.
const MOST_RESTARTS = 5
const RESTARTS_COUNTED_MS = 60_000
/** After which it is said what a web server that comes back waits for. */
const LATE_MS = 90_000

/**
 * @typedef {{
 *   ended: Promise<number>,
 *   stop: () => Promise<void>,
 *   untilReady: (waiting: { late: number, tell: (why: string) => void }) => Promise<void>,
 * }} WebServer as `launchWebServer` gives it
 */

export class Serving {
  #server
  #launch
  #say
  #isStopping
  /** @type {WebServer | undefined} */
  #moving

  /**
   * @param {WebServer} server the one that runs
   * @param {{ launch: () => WebServer, say: (line: string) => void, isStopping: () => boolean }} doing
   */
  constructor(server, { launch, say, isStopping }) {
    this.#server = server
    this.#launch = launch
    this.#say = say
    this.#isStopping = isStopping
  }

  /** Ends the web server of now, ready or not yet, so that another is started with what it is told by then. */
  move() {
    this.#moving = this.#server
    void this.#server.stop()
  }

  /**
   * Serves until this process stops. One that comes back is waited for without end: while the database is away it answers from what it has and
   * says that it is not ready, and to end the whole site then would help nobody.
   *
   * @throws Error where it ends again and again
   */
  async untilStopped() {
    /** @type {number[]} */
    let ends = []
    for (;;) {
      const server = this.#server
      const code = await server.ended
      if (this.#isStopping()) return
      if (this.#moving !== server) {
        ends = [...ends.filter((at) => at > Date.now() - RESTARTS_COUNTED_MS), Date.now()]
        if (ends.length > MOST_RESTARTS)
          throw new Error(`the web server ended ${ends.length} times in a minute (exit code ${code})`)
        this.#say('The web server ended unexpectedly: starting it again.')
      }
      this.#server = this.#launch()
      void this.#tellWhenReady(this.#server)
    }
  }

  /** @param {WebServer} server */
  async #tellWhenReady(server) {
    const tell = (/** @type {string} */ why) => this.#say(`The web server is not ready yet: ${why}.`)
    try {
      await server.untilReady({ late: LATE_MS, tell })
      this.#say('The web server is running again.')
    } catch (error) {
      // It ended before, and is started again above; a stop or a move that ended it is no failure.
      if (!this.#isStopping() && this.#moving !== server)
        this.#say(error instanceof Error ? error.message : String(error))
    }
  }
}
