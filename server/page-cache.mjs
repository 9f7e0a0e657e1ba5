// Next's cache handler: keeps rendered pages and remembered reads in this process, and makes reading pages what they promise to
// be. Each rendered page passes through here once, on its way into the cache and out to its first reader, so this is where a
// page becomes what its record says (lib/ground/platform/pages/page-record.mjs): without the framework's scripts, answered with its status and links.
import { setImmediate as turn } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import { inMarkup } from '../lib/ground/platform/markup.mjs'
import { takeRecord } from '../lib/ground/platform/pages/page-record.mjs'
import { withinDay } from './links-within-day.mjs'
import { isPage, packed, sizeOf, unpacked } from './packed-pages.mjs'
import { withoutFrameworkScripts, withoutUnusedGlyphs } from './plain-page.mjs'

/** How many bytes are kept at most. */
const mostBytes = 48 * 1024 * 1024

/**
 * What an entry takes beside what it holds: its key, its tags, its headers and its place in the table. Anybody can ask for addresses
 * whose answer is a few bytes, as many as they like.
 */
export const bytesOfEach = 1_024

/** The header in which a page says within this process which tags it rests on; it is taken off before the page is sent. */
export const RESTS_ON = 'x-suivi-rests-on'

/**
 * The header in which a page of an earlier day says within this process between which days it stays the same, and how often something was
 * expired when it was made (server/day-states.mjs); it is taken off before the page is sent.
 */
export const STATE = 'x-suivi-state'

/**
 * The header in which the answer to a question says within this process how often something was expired when it was made
 * (server/response-cache.mjs keeps it, and nobody else); it is taken off before the page is sent.
 */
export const ASKED = 'x-suivi-asked'

/**
 * @typedef {{ kind: 'APP_PAGE', html: string | Buffer, status?: number, headers?: Headers, tags?: string[],
 *   rscData?: Buffer, segmentData?: Map<string, Buffer> }} Page as Next renders it
 * @typedef {{ kind: string, headers?: Headers, tags?: string[], data?: unknown, body?: unknown }} Other what else Next keeps: a read, a file
 * @typedef {Record<string, number | string | string[] | undefined>} Headers
 * @typedef {{ tags?: readonly string[] }} Context
 */

/** Whether a tag is one of ours. Next adds some for its own addresses, which nobody expires. @param {string} tag */
function isOurs(tag) {
  return !tag.startsWith('_N_T_')
}

/** @typedef {import('./packed-pages.mjs').Packed & { tags: string[], lastModified: number }} Entry */

/** What is kept, bounded: the entries that were asked for least recently go first. */
export class PageStore {
  /** @type {LRUCache<string, Entry>} */
  #entries
  /** When a tag was last expired, so that a page rendered from what stood before is not kept. @type {Map<string, number>} */
  #expiredAt = new Map()
  /** When everything was last forgotten. */
  #forgottenAt = -1
  /** By who asks: when they first asked for a key in vain, and so began to render what they will keep under it. @type {WeakMap<object, Map<string, number>>} */
  #missedAt = new WeakMap()

  /** @param {number} most how many bytes are kept; what is larger than that is not kept */
  constructor(most = mostBytes) {
    this.#entries = new LRUCache({ maxSize: most, sizeCalculation: (entry) => sizeOf(entry) + bytesOfEach })
  }

  /**
   * @param {string} key
   * @param {object} [asker] who asks, and keeps what they then render: Next makes a handler for each request
   */
  get(key, asker = this) {
    const entry = this.#entries.get(key)
    if (!entry) {
      const missed = this.#missedBy(asker)
      if (!missed.has(key)) missed.set(key, performance.now())
      return null
    }
    return { value: unpacked(entry), lastModified: entry.lastModified }
  }

