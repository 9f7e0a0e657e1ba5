// What a page says of itself to programs: its title, its language, its meta tags and its JSON-LD, by name and in order. What of it is believed
// is decided where it is proposed to a person.
import { parse } from 'parse5'
import { lettersIn, wordsOf } from './html.mjs'
import { LONGEST_BEGINNING, saying } from './saying.mjs'

/** @typedef {import('parse5').DefaultTreeAdapterMap['element']} Element */

/** Names of meta tags that describe a document. Others, of which a page may have hundreds, are passed over. */
const telling =
  /^(?:citation_\w+|og:(?:title|site_name|locale|type|url)|article:(?:published_time|author)|dc(?:terms)?[.:]\w+(?:\.\w+)?|author|date|language|content-language|publisher)$/

/** Kinds of JSON-LD that are a document, and not a place on a page. */
const documentKinds =
  /(?:Article|Report|BlogPosting|PressRelease|Legislation|LegislationObject|Thesis|Book|Chapter)$/
const pageKinds = /(?:WebPage|CreativeWork)$/
/** So many things of JSON-LD are looked at: a page that holds more is made to keep us busy. */
const MOST_THINGS = 500

/**
 * @param {Buffer} bytes
 * @param {import('./plain.mjs').Known} [known]
 * @returns {import('./saying.mjs').Said}
 */
export function said(bytes, { charset = '' } = {}) {
  const html = lettersIn(bytes, charset)
  const { say, all } = saying()
  const things = []
  for (const element of elementsOf(parse(html))) {
    const at = attributesOf(element)
    if (element.nodeName === 'html') say('lang', at.get('lang') ?? at.get('xml:lang'))
    // A drawing has titles too.
    if (element.nodeName === 'title' && element.parentNode?.nodeName === 'head') say('title', textOf(element))
    if (element.nodeName === 'meta') say(metaName(at), at.get('content'))
    if (element.nodeName === 'link' && at.get('rel')?.toLowerCase() === 'canonical')
      say('link canonical', at.get('href'))
    if (element.nodeName === 'script' && at.get('type')?.toLowerCase() === 'application/ld+json')
      things.push(...thingsIn(textOf(element)))
  }
  sayThing(things.slice(0, MOST_THINGS), say)
  return { said: all(), beginning: wordsOf(html).slice(0, LONGEST_BEGINNING) }
}

/** @param {ReadonlyMap<string, string>} at */
function metaName(at) {
  const name = (at.get('name') ?? at.get('property') ?? at.get('http-equiv') ?? '').trim().toLowerCase()
  return telling.test(name) ? name : ''
}

/** @param {import('parse5').DefaultTreeAdapterMap['document']} document @returns {Generator<Element>} */
function* elementsOf(document) {
  // A list of our own: a page nested a hundred thousand deep would end the program's.
  /** @type {import('parse5').DefaultTreeAdapterMap['node'][]} */
  const waiting = [document]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('tagName' in node) yield node
    if ('childNodes' in node) waiting.push(...node.childNodes.toReversed())
  }
}

/** @param {Element} element */
function attributesOf({ attrs }) {
  return new Map(attrs.map(({ name, value }) => [name, value]))
}

/** @param {Element} element */
function textOf({ childNodes }) {
  return childNodes.map((node) => ('value' in node ? node.value : '')).join('')
}

/** @typedef {Record<string, unknown>} Thing */

/** The things of a piece of JSON-LD, those of a graph one by one; none where it is not written well. @param {string} text @returns {Thing[]} */
function thingsIn(text) {
  try {
    return [JSON.parse(text)]
      .flat()
      .flatMap((one) => (isThing(one) ? [one, ...[one['@graph'] ?? []].flat()] : []))
      .filter(isThing)
  } catch {
    return []
  }
}

/** @param {unknown} value @returns {value is Thing} */
function isThing(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * What JSON-LD says of the document: of the first thing that is one, else of the page.
 *
 * @param {Thing[]} things
 * @param {(name: string, value: unknown) => void} say
 */
function sayThing(things, say) {
  const kindsOf = (/** @type {Thing} */ thing) => [thing['@type'] ?? []].flat().map(String)
  const is = (/** @type {RegExp} */ kinds) => (/** @type {Thing} */ thing) =>
    kindsOf(thing).some((kind) => kinds.test(kind))
  const main = things.find(is(documentKinds)) ?? things.find(is(pageKinds))
  if (!main) return
  for (const kind of kindsOf(main)) say('json-ld @type', kind)
  for (const name of ['headline', 'name', 'datePublished', 'inLanguage', 'author', 'publisher'])
    for (const value of [main[name] ?? []].flat()) say(`json-ld ${name}`, nameOf(value, things))
}

/** A text, or the name of a thing, which may stand elsewhere under its `@id`. @param {unknown} value @param {Thing[]} things */
function nameOf(value, things) {
  if (!isThing(value)) return value
  if (value.name !== undefined) return value.name
  return things.find((thing) => thing['@id'] === value['@id'] && thing.name !== undefined)?.name
}
