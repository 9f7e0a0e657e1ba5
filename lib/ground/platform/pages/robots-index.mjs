// What search engines may list, said in the head of every page (X-Robots-Tag) from the table of kinds: a page that no row of it lists is kept
// out, whatever its own component says. Robots hear it only where they may fetch the page, so `robots.txt` turns them away from no page.
import { pageKinds } from './page-kinds.mjs'

/** @typedef {import('./page-kinds.mjs').Found} Found */

/** The pages that are no statement's and that may be listed. */
export const sitePaths = ['/', '/about', '/method', '/accessibility', '/api']

/** With what the addresses of pages begin that are no statement's. robots-index.test.mjs holds it against the folders of `app`. */
const siteNames =
  /^\/(?:about|accessibility|api|c|chosen|desk|embed|failed|invitation|method|private|profile|s|search|sign-in|statements|subscribe|subscription)(?:\/|$)/

/** What stands in an address where it varies: only where another page could stand in its place. @type {Record<string, string>} */
const varying = { ':reference': '\\d{1,4}[a-z]{1,4}', ':source': 'S\\d{1,9}', ':month': '\\d{4}-\\d\\d' }

/** Which addresses are of a kind, with what a filter keeps of its page: that one says of itself that it is the whole. */
const kinds = Object.values(pageKinds).map((kind) => {
  const page = kind.under.replace(/:\w+/g, (part) => varying[part] ?? '[^/]+')
  const filtered = 'filtered' in kind ? '(?:/filtered/[^/]+)?' : ''
  const below = page === '' ? '' : `/${page}`
  return { found: kind.found, addresses: new RegExp(`^/[a-z0-9-]{1,80}${below}${filtered}$`) }
})

/**
 * As what search engines find what is at an address; what no row of the table names is never listed.
 *
 * @param {string} url with or without a language
 * @returns {Found}
 */
export function foundAs(url) {
  const [whole = '/'] = url.split(/[?#]/, 1)
  const path = whole.replace(/^\/(?:en|fr|es|ar)(?=\/|$)/, '') || '/'
  if (sitePaths.includes(path)) return 'itself'
  if (siteNames.test(path)) return 'never'
  return kinds.find(({ addresses }) => addresses.test(path))?.found ?? 'never'
}

/**
 * What robots are told of a page that is found so; null where there is nothing to tell.
 *
 * @param {Found} found
 */
export function toldToRobots(found) {
  if (found === 'secret') return 'noindex, nofollow'
  return found === 'never' ? 'noindex' : null
}

/**
 * Tells robots in the head of a page whether they may list it, where it does not tell them already.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response whose head is not sent yet
 */
export function tellRobots({ url = '/' }, response) {
  const isPage = /^text\/html\b/.test(String(response.getHeader('content-type')))
  const told = isPage && !response.hasHeader('x-robots-tag') ? toldToRobots(foundAs(url)) : null
  if (told) response.setHeader('x-robots-tag', told)
}
