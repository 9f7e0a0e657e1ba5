// What only we know of a request before anybody answers it: what it is called in the log, whence and by whom it was sent, under which host, and
// whether its address can be one of ours.

import { expectAnswer, forgetAnswer, outageMet } from '../lib/ground/platform/outages.mjs'
import { isOwnOrigin, sentFrom, tellOrigin } from '../lib/ground/platform/own-origin.mjs'
import { newIncident } from './incident.mjs'
import { LONGEST_PATH } from './limits.mjs'
import { expiries } from './page-cache.mjs'
import { senderOf } from './sender.mjs'

/**
 * One request on its way: what it is called in the log, whence it was sent, when pages were expired last before it came, and how far it is.
 *
 * @typedef {{
 *   request: import('node:http').IncomingMessage,
 *   response: import('node:http').ServerResponse,
 *   incident: string,
 *   from: ReturnType<typeof sentFrom>,
 *   asOf: ReturnType<typeof expiries>,
 *   wasAway: () => Promise<boolean>,
 *   isBusy: boolean,
 *   varies: string | null,
 *   endTurn: () => void,
 *   sent: (() => Buffer) | null,
 *   forget: () => void,
 *   held: ReturnType<typeof import('./form-body.mjs').holdBody> | null,
 * }} Asked `wasAway`: whether the database is away, or was when this request met it: it may be back already; `varies`: the header
 *   that the answer depends on, where one decides it; `sent`: what was sent with a form whose
 *   sender has no script to keep it; `forget` lets go of that; `held`: a form that takes its turn once it is whole
 */

/**
 * A request that begins: it is told what only we know of it, and its answer has the headers that all have.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {[string, string][]} headers
 * @param {import('./listener.mjs').Parts} parts
 * @returns {Omit<Asked, 'varies'>}
 */
export function begun(request, response, headers, parts) {
  const { publicHost = '', believesHost = false, proxies = 0, isDatabaseAway } = parts
  const asOf = expiries()
  const incident = newIncident()
  request.headers['x-suivi-incident'] = incident
  expectAnswer(incident)
  response.once('close', () => forgetAnswer(incident))
  for (const [name, value] of headers) response.setHeader(name, value)
  if (!isAddress(request.url)) request.url = isInterface(request.url) ? '/api/v1/-' : '/-'
  tellHost(request, believesHost ? '' : publicHost)
  const from = sentFrom(request, publicHost)
  tellOrigin(request.headers)
  tellOwnHost(request, publicHost)
  tellSender(request, proxies)
  const wasAway = async () => outageMet(incident) === 'database_away' || isDatabaseAway()
  return {
    ...{ request, response, incident, from, asOf, wasAway },
    ...{ isBusy: false, endTurn: () => {}, sent: null, forget: () => {}, held: null },
  }
}

/**
 * Who asked us (lib/ground/platform/sender.ts), in place of whatever the request says of that.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {number} proxies
 */
function tellSender({ headers, socket }, proxies) {
  headers['x-forwarded-for'] = senderOf(
    String(headers['x-forwarded-for'] ?? ''),
    socket.remoteAddress,
    proxies,
  )
}

/**
 * Where whoever runs the site said under which host people know it, no request says another: an address of theirs that leads here would make pages
 * and forms of theirs ours.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {string} known empty where nobody said it
 */
function tellHost({ headers }, known) {
  if (known !== '' && headers.host !== undefined) headers.host = known
}

/**
 * Under which host we were asked: next and its libraries believe this header, so nobody else may say it.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {string} publicHost
 */
function tellOwnHost({ headers }, publicHost) {
  const { origin, host = '' } = headers
  const isPublic = origin !== undefined && isOwnOrigin(origin, undefined, publicHost)
  headers['x-forwarded-host'] = isPublic ? publicHost : host
}

/** Whether programs ask: they are told of what is not in the record in their own way. */
function isInterface(url = '/') {
  return url.startsWith('/api/v1/')
}

/**
 * Whether an address can be one of ours. Any other gets the page for addresses that are not in the record: one that names a host, to
 * which Next would lead whoever asks, a path that cannot be decoded, NUL anywhere, which no database stores, and paths longer than any of
 * ours, which would each be kept in memory.
 */
function isAddress(url = '/') {
  const [path = ''] = url.split('?')
  try {
    decodeURIComponent(path)
    return url.startsWith('/') && path.length <= LONGEST_PATH && !url.includes('%00')
  } catch {
    return false
  }
}
