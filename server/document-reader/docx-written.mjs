// A Word document as it is written down: its paragraphs with the numbers that Word counts, its tables, its notes at their place; what was put in and not
// what was struck out; nothing that is hidden.
import { countingOf } from './docx-numbers.mjs'
import { isHidden, isOn, isShaded, numberingIn, outlineOf, stylesOf } from './docx-styles.mjs'
import { cellsOf, isRowOf, rowsOf, SILENT } from './docx-tables.mjs'
import { counted } from './signs.mjs'
import { Unreadable } from './unreadable.mjs'
import { Writing } from './writing.mjs'
import { allOf, childOf, elementsOf, treeOf, valueIn, wordsIn } from './xml.mjs'
import { lookedThrough, partOf } from './zip.mjs'

/** @typedef {import('./xml.mjs').XmlElement} XmlElement */
/** @typedef {{ row: object | null, cell: object | null, isShaded: boolean }} Place */

/** @param {Buffer} bytes */
export function written(bytes) {
  const names = lookedThrough(bytes)
  if (!names.includes('word/document.xml')) throw new Unreadable('unknown_kind')
  const part = (/** @type {string} */ name) => {
    const xml = partOf(bytes, `word/${name}.xml`)
    return xml && treeOf(xml.toString('utf8'))
  }
  const body = childOf(part('document'), 'w:document', 'w:body')
  if (!body) throw new Unreadable('damaged')
  const reader = new BodyReader(part)
  reader.blocksIn(body, { row: null, cell: null, isShaded: false })
  reader.sayNotes()
  const heads = names.filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name))
  for (const head of heads) reader.leaveOut(part(head.slice(5, -4)))
  return reader.writing.written()
}

/** What was struck out, and what was put in, while changes were tracked. */
const STRUCK = new Set(['w:del', 'w:moveFrom'])
const PUT_IN = new Set(['w:ins', 'w:moveTo'])
const PICTURES = new Set(['w:drawing', 'w:pict', 'w:object', 'w:sym'])

class BodyReader {
  writing = new Writing()
  #part
  #styles
  #counting
  /** The notes that were named, in their order. @type {{ kind: 'footnote' | 'endnote', id: string, marker: string }[]} */
  #named = []
  /** What a line begins with once it has words. @type {{ marker: string, isCounted: boolean } | null} */
  #marker = null
  /** Text of boxes, which comes after the paragraph that holds them. @type {XmlElement[]} */
  #boxes = []
  /** Whether the end of the last paragraph was struck out, so that the next goes on with it. */
  #goesOn = false

  /** @param {(name: string) => XmlElement | null} part of the document */
  constructor(part) {
    this.#part = part
    this.#styles = stylesOf(part('styles'))
    this.#counting = countingOf(part('numbering'))
  }

  /** Paragraphs and tables, in whatever they stand. @param {XmlElement} element @param {Place} place */
  blocksIn(element, place) {
    for (const child of elementsOf(element)) {
      if (STRUCK.has(child.name)) this.writing.changed('tracked', '')
      else if (child.name === 'w:p') this.#paragraph(child, place)
      else if (child.name === 'w:tbl') this.#table(child, place)
      else if (!SILENT.has(child.name)) this.blocksIn(child, place)
    }
  }

