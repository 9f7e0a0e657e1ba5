// What every page, form and door answers in shapes in which a statement is large (shapes.mjs): `npm run bench bounds`, or with the names of
// some shapes and of pages. Each address is asked twice, and the second answer is told after it was made anew: its status, how large it is
// as it is read (not as it is sent), how many entries its longest list has, and the statements that making it took. What is beyond a bound
// is marked.
import { pageAddress } from '../../lib/ground/platform/pages/page-kinds.mjs'
import { freePort } from '../database/port.mjs'
import { withConnection } from '../database/postgres-client.mjs'
import { serveSite, siteEnvironment, withSeededDatabase } from '../test/on-database.mjs'
import { doors } from './doors.mjs'
import { cookieOf, SENDING_JSON } from './growth.mjs'
import { growthPages, PUBLISHED, placesOf, SLUG } from './growth-pages.mjs'
import { growShape, shapes } from './shapes.mjs'
import { countedConnection } from './wire.mjs'

/** At most so many entries in one list, and so many bytes of one answer. */
const MOST = { entries: 100, bytes: 150_000 }

/** Files of a whole statement, and the references of a library as a file, are as large as it is: they are written as they are read. */
const WHOLE = /\.(xlsx|docx|zip|xml|csv|jsonl)$|\/bibliography\//

const LAST = '/7c/revisions/{line}/{number}'
/** What is asked for beside what grows with the statement as a whole. @type {readonly import('./growth-pages.mjs').GrowthPage[]} */
const more = [
  ...Object.entries({
    'a judgement': `/${SLUG}${LAST}`,
    'check of a judgement': `/${SLUG}${LAST}/check`,
    'an item of two days': `/${SLUG}/7c/compare/2024-01-01/{day}`,
    'an area': `/${SLUG}/areas/{area}`,
    'an area as of a day': `/${SLUG}/areas/{area}/as-of/{day}`,
    'front page as of a day': `${pageAddress('front', { statement: SLUG })}/as-of/{day}`,
    'text as of a day': `${pageAddress('statement', { statement: SLUG })}/as-of/{day}`,
    'a part of the text, filtered': `/${SLUG}/statement?force=agreed`,
    'chosen items': `/chosen/{chosen}`,
    'lineage of a statement': `/${SLUG}/lineage`,
    briefing: `/${SLUG}/briefing`,
    'to share a statement': `/${SLUG}/share`,
    'to share an item': `/${SLUG}/7c/share`,
    words: `/${SLUG}/words/7.0-20`,
    'to correct an item': `/${SLUG}/7c/correct`,
    statements: '/statements/after/rabat-2022-07-08',
    'to subscribe': '/subscribe',
    'to subscribe to an item': `/subscribe/${SLUG}/7c`,
    'a framed item': `/embed/light/${SLUG}/7c`,
    'a framed statement': `/embed/light/${SLUG}`,
    'feed of the site, JSON': '/feeds/json',
    'feed of an area': `/${SLUG}/areas/{area}/feeds/atom`,
    'corrections, JSON': `/${SLUG}/corrections.json`,
    'calendar of questions': `/${SLUG}/follow-ups/calendar.ics`,
    'moments of an item': `/${SLUG}/7c/timemap`,
    'moments of a statement': `/${SLUG}/timemap`,
    'to cite an item': `/${SLUG}/7c/cite/bibtex`,
    'catalogue of the site': '/catalogue.jsonld',
    'for programs that read': '/llms.txt',
    'references of a library': `/${SLUG}/bibliography/bibtex`,
    'a source as of a day': `${pageAddress('source', { statement: SLUG, source: 'S40' })}/as-of/{day}`,
    'search in a statement': `/${SLUG}/search?q=test`,
    'a common word': '/search?q=test',
    'questions for programs': `/api/v1/statements/${SLUG}/follow-ups`,
    'notes for programs': `/api/v1/statements/${SLUG}/notes`,
  }).map(([name, path]) => ({ name, path })),
  ...Object.entries({
    'a list of the desk alone': '/desk?list=queue',
    'where a request begins': '/desk/requests/new',
    notices: '/desk/notices',
  }).map(([name, path]) => ({ name, path, as: 'analyst@suivi.example' })),
]

/** @param {readonly string[]} named shapes and names of pages; all where none is named */
export async function benchBounds(named) {
  const chosenShapes = Object.keys(shapes).filter((shape) => named.includes(shape))
  const all = [...growthPages, ...doors, ...more]
  const chosen = all.filter(({ name }) => named.includes(name))
  for (const shape of chosenShapes.length > 0 ? chosenShapes : Object.keys(shapes))
    await askAll(shape, chosen.length > 0 ? chosen : all)
}

