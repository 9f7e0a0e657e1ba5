// How what a page costs grows with its statement. The starter dossier is grown to many times its size (grow.mjs), every page is made anew
// again and again, and what that takes is told as a ratio to the dossier as it is: statements and rows (wire.mjs), processor time of the
// server and of PostgreSQL, bytes as they are sent. Ratios are what counts; absolute figures are the machine's.
import http from 'node:http'
import path from 'node:path'
import { pageAddress } from '../../server/page-kinds.mjs'
import { freePort } from '../database/port.mjs'
import { withConnection } from '../database/postgres-client.mjs'
import { serveSite, siteEnvironment, withSeededDatabase } from '../test/on-database.mjs'
import { growStatement } from './grow.mjs'
import { GOAL, growthTable, writeGrowth } from './growth-figures.mjs'
import { PlainBrowser } from './plain-browser.mjs'
import { cpuOf, cpuSince } from './processor-time.mjs'
import { countedConnection } from './wire.mjs'
import { middle } from './wrk.mjs'

const slug = 'rabat-2022-07-08'
const rounds = 3
const USUAL_SIZES = [1, 10, 100]
const DOCS = path.join(import.meta.dirname, '../../docs')

/** What is measured, by name. */
const pages = {
  home: '/',
  'statements of a year': '/statements/in/2022',
  'about the site': '/about',
  'front page': at('front'),
  statement: at('statement'),
  items: at('items'),
  'items as of a day': `${at('items')}/as-of/{day}`,
  'items of two days': at('comparison', { earlier: '2022-07-08', later: '{day}' }),
  'one item': at('item', { reference: '7c' }),
  'one item as of a day': `${at('item', { reference: '7c' })}/as-of/{day}`,
  sources: at('sources'),
  'sources as of a day': `${at('sources')}/as-of/{day}`,
  'one source': at('source', { source: 'S40' }),
  wording: at('wording'),
  'follow-ups': at('followUps'),
  history: at('history'),
  corrections: at('corrections'),
  searches: at('searches'),
  'map of the site': '/sitemap.xml',
  'the record, downloaded': `/${slug}/events.jsonl`,
  'desk of a reviewer': '/desk',
  'desk of an analyst': '/desk',
  'review of a judgement': '/desk/reviews/{submission}',
  'translations on the desk': '/desk/translations?into=fr',
  'what can be done with an item': `/desk/at?page=${encodeURIComponent(at('item', { reference: '7c' }))}`,
}

/** Who is signed in where a page is not for every visitor, by its name. @type {Record<string, string>} */
const people = {
  'desk of a reviewer': 'reviewer@suivi.example',
  'desk of an analyst': 'analyst@suivi.example',
  'review of a judgement': 'reviewer@suivi.example',
  'translations on the desk': 'reviewer@suivi.example',
  'what can be done with an item': 'analyst@suivi.example',
}

/** What makes a page anew, by its name, where that is not what is published on the statement. @type {Record<string, object>} */
const acts = {
  'about the site': { objectType: 'house-text', verb: 'edited', shown: true, slugs: [] },
}
const published = { objectType: 'commitment', verb: 'published', shown: true, slugs: [slug] }

/** @param {keyof typeof import('../../server/page-kinds.mjs').pageKinds} kind @param {Record<string, string>} [params] */
function at(kind, params = {}) {
  return pageAddress(kind, { statement: slug, ...params })
}

/** @typedef {import('./growth-figures.mjs').Taken} Taken */

/**
 * Measures and prints, for each of some sizes. Where all pages are measured at the usual ones, what comes of it is written into the documents.
 *
 * @param {readonly string[]} named sizes, the first of which is what the others are compared with, and names of pages
 */
