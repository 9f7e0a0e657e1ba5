// A page of the web as it is written down: its one article line by line, with what each line is, its notes at their place, and without what it hides.
import { parse } from 'parse5'
import { attribute, hidingOf } from './hidden.mjs'
import { blocks, childrenOf, encodingOf, headings, only, silent } from './html.mjs'
import { itemOf, listOf } from './html-lists.mjs'
import { notesOf } from './html-notes.mjs'
import { decoded } from './plain.mjs'
import { Writing } from './writing.mjs'

/** @typedef {import('./html.mjs').Node} Node */
/** @typedef {import('parse5').DefaultTreeAdapterMap['element']} Element */

/**
 * What a line is by where it stands.
 *
 * @typedef {object} Place
 * @property {number} heading its level; 0 of none
 * @property {import('./html-lists.mjs').Item | null} item
 * @property {import('./html-lists.mjs').List | null} list
 * @property {object | null} row
 * @property {object | null} cell
 * @property {boolean} isPreformatted
 */

/** What is left out without a word: it shows nothing. */
const unshown = new Set('script style noscript template head'.split(' '))
/** So many lines outside of the article are told. */
const MOST_OUTSIDE = 8

/** @param {Buffer} bytes @param {import('./plain.mjs').Known} [known] */
export function written(bytes, { charset = '' } = {}) {
  const document = parse(decoded(bytes, encodingOf(bytes, charset)))
  const article = only(document, 'main') ?? only(document, 'article')
  const reading = { hides: hidingOf(sheetsIn(document)), notes: notesOf(document) }
  const writing = new Writing()
  write(article ?? document, writing, reading)
  const result = writing.written()
  return article === null
    ? result
    : { ...result, changes: [...result.changes, ...outside(document, article, reading)] }
}

/** What stands outside of the article, in the words that its lines begin with. @param {Node} document @param {Node} article @param {Reading} reading */
function outside(document, article, reading) {
  const around = new Writing()
  write(document, around, reading, article)
  const lines = around
    .written()
    .text.split('\n')
    .filter((line) => line !== '')
  const places = lines.slice(0, MOST_OUTSIDE).map((line) => ({ at: 0, said: line.slice(0, 120) }))
  return lines.length === 0 ? [] : [{ code: /** @type {const} */ ('outside'), n: lines.length, places }]
}

/** @param {Node} document @returns {string[]} */
function sheetsIn(document) {
  const sheets = []
  const waiting = [document]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeName === 'style')
      sheets.push(
        childrenOf(node)
          .map((child) => ('value' in child ? child.value : ''))
          .join(''),
      )
    for (const child of childrenOf(node)) waiting.push(child)
  }
  return sheets
}

/** @typedef {{ hides: import('./hidden.mjs').Hides, notes: import('./html-notes.mjs').Notes }} Reading */

/**
 * Goes through a tree by a stack of its own: a page nested a hundred thousand deep would end the program's.
 *
 * @param {Node} root @param {Writing} writing @param {Reading} reading @param {Node | null} [left] a part that is left out
 */
function write(root, writing, reading, left = null) {
  /** @type {Place} */
  const nowhere = { heading: 0, item: null, list: null, row: null, cell: null, isPreformatted: false }
  const open = [{ node: root, next: 0, place: nowhere }]
  for (let at = open.at(-1); at !== undefined; at = open.at(-1)) {
    const child = childrenOf(at.node)[at.next]
    if (child === undefined) {
      open.pop()
      if (blocks.has(at.node.nodeName)) writing.begin()
      continue
    }
    at.next += 1
    if (child === left) continue
    if ('value' in child && child.nodeName === '#text') say(writing, child.value, at.place)
    else if (child.nodeName === 'br') writing.begin()
    else if (!isSaidOtherwise(child, writing, reading)) {
      if (blocks.has(child.nodeName)) writing.begin()
      open.push({ node: child, next: 0, place: placeIn(child, at.place) })
    }
  }
}

/** What is no part of the words: hidden, a menu, a picture, a note or its sign. @param {Node} node @param {Writing} writing @param {Reading} reading */
function isSaidOtherwise(node, writing, { hides, notes }) {
  if (unshown.has(node.nodeName)) return true
  if (node.nodeName === 'img' || node.nodeName === 'svg' || node.nodeName === 'canvas') {
    writing.changed('pictures', 'attrs' in node ? attribute(node, 'alt') : '')
    return true
  }
  if ('attrs' in node && hides(node)) return told(writing, 'hidden', node)
  if (silent.has(node.nodeName)) return told(writing, 'menus', node)
  const note = notes.noteOf(node)
  if (note) {
    writing.note(note.key, note.marker, note.text)
    return true
  }
  const sign = notes.signOf(node)
  if (sign) writing.sign(sign.key, sign.marker)
  return sign !== null || isRaised(node, writing)
}

