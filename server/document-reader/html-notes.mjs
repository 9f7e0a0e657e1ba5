// The notes of a page of the web: which elements are notes, and what is the sign of one. A sign is a link to an element of the page that is a note: one in a
// list of notes, or one that links back to the sign, or that begins with the sign.
import { attribute } from './hidden.mjs'
import { bareSign, isNoteSign } from './signs.mjs'

/** @typedef {import('parse5').DefaultTreeAdapterMap['element']} Element */
/** @typedef {import('parse5').DefaultTreeAdapterMap['node']} Node */

const BACK = /[↩↑⤴⏎^]|\u{1f519}/u
const LIST_OF_NOTES = /(?:^|[\s_-])(?:footnotes?|endnotes?|notes-list|references|fn-list)(?:$|[\s_-])/i

/** @param {Node} node @returns {readonly Node[]} */
const childrenOf = (node) => ('childNodes' in node ? node.childNodes : [])

/** The words of a node, those that lead back left out; no deeper than people write. @param {Node} node @param {number} [deep] @returns {string} */
function textOf(node, deep = 0) {
  if ('value' in node && node.nodeName === '#text') return node.value
  if (deep > 60 || isWayBack(node)) return ''
  return childrenOf(node)
    .map((child) => textOf(child, deep + 1))
    .join('')
}

/** @param {Node} node */
function isWayBack(node) {
  if (node.nodeName !== 'a' || !('attrs' in node)) return false
  const words = childrenOf(node)
    .map((child) => ('value' in child ? child.value : ''))
    .join('')
    .trim()
  return (
    attribute(node, 'href').startsWith('#') &&
    (BACK.test(words) || /backref|backlink/i.test(attribute(node, 'class')))
  )
}

/** @typedef {{ element: Element, key: string, marker: string, text: string }} PageNote */
/** @typedef {{ noteOf: (element: Node) => PageNote | null, signOf: (element: Node) => { key: string, marker: string } | null }} Notes */

/** The notes of a page. @param {Node} root @returns {Notes} */
export function notesOf(root) {
  const elements = elementsIn(root)
  const byId = new Map(elements.flatMap((element) => namesOf(element).map((id) => [id, element])))
  /** @type {Map<Node, PageNote>} */
  const notes = new Map()
  for (const element of elements) {
    if (!isListOfNotes(element)) continue
    let n = Number(attribute(element, 'start') || 1)
    for (const item of childrenOf(element)) {
      if (item.nodeName !== 'li' || !('attrs' in item)) continue
      notes.set(item, noteIn(item, String(n)))
      n += 1
    }
  }
  for (const link of elements) {
    const target = linkedNote(link, byId)
    if (target && !notes.has(target)) notes.set(target, noteIn(target, signIn(link)))
  }
  return {
    noteOf: (node) => notes.get(node) ?? null,
    signOf: (node) => {
      const link = 'attrs' in node ? linkIn(node) : null
      const target = link && whole(byId.get(attribute(link, 'href').slice(1)))
      const note = target && notes.get(target)
      return note && link && !notes.has(whole(link) ?? link)
        ? { key: note.key, marker: signIn(link) || note.marker }
        : null
    },
  }
}

/** All elements, in their order, by a stack of our own. @param {Node} root */
function elementsIn(root) {
  /** @type {Element[]} */
  const all = []
  const waiting = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('attrs' in node) all.push(node)
    waiting.push(...[...childrenOf(node)].reverse())
  }
  return all
}

/** @param {Element} element */
const namesOf = (element) =>
  [attribute(element, 'id'), element.nodeName === 'a' ? attribute(element, 'name') : ''].filter(Boolean)

/** @param {Element} element */
function isListOfNotes(element) {
  if (element.nodeName !== 'ol' && element.nodeName !== 'ul') return false
  const around = element.parentNode && 'attrs' in element.parentNode ? [element.parentNode] : []
  return [element, ...around].some(
    (one) =>
      LIST_OF_NOTES.test(attribute(one, 'class')) || /doc-(?:end|foot)notes?/.test(attribute(one, 'role')),
  )
}

/** The link that an element is or holds as all that it says: `<sup><a href="#fn1">1</a></sup>`. @param {Element} element @returns {Element | null} */
function linkIn(element) {
  if (element.nodeName === 'a') return attribute(element, 'href').startsWith('#') ? element : null
  if (element.nodeName !== 'sup') return null
  const inner = elementsIn(element).filter(({ nodeName }) => nodeName === 'a')
  const [link] = inner
  return inner.length === 1 && link && attribute(link, 'href').startsWith('#') ? link : null
}

/** The sign that a link shows. @param {Element} link */
const signIn = (link) => bareSign(textOf({ ...link, nodeName: 'span' }))

/** The note that a link names: a block that begins with its sign or leads back to it. @param {Element} link @param {ReadonlyMap<string, Element>} byId */
function linkedNote(link, byId) {
  if (link.nodeName !== 'a' || !attribute(link, 'href').startsWith('#')) return null
  const sign = signIn(link)
  if (!isNoteSign(sign) || isWayBack(link)) return null
  const target = whole(byId.get(attribute(link, 'href').slice(1)))
  // What a note leads back to is the sign in the text, before it.
  if (!target || target === whole(link)) return null
  const begins = bareSign(textOf(target).trim().split(/\s+/)[0] ?? '') === sign
  const leadsBack = elementsIn(target).some((inner) => inner.nodeName === 'a' && leadsTo(inner, link))
  const isAfter = placeOf(target) > placeOf(link)
  return isAfter &&
    (begins || leadsBack || /note|fn/i.test(attribute(link, 'role') + attribute(link, 'href')))
    ? target
    : null
}

/** @param {Element} from @param {Element} link */
function leadsTo(from, link) {
  const name = attribute(from, 'href').slice(1)
  const around = [link, link.parentNode, ...link.childNodes]
  return name !== '' && around.some((node) => node && 'attrs' in node && namesOf(node).includes(name))
}

/** Where an element stands, as a path of places that compare as words do. @param {Node} node */
function placeOf(node) {
  const path = []
  for (let at = node; 'parentNode' in at && at.parentNode; at = at.parentNode)
    path.unshift(String(at.parentNode.childNodes.indexOf(/** @type {never} */ (at))).padStart(6, '0'))
  return path.join('.')
}

/** The block that an element is, or stands in: a name may stand on a link within its note. @param {Element | undefined} element @returns {Element | null} */
function whole(element) {
  /** @type {Node | null | undefined} */
  let at = element
  while (at && 'attrs' in at) {
    if (/^(?:p|li|div|td|dd|aside|blockquote)$/.test(at.nodeName)) return at
    at = at.parentNode
  }
  return null
}

/** @param {Element} element @param {string} sign @returns {PageNote} */
function noteIn(element, sign) {
  const words = textOf(element).replace(/\s+/g, ' ').trim()
  const [, first = ''] = /^(\[?[\d*†‡§a-z]{1,3}[\]).]?)\s/.exec(words) ?? []
  const text = first !== '' && bareSign(first) === sign ? words.slice(first.length).trim() : words
  return { element, key: attribute(element, 'id') || `${sign} ${text.slice(0, 40)}`, marker: sign, text }
}
