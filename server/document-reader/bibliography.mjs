// Takes a bibliography apart that another program wrote: CSL-JSON, BibTeX or RIS, told by its first signs. An entry that cannot be read is
// named by its beginning, and the others are read all the same.
import { line, textOf } from './said.mjs'
import { Unreadable } from './unreadable.mjs'

/** More than a person compares at one time. */
const MOST_ENTRIES = 200
const LONGEST_BEGINNING = 80

/**
 * @typedef {object} Entry an entry as far as it says what a source is; '' for what it does not say
 * @property {string} title
 * @property {string} author
 * @property {string} container what it came out in, or whose site it stands on
 * @property {string} publisher
 * @property {string} date a year, month or day as known: `2022-07`
 * @property {string} dateSaid what is written of its date, whether it can be read or not
 * @property {string} language
 * @property {string} type of CSL
 * @property {string} address
 * @property {string} doi
 */

/** @typedef {Entry | { readonly unread: string }} ReadEntry */

/** @typedef {'csl' | 'bibtex' | 'ris'} Format */

/** How each is cut into entries, each of which is then read on its own. @type {Record<Format, (text: string) => unknown[]>} */
const cuts = {
  csl: (text) => {
    const list = JSON.parse(text)
    return Array.isArray(list) ? list : (list.items ?? [list])
  },
  bibtex: (text) => text.split(/^(?=[ \t]*@\s*[a-z]+\s*[{(])/gim).filter((part) => isBibtexEntry(part)),
  ris: (text) => text.split(/^(?=TY {2}-)/m).filter((part) => /^TY {2}-/.test(part)),
}

/** What BibTeX says beside its entries. */
function isBibtexEntry(/** @type {string} */ part) {
  const [, kind = ''] = /^[ \t]*@\s*([a-z]+)/i.exec(part) ?? []
  return kind !== '' && !/^(?:comment|preamble|string)$/i.test(kind)
}

/**
 * @param {Buffer} bytes
 * @returns {Promise<{ format: Format, entries: ReadEntry[], left: number }>} `left`: how many more there are than are read at once
 */
export async function bibliography(bytes) {
  const text = textOf(bytes)
  const format = formatOf(text)
  if (format === null) throw new Unreadable('unknown_kind')
  const parts = cut(format, text)
  if (parts.length === 0) throw new Unreadable('empty')
  const read = await readerOf(format)
  return {
    format,
    entries: parts.slice(0, MOST_ENTRIES).map((part) => entryOf(part, read)),
    left: Math.max(0, parts.length - MOST_ENTRIES),
  }
}

/** @param {string} text @returns {Format | null} */
function formatOf(text) {
  if (/^\s*[[{]/.test(text)) return 'csl'
  if (/^TY {2}-/m.test(text)) return 'ris'
  return /^[ \t]*@\s*[a-z]+\s*[{(]/im.test(text) ? 'bibtex' : null
}

/** @param {Format} format @param {string} text */
function cut(format, text) {
  try {
    return cuts[format](text)
  } catch {
    throw new Unreadable('damaged')
  }
}

/** @param {Format} format @returns {Promise<(part: unknown) => unknown>} */
async function readerOf(format) {
  if (format === 'csl') return (part) => part
  const { plugins } = await import('@citation-js/core')
  if (format === 'bibtex') await import('@citation-js/plugin-bibtex')
  else await import('@citation-js/plugin-ris')
  const forceType = format === 'bibtex' ? '@biblatex/text' : '@ris/file'
  return (part) => plugins.input.chain(/** @type {string} */ (part), { forceType })[0]
}

/** @param {unknown} part @param {(part: unknown) => unknown} read @returns {ReadEntry} */
function entryOf(part, read) {
  try {
    const item = /** @type {Record<string, unknown>} */ (read(part))
    if (typeof item !== 'object' || item === null) return unread(part)
    return {
      title: line(item.title),
      author: namesIn(item.author),
      container: line(item['container-title']),
      publisher: line(item.publisher),
      date: dateIn(item.issued),
      dateSaid: dateSaid(part, item.issued),
      language: line(item.language),
      type: line(item.type),
      address: line(item.URL),
      doi: line(item.DOI),
    }
  } catch {
    return unread(part)
  }
}

/** @param {unknown} part */
function unread(part) {
  const text = typeof part === 'string' ? part : (JSON.stringify(part) ?? '')
  return { unread: line(text).slice(0, LONGEST_BEGINNING) }
}

/** @param {unknown} names */
function namesIn(names) {
  if (!Array.isArray(names)) return ''
  return line(
    names
      .map(
        (name) =>
          line(name?.literal) ||
          [name?.given, name?.['non-dropping-particle'], name?.family]
            .map((part) => line(part))
            .filter(Boolean)
            .join(' '),
      )
      .filter(Boolean)
      .join(', '),
  )
}

/** @param {unknown} issued */
function dateIn(issued) {
  const value = /** @type {{ 'date-parts'?: unknown[][], raw?: unknown } | undefined} */ (issued)
  const parts = value?.['date-parts']?.[0]
  if (!Array.isArray(parts)) return line(value?.raw)
  return parts
    .slice(0, 3)
    .map((part, at) => line(part).padStart(at === 0 ? 4 : 2, '0'))
    .join('-')
}

/**
 * What an entry writes of its date: programs write a season, a range or a word, of which its reader takes what it knows and drops the rest.
 *
 * @param {unknown} part @param {unknown} issued
 */
function dateSaid(part, issued) {
  if (typeof part === 'string') return saidIn(part)
  const value =
    /** @type {{ 'date-parts'?: unknown[][], raw?: unknown, literal?: unknown, season?: unknown } | undefined} */ (
      issued
    )
  if (typeof value !== 'object' || value === null) return line(issued)
  const parts = Array.isArray(value['date-parts']) ? value['date-parts'] : []
  const dates = parts.filter(Array.isArray).map((each) => each.map((part) => line(part)).join('-'))
  return line(
    [line(value.raw), line(value.literal), dates.join('/'), line(value.season)].filter(Boolean).join(' '),
  )
}

const BIBTEX_DATE =
  /(?:^|[,{\s])(date|day|month|year)\s*=\s*(?:\{([^{}]{0,200})\}|"([^"]{0,200})"|(\w{1,20}))/gi
const RIS_DATE = /^(DA|PY|Y1) {2}-([^\n]{0,200})$/gm

/** The fields of BibTeX that say a date, day before month and month before year; or the line of RIS that says most of it. @param {string} entry */
function saidIn(entry) {
  const ris = [...entry.matchAll(RIS_DATE)]
    .map(([, , said]) => line(said))
    .sort((a, b) => b.length - a.length)
  const [longest] = ris
  if (longest !== undefined) return longest
  const fields = new Map(
    [...entry.matchAll(BIBTEX_DATE)].map(([, name = '', ...said]) => [
      name.toLowerCase(),
      line(said.find(Boolean)),
    ]),
  )
  return (
    fields.get('date') ||
    line([fields.get('day'), fields.get('month'), fields.get('year')].filter(Boolean).join(' '))
  )
}
