// The headers of every answer, pages, files, errors and refusals alike.

/** Everything from ourselves, nothing inline. Pages that need the framework's runtime get their own policy from server/signed-in-page.mjs. */
export const strictPolicy = policyWith("'self'")

/** Cards that other sites show: the only pages that they may frame. They set no cookie and take no form. */
const EMBEDDED = /^(?:\/(?:fr|es|ar))?\/embed\//

const embeddedPolicy = policyWith("'self'", '*')

/** The policy of an answer that brought none of its own. @param {string | undefined} url what was asked for */
export function policyOf(url = '/') {
  return EMBEDDED.test(url) ? embeddedPolicy : strictPolicy
}

/**
 * A content security policy whose scripts may come from the given sources.
 *
 * @param {string} scriptSources as in `script-src`
 * @param {string} framedBy who may show the page in a frame, as in `frame-ancestors`
 */
export function policyWith(scriptSources, framedBy = "'none'") {
  return [
    "default-src 'self'",
    `script-src ${scriptSources}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `frame-ancestors ${framedBy}`,
  ].join('; ')
}

/** @param {boolean} secure whether people reach us by https, as the public address says */
export function commonHeaders(secure) {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    'cross-origin-opener-policy': 'same-origin',
    ...(secure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  }
}

/** What says how a document is shown and what it may do: browsers read none of it on a part of one. */
const OF_DOCUMENTS = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'permissions-policy',
  'referrer-policy',
]

/** Faces, style sheets and scripts, by their type: a page has half a dozen, and its headers a sixth of what they weigh. @param {unknown} contentType */
export function isPartOfDocument(contentType) {
  return /^(?:font\/|text\/(?:css|javascript)\b|application\/javascript\b)/i.test(String(contentType ?? ''))
}

/**
 * Leaves the headers of documents to documents: a document, and whatever is not known to be a part of one, gets its policy.
 *
 * @param {import('node:http').ServerResponse} response
 * @param {string} policy of an answer that brought none of its own
 */
export function setPolicy(response, policy) {
  if (isPartOfDocument(response.getHeader('content-type')))
    for (const name of OF_DOCUMENTS) response.removeHeader(name)
  else if (!response.hasHeader('content-security-policy'))
    response.setHeader('content-security-policy', policy)
}
