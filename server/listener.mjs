// What happens to every request: headers, our own page where something failed, compression. Next itself is handed in, so that
// this can be tried without it.
import { finishBody, holdBack } from './answer.mjs'
import { commonHeaders } from './headers.mjs'
import { asFailure, newIncident } from './incident.mjs'

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
  return (request, response) => {
    const incident = newIncident()
    request.headers['x-suivi-incident'] = incident
    for (const [name, value] of headers) response.setHeader(name, value)
    if (!isDecodable(request.url)) request.url = '/-'
    holdBack(response, async (body) => {
      const isFailure = response.statusCode >= 500 && wantsPage(request)
      if (!isFailure) return finishBody(request, response, body)
      if (await isDatabaseAway()) {
        response.statusCode = 503
        response.setHeader('retry-after', '10')
      }
      return finishBody(request, response, asFailure(response, failedPages, request.url ?? '/', incident))
    })
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

function isDecodable(url = '/') {
  try {
    decodeURIComponent(url)
    return true
  } catch {
    // Not an address of ours: it gets the page for addresses that are not in the record.
    return false
  }
}