export async function benchGrowth(named) {
  const numbers = named.map(Number).filter((number) => number > 0)
  const sizes = numbers.length > 0 ? numbers : USUAL_SIZES
  const chosen = Object.entries(pages).filter(([name]) => named.includes(name))
  const measuredPages = chosen.length > 0 ? chosen : Object.entries(pages)
  /** @type {Map<string, (Taken | null)[]>} */
  const measured = new Map()
  for (const times of sizes)
    for (const [name, taken] of Object.entries(await measure(times, measuredPages)))
      measured.set(name, [...(measured.get(name) ?? []), taken])
  const figures = { sizes, goal: GOAL, pages: [...measured].map(([name, taken]) => ({ name, taken })) }
  console.log(growthTable(figures))
  if (named.length === 0) await writeGrowth(DOCS, figures)
}

/** @param {number} times @param {[string, string][]} asked @returns {Promise<Record<string, Taken | null>>} */
function measure(times, asked) {
  return withSeededDatabase(async (env) => {
    await growStatement(env.DATABASE_OWNER_URL, slug, times)
    const wire = await countedConnection(env.DATABASE_URL)
    const port = await freePort()
    const site = await serveSite(siteEnvironment({ ...env, DATABASE_URL: wire.url }, port), port)
    try {
      /** @type {Record<string, Taken | null>} */
      const taken = {}
      for (const [name, path] of asked) {
        const cookie = await cookieOf(site, people[name], env.SUIVI_DEMO_PASSWORD)
        const act = acts[name] ?? published
        taken[name] = await costOf(site, { path, cookie, act }, wire, env.DATABASE_OWNER_URL)
      }
      return taken
    } finally {
      await site.stop()
      await wire.close()
    }
  })
}

/** What the browser of somebody who signed in sends along; nothing of a visitor's. @param {string | undefined} email @returns {Promise<string>} */
async function cookieOf(site, email, password) {
  if (email === undefined) return ''
  const browser = new PlainBrowser(site.address)
  await browser.signIn(email, password)
  return browser.cookie
}

/** Makes a page anew several times. @returns {Promise<Taken | null>} null where it is not answered in time */
async function costOf(site, asked, wire, ownerUrl) {
  /** @type {Taken[]} */
  const all = []
  for (let round = 0; round <= rounds; round += 1) {
    const taken = await withConnection(ownerUrl, (client) => madeAnew(site, asked, wire, client))
    if (taken === null) return null
    if (round > 0) all.push(taken) // the first round warms up
  }
  const of = (/** @type {keyof Taken} */ what) => middle(all.map((taken) => taken[what]))
  return { statements: of('statements'), rows: of('rows'), cpu: of('cpu'), bytes: of('bytes') }
}

/** Tells the server what makes a page anew, and asks for it until it was made from the database. */
async function madeAnew(site, { path, cookie, act }, wire, client) {
  const address = site.address + (await filled(path, client))
  await client.query('SELECT pg_notify($1, $2)', ['suivi_events', JSON.stringify(act)])
  while (true) {
    wire.taken()
    const before = await cpuOf(site, client)
    const bytes = await bytesOf(address, cookie)
    if (bytes === null) return null
    const cpu = cpuSince(before, await cpuOf(site, client))
    const { statements, rows } = wire.taken()
    if (statements > 0) return { statements, rows, cpu, bytes }
  }
}

/** An address with what stands in it by name: the day, or a judgement that awaits review. */
async function filled(path, client) {
  if (!path.includes('{submission}')) return path.replace('{day}', new Date().toISOString().slice(0, 10))
  const { rows } = await client.query(
    `SELECT id FROM revisions WHERE state = 'submitted' ORDER BY id LIMIT 1`,
  )
  return path.replace('{submission}', rows[0].id)
}

/** How many bytes an answer has as it is sent; null where there was none in time. @param {string} address @param {string} cookie @returns {Promise<number | null>} */
function bytesOf(address, cookie) {
  return new Promise((resolve, reject) => {
    const request = http.get(address, { headers: { 'accept-encoding': 'br', cookie } }, (answer) => {
      let bytes = 0
      answer.on('data', (piece) => {
        bytes += piece.length
      })
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(bytes)
        else if (answer.statusCode === 503) resolve(null)
        else reject(new Error(`${address} answers ${answer.statusCode}`))
      })
    })
    request.on('error', reject)
  })
}
