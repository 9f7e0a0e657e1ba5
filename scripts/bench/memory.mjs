// What the server and its PostgreSQL hold in memory once all pages of the map of the site were read twice, in four languages, and once nobody has
// asked for anything for half a minute (Linux only).
import { readdir, readFile } from 'node:fs/promises'
import { freePort } from '../database/port.mjs'
import { withConnection } from '../database/postgres-client.mjs'
import { pause } from '../program.mjs'
import { serveSite, siteEnvironment, withSeededDatabase } from '../test/on-database.mjs'

const connections = 4
const rounds = 2
const restMs = 30_000

/** Measures and prints. */
export function benchMemory() {
  return withSeededDatabase((env) =>
    withConnection(env.DATABASE_OWNER_URL, async (client) => {
      const { rows } = await client.query('SELECT pg_backend_pid() AS pid')
      const postgres = await parentOf(rows[0].pid)
      const port = await freePort()
      const site = await serveSite(siteEnvironment(env, port), port)
      const look = async (when) => report(when, await heldBy(Number(site.pid)), await heldByAll(postgres))
      try {
        await look('before anybody reads')
        const addresses = await mapped(site.address)
        for (let round = 1; round <= rounds; round += 1) {
          await readAll(addresses)
          await look(`${addresses.length} pages read, round ${round}`)
        }
        await pause(restMs)
        await look('at rest')
      } finally {
        await site.stop()
      }
    }),
  )
}

/** Every page in the map of the site, whose files name those of each language. @param {string} site */
async function mapped(site) {
  const files = placesIn(await read(`${site}/sitemap.xml`))
  return (await Promise.all(files.map(read))).flatMap(placesIn)
}

/** @param {string} map */
function placesIn(map) {
  return [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].flatMap(([, address]) => address ?? [])
}

/** @param {string[]} addresses */
async function readAll(addresses) {
  const waiting = [...addresses]
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await read(next)
    }),
  )
}

/** @param {string} address */
async function read(address) {
  const answer = await fetch(address, { headers: { 'accept-encoding': 'br' } })
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`)
  return answer.text()
}

/** Its share of the memory that it has, in megabytes: what several processes share counts once among them. @param {number | string} pid */
async function heldBy(pid) {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8')
  return Number(/^Pss: +(\d+)/m.exec(rollup)?.[1]) / 1024
}

/** What a process and its children hold. @param {number} parent */
async function heldByAll(parent) {
  let sum = await heldBy(parent)
  // A connection may end while it is looked at.
  for (const pid of await readdir('/proc'))
    if (/^\d+$/.test(pid) && (await parentOf(pid).catch(() => 0)) === parent)
      sum += await heldBy(pid).catch(() => 0)
  return sum
}

/** @param {number | string} pid */
async function parentOf(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/^PPid:\s+(\d+)/m.exec(status)?.[1])
}

/** @param {string} when @param {number} server @param {number} postgres */
function report(when, server, postgres) {
  const megabytes = (held) => `${held.toFixed(0)} MB`
  console.log(
    `${when}: the server ${megabytes(server)}, PostgreSQL ${megabytes(postgres)}, both ${megabytes(server + postgres)}`,
  )
}
