// Which addresses are the desk's and those of accounts: made for one person at each request, and the only pages that forms are sent to.
import { randomBytes } from 'node:crypto'
import { policyWith } from './headers.mjs'

const SIGNED_IN = /^(?:\/(?:en|fr|es|ar))?\/(?:desk|sign-in|profile|invitation)(?:[/?#]|$)/

/** By these the framework is told what a page is made with. It takes a nonce from either name of the policy. */
const FROM_US = ['x-nonce', 'x-asked-for', 'content-security-policy', 'content-security-policy-report-only']

/** Whether an address is one of the desk's or of accounts', whether or not there is a page at it. */
export function isSignedInPage(url = '/') {
  return SIGNED_IN.test(url)
}

/**
 * Pages for signed-in people run the framework's client runtime, so each answer has a nonce of its own: it is told to the framework, with the
 * address that was asked for, and is in the policy of the answer. Nobody else says it: what came in by these names is forgotten. Told here,
 * the framework need not be asked to route the request twice (proxy.ts does it where this server does not stand in front, in development).
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export function giveNonce({ url = '/', headers }, response) {
  for (const name of FROM_US) delete headers[name]
  if (!isSignedInPage(url)) return
  const nonce = randomBytes(18).toString('base64')
  const policy = policyWith(`'self' 'nonce-${nonce}'`)
  headers['x-nonce'] = nonce
  headers['x-asked-for'] = askedFor(url)
  headers['content-security-policy'] = policy
  response.setHeader('content-security-policy', policy)
}

/** An address without what the framework's own requests add to it. @param {string} url */
function askedFor(url) {
  if (!url.includes('_rsc=')) return url
  const [path = '/', query = ''] = url.split('?', 2)
  const said = new URLSearchParams(query)
  said.delete('_rsc')
  return said.size > 0 ? `${path}?${said}` : path
}
