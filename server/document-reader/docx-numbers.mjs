// How Word counts: definitions of lists, and where each stands while a document is read (ECMA-376 part 1, 17.9).

import { counted } from './signs.mjs'
import { childOf, elementsOf, valueIn } from './xml.mjs'

/** @typedef {import('./xml.mjs').XmlElement} XmlElement */
/** @typedef {{ format: string, text: string, start: number, style: string | null }} Level */
/** @typedef {{ numId: string, level: number }} Numbering what a paragraph says of its number */
/** @typedef {{ marker: string, isCounted: boolean }} Marker */

/** The signs that Word draws with fonts of pictures, as bullets that everybody has. */
const DRAWN = /[\uf000-\uf0ff]/

/**
 * @param {XmlElement | null} root of numbering.xml; null where there is none
 * @returns {{ markerOf: (numbering: Numbering) => Marker | null, numIdOfStyle: (style: string) => Numbering | null }}
 */
export function countingOf(root) {
  const numbering = childOf(root, 'w:numbering')
  const abstracts = new Map(
    elementsOf(numbering)
      .filter(({ name }) => name === 'w:abstractNum')
      .map((one) => [valueIn(one, 'w:abstractNumId'), levelsIn(one)]),
  )
  const nums = new Map(
    elementsOf(numbering)
      .filter(({ name }) => name === 'w:num')
      .map((one) => [valueIn(one, 'w:numId') ?? '', numIn(one)]),
  )
  /** How far each list has counted, by its definition. @type {Map<string | null, number[]>} */
  const counts = new Map()
  const begun = new Set()
  return {
    markerOf: ({ numId, level }) => {
      const num = nums.get(numId)
      const levels = num && abstracts.get(num.abstract)
      const own = num?.own.get(level)?.level ?? levels?.get(level)
      if (!num || !levels || !own) return null
      const count = counts.get(num.abstract) ?? []
      if (!begun.has(numId)) for (const [at, { start }] of num.own) if (start !== null) count[at] = start - 1
      begun.add(numId)
      count[level] = (count[level] ?? own.start - 1) + 1
      count.length = level + 1
      counts.set(num.abstract, count)
      return markerAt(own, level, count, levels)
    },
    numIdOfStyle: (style) => {
      for (const [numId, { abstract }] of nums)
        for (const [level, one] of abstracts.get(abstract) ?? [])
          if (one.style === style) return { numId, level }
      return null
    },
  }
}

/** @param {Level} own @param {number} at @param {readonly number[]} count @param {ReadonlyMap<number, Level>} levels @returns {Marker | null} */
function markerAt(own, at, count, levels) {
  if (own.format === 'bullet')
    return {
      marker: DRAWN.test(own.text) || own.text.trim() === '' ? '•' : own.text.trim(),
      isCounted: false,
    }
  if (own.format === 'none' && !/%\d/.test(own.text))
    return own.text.trim() === '' ? null : { marker: own.text.trim(), isCounted: true }
  const marker = own.text.replace(/%([1-9])/g, (_found, digit) => {
    const level = Number(digit) - 1
    const of = level === at ? own : levels.get(level)
    return counted(count[level] ?? of?.start ?? 1, of?.format ?? 'decimal')
  })
  return marker.trim() === '' ? null : { marker: marker.trim(), isCounted: true }
}

/** @param {XmlElement} abstract @returns {Map<number, Level>} */
function levelsIn(abstract) {
  const levels = elementsOf(abstract).filter(({ name }) => name === 'w:lvl')
  return new Map(levels.map((level) => [Number(valueIn(level, 'w:ilvl') ?? 0), levelIn(level)]))
}

/** @param {XmlElement} level @returns {Level} */
function levelIn(level) {
  return {
    format: valueIn(childOf(level, 'w:numFmt')) ?? 'decimal',
    text: valueIn(childOf(level, 'w:lvlText')) ?? '',
    start: Number(valueIn(childOf(level, 'w:start')) ?? 1),
    style: valueIn(childOf(level, 'w:pStyle')),
  }
}

/** @param {XmlElement} num */
function numIn(num) {
  const overrides = elementsOf(num).filter(({ name }) => name === 'w:lvlOverride')
  const own = overrides.map((one) => {
    const level = childOf(one, 'w:lvl')
    const start = valueIn(childOf(one, 'w:startOverride'))
    return /** @type {const} */ ([
      Number(valueIn(one, 'w:ilvl') ?? 0),
      { level: level && levelIn(level), start: start === null ? null : Number(start) },
    ])
  })
  return { abstract: valueIn(childOf(num, 'w:abstractNumId')), own: new Map(own) }
}
