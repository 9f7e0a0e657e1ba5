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
