// The letters of a page of a PDF where they are drawn, as pdf.js lists what draws a page: so it can be told which are not seen, which stand raised and smaller,
// and where there is room between words.
import { getResolvedPDFJS } from 'unpdf'

/** @typedef {import('unpdf/pdfjs').PDFPageProxy} Page */
/** @typedef {readonly [number, number, number, number, number, number]} Matrix */
/** @typedef {{ text: string, x: number, end: number, y: number, size: number, font: string, isSeen: boolean }} Glyph in points from the lower left */
/** @typedef {{ x: number, end: number, y: number, top: number }} Shape something small that is filled: a bullet, where it stands before a line */

/** @type {Matrix} */
const SAME = [1, 0, 0, 1, 0, 0]
/** So wide and high is a bullet at most, and so small is no mark of anything, in points. */
const BULLET = { most: 7, least: 1.5 }

/** @param {Matrix} a @param {Matrix} b @returns {Matrix} b within a */
function times([a, b, c, d, e, f], [g, h, i, j, k, l]) {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** @param {Matrix} m @param {number} x @param {number} y */
const place = ([a, b, c, d, e, f], x, y) => ({ x: a * x + c * y + e, y: b * x + d * y + f })

/** What is drawn with, saved and restored together. */
const beginning = () => ({
  matrix: SAME,
  font: '',
  size: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  letterSpace: 0,
  wordSpace: 0,
  mode: 0,
  fill: '#000000',
  unit: 0.001,
})

/**
 * The glyphs of a page in the order in which they are drawn, and the small shapes on it.
 *
 * @param {Page} page
 * @returns {Promise<{ glyphs: Glyph[], shapes: Shape[] }>}
 */
export async function glyphsOf(page) {
  // What pdf.js needs to hand its letters over, which Node has from version 21 on.
  const buffers = /** @type {{ transferToFixedLength?: unknown }} */ (ArrayBuffer.prototype)
  buffers.transferToFixedLength ??= handedOver
  const { OPS } = await getResolvedPDFJS()
  const { fnArray, argsArray } = await page.getOperatorList()
  const filling = [
    OPS.fill,
    OPS.eoFill,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
  ]
  const drawing = new Drawing(page, new Set(filling))
  const names = new Map(Object.entries(OPS).map(([name, number]) => [number, name]))
  fnArray.forEach((operator, index) => {
    drawing.take(names.get(operator) ?? '', argsArray[index] ?? [])
  })
  return { glyphs: drawing.glyphs, shapes: drawing.shapes }
}

/** @this {ArrayBuffer} @param {number} [length] */
function handedOver(length) {
  return this.slice(0, length ?? this.byteLength)
}

class Drawing {
  /** @type {Glyph[]} */
  glyphs = []
  /** @type {Shape[]} */
  shapes = []
  /** Areas that are filled with something else than white. @type {{ x: number, end: number, low: number, top: number }[]} */
  #grounds = []
  #state = beginning()
  /** @type {ReturnType<typeof beginning>[]} */
  #saved = []
  #text = SAME
  #line = SAME
  #page
  #filling

  /** @param {Page} page @param {ReadonlySet<number>} filling the ways of drawing a path that fill it */
  constructor(page, filling) {
    this.#page = page
    this.#filling = filling
  }

  /** @param {string} operator @param {readonly any[]} told */
  take(operator, told) {
    const state = this.#state
    switch (operator) {
      case 'save':
      case 'paintFormXObjectBegin':
        this.#saved.push({ ...state })
        if (operator !== 'save' && Array.isArray(told[0]))
          state.matrix = times(state.matrix, matrixIn(told[0]))
        break
      case 'restore':
      case 'paintFormXObjectEnd':
        this.#state = this.#saved.pop() ?? state
        break
      case 'transform':
        state.matrix = times(state.matrix, matrixIn(told))
        break
      case 'setFillRGBColor':
      case 'setFillGray':
        state.fill = String(told[0]).toLowerCase()
        break
      case 'setFillColorN':
        // A pattern, which is seen.
        state.fill = ''
        break
      case 'constructPath':
        this.#path(told)
        break
      default:
        this.#takeText(operator, told)
    }
  }

  /** @param {string} operator @param {readonly any[]} told */
  #takeText(operator, told) {
    const state = this.#state
    switch (operator) {
      case 'beginText':
        return this.#moveTo(SAME)
      case 'setFont':
        return this.#font(told[0], told[1])
      case 'setTextRenderingMode':
        state.mode = told[0]
        return
      case 'setTextRise':
        state.rise = told[0]
        return
      case 'setCharSpacing':
        state.letterSpace = told[0]
        return
      case 'setWordSpacing':
        state.wordSpace = told[0]
        return
      case 'setHScale':
        state.scale = told[0] / 100
        return
      case 'setLeading':
        state.leading = -told[0]
        return
      case 'setTextMatrix':
        return this.#moveTo(matrixIn(told.length === 1 ? Object.values(told[0]) : told))
      case 'moveText':
        return this.#moveTo(times(this.#line, [1, 0, 0, 1, told[0], told[1]]))
      case 'setLeadingMoveText':
        state.leading = told[1]
        return this.#moveTo(times(this.#line, [1, 0, 0, 1, told[0], told[1]]))
      case 'nextLine':
        return this.#moveTo(times(this.#line, [1, 0, 0, 1, 0, state.leading]))
      case 'showText':
        return this.#show(told[0])
    }
  }

  /** @param {Matrix} matrix */
  #moveTo(matrix) {
    this.#line = matrix
    this.#text = matrix
  }

  /** @param {string} font @param {number} size */
  #font(font, size) {
    const { commonObjs } = this.#page
    const known = commonObjs.has(font) ? commonObjs.get(font) : null
    Object.assign(this.#state, { font, size, unit: known?.fontMatrix?.[0] ?? 0.001 })
  }

  /** @param {readonly any[]} glyphs */
  #show(glyphs) {
    const { size, scale, rise, letterSpace, wordSpace, unit, font, mode, fill, matrix } = this.#state
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        this.#text = times(this.#text, [1, 0, 0, 1, (-glyph / 1000) * size * scale, 0])
        continue
      }
      if (!glyph) continue
      const whole = times(matrix, this.#text)
      const from = place(whole, 0, rise)
      const width = glyph.width * unit * size
      const to = place(whole, width * scale, rise)
      const high = place(whole, 0, rise + size)
      const isDrawn = mode !== 3 && mode !== 7
      const isSeen = isDrawn && (!isWhite(fill) || this.#isOnGround(from.x, from.y))
      const text = glyph.unicode ?? ''
      this.glyphs.push({
        text,
        x: from.x,
        end: to.x,
        y: from.y,
        size: Math.hypot(high.x - from.x, high.y - from.y),
        font: nameOf(this.#page, font),
        isSeen,
      })
      const spaced = (width + letterSpace + (glyph.isSpace ? wordSpace : 0)) * scale
      this.#text = times(this.#text, [1, 0, 0, 1, spaced, 0])
    }
  }

  /** A path that is filled: its area from the lowest to the highest of its points. @param {readonly any[]} told */
  #path(told) {
    const bounds = this.#filling.has(told[0]) && told[2] && Object.values(told[2]).map(Number)
    if (!bounds || bounds.length < 4 || !bounds.every(Number.isFinite)) return
    const { matrix, fill } = this.#state
    const [a, b] = [
      place(matrix, bounds[0] ?? 0, bounds[1] ?? 0),
      place(matrix, bounds[2] ?? 0, bounds[3] ?? 0),
    ]
    const area = {
      x: Math.min(a.x, b.x),
      end: Math.max(a.x, b.x),
      low: Math.min(a.y, b.y),
      top: Math.max(a.y, b.y),
    }
    const [width, height] = [area.end - area.x, area.top - area.low]
    const isBullet = [width, height].every((side) => side <= BULLET.most && side >= BULLET.least)
    if (isBullet) this.shapes.push({ x: area.x, end: area.end, y: area.low, top: area.top })
    else if (!isWhite(fill) && width > BULLET.most && height > BULLET.most) this.#grounds.push(area)
  }

  /** @param {number} x @param {number} y */
  #isOnGround(x, y) {
    return this.#grounds.some((area) => area.x <= x && x <= area.end && area.low <= y && y <= area.top)
  }
}

/** The name of a font, which says whether it is bold. @param {Page} page @param {string} font */
function nameOf({ commonObjs }, font) {
  return commonObjs.has(font) ? String(commonObjs.get(font)?.name ?? '') : ''
}

/** @param {readonly any[]} told @returns {Matrix} */
function matrixIn(told) {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = told.map(Number)
  return [a, b, c, d, e, f]
}

/** White, or so near to it that nobody reads it. @param {string} colour */
function isWhite(colour) {
  const [, r = '', g = '', b = ''] = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/.exec(colour) ?? []
  return [r, g, b].every((part) => part !== '' && Number.parseInt(part, 16) >= 0xfa)
}