/** @param {string} shape @param {readonly import('./growth-pages.mjs').GrowthPage[]} asked */
function askAll(shape, asked) {
  return withSeededDatabase(async (env) => {
    await growShape(env.DATABASE_OWNER_URL, SLUG, shape)
    const wire = await countedConnection(env.DATABASE_URL)
    const port = await freePort()
    const site = await serveSite(siteEnvironment({ ...env, DATABASE_URL: wire.url }, port), port)
    try {
      const places = await placesOf(site.address, env, await mostOf(env.DATABASE_OWNER_URL))
      console.log(
        `\n| ${shape} | status | kB | entries | statements | ms |\n| --- | --- | --- | --- | --- | --- |`,
      )
      for (const { name, path, as, body } of asked) {
        const cookie = await cookieOf(site, as, env.SUIVI_DEMO_PASSWORD)
        const address = site.address + places(path)
        await forget(env.DATABASE_OWNER_URL)
        const took = await answerOf(address, { cookie, body }, wire)
        const isBeyond =
          took.status >= 500 ||
          (!WHOLE.test(path) && (took.bytes > MOST.bytes || took.entries > MOST.entries))
        console.log(
          `| ${isBeyond ? '**' : ''}${name}${isBeyond ? '**' : ''} | ${took.status} | ${(took.bytes / 1000).toFixed(0)} | ${took.entries} | ${took.statements} | ${took.ms.toFixed(0)} |`,
        )
      }
    } finally {
      await site.stop()
      await wire.close()
    }
  })
}

/** Makes the server forget what it has of the statement. @param {string} ownerUrl */
function forget(ownerUrl) {
  return withConnection(ownerUrl, (client) =>
    client.query('SELECT pg_notify($1, $2)', ['suivi_events', JSON.stringify(PUBLISHED)]),
  )
}

/** The first answer after it was forgotten. */
async function answerOf(address, { cookie, body }, wire) {
  wire.taken()
  const began = performance.now()
  const answer = await fetch(address, {
    redirect: 'manual',
    headers: { cookie, ...(body === undefined ? {} : SENDING_JSON) },
    ...(body === undefined ? {} : { method: 'POST', body }),
  })
  const text = await answer.text()
  const ms = performance.now() - began
  const type = answer.headers.get('content-type') ?? ''
  return {
    status: answer.status,
    bytes: Buffer.byteLength(text),
    entries: entriesOf(type, text),
    statements: wire.taken().statements,
    ms,
  }
}

/** How many entries the longest list of an answer has. @param {string} type @param {string} text @returns {number} */
export function entriesOf(type, text) {
  if (type.includes('json')) return longest(parsed(text))
  if (type.includes('calendar')) return text.split('BEGIN:VEVENT').length - 1
  if (type.includes('html')) return longestList(text)
  return text.split('<entry').length - 1
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return text.split('\n') // JSON in lines
  }
}

/** @param {unknown} value @returns {number} */
function longest(value) {
  if (Array.isArray(value)) return Math.max(value.length, ...value.map(longest))
  if (value === null || typeof value !== 'object') return 0
  return Math.max(0, ...Object.values(value).map(longest))
}

const LISTS = new Set([
  'ul',
  'ol',
  'tbody',
  'table',
  'select',
  'datalist',
  'optgroup',
  'main',
  'section',
  'div',
])
const ENTRIES = new Set(['li', 'tr', 'option', 'article'])

/** Of all lists of a page that which has most entries of its own. @param {string} html */
function longestList(html) {
  /** @type {number[]} */
  const open = []
  let most = 0
  for (const [, end, name = ''] of html.matchAll(/<(\/?)([a-z]+)[\s>]/g)) {
    if (LISTS.has(name) && end) most = Math.max(most, open.pop() ?? 0)
    else if (LISTS.has(name)) open.push(0)
    else if (ENTRIES.has(name) && !end && open.length > 0) open[open.length - 1] = (open.at(-1) ?? 0) + 1
  }
  return most
}

/** Where there is most: the line and number of the last judgement on 7c, the area of that item, and the first hundred items. @param {string} ownerUrl */
async function mostOf(ownerUrl) {
  return withConnection(ownerUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT l.party AS line, max(r.number)::text AS number, c.area_key AS area, c.short_id AS chosen
         FROM statements s JOIN commitments c ON c.statement_id = s.id JOIN lines l ON l.commitment_id = c.id JOIN revisions r ON r.line_id = l.id
        WHERE s.slug = $1 AND c.reference = '7c' GROUP BY l.party, c.area_key, c.short_id ORDER BY count(*) DESC LIMIT 1`,
      [SLUG],
    )
    return rows[0]
  })
}
