// Takes a feed apart: RSS, Atom, RDF or JSON Feed, told by its first signs. What an entry says is handed on as plain text: no element, script,
// picture or style of it goes further. Entities that a feed defines for itself are not expanded: a feed that defines any is refused.
import { parseFeed } from 'feedsmith'
import { wordsOf } from './html.mjs'
import { encodingNamed, lettersOf, markOf } from './plain.mjs'
import { Unreadable } from './unreadable.mjs'

/** So many entries are read, those that stand first: feeds have the newest first. */
const MOST_ENTRIES = 200
const LONGEST_LINE = 500
const LONGEST_ADDRESS = 2_000
/** Of an entry's words the first so many, UTF-16 units. */
const LONGEST_TEXT = 1_500
/** So much of what an entry holds is looked at for its words. */
const LONGEST_HTML = 60_000

/**
 * @typedef {object} Entry what an entry says; '' for what it does not say
 * @property {string} id by which its feed knows it
 * @property {string} address
 * @property {string} title
 * @property {string} date as it is written there
 * @property {string} text
 */

/** @typedef {{ title: string, entries: Entry[], left: number }} Feed `left`: how many more there are than are read */

/** Values as the library gives them. @typedef {any} Given */

/**
 * @param {Buffer} bytes
 * @param {string} charset
 * @returns {Feed}
 */
export function feedIn(bytes, charset) {
  const text = lettersOfFeed(bytes, charset)
  if (text.trim() === '') throw new Unreadable('empty')
  if (/<!ENTITY/i.test(text)) throw new Unreadable('unsafe')
  const { format, feed } = parsed(text)
  const all = /** @type {Given[]} */ ((format === 'atom' ? feed.entries : feed.items) ?? [])
  return {
    title: line(format === 'atom' ? feed.title?.value : feed.title),
    entries: all.slice(0, MOST_ENTRIES).map(readers[format]),
    left: Math.max(0, all.length - MOST_ENTRIES),
  }
}

/** @param {string} text @returns {{ format: keyof typeof readers, feed: Given }} */
function parsed(text) {
  try {
    return parseFeed(text)
  } catch (error) {
    throw new Unreadable(error instanceof Error && error.name === 'DetectError' ? 'unknown_kind' : 'damaged')
  }
}

/** How an entry of each format says what it says. */
const readers = {
  rss: (/** @type {Given} */ item) =>
    entry({
      id: item.guid?.value,
      address: item.link ?? (item.guid?.isPermaLink === false ? '' : item.guid?.value),
      title: item.title,
      date: item.pubDate ?? item.dc?.dates?.[0],
      html: item.description ?? item.content?.encoded,
    }),
  rdf: (/** @type {Given} */ item) =>
    entry({
      id: item.rdf?.about,
      address: item.link,
      title: item.title,
      date: item.dc?.dates?.[0],
      html: item.description ?? item.content?.encoded,
    }),
  atom: (/** @type {Given} */ item) =>
    entry({
      id: item.id,
      address: addressIn(item.links),
      title:
        item.title?.type === undefined || item.title.type === 'text'
          ? escaped(item.title?.value)
          : item.title.value,
      date: item.published ?? item.updated,
      html: item.summary?.value ?? item.content?.value,
    }),
  json: (/** @type {Given} */ item) =>
    entry({
      id: item.id,
      address: item.url ?? item.external_url,
      title: escaped(item.title),
      date: item.date_published ?? item.date_modified,
      html:
        item.content_text === undefined ? (item.summary ?? item.content_html) : escaped(item.content_text),
    }),
}

/** The page of an Atom entry. @param {Given} links */
function addressIn(links) {
  const all = /** @type {Given[]} */ (links ?? [])
  return (all.find(({ rel }) => rel === undefined || rel === 'alternate') ?? all[0])?.href
}

/** @param {Record<'id' | 'address' | 'title' | 'date' | 'html', unknown>} said @returns {Entry} */
function entry({ id, address, title, date, html }) {
  return {
    id: line(id, LONGEST_ADDRESS),
    address: typeof address === 'string' && address.length <= LONGEST_ADDRESS ? address.trim() : '',
    title: wordsIn(title, LONGEST_LINE),
    date: line(date),
    text: wordsIn(html, LONGEST_TEXT),
  }
}

/** The words of what may be HTML, as one line. @param {unknown} html @param {number} most */
function wordsIn(html, most) {
  if (typeof html !== 'string') return ''
  return line(wordsOf(html.slice(0, LONGEST_HTML), true), most)
}

/** @param {unknown} value @param {number} [most] */
function line(value, most = LONGEST_LINE) {
  if (typeof value !== 'string') return ''
  const whole = value
    .slice(0, most * 4)
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
  return whole.length <= most ? whole : `${whole.slice(0, most - 1).replace(/[\ud800-\udbff]$/u, '')}…`
}

/** Plain text as HTML has it. @param {unknown} text */
function escaped(text) {
  return typeof text !== 'string' ? '' : text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** What its first bytes say, then whoever sent it, then the feed itself; else UTF-8. @param {Buffer} bytes @param {string} charset */
function lettersOfFeed(bytes, charset) {
  const [, said] =
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w-]{1,40})/.exec(
      bytes.subarray(0, 400).toString('latin1'),
    ) ?? []
  const encoding = markOf(bytes) ?? encodingNamed(charset) ?? encodingNamed(said) ?? 'utf-8'
  try {
    return lettersOf(bytes, encoding, { fatal: true }).replace(/(?![\t-\r\x85])\p{Cc}/gu, '')
  } catch {
    throw new Unreadable('not_text')
  }
}
