// Pages of an earlier day, rendered at each request, beside a bare dynamic page of the same framework with as many bytes and as many
// pieces of text. Every request asks for a day that nobody has asked for yet, so that none comes from memory.
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { withConnection } from '../database/postgres-client.mjs'
import { withBarePage } from './bare-page.mjs'
import { middle, readReport } from './wrk.mjs'

const run = promisify(execFile)
const rounds = 5
const item = '/rabat-2022-07-08/7c'
const languages = ['', '/fr', '/es', '/ar']

/** @param {string} site address of ours, over a throw-away database that was moved into the past */
export async function benchAsOf(site) {
  const fresh = addresses(site)
  const html = await (await fetch(fresh.pop() ?? site)).text()
  await withBarePage(bareSource(html), async (bare) => {
    const measured = []
    for (let round = 0; round <= rounds; round += 1) {
      const pair = { ours: await load(fresh), bare: await load([bare]) }
      if (round > 0) measured.push(pair) // the first round warms both up
    }
    const address = `${site}${item}/as-of/2026-01-01`
    const kept = [address]
    await fetch(address)
    const again = { ours: await load(kept), bare: await load([bare]) }
    report(html.length, measured, again)
  })
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

/** The page on every day from the statement to today, in every language. */
function addresses(site) {
  const first = Date.parse('2022-07-09T00:00:00Z')
  const days = Math.floor((Date.now() - first) / 86_400_000)
  return languages.flatMap((language) =>
    Array.from({ length: days }, (_, day) => {
      const moment = new Date(first + day * 86_400_000).toISOString()
      return `${site}${language}${item}/as-of/${moment.slice(0, 10)}`
    }),
  )
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

/** Requests a second and the 99th percentile in milliseconds over four seconds and 16 connections; one address may be asked often, many once each. */
async function load(urls) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'suivi-bench-'))
  try {
    const script = path.join(folder, 'ask.lua')
    const paths = urls.map((url) => new URL(url).pathname)
    await writeFile(
      script,
      `local paths = {${paths.map((each) => JSON.stringify(each)).join(',')}}
local asked = 0
request = function()
  asked = asked + 1
  return wrk.format('GET', paths[(asked - 1) % #paths + 1], { ['Accept-Encoding'] = 'gzip' })
end`,
    )
    const { stdout } = await run('wrk', ['-t1', '-c16', '-d4s', '--latency', '-s', script, urls[0]])
    if (/Non-2xx/.test(stdout)) throw new Error(`not every answer was a page:\n${stdout}`)
    const asked = Number(stdout.match(/(\d+) requests in/)?.[1])
    if (urls.length > 1 && urls.splice(0, asked + 16).length < asked)
      throw new Error('no days left to ask for')
    return readReport(stdout)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function report(bytes, measured, again) {
  const rate = middle(measured.map(({ ours, bare }) => ours.rate / bare.rate))
  const late = middle(measured.map(({ ours, bare }) => ours.late / bare.late))
  console.log(
    `an item as of a day, rendered at each request, ${bytes} bytes: ${rate.toFixed(2)} times the requests a second of a bare dynamic page, ${late.toFixed(2)} of its 99th percentile (medians of ${rounds})`,
  )
  console.log(
    `the same, once somebody has asked for that day: ${(again.ours.rate / again.bare.rate).toFixed(1)} times, ${(again.ours.late / again.bare.late).toFixed(2)}`,
  )
}
