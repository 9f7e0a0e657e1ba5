// What of the public site a copy of it holds, under which names, and where links of its pages lead. It is all said by addresses alone, so that a
// page can be written before what it leads to was asked for.
import path from 'node:path'
import { pageKinds } from '../../lib/ground/platform/pages/page-kinds.mjs'

/** @typedef {keyof typeof pageKinds} Kind */

/**
 * The kinds of pages that no copy holds, and why: they answer what somebody asks or sends, or there are as many of them as there are pairs of days or
 * ways to choose. What stood on an earlier day stays in the copy as revisions, history and corrections.
 *
 * @type {ReadonlySet<Kind>}
 */
export const LEFT_KINDS = new Set(
  /** @type {const} */ ([
    ...['search', 'found', 'correction', 'receipt'],
    ...['comparison', 'comparisonAfter', 'itemComparison'],
  ]),
)

/** What follows a statement in addresses that are no pages of the table and not in a copy either: forms for days, and the doors of Memento. */
const LEFT_BESIDE = [
  'as-of',
  'compare',
  ':reference/compare',
  'timegate',
  'timemap',
  ':reference/timegate',
  ':reference/timemap',
]

const LEFT_OF_STATEMENT = new RegExp(
  `^/[^/]+/(?:${[...[...LEFT_KINDS].map((kind) => pageKinds[kind].under), ...LEFT_BESIDE].map((under) => under.replace(/:\w+/g, '[^/]+')).join('|')})$`,
)

/** First segments of addresses that are for somebody who asks, chooses or signs in, or for programs that ask. */
const LEFT =
  /^\/(?:api|chosen|desk|embed|failed|invitation|private|profile|s|search|sign-in|subscribe|subscription)(?:\/|$)/

/** The files of stored copies: the one door of programs whose answers stay as they are. */
const STORED = /^\/api\/copies\/[^/]+\/(file|warc|picture)$/

const STORED_ENDINGS = { file: '.bin', warc: '.warc.gz', picture: '.png' }

const CITED = /\/(?:cite|bibliography)\/([a-z]+)(?:\/[^/]+)?$/

/** @type {Readonly<Record<string, string>>} By the form of citations; those for people are texts. */
const CITED_ENDINGS = { bibtex: '.bib', ris: '.ris', csl: '.json' }

/** @param {string} address a path @returns {string} without its language */
export function withoutLanguage(address) {
  return address.replace(/^\/(?:fr|es|ar)(?=\/|$)/, '') || '/'
}

/**
 * Whether a copy holds what is at a path of the site.
 *
 * @param {string} address with or without a language
 * @param {boolean} [cited] whether it holds citations and bibliographies: of small statements they are most of the files
 */
export function isCopied(address, cited = true) {
  const place = withoutLanguage(address)
  if (!cited && CITED.test(place)) return false
  if (STORED.test(place)) return true
  const isOfDay = /\/as-of\//.test(place) && !place.startsWith('/method/')
  // What ends so is only the beginning of an address: our script writes the rest.
  const isBeginning = place !== '/' && place.endsWith('/')
  return !isOfDay && !isBeginning && !LEFT.test(place) && !LEFT_OF_STATEMENT.test(place)
}

/**
 * By which path a copy has what is at a path of the site: the same one; but what is no page and has no ending gets that of its form, so that a file
 * server knows what it is, and no file has the name of a folder.
 *
 * @param {string} address
 */
export function nameOf(address) {
  const stored = STORED.exec(address)?.[1]
  if (stored) return address + STORED_ENDINGS[/** @type {keyof typeof STORED_ENDINGS} */ (stored)]
  const form = CITED.exec(address)?.[1]
  return form === undefined ? address : address + (CITED_ENDINGS[form] ?? '.txt')
}

/**
 * The file in which a copy keeps what is at a path: a page in `index.html` of the folder that is called as its address is.
 *
 * @param {string} address a path of the site
 * @param {boolean} isPage
 * @throws RangeError for a path that names a place outside of the copy
 */
export function fileOf(address, isPage) {
  const name = decodeURIComponent(nameOf(address)).replace(/^\/+/, '')
  const file = isPage ? path.posix.join(name, 'index.html') : name
  if (file.split('/').some((part) => part === '..' || part === '.') || /[\0\\]/.test(file) || file === '')
    throw new RangeError(`No file can be named as ${address}.`)
  return file
}

/**
 * Where a link of a page leads in a copy.
 *
 * @param {string} href as the page has it
 * @param {string} page the path of the page
 * @param {readonly string[]} origins of the site: where it was asked, and its public one
 * @param {boolean} [cited] as `isCopied` takes it
 * @returns {{ to: string, found: string | null }} `to`: what the copy's page says; `found`: the path of the site to which it leads in the copy
 */
export function linkIn(href, page, origins, cited = true) {
  const [asked = '', publicly = asked] = origins
  if (href.startsWith('#') || !URL.canParse(href, asked + page)) return { to: href, found: null }
  const url = new URL(href, asked + page)
  const isAbsolute = /^[a-z][a-z0-9+.-]*:|^\/\//i.test(href)
  if (!origins.includes(url.origin) || isAbsolute) return { to: href, found: null }
  if (url.search !== '' || !isCopied(url.pathname, cited))
    return { to: publicly + url.pathname + url.search + url.hash, found: null }
  return { to: nameOf(url.pathname) + url.hash, found: url.pathname }
}
