// The lines of a page of a PDF, from its letters: where the next letter stands on the same line it is of it, raised and smaller it is the sign of a note or a power.
// Where there is more room than between words a line has several parts, which may be cells.

/** @typedef {import('./pdf-glyphs.mjs').Glyph} Glyph */
/** @typedef {import('./pdf-glyphs.mjs').Shape} Shape */
/** @typedef {{ x: number, end: number, text: string }} Part */
/**
 * @typedef {object} Line
 * @property {number} page from 0
 * @property {number} x
 * @property {number} end
 * @property {number} y
 * @property {number} size of its letters, in points
 * @property {boolean} isBold
 * @property {boolean} hasBullet whether one is drawn before it
 * @property {Part[]} parts
 */

/** What raised letters stand between in the text of a line; letters of these names are no letters of a document. */
export const RAISED = { from: '\ue000', to: '\ue001' }
/** Of the size of letters: more is a space, more than that the room between two cells, and where spaces are drawn it takes more. */
const ROOM = { space: 0.15, cell: 0.4, cellAfterSpace: 1.5 }

/**
 * @param {readonly Glyph[]} glyphs of a page that are seen
 * @param {readonly Shape[]} shapes
 * @param {number} page
 * @returns {Line[]}
 */
export function linesOf(glyphs, shapes, page) {
  /** @type {LineBuilder[]} */
  const lines = []
  for (const glyph of glyphs) {
    const last = lines.at(-1)
    if (last?.takes(glyph)) last.add(glyph)
    else if (glyph.text.trim() !== '') lines.push(new LineBuilder(glyph))
  }
  return lines
    .map((line) => line.line(page))
    .filter((line) => textOf(line).trim() !== '')
    .map((line) => ({ ...line, hasBullet: shapes.some((shape) => isBulletOf(shape, line)) }))
}

/** A line's parts as one text. @param {Pick<Line, 'parts'>} line */
export function textOf({ parts }) {
  return parts.map(({ text }) => text.trim()).join(' ')
}

/** @param {Shape} shape @param {Line} line */
function isBulletOf({ end, y, top }, line) {
  const isBefore = end <= line.x && line.x - end <= line.size * 3
  return isBefore && y >= line.y - line.size * 0.2 && top <= line.y + line.size
}

class LineBuilder {
  #y
  #size
  #start
  #end
  #bold = 0
  #letters = 0
  #isSpaced = false
  #raised = ''
  /** @type {Part[]} */
  #parts

  /** @param {Glyph} glyph */
  constructor(glyph) {
    this.#y = glyph.y
    this.#size = glyph.size
    this.#start = glyph.x
    this.#end = glyph.x
    this.#parts = [{ x: glyph.x, end: glyph.x, text: '' }]
    this.add(glyph)
  }

  /** Whether a letter goes on with this line. @param {Glyph} glyph */
  takes(glyph) {
    if (glyph.x < this.#end - this.#size * 0.5 || glyph.x > this.#end + this.#size * 40) return false
    return (
      Math.abs(glyph.y - this.#y) <= this.#size * 0.2 || this.#isRaised(glyph) || this.#isUnderSign(glyph)
    )
  }

  /** @param {Glyph} glyph */
  #isRaised({ y, size }) {
    const by = y - this.#y
    return size <= this.#size * 0.85 && by >= this.#size * 0.15 && by <= this.#size * 0.9
  }

  /** Whether the line so far is a small raised sign, as before a note, and this the first letter after it. @param {Glyph} glyph */
  #isUnderSign({ y, size }) {
    const by = this.#y - y
    return this.#letters <= 3 && this.#size <= size * 0.85 && by >= size * 0.15 && by <= size * 0.9
  }

  /** @param {Glyph} glyph */
  add(glyph) {
    if (glyph.text.trim() === '') {
      this.#isSpaced = true
      return
    }
    if (this.#letters > 0 && this.#isUnderSign(glyph)) this.#becomesSign(glyph)
    const isRaised = this.#letters > 0 && this.#isRaised(glyph)
    if (!isRaised) this.#closeRaised()
    this.#part(glyph)
    const text = unligated(glyph.text)
    if (isRaised) this.#raised += text
    else this.#append(text)
    this.#letters += 1
    if (/bold|black|heavy/i.test(glyph.font)) this.#bold += 1
    this.#end = glyph.end
    this.#last().end = glyph.end
    this.#isSpaced = false
  }

  /** @param {Glyph} glyph */
  #part(glyph) {
    const room = (glyph.x - this.#end) / this.#size
    const isCell = room >= (this.#isSpaced ? ROOM.cellAfterSpace : ROOM.cell)
    if (this.#letters > 0 && isCell) {
      this.#closeRaised()
      this.#parts.push({ x: glyph.x, end: glyph.end, text: '' })
    } else if (this.#letters > 0 && (this.#isSpaced || room >= ROOM.space)) {
      this.#closeRaised()
      this.#append(' ')
    }
  }

  /** @param {Glyph} glyph */
  #becomesSign(glyph) {
    const part = this.#last()
    part.text = `${RAISED.from}${part.text.trim()}${RAISED.to}`
    this.#y = glyph.y
    this.#size = glyph.size
  }

  #closeRaised() {
    if (this.#raised !== '') this.#append(`${RAISED.from}${this.#raised}${RAISED.to}`)
    this.#raised = ''
  }

  /** @param {string} text */
  #append(text) {
    this.#last().text += text
  }

  #last() {
    return this.#parts.at(-1) ?? { x: 0, end: 0, text: '' }
  }

  /** @param {number} page @returns {Line} */
  line(page) {
    this.#closeRaised()
    return {
      ...{ page, x: this.#start, end: this.#end, y: this.#y, size: this.#size, hasBullet: false },
      isBold: this.#bold > this.#letters * 0.8,
      parts: this.#parts,
    }
  }
}

/** Letters that are drawn as one, apart; what would be taken for our own signs is none. @param {string} text */
function unligated(text) {
  return text
    .replace(/[\ufb00-\ufb06]/g, (letter) => letter.normalize('NFKC'))
    .replace(/[\ue000\ue001\f\v\r\n\u2028\u2029]/g, '')
}
