// Pages of an earlier day are kept by state. Such a page changes only where the record that it is made from changed: between two changes
// every day has the same page, but for the words of the day itself. It is made with a day that no record has and nobody knows (any-day.mjs) in
// the place of its own, and says between which days it stays the same; whatever day of these is asked for goes out from here, with its own
// words. Where the words stand is looked for once, when the page is made.
import { LRUCache } from 'lru-cache'
import { dayInFigures, dayInWords } from '../lib/ground/i18n/dates.mjs'
import { ANY_DAY } from '../lib/ground/platform/pages/any-day.mjs'
import { markAt, writtenPlace } from '../lib/ground/platform/pages/day-places.mjs'
import { expiries, onExpiry, RESTS_ON, STATE } from './page-cache.mjs'

/** How much is kept at most, in UTF-16 units; those asked for least recently go first. */
const mostUnits = 32 * 1024 * 1024

/** What a page takes beside its text, roughly, as ResponseCache reckons, and what each place in it does where something of the day is written. */
const unitsOfEach = 2 * 1024
const unitsOfGap = 32

/** @typedef {import('../lib/ground/i18n/dates.mjs').Language} Language */

/**
 * @typedef {object} DayState
 * @property {string} from the first of its days; '' where it has none
 * @property {string} until the first day that is none of them any more; '' where every later one is
 * @property {Template} template
 * @property {[string, number | string | string[] | undefined][]} headers with which it is answered
 * @property {ReadonlySet<string>} tags what it rests on
 */

/**
 * A text between whose pieces stand words of the day, and places along lines that end with it: as many forms as there are gaps.
 *
 * @typedef {{ pieces: string[], forms: (number | import('../lib/ground/platform/pages/day-places.mjs').Mark)[] }} Template
 */

/** The words of a day in a page: as addresses have it, in words, both as addresses of mails have them, and in figures. @param {Language} language @param {string} day */
function wordsOf(language, day) {
  const date = new Date(`${day}T00:00:00Z`)
  const words = [day, dayInWords(language, date, 'long'), dayInWords(language, date, 'short')]
  return [...words, ...words.map(encodeURIComponent), dayInFigures(language, date)]
}

/**
 * A page that was made for any day, taken to pieces where the day's words stand.
 *
 * @param {string} html @param {Language} language @returns {Template}
 */
export function templateOf(html, language) {
  const words = wordsOf(language, ANY_DAY)
  const places = words.map((word) => html.indexOf(word))
  /** @type {Template} */
  const template = { pieces: [], forms: [] }
  let from = 0
  while (true) {
    const found = places.filter((place) => place >= 0)
    if (found.length === 0) break
    const place = Math.min(...found)
    const form = places.indexOf(place)
    const end = place + (words[form]?.length ?? 1)
    const marked = form === 0 ? markAt(html, end) : null
    template.pieces.push(html.slice(from, place))
    template.forms.push(marked ? marked.mark : form)
    from = marked ? marked.to : end
    for (const [index, word] of words.entries())
      if ((places[index] ?? -1) >= 0 && (places[index] ?? -1) < from) places[index] = html.indexOf(word, from)
  }
  template.pieces.push(html.slice(from))
  return template
}

/** The page of a day. @param {Template} template @param {Language} language @param {string} day */
export function pageOf({ pieces, forms }, language, day) {
  const words = wordsOf(language, day)
  const written = (/** @type {Template['forms'][number] | undefined} */ form) => {
    if (form === undefined) return ''
    return typeof form === 'number' ? words[form] : writtenPlace(form.form, form.start, day, form.day)
  }
  return pieces.map((piece, gap) => piece + written(forms[gap])).join('')
}

const ADDRESS = /^(?<page>\/(?:(?<language>fr|es|ar)\/)?[^?]*)\/as-of\/(?<day>\d{4}-\d{2}-\d{2})(?:\?|$)/

/** What page of an earlier day an address asks for; null for any other. @param {string | undefined} url */
function askedIn(url = '') {
  const { page, language = 'en', day } = ADDRESS.exec(url)?.groups ?? {}
  return page === undefined || day === undefined
    ? null
    : { page, language: /** @type {Language} */ (language), day, isPlain: !url.includes('?') }
}

