// A document as it is written down: its words, one exact text of lines, and beside them what each line is, the notes, and what reading changed. The
// readers of kinds say line by line what they find; what no word is of is not there.
import { superscript } from './signs.mjs'

/** @typedef {'heading' | 'paragraph' | 'list_item' | 'table_row'} LineKind what a document itself says of a line */
/**
 * What reading changed or left out, each told to whoever compares: `note_signs` taken out of the words and kept as notes, `small_signs` written as small
 * signs, `numbers` that a document counts by itself written out, `bullets` kept beside the words, `hidden` words, `running` heads and feet, words of
 * menus and forms or `outside` of the article, `joined` and `hyphenated` ends of lines, words that were `recognised` in a picture, `tracked`
 * changes of Word, `pictures`, notes without a place (`unplaced`).
 *
 * @typedef {'note_signs' | 'small_signs' | 'numbers' | 'bullets' | 'hidden' | 'running' | 'menus' | 'outside' | 'joined' | 'hyphenated' | 'recognised' | 'tracked' | 'pictures' | 'unplaced'} ChangeCode
 */

/**
 * @typedef {object} WrittenLine
 * @property {string} text
 * @property {LineKind} kind
 * @property {number} level
 * @property {string | null} marker
 * @property {object | null} row that it is of, and cell
 * @property {object | null} cell
 * @property {{ at: number, key: string, marker: string }[]} signs of notes, and where they stand in the line
 */

/** @typedef {{ start: number, end: number }} Span */
/** @typedef {Span & { kind: LineKind, level: number, marker: string | null, cells: Span[] }} WrittenBlock */
/** @typedef {{ at: number, marker: string, text: string }} WrittenNote */
/** @typedef {{ code: ChangeCode, n: number, places: { at: number, said: string }[] }} WrittenChange */
/** @typedef {{ text: string, blocks: WrittenBlock[], notes: WrittenNote[], changes: WrittenChange[] }} Written */

/** So many places of a change are named; the others are counted. */
const MOST_PLACES = 40
/** So much is said of a place. */
const LONGEST_SAID = 120

/** @returns {WrittenLine} */
const emptyLine = () => ({
  text: '',
  kind: 'paragraph',
  level: 0,
  marker: null,
  row: null,
  cell: null,
  signs: [],
})

export class Writing {
  /** @type {WrittenLine[]} */
  #lines = [emptyLine()]
  /** @type {Map<string, { marker: string, text: string }>} */
  #notes = new Map()
  /** @type {Map<ChangeCode, { n: number, places: { line: number, said: string }[] }>} */
  #changes = new Map()

  get line() {
    return this.#lines.at(-1) ?? emptyLine()
  }

  /** Begins a line; one without words is not kept. @param {Partial<Omit<WrittenLine, 'text' | 'signs'>>} [of] */
  begin(of = {}) {
    const line = { ...emptyLine(), ...of }
    if (this.line.text.trim() === '' && this.line.signs.length === 0)
      this.#lines[this.#lines.length - 1] = line
    else this.#lines.push(line)
  }

  /** Goes on with the line; spaces are one. @param {string} words */
  say(words) {
    const { line } = this
    const plain = words.replace(/[ \t\n\r\f\v\u2028\u2029]+/g, ' ')
    const isParted = line.text === '' || line.text.endsWith(' ')
    line.text += isParted && plain.startsWith(' ') ? plain.slice(1) : plain
  }

  /** Goes on with the line as it stands, spaces and all. @param {string} words */
  sayAsIs(words) {
    this.line.text += words
  }

  /** A small raised sign that is no note's: digits as signs of their own, so that "10⁶" is no "106". @param {string} words */
  raise(words) {
    const raised = superscript(words)
    if (raised !== words) this.changed('small_signs', raised.trim())
    this.say(raised)
  }

  /** The sign of a note stands here. @param {string} key of the note @param {string} marker as printed */
  sign(key, marker) {
    this.line.signs.push({ at: this.line.text.trimEnd().length, key, marker })
    this.changed('note_signs', `${this.line.text.trim().split(/\s+/).at(-1) ?? ''} ${marker}`)
  }

  /** What a note says. @param {string} key @param {string} marker @param {string} text */
  note(key, marker, text) {
    this.#notes.set(key, { marker, text: text.replace(/\s+/g, ' ').trim() })
  }

  /** @param {ChangeCode} code @param {string} said what stood there, in its own words; empty where there is nothing to name @param {number} [n] */
  changed(code, said, n = 1) {
    const change = this.#changes.get(code) ?? { n: 0, places: [] }
    change.n += n
    const plain = said.replace(/\s+/g, ' ').trim()
    if (plain !== '' && change.places.length < MOST_PLACES)
      change.places.push({ line: this.#lines.length - 1, said: plain.slice(0, LONGEST_SAID) })
    this.#changes.set(code, change)
  }

  /** @returns {Written} */
  written() {
    const starts = []
    const kept = []
    let at = 0
    for (const line of this.#lines) {
      starts.push(at)
      const text = line.text.trim()
      if (text === '') continue
      const shift = line.text.length - line.text.trimStart().length
      const signs = line.signs.map((sign) => ({
        ...sign,
        at: at + Math.min(Math.max(sign.at - shift, 0), text.length),
      }))
      kept.push({ ...line, text, signs, start: at, end: at + text.length })
      at += text.length + 1
    }
    const text = kept.map((line) => line.text).join('\n')
    const notes = this.#placed(
      kept.flatMap(({ signs }) => signs),
      text.length,
      kept.length,
    )
    return { text, blocks: blocksOf(kept), notes, changes: this.#told(starts, text.length) }
  }

  /** The notes where their signs stand, one that two signs name at both; those that none names at the end of the text. @param {{ at: number, key: string, marker: string }[]} signs @param {number} end @param {number} lines */
  #placed(signs, end, lines) {
    const named = new Set(signs.map(({ key }) => key))
    const notes = signs.map(({ at, key, marker }) => ({ at, marker, text: this.#notes.get(key)?.text ?? '' }))
    for (const [key, { marker, text }] of this.#notes) {
      if (named.has(key) || lines === 0) continue
      this.changed('unplaced', `${marker} ${text}`)
      notes.push({ at: end, marker, text })
    }
    return notes
  }

  /** @param {number[]} starts @param {number} end @returns {WrittenChange[]} */
  #told(starts, end) {
    return [...this.#changes].map(([code, { n, places }]) => ({
      code,
      n,
      places: places.map(({ line, said }) => ({ at: Math.min(starts[line] ?? end, end), said })),
    }))
  }
}

/** A block for each line; lines of one row are one, with its cells. @param {(WrittenLine & Span)[]} lines @returns {WrittenBlock[]} */
function blocksOf(lines) {
  /** @type {WrittenBlock[]} */
  const blocks = []
  /** @type {(WrittenLine & Span) | null} */
  let last = null
  for (const line of lines) {
    const { kind, level, marker, start, end, row, cell } = line
    const block = blocks.at(-1)
    const lastCell = block?.cells.at(-1)
    if (row === null) blocks.push({ kind, start, end, level, marker, cells: [] })
    else if (block && lastCell && last?.row === row) {
      block.end = end
      if (last.cell === cell) lastCell.end = end
      else block.cells.push({ start, end })
    } else blocks.push({ kind: 'table_row', start, end, level: 0, marker, cells: [{ start, end }] })
    last = line
  }
  return blocks
}
