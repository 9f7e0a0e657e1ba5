// Stopping without cutting anybody off. From the signal on we say that we are not ready (server/readiness.mjs), so that whoever shares requests out between
// instances sends no more here, and go on answering for a moment, for those already on their way; every answer says that its connection ends
// with it. Then nobody is let in any more, what is in flight is finished, and the process ends.

/** How long what is in flight may take, in milliseconds. */
const LONGEST_MS = 20_000

export class Stopping {
  #server
  #isStopping = false
  /** @type {Set<import('node:http').ServerResponse>} */
  #open = new Set()

  /** @param {import('node:http').Server} server */
  constructor(server) {
    this.#server = server
    // Before the answer is begun: its head may be written at once.
    server.prependListener('request', (_request, response) => {
      this.#open.add(response)
      response.once('close', () => this.#open.delete(response))
      if (this.#isStopping) response.shouldKeepAlive = false
    })
  }

  /** From the signal on. */
  get isStopping() {
    return this.#isStopping
  }

  /**
   * Stops, once.
   *
   * @param {{ wait: number, endStreams: () => void, longest?: number }} how `wait`: for how long, in milliseconds, who comes is still
   *   answered; `endStreams` ends what would go on for as long as its reader listens; `longest`: what is in flight after that is cut off
   * @returns {Promise<void>} when nothing is in flight any more
   */
  async stop({ wait, endStreams, longest = LONGEST_MS }) {
    if (this.#isStopping) return
    this.#isStopping = true
    // What has not sent its head yet says so too.
    for (const response of this.#open) response.shouldKeepAlive = false
    await new Promise((resolve) => setTimeout(resolve, wait))
    endStreams()
    const closed = new Promise((resolve) => this.#server.close(resolve))
    this.#server.closeIdleConnections()
    const late = setTimeout(() => this.#server.closeAllConnections(), longest)
    await closed
    clearTimeout(late)
  }
}
