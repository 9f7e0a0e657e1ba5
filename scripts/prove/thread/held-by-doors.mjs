// For how long each door of a built site holds the one thread: its greatest pages, exports and pictures, made anew, and what can be sent to it at
// its greatest length.
import path from 'node:path'
import { PUBLISHED } from '../../bench/growth-pages.mjs'
import { growLibrary } from '../../bench/many-sources.mjs'
import { PlainBrowser } from '../../bench/plain-browser.mjs'
import { freePort } from '../../database/port.mjs'
import { withConnection } from '../../database/postgres-client.mjs'
import { THROWAWAY_PASSWORD } from '../../database/throwaway.mjs'
import { projectFolder } from '../../program.mjs'
import { withSites } from '../../test/on-database.mjs'
import { writeLongNotes } from '../long-notes.mjs'
import { libraryDoors, TIMES } from './library-doors.mjs'
import { sentDoors } from './sent-doors.mjs'
import { least, middle, threeTimes } from './three-times.mjs'

const SLUG = 'rabat-2022-07-08'

/** What is asked for in each language: the first time code is read that the others find read. Of the others the middle one is taken, since of some a start has made the one in English already. */
const PAGES = [
  ...[
    '',
    '/statement',
    '/items',
    '/sources',
    '/variants',
    '/lineage',
    '/briefing',
    '/history',
    '/follow-ups',
    '/corrections',
    '/searches',
  ],
  ...['/7c', '/7c/card.png', '/words/0-5', '/words/0-5/card.png', '/card.png'],
  ...[
    '/package.zip',
    '/tables.xlsx',
    '/edition.xml',
    '/text.txt',
    '/annotations',
    '/annotations/2',
    '/briefing.docx',
  ],
  ...['/corrections.json', '/corrections.atom', '/timemap', '/follow-ups/calendar.ics'],
].map((page) => `/${SLUG}${page}`)
const QUESTIONS = ['police border', 'x '.repeat(99), '"a '.repeat(60)].map(
  (words) => `/search?q=${encodeURIComponent(words)}`,
)
const ELSEWHERE = ['/', '/about', '/sign-in', '/catalogue.jsonld']

/** @typedef {{ door: string, status: number, bytes: number, processor: number, wall: number }} Held */

/**
 * @param {readonly string[]} [only] of which groups of doors: pages beside long `notes`, what is `brought`, what else is `sent`, a large `library`; all
 *   where nothing is said
 * @returns {Promise<Held[]>} a row for each door, the longest first
 */
export async function heldByDoors(only = []) {
  const named = (group) => only.length === 0 || only.includes(group)
  const port = await freePort()
  const watch = path.join(projectFolder, 'scripts', 'prove', 'thread', 'watch-loop.mjs')
  const more = { SUIVI_HELD_PORT: String(port), NODE_OPTIONS: `--import ${watch}` }
  return withSites(
    (serve) =>
      serve(async (site, env) => {
        await writeLongNotes(env.DATABASE_OWNER_URL, SLUG)
        const owner = env.DATABASE_OWNER_URL ?? ''
        const held = heldBy(port)
        const rows = []
        if (named('notes')) rows.push(...(await asked(site, held)))
        if (named('brought')) rows.push(...(await sent(site, held)))
        if (named('sent')) rows.push(...(await sentDoors(site, held, SLUG)))
        if (named('library')) {
          await growLibrary(owner, SLUG, TIMES)
          await tellPublished(owner)
          rows.push(...(await libraryDoors(site, held, SLUG)))
        }
        return rows.sort((one, other) => other.processor - one.processor)
      }),
    more,
  )
}

/** Has the site make anew what it keeps of the statement, which became another behind its back. */
function tellPublished(ownerUrl) {
  return withConnection(ownerUrl, (client) =>
    client.query('SELECT pg_notify($1, $2)', ['suivi_events', JSON.stringify(PUBLISHED)]),
  )
}

/** Does something and gives for how long it held the thread, in milliseconds. */
function heldBy(port) {
  const told = async () => (await fetch(`http://127.0.0.1:${port}/`)).json()
  return async (work) => {
    await told()
    const done = await work()
    return { ...done, ...(await told()) }
  }
}

async function asked(site, held) {
  const rows = []
  for (const page of [...PAGES, ...QUESTIONS, ...ELSEWHERE]) {
    const times = []
    for (const language of ['/fr', '/es', '/ar', '']) {
      const get = async () => {
        const answer = await fetch(site + language + (page === '/' && language ? '' : page))
        return { status: answer.status, bytes: (await answer.arrayBuffer()).byteLength }
      }
      times.push(await held(get))
    }
    rows.push({ door: `GET ${page.slice(0, 60)}`, ...middle(times.slice(1)) })
  }
  return rows
}

/** What anybody may send, and what somebody who is signed in brings. */
async function sent(site, held) {
  const admin = new PlainBrowser(site)
  await admin.signIn('admin@suivi.example', THROWAWAY_PASSWORD)
  const rows = []
  for (const [form, text] of Object.entries(BROUGHT)) rows.push(...(await bringing(admin, held, form, text)))
  return rows
}

/** Texts of 490,000 letters, by what they are. */
const BROUGHT = {
  sentences: 'The parties agree to meet again within a year, and will tell each other what they did. '.repeat(
    5_630,
  ),
  'lines of a page': 'The parties will meet again, and tell each other.\n'.repeat(9_600),
  'paragraphs of a treaty': `${'The parties agree to meet again within a year. '.repeat(10)}\n`.repeat(990),
}

async function bringing(admin, held, form, text) {
  const { location } = await admin.send('/desk/bring', { key: crypto.randomUUID() })
  const id = location.split('/')[3]
  const step = (name) => `/desk/bring/${id}/${name}`
  const rows = []
  const row = async (door, work) => rows.push({ door: `${door}: ${form}`, ...(await threeTimes(held, work)) })
  const send = async () => {
    const fields = admin.formOf(await admin.open(step('text')), ['text', 'language'])
    const values = { text: `${text}${Math.random()}`, language: 'en', act: 'save', answer: 'en' }
    const answer = await held(() => admin.answerTo('/api/bring/document', { ...fields, ...values }))
    return { ...answer, bytes: text.length }
  }
  const sendings = [await send(), await send(), await send()]
  rows.push({ door: `POST /api/bring/document: ${form}`, ...least(sendings) })
  for (const name of ['text', 'passages', 'about', 'parties', 'marks', 'submit'])
    await row(`GET /desk/bring/…/${name}`, async () => {
      const html = await admin.open(step(name))
      return { status: 200, bytes: html.length }
    })
  return rows
}