export class DayStates {
  /** By page. @type {LRUCache<string, DayState[]>} */
  #kept

  /** @param {number} most how much is kept, in UTF-16 units */
  constructor(most = mostUnits) {
    this.#kept = new LRUCache({ maxSize: most, sizeCalculation: sizeOf })
    onExpiry((tags) => this.#forget(tags))
  }

  /**
   * Sends the page of a day whose state is kept.
   *
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   * @returns {boolean} whether it did
   */
  send({ method, url, headers }, response) {
    const asked = askedIn(url)
    if (!asked?.isPlain || !['GET', 'HEAD'].includes(method ?? '') || !isDayBy(asked.day, today()))
      return false
    if (headers.rsc !== undefined) return false
    const state = this.#kept.get(asked.page)?.find((each) => isOf(each, asked.day))
    if (!state) return false
    writeHeaders(response, state.headers, asked.day)
    response.setHeader(RESTS_ON, [...state.tags].join(','))
    // As Next says of what it has kept: so it is kept as it was sent (response-cache.mjs).
    response.setHeader('x-nextjs-cache', 'HIT')
    const etag = response.getHeader('etag')
    if (etag !== undefined && headers['if-none-match'] === etag) {
      response.statusCode = 304
      response.end()
    } else response.end(pageOf(state.template, asked.language, asked.day))
    return true
  }

  /**
   * Writes the day that was asked for into a page that was made for any, and keeps it for other days of its state.
   *
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   * @param {Buffer} body
   * @param {readonly string[] | null} tags what the page rests on
   * @returns {Buffer} the body to send
   */
  take(request, response, body, tags) {
    const said = response.getHeader(STATE)
    response.removeHeader(STATE)
    const asked = askedIn(request.url)
    if (!asked || !body.includes(ANY_DAY)) return body
    response.removeHeader('content-length') // it is another with every day
    const template = templateOf(body.toString(), asked.language)
    if (said !== undefined && tags !== null && response.statusCode === 200) {
      const [from = '', until = '', madeAt] = String(said).split(' ')
      const headers = Object.entries(response.getHeaders())
      const isCurrent = Number(madeAt) === expiries()
      if (isCurrent) this.#keep(asked.page, { from, until, template, headers, tags: new Set(tags) })
    }
    writeHeaders(response, Object.entries(response.getHeaders()), asked.day)
    return Buffer.from(pageOf(template, asked.language, asked.day))
  }

  /** @param {string} page @param {DayState} state */
  #keep(page, state) {
    const others = (this.#kept.peek(page) ?? []).filter(({ from }) => from !== state.from)
    this.#kept.set(page, [...others, state])
  }

  /** @param {readonly string[] | null} tags */
  #forget(tags) {
    if (tags === null) return this.#kept.clear()
    for (const [page, states] of [...this.#kept])
      if (states.some((state) => tags.some((tag) => state.tags.has(tag)))) this.#kept.delete(page)
  }
}

/**
 * Sets headers as they are for a day: one of them may name what a page loads with it.
 *
 * @param {import('node:http').ServerResponse} response @param {DayState['headers']} headers @param {string} day
 */
function writeHeaders(response, headers, day) {
  for (const [name, value] of headers) {
    if (value === undefined) continue
    response.setHeader(name, typeof value === 'string' ? value.replaceAll(ANY_DAY, day) : value)
  }
}

/** @param {DayState} state @param {string} day */
function isOf({ from, until }, day) {
  return from <= day && (until === '' || day < until)
}

/** Whether a day is one of the calendar, and not after today. @param {string} day @param {string} now */
function isDayBy(day, now) {
  const date = new Date(`${day}T00:00:00Z`)
  return day <= now && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

function today() {
  return new Date().toISOString().slice(0, 10)
}

/** @param {DayState[]} states */
function sizeOf(states) {
  return states.reduce(
    (sum, { template: { pieces } }) =>
      sum + unitsOfEach + pieces.reduce((units, piece) => units + unitsOfGap + piece.length, 0),
    0,
  )
}
