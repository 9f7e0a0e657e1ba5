// How many of all pages an act makes anew, and what that takes of the processors: `npm run bench anew`. Every page in English that the site maps name is
// asked for until it is kept (those of the other languages are as many again, and more than are kept at once); the process is told of an act as the database tells it; and each is asked for again. One that takes a statement was made anew.
import { freePort } from '../database/port.mjs'
import { withConnection } from '../database/postgres-client.mjs'
import { serveSite, siteEnvironment, withSeededDatabase } from '../test/on-database.mjs'
import { SLUG } from './growth-pages.mjs'
import { cpuOf, cpuSince } from './processor-time.mjs'
import { countedConnection } from './wire.mjs'

/** What acts are done to: the newest of its kind on item 7c, or what stands anywhere. @type {Record<string, { act: object, of: string | null }>} */
const acts = {
  'a note on an item is published': { act: { objectType: 'note', verb: 'published' }, of: null },
  'a judgement is shown as provisional': {
    act: { objectType: 'revision', verb: 'showed as interim' },
    of: `SELECT r.id::text FROM revisions r JOIN lines l ON l.id = r.line_id JOIN commitments c ON c.id = l.commitment_id WHERE c.reference = '7c' LIMIT 1`,
  },
  'a source is listed': { act: { objectType: 'source', verb: 'listed', places: null }, of: null },
}

export function benchAnew() {
  return withSeededDatabase(async (env) => {
    const wire = await countedConnection(env.DATABASE_URL)
    const port = await freePort()
    const site = await serveSite(siteEnvironment({ ...env, DATABASE_URL: wire.url }, port), port)
    try {
      const addresses = await mapped(site.address)
      await madeAnew(addresses, wire)
      await madeAnew(addresses, wire)
      console.log('\n| act | pages | made anew | s of processors |\n| --- | --- | --- | --- |')
      await withConnection(env.DATABASE_OWNER_URL, async (client) => {
        for (const [name, { act, of }] of Object.entries(acts)) {
          const places = [`${SLUG}/7c`]
          if (of !== null) {
            const { rows } = await client.query(`SELECT places_showing('revision', (${of})) AS places`)
            places.splice(0, places.length, ...rows[0].places)
          }
          const told = { places, shown: true, slugs: [SLUG], ...act }
          await client.query('SELECT pg_notify($1, $2)', ['suivi_events', JSON.stringify(told)])
          const before = await cpuOf(site, client)
          const anew = await madeAnew(addresses, wire)
          const seconds = cpuSince(before, await cpuOf(site, client)) / 1000
          console.log(`| ${name} | ${addresses.length} | ${anew.length} | ${seconds.toFixed(1)} |`)
        }
      })
    } finally {
      await site.stop()
      await wire.close()
    }
  })
}

/** The addresses in English that the site maps name, on the site itself. @param {string} address @returns {Promise<string[]>} */
async function mapped(address) {
  const read = async (/** @type {string} */ path) => (await fetch(address + path)).text()
  const maps = [...(await read('/sitemap.xml')).matchAll(/<loc>([^<]*)<\/loc>/g)]
  const texts = await Promise.all(maps.map(([, loc = '']) => read(new URL(loc).pathname)))
  const named = texts.flatMap((text) => [...text.matchAll(/(?:<loc>|href=")([^<"]*)/g)])
  const paths = named.map(([, loc = '']) => new URL(loc).pathname)
  return [...new Set(paths)].filter((path) => !/^\/(fr|es|ar)(\/|$)/.test(path)).map((path) => address + path)
}

/** Those that took a statement. @returns {Promise<string[]>} */
async function madeAnew(addresses, wire) {
  /** @type {string[]} */
  const anew = []
  for (const address of addresses) {
    wire.taken()
    const answer = await fetch(address)
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
    if (wire.taken().statements > 0) anew.push(address)
  }
  return anew
}