  /** @param {string} key @param {Page | Other | null} value @param {Context} [context] @param {object} [asker] */
  set(key, value, context = {}, asker = this) {
    const missed = this.#missedBy(asker)
    const startedAt = missed.get(key) ?? 0
    missed.delete(key)
    this.#entries.delete(key)
    if (!value) return
    const isKept = !isPage(value) || prepare(value)
    const tags = tagsOf(value, context)
    if (this.#forgottenAt >= startedAt) return
    if (tags.some((tag) => (this.#expiredAt.get(tag) ?? -1) >= startedAt)) return
    // Read by server/response-cache.mjs: what the answer that is put together from it rests on.
    if (value.headers) value.headers = { ...value.headers, [RESTS_ON]: tags.filter(isOurs).join(',') }
    if (value.headers?.[STATE]) value.headers[STATE] = `${value.headers[STATE]} ${expired}`
    if (value.headers?.[ASKED]) value.headers[ASKED] = String(expired)
    if (isKept) this.#entries.set(key, { ...packed(value), tags, lastModified: Date.now() })
  }

  /** @param {Iterable<string>} tags */
  expire(tags) {
    const expired = new Set(tags)
    for (const tag of expired) this.#expiredAt.set(tag, performance.now())
    for (const [key, entry] of [...this.#entries])
      if (entry.tags.some((tag) => expired.has(tag))) this.#entries.delete(key)
  }

  /** Forgets all that is kept, and all that is being rendered. */
  forget() {
    this.#forgottenAt = performance.now()
    this.#entries.clear()
  }

  /** @param {object} asker */
  #missedBy(asker) {
    const known = this.#missedAt.get(asker) ?? new Map()
    this.#missedAt.set(asker, known)
    return known
  }
}

// Next makes a handler for each request; what one of them expires is expired for all.
const store = new PageStore()
let expired = 0

/** How often something was expired so far: an answer put together before the newest expiry may be out of date. */
export function expiries() {
  turnDay()
  return expired
}

/** The tag of what speaks of today (`tagOf.day` in lib/ground/platform/cache.ts). Days are those of UTC. */
const DAY_TAG = 'day'
let day = today()

/** With a new day whatever speaks of the old one is made again. */
function turnDay() {
  if (day === today()) return
  day = today()
  expireTags([DAY_TAG])
}

function today() {
  return new Date().toISOString().slice(0, 10)
}

/** Makes everything that rests on the tags fresh at once. @param {readonly string[]} tags */
export function expireTags(tags) {
  expired += 1
  store.expire(tags)
  for (const listener of listeners) listener(tags)
}

/** Makes everything fresh at once: for when it is not known what has changed. */
export function forgetPages() {
  expired += 1
  store.forget()
  for (const listener of listeners) listener(null)
}

/** @type {Set<(tags: readonly string[] | null) => void>} */
const listeners = new Set()

/**
 * Tells of every expiry at the moment that it happens.
 *
 * @param {(tags: readonly string[] | null) => void} listener is given null where everything expired
 */
export function onExpiry(listener) {
  listeners.add(listener)
}

/** The shape that Next asks for (`cacheHandler` in next.config.js). */
export default class PageCache {
  /** @param {string} key */
  async get(key) {
    turnDay()
    return store.get(key, this)
  }

  /** @param {string} key @param {Page | Other | null} value @param {Context} context */
  async set(key, value, context) {
    // Next has put the page together just now, and waits for this before it answers: a long page is read through several times here.
    if (value && isPage(value)) await turn()
    store.set(key, value, context, this)
  }

  /** @param {string | string[]} tags */
  async revalidateTag(tags) {
    expireTags([tags].flat())
  }

  // Nothing is kept per request.
  resetRequestCache() {}
}

/** @param {Page | Other} value @param {Context} context */
function tagsOf(value, context) {
  const ofPage = value.headers?.['x-next-cache-tags']
  return [...(context.tags ?? []), ...(value.tags ?? []), ...(ofPage ? String(ofPage).split(',') : [])]
}

/**
 * Makes a page that needs no client runtime what it says of itself: without the framework's scripts, answered with its status and links.
 *
 * @param {Pick<Page, 'html' | 'headers' | 'status'>} page
 * @returns {boolean} whether it may be kept
 */
export function prepare(page) {
  const { record, html } = takeRecord(String(page.html))
  if (!record.plain) return true
  const { status, to, wait, before, link, mementoDatetime, asOf, state, asked, kept = true } = record
  if (status) page.status = status
  const links = [page.headers?.link, link && inHeader(link)].flat().filter(Boolean).join(', ')
  page.headers = {
    ...page.headers,
    ...(links && { link: links }),
    ...(to && { location: inHeader(to) }),
    ...(state && { [STATE]: `${state.from ?? ''} ${state.until ?? ''}` }),
    ...(asked && { [ASKED]: 'unknown' }),
    ...(wait && { 'retry-after': String(wait) }),
    ...(mementoDatetime && { 'memento-datetime': inHeader(mementoDatetime) }),
    // Read by server/answer.mjs: it is for no cache that others share.
    ...((!kept || asked) && { 'x-suivi-passing': 'yes' }),
  }
  const titled = before ? html.replace('<title>', () => `<title>${inMarkup(before)} `) : html
  const plain = withoutUnusedGlyphs(withoutFrameworkScripts(titled))
  page.html = asOf ? withinDay(plain, asOf) : plain
  return kept && !asked
}

/** A text as far as a header can hold it. @param {string} text */
function inHeader(text) {
  return text.replace(/[^\x20-\x7e]/g, '')
}
