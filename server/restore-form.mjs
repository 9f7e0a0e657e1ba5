// Answers a form that was not taken with what was typed (server/restored-page.mjs), and opens the form again when that is asked for.

import { strictPolicy } from './headers.mjs'
import { incidentPage } from './incident.mjs'
import { fieldsOf, filledPage, heldPage, openedAgain } from './restored-page.mjs'

/** @typedef {{ status: number, location: string | null, html: string, policy: string | null }} Page */
/**
 * @typedef {{
 *   formPages: Map<string, string>,
 *   readPage: (url: string, cookie?: string) => Promise<Page>,
 *   isDatabaseAway: () => Promise<boolean>,
 *   logDefect: (incident: string, error: unknown) => void,
 *   known?: 'untold' | 'busy' | undefined,
 * }} Parts `known`: why a form is not even handed on
 */
/** @typedef {{ request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse, incident: string }} Asked */

/** @typedef {import('./restored-page.mjs').Cause} Cause */

/** Why a form was not taken, and how that is answered. */
const STATUSES = { away: 503, failed: 500, signed_out: 401, old: 409, untold: 403, busy: 503 }
/** What there is of a page for which we do not answer ourselves. */
/** @type {Page} */
const NO_PAGE = { status: 500, location: null, html: '', policy: null }

/**
 * Turns the answer to a form that was not taken, or that asks to be opened again, into a page with what was typed.
 *
 * @param {Asked} asked @param {Buffer} body what was sent @param {Parts} parts
 * @returns {Promise<Buffer | null>} the page; null where the form was taken, or holds nothing to give back
 */
export async function restoreForm(asked, body, parts) {
  const { request } = asked
  const { cause, url } = openedAgain(request.url) ?? {
    cause: parts.known ?? (await causeOf(asked, parts.isDatabaseAway)),
    url: request.url ?? '/',
  }
  if (!isCause(cause)) return null
  const fields = await fieldsOf(body, request.headers['content-type'])
  return fields.length === 0 ? null : showTyped(asked, { url, fields, cause }, parts)
}

/** @param {unknown} cause @returns {cause is Cause} */
function isCause(cause) {
  return typeof cause === 'string' && Object.hasOwn(STATUSES, cause)
}

/**
 * @param {Asked} asked
 * @param {{ url: string, fields: import('./restored-page.mjs').Fields, cause: Cause }} typed
 * @param {Parts} parts
 */
async function showTyped({ request, response, incident }, { url, fields, cause }, parts) {
  const prepared = incidentPage(parts.formPages, url, incident)
  // Where too many pages are asked for, no other is made.
  const asking = cause === 'busy' ? Promise.resolve(NO_PAGE) : parts.readPage(url, request.headers.cookie)
  const page = await asking.catch((error) => {
    parts.logDefect(incident, error)
    return NO_PAGE
  })
  const filled = page.status === 200 ? filledPage(page.html, prepared, fields, cause, url) : null
  const still = filled === null ? stillBecause(page, cause) : cause
  for (const name of ['location', 'etag', 'content-encoding', 'content-length', 'x-nextjs-action-not-found'])
    response.removeHeader(name)
  response.statusCode = STATUSES[still]
  if (still === 'away') response.setHeader('retry-after', '10')
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.setHeader('cache-control', 'no-store')
  response.setHeader('content-security-policy', (filled !== null && page.policy) || strictPolicy)
  return Buffer.from(filled ?? heldPage(prepared, fields, still, url))
}

/** Why a page cannot be shown now, which may be another reason than before. @param {Page} page @param {Cause} cause @returns {Cause} */
function stillBecause({ status, location }, cause) {
  if (leadsToSignIn(status, location)) return 'signed_out'
  return status === 503 ? 'away' : cause
}

/** @param {Asked} asked @param {() => Promise<boolean>} isDatabaseAway @returns {Promise<Cause | null>} */
async function causeOf({ request: { url = '/' }, response }, isDatabaseAway) {
  const { statusCode } = response
  if (statusCode >= 500) return (await isDatabaseAway()) ? 'away' : 'failed'
  if (response.hasHeader('x-nextjs-action-not-found')) return 'old'
  return leadsToSignIn(statusCode, response.getHeader('location')) && !isSignIn(url) ? 'signed_out' : null
}

/** @param {number} status @param {unknown} location the header's value */
function leadsToSignIn(status, location) {
  return status >= 300 && status < 400 && isSignIn(String(location ?? ''))
}

/** @param {string} address */
function isSignIn(address) {
  return /(?:^|\/)sign-in(?:\?|$)/.test(address)
}