  /** @param {XmlElement} element @param {Place} place */
  #paragraph(element, place) {
    const properties = childOf(element, 'w:pPr')
    const style = this.#styles(valueIn(childOf(properties, 'w:pStyle')))
    const heading = outlineOf(properties) || style.heading
    const numbering = this.#numberingOf(properties, style)
    this.#marker = numbering && this.#counting.markerOf(numbering)
    const level = numbering && this.#marker ? numbering.level + 1 : 0
    const { row, cell } = place
    const kind = heading > 0 ? 'heading' : level > 0 ? 'list_item' : 'paragraph'
    if (!this.#goesOn) this.writing.begin({ kind, level: heading || level, row, cell })
    const isMarked = childOf(properties, 'w:rPr', 'w:del') !== null
    if (isMarked) this.writing.changed('tracked', '')
    this.#goesOn = isMarked
    this.#wordsOf(element, style.run, {
      ...place,
      isShaded: place.isShaded || isShaded(childOf(properties, 'w:shd')),
    })
    for (const box of this.#boxes.splice(0)) this.blocksIn(box, place)
  }

  /** @param {XmlElement | null} properties @param {import('./docx-styles.mjs').Style} style */
  #numberingOf(properties, style) {
    const own = numberingIn(properties)
    const numId = own?.numId ?? style.numbering?.numId ?? null
    const level = own?.level ?? style.numbering?.level ?? 0
    if (numId !== null) return numId === '0' ? null : { numId, level }
    const id = valueIn(childOf(properties, 'w:pStyle'))
    return id === null ? null : this.#counting.numIdOfStyle(id)
  }

  /** @param {XmlElement} element @param {XmlElement | null} around the properties of words that a style gives @param {Place} place */
  #wordsOf(element, around, place) {
    for (const child of elementsOf(element)) {
      if (STRUCK.has(child.name)) this.writing.changed('tracked', wordsIn(child))
      else if (child.name === 'w:r') this.#run(child, around, place)
      else if (!SILENT.has(child.name)) {
        if (PUT_IN.has(child.name)) this.writing.changed('tracked', wordsIn(child))
        if (child.name === 'm:t') this.#say(wordsIn(child))
        else this.#wordsOf(child, around, place)
      }
    }
  }

  /** @param {XmlElement} run @param {XmlElement | null} around @param {Place} place */
  #run(run, around, place) {
    const properties = childOf(run, 'w:rPr')
    const style = this.#styles(valueIn(childOf(properties, 'w:rStyle'))).run
    const isShown =
      properties !== null &&
      childOf(properties, 'w:vanish') !== null &&
      !isOn(childOf(properties, 'w:vanish'))
    const hides = [properties, style, around].some(isHidden) && !isShown
    if (hides && !place.isShaded) {
      const words = allOf(run, 'w:t').map(wordsIn).join('')
      if (words.trim() !== '') this.writing.changed('hidden', words)
      return
    }
    const isRaised = [properties, style].some((one) => valueIn(childOf(one, 'w:vertAlign')) === 'superscript')
    for (const child of elementsOf(run)) if (this.#piece(child, isRaised, run)) return
  }

  /** A piece of a run; says whether the rest of the run is said with it. @param {XmlElement} piece @param {boolean} isRaised @param {XmlElement} run */
  #piece(piece, isRaised, run) {
    switch (piece.name) {
      case 'w:t':
        if (isRaised) this.writing.raise(wordsIn(piece))
        else this.#say(wordsIn(piece))
        return false
      case 'w:tab':
      case 'w:ptab':
        this.writing.say(' ')
        return false
      case 'w:br':
      case 'w:cr':
        this.#break(valueIn(piece, 'w:type'))
        return false
      case 'w:noBreakHyphen':
        this.#say('\u2011')
        return false
      case 'w:softHyphen':
        this.#say('\u00ad')
        return false
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        return this.#sign(piece, run)
      default:
        if (PICTURES.has(piece.name) || piece.name === 'mc:AlternateContent') this.#drawn(piece)
        return false
    }
  }

  /** @param {string | null} type */
  #break(type) {
    const { kind, level, row, cell } = this.writing.line
    if (type === null || type === 'textWrapping') this.writing.begin({ kind, level, row, cell })
    else this.writing.say(' ')
  }

  /** What is drawn shows no text, but in boxes. @param {XmlElement} element */
  #drawn(element) {
    const shown =
      element.name === 'mc:AlternateContent' ? (childOf(element, 'mc:Fallback') ?? element) : element
    const boxes = allOf(shown, 'w:txbxContent')
    if (boxes.length === 0) this.writing.changed('pictures', '')
    this.#boxes.push(...boxes)
  }

  /** @param {XmlElement} reference @param {XmlElement} run */
  #sign(reference, run) {
    const kind = reference.name === 'w:footnoteReference' ? 'footnote' : 'endnote'
    const isOwn = /^(?:1|true|on)$/.test(valueIn(reference, 'w:customMarkFollows') ?? '')
    const n = this.#named.filter((one) => one.kind === kind).length + 1
    const marker = isOwn
      ? allOf(run, 'w:t').map(wordsIn).join('')
      : counted(n, kind === 'footnote' ? 'decimal' : 'lowerRoman')
    const id = valueIn(reference, 'w:id') ?? ''
    this.#named.push({ kind, id, marker })
    this.writing.sign(`${kind} ${id}`, marker)
    return isOwn
  }

  /** @param {string} words */
  #say(words) {
    const { line } = this.writing
    if (this.#marker && line.text.trim() === '' && words.trim() !== '') {
      const { marker, isCounted } = this.#marker
      line.marker = marker
      if (isCounted) this.writing.say(`${marker} `)
      this.writing.changed(isCounted ? 'numbers' : 'bullets', isCounted ? marker : '')
      this.#marker = null
    }
    this.writing.say(words)
  }

  /** @param {XmlElement} table @param {Place} place */
  #table(table, place) {
    for (const row of rowsOf(table)) {
      const cells = cellsOf(row)
      const isRow = isRowOf(row, cells)
      for (const cell of cells) {
        this.writing.begin()
        const shaded = place.isShaded || isShaded(childOf(cell, 'w:tcPr', 'w:shd'))
        this.blocksIn(cell, {
          row: isRow ? row : place.row,
          cell: isRow ? cell : place.cell,
          isShaded: shaded,
        })
      }
    }
    this.writing.begin()
  }

  /** The notes that were named, as their parts say them. */
  sayNotes() {
    for (const kind of /** @type {const} */ (['footnote', 'endnote'])) {
      const notes = elementsOf(childOf(this.#part(`${kind}s`), `w:${kind}s`))
      for (const { id, marker } of this.#named.filter((one) => one.kind === kind)) {
        const note = notes.find((one) => valueIn(one, 'w:id') === id)
        if (note) this.writing.note(`${kind} ${id}`, marker, this.#asText(note))
      }
    }
  }

  /** @param {XmlElement} element */
  #asText(element) {
    const { writing } = this
    this.writing = new Writing()
    this.blocksIn(element, { row: null, cell: null, isShaded: false })
    const { text } = this.writing.written()
    this.writing = writing
    return text
  }

  /** Heads and feet of pages, which stand in parts of their own. @param {XmlElement | null} part */
  leaveOut(part) {
    const words = part ? this.#asText(part) : ''
    if (words !== '') this.writing.changed('running', words)
  }
}
