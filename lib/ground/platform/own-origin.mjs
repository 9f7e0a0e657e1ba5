// Where a write comes from, as the browser says. Only our own pages may send one, and what a proxy says of the host is not asked:
// anybody can say it.

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** @typedef {import('node:http').IncomingMessage} Request */

/**
 * Where a form or an action was sent from: a page of ours, another site's, or not told. Browsers send `Origin` with every POST, also without
 * script; some that guard privacy send `null` or leave it out. Then `Sec-Fetch-Site` decides, which no page can set and which is `cross-site`
 * for a sandboxed frame of another's. Where neither says anything nobody can tell. The interfaces under `/api` say it in their own way.
 *
 * @param {Pick<Request, 'method' | 'url' | 'headers'>} request
 * @param {string} publicHost host and port of the public address; empty where none is known
 * @returns {'ours' | 'elsewhere' | 'untold'}
 */
export function sentFrom({ method = 'GET', url = '/', headers }, publicHost) {
  if (SAFE.has(method) || url.startsWith('/api/')) return 'ours'
  if (!hidesOrigin(headers))
    return isOwnOrigin(headers.origin, headers.host, publicHost) ? 'ours' : 'elsewhere'
  const site = headers['sec-fetch-site']
  if (site === undefined) return 'untold'
  return site === 'same-origin' ? 'ours' : 'elsewhere'
}

/**
 * Says of what a browser sends from a page of ours, and hides from where, that it is of ours: Next and whoever looks inside ask `Origin` alone.
 *
 * @param {Request['headers']} headers
 */
export function tellOrigin(headers) {
  if (hidesOrigin(headers) && headers['sec-fetch-site'] === 'same-origin' && headers.host)
    headers.origin = `http://${headers.host}`
}

/** @param {Request['headers']} headers */
function hidesOrigin({ origin }) {
  return origin === undefined || origin === 'null'
}

/**
 * Whether an `Origin` header names a host under which we are known: the one that was asked, or that of the public address.
 * Where somebody gave that, the two are one (server/begin-request.mjs).
 *
 * @param {string | null | undefined} origin
 * @param {string | null | undefined} host the `Host` header
 * @param {string} publicHost
 */
export function isOwnOrigin(origin, host, publicHost) {
  if (!origin || !URL.canParse(origin)) return false
  const from = new URL(origin).host
  return from !== '' && (from === host?.trim().toLowerCase() || from === publicHost)
}

/** The host of a public address, with its port where it has one; empty for none. @param {string | undefined} address */
export function hostOf(address) {
  return address && URL.canParse(address) ? new URL(address).host : ''
}