/** A digit that stands raised and is the sign of no note of the page. @param {Node} node @param {Writing} writing */
function isRaised(node, writing) {
  const words = node.nodeName === 'sup' ? wordsIn(node).trim() : ''
  if (!/^[\d+−-]{1,6}$/.test(words) || writing.line.text === '') return false
  writing.raise(words)
  return true
}

/** @param {Writing} writing @param {'hidden' | 'menus'} code @param {Node} node */
function told(writing, code, node) {
  const words = wordsIn(node).trim()
  if (words !== '') writing.changed(code, words)
  return true
}

/** The first words in a node. @param {Node} root */
function wordsIn(root) {
  let words = ''
  const waiting = [root]
  for (let node = waiting.pop(); node !== undefined && words.length < 200; node = waiting.pop()) {
    if ('value' in node && node.nodeName === '#text') words += node.value.replace(/\s+/g, ' ')
    else if (!unshown.has(node.nodeName)) waiting.push(...[...childrenOf(node)].reverse())
  }
  return words
}

/** @param {Writing} writing @param {string} value @param {Place} place */
function say(writing, value, place) {
  if (value.trim() !== '' && writing.line.text.trim() === '') beginLine(writing, value, place)
  if (!place.isPreformatted) return writing.say(value)
  value
    .replace(/[\f\v\r\u2028\u2029]/g, ' ')
    .split('\n')
    .forEach((line, index) => {
      if (index > 0) writing.begin()
      writing.sayAsIs(line)
    })
}

/** What a line is, at its first words; the number of an item that counts by itself is written before them, but where the words say one. @param {Writing} writing @param {string} value @param {Place} place */
function beginLine(writing, value, { heading, item, row, cell }) {
  const { line } = writing
  Object.assign(line, { row, cell, text: '' })
  if (heading > 0) Object.assign(line, { kind: 'heading', level: heading })
  else if (item) {
    const isOwn = /^\s*(?:[([]?(?:\d{1,3}|\p{L}|[ivxlc]{1,5})[.)\]]|[-–—•·])\s/u.test(value)
    const marker = item.isBegun || isOwn ? null : item.marker
    Object.assign(line, { kind: 'list_item', level: item.level, marker })
    if (marker !== null && item.isCounted) {
      writing.say(`${marker} `)
      writing.changed('numbers', marker)
    } else if (marker !== null) writing.changed('bullets', '')
    item.isBegun = true
  }
}

/** @param {Node} node @param {Place} place @returns {Place} */
function placeIn(node, place) {
  if (!('attrs' in node)) return place
  const { nodeName } = node
  if (headings.has(nodeName)) return { ...place, heading: Number(nodeName.slice(1)) }
  if (nodeName === 'ol' || nodeName === 'ul' || nodeName === 'menu')
    return { ...place, list: listOf(node, place.list), item: null }
  if (nodeName === 'li') return { ...place, item: itemOf(node, place.list) }
  if (nodeName === 'pre') return { ...place, isPreformatted: true }
  if (nodeName === 'tr') return { ...place, row: isRow(node) ? node : place.row, cell: null, item: null }
  if ((nodeName === 'td' || nodeName === 'th') && place.row === node.parentNode)
    return { ...place, cell: node }
  return place
}

/** Whether a row is one of a table, and not how a page is laid out: several cells with words, and no table, list or heading in them. @param {Element} row */
function isRow(row) {
  const cells = childrenOf(row).filter(({ nodeName }) => nodeName === 'td' || nodeName === 'th')
  return cells.filter((cell) => wordsIn(cell).trim() !== '').length > 1 && !cells.some(isLaidOut)
}

/** @param {Node} cell */
function isLaidOut(cell) {
  const waiting = [cell]
  let seen = 0
  for (let node = waiting.pop(); node !== undefined && seen < 2_000; node = waiting.pop()) {
    if (/^(?:table|ul|ol|h[1-6])$/.test(node.nodeName)) return true
    seen += 1
    waiting.push(...childrenOf(node))
  }
  return false
}
