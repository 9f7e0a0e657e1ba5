// Takes annotations of a text apart that another program wrote: in the W3C model, or as Hypothesis and Recogito export them. One that cannot be
// read is named by its beginning, and the others are read all the same.
import { bodiesOf } from './annotation-bodies.mjs'
import { line, list, object, textOf } from './said.mjs'
import { Unreadable } from './unreadable.mjs'

/** More than a person reads at one time. */
const MOST_ANNOTATIONS = 200
const LONGEST_BEGINNING = 80
/** Words round a quote are kept so far: more than tells one place from another. */
const LONGEST_CONTEXT = 200
/** A quote that is longer than any passage. */
const LONGEST_QUOTE = 20_000
const MOST_SELECTORS = 20

/**
 * @typedef {object} Annotation what one says; '' for what it does not say
 * @property {string} id its address, where it has one
 * @property {string} about the address of what it is about
 * @property {string} exact the words that it is on
 * @property {string} prefix
 * @property {string} suffix
 * @property {number} start where they stand, as the file counts; -1 where it does not say
 * @property {string} text what it says, as Markdown or plain text
 * @property {string} language
 * @property {string[]} tags
 * @property {string[]} names of those who wrote it
 * @property {string} created
 * @property {boolean} isReply
 */

/** @typedef {Annotation | { readonly unread: string }} ReadAnnotation */

/**
 * @param {Buffer} bytes
 * @returns {{ entries: ReadAnnotation[], left: number }} `left`: how many more there are than are read at once
 */
export function annotationsIn(bytes) {
  const all = allIn(parsed(bytes))
  if (all === null) throw new Unreadable('unknown_kind')
  if (all.length === 0) throw new Unreadable('empty')
  const entries = all.slice(0, MOST_ANNOTATIONS).map(annotationOf)
  if (entries.every((entry) => 'unread' in entry)) throw new Unreadable('unknown_kind')
  return { entries, left: Math.max(0, all.length - MOST_ANNOTATIONS) }
}

/** @param {Buffer} bytes @returns {unknown} */
function parsed(bytes) {
  const text = textOf(bytes)
  if (text.trim() === '') throw new Unreadable('empty')
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new Unreadable('damaged')
  }
}

/** The annotations of a list, a page, a collection that holds its first page, a graph or an export, or the one. @param {unknown} file @returns {unknown[] | null} */
function allIn(file) {
  if (Array.isArray(file)) return file
  const whole = object(file)
  const first = object(whole.first)
  for (const held of [whole.items, whole.rows, whole.annotations, whole['@graph'], first.items])
    if (Array.isArray(held)) return held
  return whole.target === undefined ? null : [file]
}

/** @param {unknown} part @returns {ReadAnnotation} */
function annotationOf(part) {
  const said = object(part)
  if (said.target === undefined || !isAnnotation(said))
    return { unread: line(JSON.stringify(part), LONGEST_BEGINNING) }
  const targets = list(said.target)
  const selected = targets.map((target) => selectedBy(object(target)))
  const at = Math.max(
    0,
    selected.findIndex(({ exact }) => exact !== ''),
  )
  const target = targets[at]
  const { text, tags, names, language } = bodiesOf(said)
  return {
    id: addressIn(object(said.links).html) || addressIn(said.id),
    about: aboutOf(target) || addressIn(said.uri),
    ...(selected[at] ?? nothing),
    text,
    language,
    tags,
    names,
    created: line(said.created) || line(object(target).created),
    isReply: list(said.references).length > 0 || list(said.motivation).includes('replying'),
  }
}

/** What has a target, and says by one of its names that it is one. @param {Record<string, unknown>} said */
function isAnnotation(said) {
  const isNamed = list(said.type).includes('Annotation') || list(said['@type']).includes('oa:Annotation')
  return (
    isNamed ||
    ['body', 'bodyValue', 'bodies', 'text', 'uri', 'motivation'].some((name) => Object.hasOwn(said, name))
  )
}

const nothing = { exact: '', prefix: '', suffix: '', start: -1 }

/** The words that a target is on, of whatever selectors it has, one refined by another too. @param {Record<string, unknown>} target */
function selectedBy(target) {
  const found = { ...nothing }
  const waiting = list(target.selector)
  for (let looked = 0; looked < waiting.length && looked < MOST_SELECTORS; looked += 1) {
    const selector = object(waiting[looked])
    const exact = words(selector.exact, LONGEST_QUOTE) || words(selector.quote, LONGEST_QUOTE)
    if (exact.trim() !== '' && found.exact === '') {
      found.exact = exact
      found.prefix = words(selector.prefix, LONGEST_CONTEXT)
      found.suffix = words(selector.suffix, LONGEST_CONTEXT)
    }
    const { start } = selector
    if (typeof start === 'number' && Number.isSafeInteger(start) && start >= 0 && found.start < 0)
      found.start = start
    if (selector.refinedBy !== undefined) waiting.push(...list(selector.refinedBy))
  }
  return found
}

/** @param {unknown} target */
function aboutOf(target) {
  const { source, id } = object(target)
  return addressIn(target) || addressIn(source) || addressIn(object(source).id) || addressIn(id)
}

/** An address, of whatever scheme. @param {unknown} value */
function addressIn(value) {
  const said = line(value)
  return /^[a-z][a-z0-9+.-]*:\S+$/i.test(said) ? said : ''
}

/** Words as they stand. @param {unknown} value @param {number} most */
function words(value, most) {
  return typeof value === 'string' ? value.slice(0, most) : ''
}
