// The XML of Office Open XML as a tree: elements with their names as they are written, attributes and text. No document types: where one stands, the archive
// was refused before (zip.mjs). What is not well formed is damaged.
import { Unreadable } from './unreadable.mjs'

/** @typedef {{ name: string, attributes: Readonly<Record<string, string>>, children: XmlNode[] }} XmlElement */
/** @typedef {XmlElement | string} XmlNode */

/** A document nested deeper than that is made to be. */
const DEEPEST = 500
const PART =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/gy
/** Right after the one before it, so that nothing is looked at twice, whatever stands there. */
const ATTRIBUTE = /\s+([^\s=>/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gy

/** @param {string} xml @returns {XmlElement} */
export function treeOf(xml) {
  /** @type {XmlElement} */
  const root = { name: '', attributes: {}, children: [] }
  const open = [root]
  const parts = new RegExp(PART)
  const text = xml.replace(/^\uFEFF/, '')
  while (parts.lastIndex < text.length) {
    const [found, data, closes, opens, said = '', isEmpty, words] = parts.exec(text) ?? []
    const at = open.at(-1)
    if (found === undefined || at === undefined) throw new Unreadable('damaged')
    if (data !== undefined) at.children.push(data)
    else if (words !== undefined) at.children.push(decoded(words))
    else if (opens !== undefined) {
      /** @type {XmlElement} */
      const element = { name: opens, attributes: attributesIn(said), children: [] }
      at.children.push(element)
      if (isEmpty !== '/') open.push(element)
      if (open.length > DEEPEST) throw new Unreadable('damaged')
    } else if (closes !== undefined && open.pop()?.name !== closes) throw new Unreadable('damaged')
  }
  if (open.length !== 1) throw new Unreadable('damaged')
  return root
}

/** @param {string} said */
function attributesIn(said) {
  return Object.fromEntries(
    [...said.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [
      name,
      decoded(double ?? single ?? ''),
    ]),
  )
}

/** @type {Readonly<Record<string, string>>} */
const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** @param {string} text */
function decoded(text) {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/gi, (whole, number, hex, name) => {
    if (name !== undefined) return NAMED[name] ?? whole
    const point = number === undefined ? Number.parseInt(hex, 16) : Number(number)
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
}

/** The elements among what an element holds. @param {XmlElement | null | undefined} element @returns {XmlElement[]} */
export function elementsOf(element) {
  return (element?.children ?? []).flatMap((child) => (typeof child === 'string' ? [] : [child]))
}

/** The first element of that name right within another; of several names one within the other. @param {XmlElement | null | undefined} element @param {...string} names @returns {XmlElement | null} */
export function childOf(element, ...names) {
  return (
    names.reduce(
      (/** @type {XmlElement | null | undefined} */ at, name) =>
        elementsOf(at).find((child) => child.name === name) ?? null,
      element,
    ) ?? null
  )
}

/** What an element of one value says: `w:val`. @param {XmlElement | null | undefined} element @param {string} [name] */
export function valueIn(element, name = 'w:val') {
  return element?.attributes[name] ?? null
}

/** The text in an element, whatever it stands in. @param {XmlElement} element @returns {string} */
export function wordsIn(element) {
  return element.children.map((child) => (typeof child === 'string' ? child : wordsIn(child))).join('')
}

/** All elements of that name in another, in their order. @param {XmlElement} element @param {string} name @returns {XmlElement[]} */
export function allOf(element, name) {
  return elementsOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...allOf(child, name),
  ])
}
