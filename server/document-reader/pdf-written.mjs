// A PDF as it is written down: its lines joined to paragraphs, with headings, items and rows of tables as far as the page shows them, notes at their place, and
// without what runs over its pages or is not seen.
import { MOST_PAGES, opened, plainLinesOf } from './pdf.mjs'
import { glyphsOf } from './pdf-glyphs.mjs'
import { joinedLines, lexiconOf } from './pdf-hyphens.mjs'
import { linesOf, RAISED, textOf } from './pdf-lines.mjs'
import { withoutNotes } from './pdf-notes.mjs'
import { paragraphsOf, rightsOf, usualOf } from './pdf-paragraphs.mjs'
import { withRows } from './pdf-rows.mjs'
import { withoutRunning } from './pdf-running.mjs'
import { bareSign, isNoteSign } from './signs.mjs'
import { Unreadable } from './unreadable.mjs'
import { Writing } from './writing.mjs'

/** @typedef {import('./pdf-lines.mjs').Line} Line */

/** As in lib/text/bringing/rules/text.ts: there is no use in reading on. */
const MOST_UNITS = 500_000
/** Scripts that are written from the right: what pdf.js makes of their letters is taken, line by line. */
const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g

/** @param {Buffer} bytes */
export async function written(bytes) {
  const document = await opened(bytes)
  if (document.numPages > MOST_PAGES) throw new Unreadable('too_big')
  const writing = new Writing()
  const drawn = await linesIn(document, writing)
  if (drawn === null) {
    await writePlain(document, writing)
    return writing.written()
  }
  const { lines, running } = withoutRunning(drawn.lines, drawn.pages)
  for (const line of running) writing.changed('running', shown(textOf(line)))
  write(lines, writing)
  return writing.written()
}

/**
 * The lines of all pages; null where they are written from the right.
 *
 * @param {Awaited<ReturnType<typeof opened>>} document
 * @param {Writing} writing
 */
async function linesIn(document, writing) {
  /** @type {Line[]} */
  const lines = []
  const pages = []
  let [letters, fromRight] = [0, 0]
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const [, low = 0, , top = 0] = page.view
    pages.push({ low, top })
    const { glyphs, shapes } = await glyphsOf(page)
    const words = glyphs.map(({ text }) => text).join('')
    letters += words.replace(/\s/g, '').length
    fromRight += words.match(FROM_RIGHT)?.length ?? 0
    if (letters > MOST_UNITS * 1.1) throw new Unreadable('too_big')
    lines.push(...linesOf(seen(glyphs, writing), shapes, number - 1))
    page.cleanup()
  }
  return fromRight > letters * 0.1 ? null : { lines, pages }
}

/** The letters of a page that are seen. Where none is, a program put them over the picture of a page, as it recognised them. @param {readonly import('./pdf-glyphs.mjs').Glyph[]} glyphs @param {Writing} writing */
function seen(glyphs, writing) {
  const visible = glyphs.filter(({ isSeen }) => isSeen)
  const unseen = glyphs.filter(({ isSeen, text }) => !isSeen && text.trim() !== '')
  if (unseen.length === 0) return visible
  if (visible.every(({ text }) => text.trim() === '')) {
    writing.changed('recognised', '')
    return glyphs
  }
  for (const line of linesOf(
    glyphs.filter(({ isSeen }) => !isSeen),
    [],
    0,
  ))
    writing.changed('hidden', shown(textOf(line)))
  return visible
}

/** @param {readonly Line[]} all @param {Writing} writing */
function write(all, writing) {
  const usual = usualOf(all)
  const { lines, notes } = withoutNotes(all, usual.size)
  const rights = rightsOf(lines)
  const lexicon = lexiconOf(all.map((line) => shown(textOf(line))))
  const known = new Set(notes.map(({ marker }) => marker))
  const join = (/** @type {readonly Line[]} */ some) => joinedText(some, lexicon, writing)
  const headings = levelsOf(lines, usual.size)
  /** @type {Line[]} */
  let waiting = []
  const flush = () => {
    for (const paragraph of paragraphsOf(waiting, usual, rights))
      writeParagraph(paragraph, { writing, join, known, headings })
    waiting = []
  }
  for (const one of withRows(lines)) {
    if (!('cells' in one)) waiting.push(one)
    else {
      flush()
      for (const cell of one.cells) writeCell(cell, one, { writing, join, known, headings })
    }
  }
  flush()
  for (const { key, marker, lines: of } of notes) writing.note(key, marker, shown(join(of)))
}

