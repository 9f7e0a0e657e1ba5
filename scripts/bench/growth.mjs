// How what a page costs grows with its statement. The starter dossier is grown to many times its size (grow.mjs), every page is made anew
// again and again, and what that takes is told as a ratio to the dossier as it is: statements and rows (wire.mjs), processor time of the
// server and of PostgreSQL, bytes as they are sent. Ratios are what counts; absolute figures are the machine's.
import http from 'node:http'
import path from 'node:path'
import { freePort } from '../database/port.mjs'
import { withConnection } from '../database/postgres-client.mjs'
import { serveSite, siteEnvironment, withSeededDatabase } from '../test/on-database.mjs'
import { growStatement } from './grow.mjs'
import { GOAL, growthTable, writeGrowth } from './growth-figures.mjs'
import { growthPages, PUBLISHED, placesOf, SLUG } from './growth-pages.mjs'
import { PlainBrowser } from './plain-browser.mjs'
import { cpuOf, cpuSince } from './processor-time.mjs'
import { countedConnection } from './wire.mjs'
import { middle } from './wrk.mjs'

const rounds = 3
/** What a program says that sends JSON and takes JSON. */
export const SENDING_JSON = {
  'content-type': 'application/json',
  accept: 'application/json, text/event-stream',
}
const USUAL_SIZES = [1, 10, 100]
const DOCS = path.join(import.meta.dirname, '../../docs')

/** @typedef {import('./growth-figures.mjs').Taken} Taken */
/** @typedef {import('./growth-pages.mjs').GrowthPage} GrowthPage */
/** @typedef {(ownerUrl: string, slug: string, times: number) => Promise<Record<string, string> | void>} Grow what stands in addresses in braces, where it adds to that */

/**
 * Measures and prints, for each of some sizes. Where all pages are measured at the usual ones, what comes of it is written into the documents.
 *
 * @param {readonly string[]} named sizes, the first of which is what the others are compared with, and names of pages
 */
export async function benchGrowth(named) {
  const numbers = named.map(Number).filter((number) => number > 0)
  const sizes = numbers.length > 0 ? numbers : USUAL_SIZES
  const chosen = growthPages.filter(({ name }) => named.includes(name))
  const figures = await measureAll(sizes, chosen.length > 0 ? chosen : growthPages, growStatement)
  console.log(growthTable(figures))
  if (named.length === 0) await writeGrowth(DOCS, figures)
}

/**
 * Measures pages at some sizes.
 *
 * @param {readonly number[]} sizes
 * @param {readonly GrowthPage[]} asked
 * @param {Grow} grow
 * @returns {Promise<import('./growth-figures.mjs').Figures>}
 */
export async function measureAll(sizes, asked, grow) {
  /** @type {Map<string, (Taken | null)[]>} */
  const measured = new Map()
  for (const times of sizes)
    for (const [name, taken] of Object.entries(await measure(times, asked, grow)))
      measured.set(name, [...(measured.get(name) ?? []), taken])
  return { sizes, goal: GOAL, pages: [...measured].map(([name, taken]) => ({ name, taken })) }
}

/** @param {number} times @param {readonly GrowthPage[]} asked @param {Grow} grow @returns {Promise<Record<string, Taken | null>>} */
function measure(times, asked, grow) {
  return withSeededDatabase(async (env) => {
    const grown = await grow(env.DATABASE_OWNER_URL, SLUG, times)
    const wire = await countedConnection(env.DATABASE_URL)
    const port = await freePort()
    const site = await serveSite(siteEnvironment({ ...env, DATABASE_URL: wire.url }, port), port)
    try {
      /** @type {Record<string, Taken | null>} */
      const taken = {}
      const places = await placesOf(site.address, env, grown ?? {})
      for (const { name, path, as, body, act = PUBLISHED } of asked) {
        const cookie = await cookieOf(site, as, env.SUIVI_DEMO_PASSWORD)
        taken[name] = await costOf(
          site,
          { path: places(path), cookie, body, act },
          wire,
          env.DATABASE_OWNER_URL,
        )
      }
      return taken
    } finally {
      await site.stop()
      await wire.close()
    }
  })
}

/** What the browser of somebody who signed in sends along; nothing of a visitor's. @param {string | undefined} email @returns {Promise<string>} */
export async function cookieOf(site, email, password) {
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
async function madeAnew(site, { path, cookie, body, act }, wire, client) {
  const address = site.address + path
  await client.query('SELECT pg_notify($1, $2)', ['suivi_events', JSON.stringify(act)])
  while (true) {
    wire.taken()
    const before = await cpuOf(site, client)
    const bytes = await bytesOf(address, cookie, body)
    if (bytes === null) return null
    const cpu = cpuSince(before, await cpuOf(site, client))
    const { statements, rows } = wire.taken()
    if (statements > 0) return { statements, rows, cpu, bytes }
  }
}

/**
 * How many bytes an answer has as it is sent; null where there was none in time.
 *
 * @param {string} address
 * @param {string} cookie
 * @param {string} [body] JSON to send; without it the address is only asked for
 * @returns {Promise<number | null>}
 */
function bytesOf(address, cookie, body) {
  const headers = { 'accept-encoding': 'br', cookie, ...(body === undefined ? {} : SENDING_JSON) }
  return new Promise((resolve, reject) => {
    const request = http.request(
      address,
      { headers, method: body === undefined ? 'GET' : 'POST' },
      (answer) => {
        let bytes = 0
        answer.on('data', (piece) => {
          bytes += piece.length
        })
        answer.on('end', () => {
          if (answer.statusCode === 200) resolve(bytes)
          else if (answer.statusCode === 503) resolve(null)
          else reject(new Error(`${address} answers ${answer.statusCode}`))
        })
      },
    )
    request.on('error', reject)
    request.end(body)
  })
}
