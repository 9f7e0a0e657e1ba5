// Whether requests may be sent to this process, beside what the database says: not before it has answered its own pages, and not once it stops.
import { randomUUID } from 'node:crypto'

const ADDRESS = '/api/ready'
const OURS = 'x-suivi-own-question'

export class Readiness {
  /** Nobody else knows it. */
  #own = randomUUID()
  #isStopping
  #hasAnswered = false

  /** @param {() => boolean} isStopping */
  constructor(isStopping) {
    this.#isStopping = isStopping
  }

  /** From now on, unless it stops, the database alone decides. */
  answered() {
    this.#hasAnswered = true
  }

  /**
   * Asks what the database says, whatever this process does: a page that is late is not away because its process is new, or stops.
   *
   * @template Answer
   * @param {(path: string, options: { headers: Record<string, string> }) => Promise<Answer>} ask
   */
  askDatabase(ask) {
    return ask(ADDRESS, { headers: { [OURS]: this.#own } })
  }

  /**
   * Whether a request asks if we are ready while we are not; it is answered here.
   *
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  refuses(request, response) {
    if (request.url?.split('?')[0] !== ADDRESS || request.headers[OURS] === this.#own) return false
    if (this.#hasAnswered && !this.#isStopping()) return false
    response.writeHead(503, { 'cache-control': 'no-store', 'content-type': 'application/json' })
    response.end('{"ready":false}')
    return true
  }
}
