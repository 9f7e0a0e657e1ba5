// What happens to every request: headers, our own page where something failed, compression. Next itself is handed in, so that
// this can be tried without it.
import { finishBody, holdBack } from './answer.mjs'
import { Answers } from './answers.mjs'
import { commonHeaders } from './headers.mjs'
import { asFailure, newIncident } from './incident.mjs'
import { expiries } from './page-cache.mjs'

/**
 * @param {{
 *   handle: (request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => Promise<void>,
 *   failedPages: Map<string, string>,
 *   secure: boolean,
 *   isDatabaseAway: () => Promise<boolean>,
 *   logDefect: (incident: string, error: unknown) => void,
 * }} parts `handle` makes the answer; `failedPages` are those of `loadIncidentPages`; `secure` says that people reach us by https;
 *   `isDatabaseAway` is asked where something failed: then readers and robots are told to come back
 * @returns {import('node:http').RequestListener}
 */
export function listener({ handle, failedPages, secure, isDatabaseAway, logDefect }) {
  const headers = Object.entries(commonHeaders(secure))
  const answers = new Answers()
  return (request, response) => {
    if (answers.send(request, response)) return
    const asOf = expiries()
    const incident = newIncident()
    request.headers['x-suivi-incident'] = incident
    for (const [name, value] of headers) response.setHeader(name, value)
    if (!isAddress(request.url)) request.url = '/-'
    holdBack(response, async (body) => {
      const isFailure = response.statusCode >= 500 && wantsPage(request)
      if (!isFailure) {
        const whole = await finishBody(request, response, body)
        answers.keep(request, response, whole, asOf)
        return whole
      }
      if (await isDatabaseAway()) {
        response.statusCode = 503
        response.setHeader('retry-after', '10')
      }
      return finishBody(request, response, asFailure(response, failedPages, request.url ?? '/', incident))
    })
    if (Number(request.headers['content-length'] ?? 0) > mostBytes) {
      response.statusCode = 413
      response.setHeader('connection', 'close')
      // Let in and forgotten: who is cut off while sending hears no answer.
      request.on('end', () => response.end()).resume()
      return
    }
    handle(request, response).catch((error) => {
      logDefect(incident, error)
      response.statusCode = 500
      response.end()
    })
  }
}

// The desk's own runtime asks for data, not for a page; it shows the failure itself.
function wantsPage({ url, headers }) {
  return !url?.startsWith('/api/') && headers.rsc === undefined && headers['next-action'] === undefined
}

/** What a request may carry at most; next.config.js has the same bound for forms, whose answer to more would be a failure of ours. */
const mostBytes = 2 * 1024 * 1024
const longestPath = 300

/**
 * Whether an address can be one of ours. Any other gets the page for addresses that are not in the record: a path that cannot be
 * decoded, NUL anywhere, which no database stores, and paths longer than any of ours, which would each be kept in memory.
 */
function isAddress(url = '/') {
  const [path = ''] = url.split('?')
  try {
    decodeURIComponent(path)
    return path.length <= longestPath && !url.includes('%00')
  } catch {
    return false
  }
}
