// What the styles of a Word document say that reading needs: which paragraphs are headings and which are numbered, and which words are hidden.
import { childOf, elementsOf, valueIn } from './xml.mjs'

/** @typedef {import('./xml.mjs').XmlElement} XmlElement */
/** @typedef {{ heading: number, numbering: { numId: string | null, level: number | null } | null, run: XmlElement | null }} Style */

/** Styles build on each other; in a circle only documents do that are made to. */
const MOST_BUILT_ON = 20

/** @param {XmlElement | null} root of styles.xml @returns {(id: string | null) => Style} */
export function stylesOf(root) {
  const byId = new Map(
    elementsOf(childOf(root, 'w:styles')).map((style) => [valueIn(style, 'w:styleId'), style]),
  )
  return (id) => {
    /** @type {Style} */
    const told = { heading: 0, numbering: null, run: null }
    let style = id === null ? undefined : byId.get(id)
    for (let n = 0; style && n < MOST_BUILT_ON; n += 1) {
      const paragraph = childOf(style, 'w:pPr')
      told.heading ||= headingOf(style, paragraph)
      told.numbering ??= numberingIn(paragraph)
      told.run ??= childOf(style, 'w:rPr')
      style = byId.get(valueIn(childOf(style, 'w:basedOn')))
    }
    // A style that nobody defined says what it is by its name.
    if (id !== null && told.heading === 0) told.heading = headingNamed(id)
    return told
  }
}

/** @param {XmlElement} style @param {XmlElement | null} paragraph */
function headingOf(style, paragraph) {
  const outline = outlineOf(paragraph)
  return outline > 0 ? outline : headingNamed(valueIn(childOf(style, 'w:name')) ?? '')
}

/** The level of an outline, from 1; 9 is the body's. @param {XmlElement | null} paragraph */
export function outlineOf(paragraph) {
  const level = valueIn(childOf(paragraph, 'w:outlineLvl'))
  return level !== null && Number(level) < 9 ? Math.min(6, Number(level) + 1) : 0
}

/** @param {string} name */
function headingNamed(name) {
  if (/^title$/i.test(name)) return 1
  const [, level] = /^heading\s?([1-9])$/i.exec(name) ?? []
  return level === undefined ? 0 : Math.min(6, Number(level))
}

/** @param {XmlElement | null} paragraph of properties */
export function numberingIn(paragraph) {
  const numbering = childOf(paragraph, 'w:numPr')
  if (!numbering) return null
  const level = valueIn(childOf(numbering, 'w:ilvl'))
  return { numId: valueIn(childOf(numbering, 'w:numId')), level: level === null ? null : Number(level) }
}

/** Whether a switch of Word is on: it stands, and is not said to be off. @param {XmlElement | null} element */
export function isOn(element) {
  return element !== null && !/^(?:0|false|off|none)$/i.test(valueIn(element) ?? '')
}

/** Whether the properties of words hide them: hidden, smaller than any letter, or white on nothing. @param {XmlElement | null} run */
export function isHidden(run) {
  if (!run) return false
  if (isOn(childOf(run, 'w:vanish')) || isOn(childOf(run, 'w:webHidden'))) return true
  const size = valueIn(childOf(run, 'w:sz'))
  if (size !== null && Number(size) <= 2) return true
  const isWhite = /^f{6}$/i.test(valueIn(childOf(run, 'w:color')) ?? '')
  return isWhite && !isOn(childOf(run, 'w:highlight')) && !isShaded(childOf(run, 'w:shd'))
}

/** @param {XmlElement | null} shading */
export function isShaded(shading) {
  const fill = shading?.attributes['w:fill'] ?? ''
  return fill !== '' && !/^(?:auto|f{6})$/i.test(fill)
}
