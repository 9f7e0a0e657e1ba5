// How lists of a page of the web number and set off their items, as browsers draw them.
import { attribute } from './hidden.mjs'
import { counted } from './signs.mjs'

/** @typedef {import('parse5').DefaultTreeAdapterMap['element']} Element */
/** @typedef {{ marker: string | null, isCounted: boolean }} Marker `isCounted`: a number, which is written among the words */
/** @typedef {{ level: number, marker: (value?: number) => Marker }} List */
/** @typedef {Marker & { level: number, isBegun: boolean }} Item */

/** What HTML calls the ways of counting. @type {Readonly<Record<string, string>>} */
const FORMATS = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'decimal-leading-zero': 'decimalZero',
  'arabic-indic': 'hindiNumbers',
}
/** The bullets that browsers draw, by depth. */
const BULLETS = ['•', '◦', '▪']

/** A list, in the one around it. @param {Element} element @param {List | null} around @returns {List} */
export function listOf(element, around) {
  const level = (around?.level ?? 0) + 1
  const [, style = ''] = /list-style(?:-type)?\s*:\s*([\w-]+)/i.exec(attribute(element, 'style')) ?? []
  if (style === 'none') return { level, marker: () => ({ marker: null, isCounted: false }) }
  if (element.nodeName !== 'ol')
    return {
      level,
      marker: () => ({ marker: BULLETS[Math.min(level, BULLETS.length) - 1] ?? '•', isCounted: false }),
    }
  const isReversed = element.attrs.some(({ name }) => name === 'reversed')
  const items = element.childNodes.filter(({ nodeName }) => nodeName === 'li').length
  let n = Number.parseInt(attribute(element, 'start'), 10)
  if (Number.isNaN(n)) n = isReversed ? items : 1
  const format = FORMATS[style] ?? FORMATS[attribute(element, 'type')] ?? 'decimal'
  return {
    level,
    marker: (/** @type {number | undefined} */ value) => {
      if (value !== undefined) n = value
      const marker = `${counted(n, format)}.`
      n += isReversed ? -1 : 1
      return { marker, isCounted: true }
    },
  }
}

/** An item of a list. @param {Element} element @param {List | null} list @returns {Item} */
export function itemOf(element, list) {
  if (list === null) return { level: 1, marker: '•', isCounted: false, isBegun: false }
  const value = Number.parseInt(attribute(element, 'value'), 10)
  const { marker, isCounted } = list.marker(Number.isNaN(value) ? undefined : value)
  return { level: list.level, marker, isCounted, isBegun: false }
}
