// The headers of every answer, pages, files, errors and refusals alike.

/** Everything from ourselves, nothing inline. Pages that need the framework's runtime get their own policy from server/signed-in-page.mjs. */
export const strictPolicy = policyWith("'self'")

/**
 * A content security policy whose scripts may come from the given sources.
 *
 * @param {string} scriptSources as in `script-src`
 */
export function policyWith(scriptSources) {
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
    "frame-ancestors 'none'",
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
