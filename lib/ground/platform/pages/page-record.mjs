// What a reading page says of itself to the server, and to no reader: one record, in parts, since the parts of a page know different
// things of it. Nothing else may be said while a page is made: Next lets a component set no header and no status.

/**
 * @typedef {object} PageRecord
 * @property {true} [plain] it needs no client runtime
 * @property {number} [status] with which it is answered
 * @property {string} [to] the address of ours to which its reader is led instead, with that status
 * @property {number} [wait] seconds after which it is worth sending its form again
 * @property {string} [before] stands before the document's title: that something is in the way
 * @property {false} [kept] it is sent and not kept: it will be another without anything being published
 * @property {true} [asked] it answers a question, of which anybody can ask as many as they like: kept only as it is sent, in a place of its own
 * @property {string} [link] what its `Link` header says (RFC 8288)
 * @property {string} [mementoDatetime] of an earlier state of a page: since when it was so, as HTTP writes it (RFC 7089)
 * @property {{ from: string | null, until: string | null }} [state] the page was made for any day (day-states.mjs), and stays the same from the
 *   first of these on until the other; null where it has none
 * @property {{ statement: string | readonly string[], day: string }} [asOf] the statement's address, or those of several, and the day at whose end it is shown, YYYY-MM-DD
 */

/** By this name the parts of the record stand in the page. */
export const PAGE_RECORD = 'suivi-page'

const PART = new RegExp(`<meta name="${PAGE_RECORD}" content="([^"]*)"/>`, 'g')

/**
 * Takes its record off a page.
 *
 * @param {string} html
 * @returns {{ record: PageRecord, html: string }}
 */
export function takeRecord(html) {
  /** @type {PageRecord} */
  const record = {}
  const left = html.replace(PART, (_part, content) => {
    Object.assign(record, JSON.parse(unescaped(content)))
    return ''
  })
  return { record, html: left }
}

/** An attribute's text as it was before it was written into HTML. @param {string} content */
function unescaped(content) {
  /** @type {Record<string, string>} */
  const letters = { lt: '<', gt: '>', quot: '"', '#x27': "'", amp: '&' }
  return content.replace(/&(lt|gt|quot|#x27|amp);/g, (_written, name) => letters[name] ?? '')
}
