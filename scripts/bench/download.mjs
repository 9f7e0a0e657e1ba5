// How long a record of a million events takes to download, and what memory: compressed and plain, beside PostgreSQL's own COPY of the same
// rows. The events are made by SQL, the same each time, in a throw-away database; one in fifty is a public act (Linux only).
import { readFile } from 'node:fs/promises'
import http from 'node:http'
import { freePort } from '../database/port.mjs'
import { withConnection } from '../database/postgres-client.mjs'
import { serveSite, siteEnvironment, withSeededDatabase } from '../test/on-database.mjs'
import { middle } from './wrk.mjs'

const events = 1_000_000
const rounds = 3
const slug = 'rabat-2022-07-08'
const lookEvery = 20 // milliseconds

/** Measures and prints. */
export function benchDownload() {
  return withSeededDatabase(async (env) => {
    await withConnection(env.DATABASE_OWNER_URL, async (client) => {
      await writeEvents(client)
      const port = await freePort()
      const site = await serveSite(siteEnvironment(env, port), port)
      try {
        const before = await memoryOf(site.pid)
        for (const encoding of ['identity', 'gzip', 'br']) {
          const measured = []
          for (let round = 0; round <= rounds; round += 1) {
            const pair = { ours: await download(site, encoding), copy: await copy(client) }
            if (round > 0) measured.push(pair) // the first round warms both up
          }
          report(encoding, before, measured)
        }
      } finally {
        await site.stop()
      }
    })
  })
}

/** The seed's own events stay; each further one is a note of the team, and every fiftieth an act that readers see. */
async function writeEvents(client) {
  for (const table of ['events', 'event_links'])
    await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
  await client.query(
    `INSERT INTO events (position, at, actor_kind, actor_id, verb, object_type, object_id, statement_id, payload, previous_hash, hash)
     SELECT from_.position + n, now(), 'person', p.id, CASE WHEN n % 50 = 0 THEN 'turned following on' ELSE 'annotated' END,
            CASE WHEN n % 50 = 0 THEN 'commitment' ELSE 'note' END, CASE WHEN n % 50 = 0 THEN c.id ELSE p.id END, s.id, '{}',
            encode(sha256(int8send(n - 1)), 'hex'), encode(sha256(int8send(n)), 'hex')
       FROM generate_series(1, $2::bigint) AS n, (SELECT max(position) AS position FROM events) AS from_,
            (SELECT id FROM people WHERE email = 'analyst@suivi.example') AS p, statements s, commitments c
      WHERE s.slug = $1 AND c.statement_id = s.id AND c.reference = '7c'`,
    [slug, events],
  )
  await client.query(
    `INSERT INTO event_links (position, shown, salt, blind, seal, leaf, link)
     SELECT position, '{}', md5(hash), md5(previous_hash), hash, encode(sha256(decode(hash, 'hex')), 'hex'),
            encode(sha256(decode(previous_hash || hash, 'hex')), 'hex')
       FROM events WHERE position > (SELECT max(position) FROM event_links)`,
  )
  for (const table of ['events', 'event_links'])
    await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`)
  await client.query('VACUUM ANALYZE')
}

/** Downloads the record and looks at the server's memory meanwhile. */
async function download(site, encoding) {
  let most = 0
  const looking = setInterval(async () => {
    most = Math.max(most, await memoryOf(site.pid))
  }, lookEvery)
  const began = performance.now()
  try {
    const bytes = await bytesOf(`${site.address}/${slug}/events.jsonl`, encoding)
    return { seconds: (performance.now() - began) / 1000, bytes, most }
  } finally {
    clearInterval(looking)
  }
}

/** @param {string} address @param {string} encoding @returns {Promise<number>} */
function bytesOf(address, encoding) {
  return new Promise((resolve, reject) => {
    const request = http.get(address, { headers: { 'accept-encoding': encoding } }, (answer) => {
      let bytes = 0
      answer.on('data', (piece) => {
        bytes += piece.length
      })
      answer.on('end', () =>
        answer.complete && answer.statusCode === 200
          ? resolve(bytes)
          : reject(new Error(`${address} answered ${answer.statusCode}`)),
      )
      answer.on('error', reject)
    })
    request.on('error', reject)
  })
}

/** The seconds that PostgreSQL takes to send the same rows as they are. */
async function copy(client) {
  const began = performance.now()
  await client.query('COPY (SELECT position, leaf FROM event_links ORDER BY position) TO STDOUT')
  return (performance.now() - began) / 1000
}

/** What a process holds in memory, in megabytes. */
async function memoryOf(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(status.match(/VmRSS:\s+(\d+) kB/)?.[1]) / 1000
}

function report(encoding, before, measured) {
  const of = (read) => middle(measured.map(read))
  const seconds = of(({ ours }) => ours.seconds)
  const share = of(({ ours, copy: taken }) => taken / ours.seconds)
  const most = Math.max(...measured.map(({ ours }) => ours.most))
  console.log(
    `${events} events, ${encoding}: ${seconds.toFixed(1)} s, ${share.toFixed(2)} of the speed of COPY, ${(of(({ ours }) => ours.bytes) / 1e6).toFixed(1)} MB; the server held ${before.toFixed(0)} MB before and ${most.toFixed(0)} at most`,
  )
}
