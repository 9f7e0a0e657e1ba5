// Statements that moved: whatever is asked for at an address that one had is led to the same place under the one that it has, with its language, its
// query and whatever follows. It is done before anything is looked up, so that no page and no file can forget it.

import { coalesce } from '../lib/ground/platform/coalesce.mjs'
import { BoundedClient } from '../lib/ground/platform/database-client.mjs'
import { takesForms } from './allowed-methods.mjs'

/**
 * What stands before a statement's address, after the language: each place where one stands in an address of ours. moved-statements.test.mjs holds
 * it against the folders of `app`; those that take whatever follows have none. The longer stand first: what they begin with is no statement's
 * (lib/text/statement/rules/slug.ts).
 */
const PLACES = [
  'api/v1/statements/',
  ...['desk/marks/of/', 'desk/wording/new/', 'desk/'],
  ...['embed/[a-z]+/', 'subscribe/', ''],
]

const PLACE = new RegExp(
  `^((?:/(?:en|fr|es|ar))?/(?:${PLACES.join('|')}))([a-z0-9]+(?:-[a-z0-9]+)*)(?=[/?#]|$)`,
)

/** The sheet of a margin: its statement stands first in its name (lib/text/statement/rules/anchors.ts). */
const SHEET = /^(\/anchors\/)([a-z0-9]+(?:-[a-z0-9]+)*)(?=\.)/

/** Where another site asks for the frame of a page, whose address it names in its question. */
const ASKED_FRAME = '/api/oembed?'

/** After how long what could not be read is read again, in milliseconds. */
const AGAIN_AFTER = 2_000

export class MovedStatements {
  /** By an address that a statement had: the one that it has. @type {ReadonlyMap<string, string>} */
  #moved = new Map()
  /** Whether it could not be read, and was said so. */
  #isBehind = false
  #ask
  #logDefect
  #againAfter

  /**
   * @param {() => Promise<[string, string][]>} read each address that a statement had, with the one that it has
   * @param {(error: unknown) => void} logDefect
   * @param {number} [againAfter] in milliseconds
   */
  constructor(read, logDefect, againAfter = AGAIN_AFTER) {
    // Of two that ask, the later one is answered last: what it read is what stays.
    this.#ask = coalesce(async () => {
      this.#moved = new Map(await read())
    })
    this.#logDefect = logDefect
    this.#againAfter = againAfter
  }

  /** Reads them anew. Where that fails, what was known stays, and it is tried again. */
  async refresh() {
    try {
      await this.#ask()
      this.#isBehind = false
    } catch (error) {
      if (!this.#isBehind) this.#logDefect(error)
      this.#isBehind = true
      setTimeout(() => this.refresh(), this.#againAfter).unref()
    }
  }

  /**
   * Where a request is to be led; null where it is to be answered: also where nothing may be done there in this way, so that it is refused.
   *
   * @param {string} [url]
   * @param {string} [method]
   */
  leadOn(url = '/', method = 'GET') {
    if (method === 'POST' ? !takesForms(url) : method !== 'GET' && method !== 'HEAD') return null
    return url.startsWith(ASKED_FRAME) ? this.#leadFrameOn(url) : this.#leadPathOn(url)
  }

  /** @param {string} url */
  #leadPathOn(url) {
    const found = SHEET.exec(url) ?? PLACE.exec(url)
    const now = found && this.#moved.get(found[2] ?? '')
    return now ? `${found[1]}${now}${url.slice(found[0].length)}` : null
  }

  /** Whoever asks for a frame asks for the page that it is of by its address. @param {string} url */
  #leadFrameOn(url) {
    const query = new URLSearchParams(url.slice(ASKED_FRAME.length))
    const page = URL.parse(query.get('url') ?? '')
    const to = page && this.#leadPathOn(page.pathname)
    if (!to) return null
    query.set('url', `${page.origin}${to}`)
    return `${ASKED_FRAME}${query}`
  }
}

/**
 * Those of a database, kept as it tells of them.
 *
 * @param {string} connectionString
 * @param {import('../lib/ground/platform/news.mjs').News} news
 * @param {(error: unknown) => void} logDefect
 */
export function movedStatements(connectionString, news, logDefect) {
  const moved = new MovedStatements(() => readMoved(connectionString), logDefect)
  news.subscribe({
    happened({ objectType, verb }) {
      if (objectType === 'statement' && verb === 'moved') void moved.refresh()
    },
    resumed: () => void moved.refresh(),
  })
  return moved
}

/** @param {string} connectionString @returns {Promise<[string, string][]>} */
async function readMoved(connectionString) {
  const client = new BoundedClient({ connectionString, connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
    /** @type {{ rows: { had: string, has: string }[] }} */
    const { rows } = await client.query(
      'SELECT g.slug AS had, s.slug AS has FROM given_slugs g JOIN statements s ON s.id = g.statement_id WHERE g.slug <> s.slug',
    )
    return rows.map(({ had, has }) => [had, has])
  } finally {
    await client.end()
  }
}
