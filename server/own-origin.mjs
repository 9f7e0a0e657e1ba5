// Where a write comes from, as the browser says. Only our own pages may send one, and what a proxy says of the host is not asked:
// anybody can say it.

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a form or an action was sent from a page of somebody else, or from one that hides where it is: Next would answer it with a
 * failure of ours. The interfaces under `/api` look for themselves and say it in their own way.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {string} publicHost host and port of the public address; empty where none is known
 */
export function comesFromElsewhere({ method = 'GET', url = '/', headers }, publicHost) {
  if (SAFE.has(method) || headers.origin === undefined || url.startsWith('/api/')) return false
  return !isOwnOrigin(headers.origin, headers.host, publicHost)
}

/**
 * Whether a form or an action does not say where it was sent from, which every browser does. What needs to come from a page of ours is
 * refused inside too (lib/platform/origin.ts); said here, it is no failure of ours. The interfaces under `/api` say it in their own way.
 *
 * @param {import('node:http').IncomingMessage} request
 */
export function saysNotFromWhere({ method = 'GET', url = '/', headers }) {
  return !SAFE.has(method) && headers.origin === undefined && !url.startsWith('/api/')
}

/**
 * Whether an `Origin` header names a host under which we are known: the one that was asked, or that of the public address.
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
