// What an annotation of another program says: its comments as plain text or Markdown, its tags, and the names of those who wrote it.
import { wordsOf } from './html.mjs'
import { line, list, object } from './said.mjs'

/** Longer than any note may be, so that what is too long is told and not cut. */
const LONGEST_TEXT = 12_000
const LONGEST_HTML = 100_000
const MOST_BODIES = 50
const MOST_TAGS = 20
const LONGEST_NAME = 100

/** What somebody wrote about the words: what describes, classifies or links them is no note. */
const COMMENTS = [
  'assessing',
  'bookmarking',
  'commenting',
  'editing',
  'highlighting',
  'moderating',
  'questioning',
  'replying',
]

/** Of a body that does not name its format: whether it is written as a page is. */
const IS_HTML = /^\s*<(?:p|div|span|ul|ol|br|b|i|em|strong|blockquote|h[1-6])\b[^>]*>/i

/** @param {Record<string, unknown>} said an annotation */
export function bodiesOf(said) {
  const isComment = isOf(said.motivation)
  const bodies = [...list(said.body), ...list(said.bodies)].slice(0, MOST_BODIES).map(object)
  const comments = isComment ? bodies.filter((body) => isOf(body.purpose)) : []
  const texts = [
    ...(isComment ? [words(said.text), words(said.bodyValue)] : []),
    ...comments.map((body) => textIn(body)),
  ]
  const tags = [
    ...list(said.tags),
    ...bodies.filter((body) => list(body.purpose).includes('tagging')).map(({ value }) => value),
  ]
  const names = [
    personIn(said),
    ...comments.map(personIn),
    ...list(said.target).map((target) => personIn(object(target))),
  ]
  return {
    text: texts
      .filter((text) => text !== '')
      .join('\n\n')
      .slice(0, LONGEST_TEXT),
    tags: unique(tags.map((tag) => line(tag, LONGEST_NAME))).slice(0, MOST_TAGS),
    names: unique(names).slice(0, MOST_TAGS),
    language: line(
      comments.map(({ language }) => line(list(language)[0])).find((language) => language !== ''),
    ),
  }
}

/** Whether what it is for, where that is said, is to say something. @param {unknown} purposes */
function isOf(purposes) {
  const all = list(purposes)
  return all.length === 0 || all.some((purpose) => COMMENTS.includes(line(purpose).replace(/^oa:/, '')))
}

/** @param {Record<string, unknown>} body */
function textIn({ value, format }) {
  const said = line(format).toLowerCase()
  const isHtml = /\bx?html\b/.test(said) || (said === '' && typeof value === 'string' && IS_HTML.test(value))
  if (isHtml) return typeof value === 'string' ? wordsOf(value.slice(0, LONGEST_HTML), true).trim() : ''
  return said === '' || said.startsWith('text/') || said === 'markdown' ? words(value) : ''
}

/** Whoever it says wrote it, by a name or the account there; never an e-mail address of theirs. @param {Record<string, unknown>} said */
function personIn({ user, user_info, creator }) {
  const [first] = list(creator)
  const { name, nickname } = object(first)
  const account = line(user, LONGEST_NAME).replace(/^acct:/, '')
  const named = [object(user_info).display_name, name, nickname, typeof first === 'string' ? first : ''].map(
    (each) => line(each, LONGEST_NAME),
  )
  return named.find((each) => each !== '' && !each.startsWith('mailto:')) ?? account
}

/** @param {unknown} value */
function words(value) {
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim().slice(0, LONGEST_TEXT) : ''
}

/** @param {readonly string[]} all */
function unique(all) {
  return [...new Set(all)].filter((each) => each !== '')
}
