// Pages of an earlier day, beside a bare dynamic page of the same framework with as many bytes and as many pieces of text. Every request asks
// for a day that nobody has asked for since the last publication, a thousand of four years in no order, on thirty of which what the page shows
// became another.
import http from 'node:http'
import { withConnection } from '../database/postgres-client.mjs'
import { withBarePage } from './bare-page.mjs'
import { load, middle } from './wrk.mjs'

const rounds = 5
const statement = '/rabat-2022-07-08'
/** What is measured, by name. */
const pages = {
  'an item': `${statement}/7c`,
  'the text': `${statement}/statement`,
  'the front page': statement,
}
/** How many days are asked for after each publication, and how many at once. */
const asked = 1_000
const atOnce = 16
const first = Date.parse('2022-07-09T00:00:00Z')
const oneDay = 86_400_000
/** On how many days what the page shows became another. */
const changes = 30

/**
 * @param {string} site address of ours, over a throw-away database that was moved into the past
 * @param {string} ownerUrl the database, as its owner
 */
export async function benchAsOf(site, ownerUrl) {
  for (const [name, page] of Object.entries(pages)) {
    const days = addresses(site + page)
    const html = await (await fetch(days[0] ?? site)).text()
    await withBarePage(bareSource(html), async (bare) => {
      const measured = []
      for (let round = 0; round <= rounds; round += 1) {
        await publish(ownerUrl)
        const pair = {
          ours: await askEach(days),
          bare: await askEach(Array.from({ length: asked }, () => bare)),
        }
        if (round > 0) measured.push(pair) // the first round warms both up
      }
      const address = `${site}${page}/as-of/2026-01-01`
      await fetch(address)
      const again = { ours: await load(address), bare: await load(bare) }
      report(name, html.length, measured, again)
    })
  }
}

/**
 * The starter dossier is published when it is brought in; here on the day of the statement, so that there are years of days. To be
 * done before the site is first asked: it remembers what it has read.
 *
 * @param {string} ownerUrl the throw-away database, as its owner
 */
export async function moveIntoThePast(ownerUrl) {
  await withConnection(ownerUrl, async (client) => {
    const changes = {
      statements: 'created_at = $1',
      commitments: 'created_at = $1, published_at = $1',
      sources: 'created_at = $1, listed_at = $1',
      bearings: 'added_at = $1',
      revisions: 'submitted_at = $1, state_since = $1, shown_as_interim_at = $1',
    }
    for (const [table, change] of Object.entries(changes)) {
      await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
      await client.query(`UPDATE ${table} SET ${change}`, ['2022-07-08T12:00:00Z'])
      await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`)
    }
  })
}

/**
 * Lets other items of the statement become public one after the other, so that those before and after this one were others then. To be done
 * after the dossier was moved into the past.
 *
 * @param {string} ownerUrl the throw-away database, as its owner
 */
export async function spreadChanges(ownerUrl) {
  const apart = Math.floor(daysSince() / (changes + 1))
  await withConnection(ownerUrl, async (client) => {
    for (const [table, column] of [
      ['commitments', 'published_at'],
      ['sources', 'listed_at'],
    ]) {
      await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
      await client.query(
        `UPDATE ${table} t SET ${column} = t.${column} + (1 + o.n % $1) * $2 * interval '1 day'
           FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM ${table}) AS o
          WHERE o.id = t.id AND ${table === 'commitments' ? `t.reference <> '7c'` : 'true'}`,
        [changes, apart],
      )
      await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`)
    }
  })
}

/** Tells the server that something was published, after which nothing of the statement is kept. @param {string} ownerUrl */
export async function publish(ownerUrl) {
  const act = { objectType: 'commitment', verb: 'published', shown: true, slugs: [statement.slice(1)] }
  await withConnection(ownerUrl, (client) =>
    client.query('SELECT pg_notify($1, $2)', ['suivi_events', JSON.stringify(act)]),
  )
}

function daysSince() {
  return Math.floor((Date.now() - first) / oneDay)
}

/** A page on a thousand days from the statement to today, in an order in which none follows the day before it. */
function addresses(page) {
  const all = Array.from({ length: daysSince() }, (_, day) => {
    const moment = new Date(first + day * oneDay).toISOString()
    return `${page}/as-of/${moment.slice(0, 10)}`
  })
  // The same order every time: by a number that is far from that of its neighbours.
  return all
    .map((address, index) => ({ address, place: (index * 2_654_435_761) % 4_294_967_296 }))
    .sort((a, b) => a.place - b.place)
    .slice(0, asked)
    .map(({ address }) => address)
}

/** Asks for each of some addresses once, some at the same time: requests a second, and the 99th percentile in milliseconds. */
async function askEach(urls) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: atOnce })
  /** @type {number[]} */
  const taken = []
  const waiting = [...urls]
  const began = performance.now()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
        const from = performance.now()
        await answered(url, agent)
        taken.push(performance.now() - from)
      }
    }),
  )
  const seconds = (performance.now() - began) / 1000
  agent.destroy()
  taken.sort((one, other) => one - other)
  return { rate: urls.length / seconds, late: taken[Math.floor(taken.length * 0.99)] ?? 0 }
}

/** @param {string} url @param {http.Agent} agent @returns {Promise<void>} */
function answered(url, agent) {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent, headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${url} answers ${answer.statusCode}`))
      answer.on('end', resolve).resume()
    })
    request.on('error', reject)
  })
}

/** A page of as many pieces of text as ours, and as many bytes once the framework has added its own copy of them. */
function bareSource(html) {
  const pieces = html
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .split(/<[^>]*>/)
    .map((text) => text.replace(/["'&<>\\]/g, ' ').trim())
    .filter((text) => text !== '')
  const written = pieces.reduce((sum, text) => sum + 2 * (text.length + 7), 0)
  const filler = ' word'.repeat(Math.max(0, Math.round((html.length - written) / 10 / pieces.length)))
  return `export const dynamic = 'force-dynamic'
const pieces = ${JSON.stringify(pieces.map((text) => text + filler))}
export default () => <main><p>{Date.now()}</p>{pieces.map((text, index) => <p key={index}>{text}</p>)}</main>`
}

function report(name, bytes, measured, again) {
  const rate = middle(measured.map(({ ours, bare }) => ours.rate / bare.rate))
  const late = middle(measured.map(({ ours, bare }) => ours.late / bare.late))
  console.log(
    `${name} as of a day that nobody asked for, ${bytes} bytes: ${rate.toFixed(2)} times the requests a second of a bare dynamic page, ${late.toFixed(2)} of its 99th percentile (medians of ${rounds})`,
  )
  console.log(
    `the same, once somebody has asked for that day: ${(again.ours.rate / again.bare.rate).toFixed(1)} times, ${(again.ours.late / again.bare.late).toFixed(2)}`,
  )
}