/** @typedef {{ writing: Writing, join: (lines: readonly Line[]) => string, known: ReadonlySet<string>, headings: (line: Line) => number }} Pen */

/** Sizes of headings from the largest on, those that are only bold the last. @param {readonly Line[]} lines @param {number} body @returns {(line: Line) => number} */
function levelsOf(lines, body) {
  const sizes = [
    ...new Set(lines.filter(({ size }) => size >= body * 1.12).map(({ size }) => Math.round(size * 2))),
  ].sort((a, b) => b - a)
  return ({ size }) => Math.min(6, sizes.indexOf(Math.round(size * 2)) + 1 || sizes.length + 1)
}

/** A note of a page that was printed from the web ends in the sign that leads back. */
const WEB_NOTE = /^(\d{1,3})\.?\s+(.*\S)\s*[↩⤴⏎]$/s

/** @param {import('./pdf-paragraphs.mjs').Paragraph} paragraph @param {Pen} pen */
function writeParagraph({ lines, isHeading, hasBullet }, pen) {
  const { writing, join, headings } = pen
  const [first] = lines
  const text = join(lines)
  const [, marker, note] = WEB_NOTE.exec(shown(text)) ?? []
  if (marker !== undefined && note !== undefined) return writing.note(marker, marker, note)
  if (isHeading && first) writing.begin({ kind: 'heading', level: headings(first) })
  else if (hasBullet) {
    writing.begin({ kind: 'list_item', level: 1, marker: '•' })
    writing.changed('bullets', '')
  } else writing.begin()
  say(text, pen)
}

/** @param {readonly Line[]} lines of a cell @param {object} row @param {Pen} pen */
function writeCell(lines, row, pen) {
  const { writing, join } = pen
  const cell = {}
  /** Lines of a cell are of one paragraph where the next does not begin with a capital. @type {Line[][]} */
  const parts = []
  for (const line of lines) {
    const last = parts.at(-1)
    if (last && /^[\p{Ll}\d]/u.test(textOf(line))) last.push(line)
    else parts.push([line])
  }
  for (const part of parts) {
    writing.begin({ row, cell })
    say(join(part), pen)
  }
}

/** @param {readonly Line[]} lines @param {ReturnType<typeof lexiconOf>} lexicon @param {Writing} writing */
function joinedText(lines, lexicon, writing) {
  const [first, ...rest] = lines
  return rest.reduce(
    (text, line) => {
      const next = joinedLines(text, textOf(line), lexicon)
      writing.changed('joined', '')
      if (next.joined !== null) writing.changed('hyphenated', next.joined)
      return next.text
    },
    first ? textOf(first) : '',
  )
}

/** Says words, and of what stands raised in them whether it is the sign of a note that is there. @param {string} text @param {Pen} pen */
function say(text, { writing, known }) {
  text.split(new RegExp(`[${RAISED.from}${RAISED.to}]`)).forEach((words, index) => {
    const sign = bareSign(words)
    if (index % 2 === 0) writing.say(words)
    else if (isNoteSign(words) && known.has(sign)) writing.sign(sign, sign)
    else writing.raise(words)
  })
}

const shown = (/** @type {string} */ text) => text.replaceAll(RAISED.from, '').replaceAll(RAISED.to, '')

/** Lines as pdf.js gives them, joined where no room is left between them. @param {Awaited<ReturnType<typeof opened>>} document @param {Writing} writing */
async function writePlain(document, writing) {
  for (let number = 1; number <= document.numPages; number += 1) {
    for (const paragraph of (await plainLinesOf(document, number)).split('\n\n')) {
      writing.begin()
      const lines = paragraph.split('\n').filter((line) => line.trim() !== '')
      writing.say(lines.join(' '))
      if (lines.length > 1) writing.changed('joined', '', lines.length - 1)
    }
  }
}
