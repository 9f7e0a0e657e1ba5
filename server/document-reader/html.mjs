// HTML: the words of its blocks, one a line. Nothing is run, fetched or followed: the parser makes a tree of what stands there.
import { parse } from 'parse5'
import { encodingNamed, lettersOf, markOf } from './plain.mjs'
import { raisedAfter } from './signs.mjs'
import { Unreadable } from './unreadable.mjs'

/** @typedef {import('parse5').DefaultTreeAdapterMap['node']} Node */

/** What holds no words of the document, or words that are no part of its text: scripts, forms, ways to other pages. */
export const silent = new Set(
  'script style noscript template head iframe object embed svg math nav form select textarea button audio video canvas'.split(
    ' ',
  ),
)
/** The same where all of a page is wanted: some are a form from head to foot. */
const silentInWhole = new Set([...silent].filter((name) => name !== 'form'))
/** Elements that stand on lines of their own (HTML, "Flow content" that browsers set as blocks, and the parts of tables and lists). */
export const blocks = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

export const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** The words of all of a page, a form feed before each heading. @param {Buffer} bytes @param {import('./plain.mjs').Known} [known] */
export function read(bytes, { charset = '' } = {}) {
  return wordsOf(lettersIn(bytes, charset), true, '\f')
}

/** The letters of a page, whatever of it is none. @param {Buffer} bytes @param {string} charset */
export function lettersIn(bytes, charset) {
  return shown(bytes, encodingOf(bytes, charset))
}

/**
 * As browsers take it: what is no letter in its encoding stands as U+FFFD, what has no form as nothing.
 *
 * @param {Buffer} bytes
 * @param {string} encoding
 */
function shown(bytes, encoding) {
  const text = lettersOf(bytes, encoding)
  if (text.includes('\0')) throw new Unreadable('not_text')
  return text.replace(/(?![\t-\r\x85])\p{Cc}/gu, '')
}

/**
 * What whoever sent it said, then what the file says of itself; else UTF-8 where it is, else windows-1252, as browsers do (Encoding standard).
 *
 * @param {Buffer} bytes
 * @param {string} charset
 */
export function encodingOf(bytes, charset) {
  const told = markOf(bytes) ?? encodingNamed(charset)
  if (told) return told
  const [, said] =
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{1,40})/i.exec(
      bytes.subarray(0, 2048).toString('latin1'),
    ) ?? []
  const named = encodingNamed(said)
  if (named) return named
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

/**
 * The words of a page, a block a line: of its one `main` or `article` where it has one, else, or where all is wanted, of all of it.
 *
 * @param {string} html
 * @param {boolean} [isWhole]
 * @param {string} [mark] what stands before each heading
 */
export function wordsOf(html, isWhole = false, mark = '') {
  const document = parse(html)
  const unheard = isWhole ? silentInWhole : silent
  const whole = (isWhole ? null : (only(document, 'main') ?? only(document, 'article'))) ?? document
  const lines = ['']
  // A stack of our own: a page nested a hundred thousand deep would end the program's.
  const open = [{ node: whole, next: 0 }]
  let [preformatted, raised, linked] = [0, 0, 0]
  /** @type {Set<number>} */
  const marked = new Set()
  let isHeadingToCome = false
  for (let at = open.at(-1); at !== undefined; at = open.at(-1)) {
    const child = childrenOf(at.node)[at.next]
    if (child === undefined) {
      open.pop()
      if (isBlock(at.node)) lines.push('')
      if (at.node.nodeName === 'pre') preformatted -= 1
      if (isRaised(at.node)) raised -= 1
      if (isWithinPage(at.node)) linked -= 1
      if (headings.has(at.node.nodeName)) isHeadingToCome = false
      continue
    }
    at.next += 1
    if ('value' in child && child.nodeName === '#text') {
      if (isHeadingToCome && child.value.trim() !== '') {
        marked.add(lines.length - 1)
        isHeadingToCome = false
      }
      const value = raised > 0 ? raisedAfter(lines.at(-1) ?? '', child.value, linked > 0) : child.value
      add(lines, value, preformatted > 0)
    } else if (child.nodeName === 'br') lines.push('')
    else if (!isSilent(child, unheard)) {
      if (isBlock(child)) lines.push('')
      if (child.nodeName === 'pre') preformatted += 1
      if (isRaised(child)) raised += 1
      if (isWithinPage(child)) linked += 1
      if (headings.has(child.nodeName)) isHeadingToCome = true
      open.push({ node: child, next: 0 })
    }
  }
  return lines
    .map((line, index) => ({ line: line.trim(), before: marked.has(index) ? mark : '' }))
    .filter(({ line }) => line !== '')
    .map(({ line, before }) => before + line)
    .join('\n')
}

/** @param {Node} node */
const isRaised = ({ nodeName }) => nodeName === 'sup'

/** A link to a place of a page, as the sign of a note is. @param {Node} node */
const isWithinPage = (node) =>
  node.nodeName === 'a' &&
  'attrs' in node &&
  node.attrs.some(({ name, value }) => name === 'href' && value.includes('#'))

/** @param {string[]} lines @param {string} value @param {boolean} preformatted */
function add(lines, value, preformatted) {
  const [first = '', ...rest] = preformatted
    ? value.replaceAll('\f', ' ').split('\n')
    : [value.replace(/[ \t\n\r\f]+/g, ' ')]
  const line = lines.at(-1) ?? ''
  lines[lines.length - 1] = line.endsWith(' ') && first.startsWith(' ') ? line + first.slice(1) : line + first
  lines.push(...rest)
}

/** @param {Node} node */
function isBlock({ nodeName }) {
  return blocks.has(nodeName)
}

/** @param {Node} node @param {ReadonlySet<string>} unheard */
function isSilent(node, unheard) {
  return unheard.has(node.nodeName) || ('attrs' in node && node.attrs.some(({ name }) => name === 'hidden'))
}

/** @param {Node} node @returns {readonly Node[]} */
export function childrenOf(node) {
  return 'childNodes' in node ? node.childNodes : []
}

/** The one element of that name; null where there is none or several. @param {Node} document @param {string} name @returns {Node | null} */
export function only(document, name) {
  const waiting = [document]
  let found = null
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeName === name) {
      if (found) return null
      found = node
      continue
    }
    for (const child of childrenOf(node)) waiting.push(child)
  }
  return found
}
