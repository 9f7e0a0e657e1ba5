// Next's cache handler: keeps rendered pages and remembered reads in this process, and makes reading pages what they promise to
// be. Each rendered page passes through here once, on its way into the cache and out to its first reader, so this is where a
// page that declares `suivi-runtime: none` loses the framework's scripts and where `suivi-status` becomes the answer's status.

/** How much HTML is kept at most, in UTF-16 units. */
const mostUnits = 96 * 1024 * 1024

/** What is kept, bounded: the entries that were asked for least recently go first. */
export class PageStore {
  /** @type {Map<string, { value: any, tags: string[], lastModified: number, units: number }>} */
  #entries = new Map()
  /** When a tag was last expired, so that a page rendered from what stood before is not kept. */
  #expiredAt = new Map()
  /** When a key was first asked for in vain: its page is being rendered since then. */
  #missedAt = new Map()
  #units = 0
  #mostUnits

  /** @param {number} most how much is kept, in UTF-16 units; one entry is kept however large it is */
  constructor(most = mostUnits) {
    this.#mostUnits = most
  }

  get(key) {
    const entry = this.#entries.get(key)
    if (!entry) {
      if (!this.#missedAt.has(key)) this.#missedAt.set(key, performance.now())
      return null
    }
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    return { value: entry.value, lastModified: entry.lastModified }
  }

  set(key, value, context = {}) {
    const startedAt = this.#missedAt.get(key) ?? 0
    this.#missedAt.delete(key)
    this.#remove(key)
    if (!value) return
    if (value.kind === 'APP_PAGE') prepare(value)
    const tags = tagsOf(value, context)
    if (tags.some((tag) => (this.#expiredAt.get(tag) ?? -1) >= startedAt)) return
    this.#keep(key, value, tags)
  }

  expire(tags) {
    const expired = new Set(tags)
    for (const tag of expired) this.#expiredAt.set(tag, performance.now())
    for (const [key, entry] of this.#entries)
      if (entry.tags.some((tag) => expired.has(tag))) this.#remove(key)
  }

  #keep(key, value, tags) {
    const size = sizeOf(value)
    this.#entries.set(key, { value, tags, lastModified: Date.now(), units: size })
    this.#units += size
    for (const oldest of this.#entries.keys()) {
      if (this.#units <= this.#mostUnits || this.#entries.size === 1) break
      this.#remove(oldest)
    }
  }

  #remove(key) {
    const entry = this.#entries.get(key)
    if (!entry) return
    this.#units -= entry.units
    this.#entries.delete(key)
  }
}

// Next makes a handler for each of its own parts; what one of them expires is expired for all.
const store = new PageStore()

/** The shape that Next asks for (`cacheHandler` in next.config.js). */
export default class PageCache {
  async get(key) {
    return store.get(key)
  }

  async set(key, value, context) {
    store.set(key, value, context)
  }

  async revalidateTag(tags) {
    store.expire([tags].flat())
  }

  // Nothing is kept per request.
  resetRequestCache() {}
}

function tagsOf(value, context) {
  const ofPage = value.headers?.['x-next-cache-tags']
  return [...(context.tags ?? []), ...(value.tags ?? []), ...(ofPage ? ofPage.split(',') : [])]
}

function sizeOf(value) {
  if (value.kind === 'APP_PAGE') return String(value.html).length + (value.rscData?.length ?? 0)
  return JSON.stringify(value.data ?? value.body ?? '').length
}

/** Takes the framework's scripts out of a page that needs none, and answers with the status that the page declares. */
export function prepare(page) {
  const html = String(page.html)
  if (!html.includes('<meta name="suivi-runtime" content="none"/>')) return
  const status = html.match(/<meta name="suivi-status" content="(\d{3})"\/>/)
  if (status) page.status = Number(status[1])
  page.html = withoutFrameworkScripts(html)
}

/**
 * A page as plain HTML. Scripts without a source and the framework's chunks go; our own script, which the build serves among its
 * media files, and data blocks such as JSON-LD stay.
 */
export function withoutFrameworkScripts(html) {
  return html
    .replace(
      /<script(?![^>]*\stype="application\/ld\+json")([^>]*)>[\s\S]*?<\/script>/g,
      (script, attributes) => (/\ssrc="(?!\/_next\/static\/chunks\/)/.test(attributes) ? script : ''),
    )
    .replace(/<link rel="preload" as="script"[^>]*>|<link rel="preconnect" href="\/"[^>]*>/g, '')
    .replace(/<meta name="suivi-(?:runtime|status)" content="[^"]*"\/>/g, '')
    .replace(/<div hidden=""><!--\$--><!--\/\$--><\/div>|<!--\/?\$-->|<!-- -->/g, '')
}
