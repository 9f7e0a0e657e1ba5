// The part of `npm run bench captures` that works as a worker does: it makes a hundred copies of pages of each size, and prints what they took.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { captureBy } from '@/lib/evidence/snapshot/mutations/capture'
import { queueJob } from '@/lib/ground/job/mutations/queue-job'
import { startWorker } from '@/lib/ground/job/mutations/worker'
import { disconnect, transaction } from '@/lib/ground/platform/db'
import { fetchOutside } from '@/lib/ground/platform/egress/fetch'
import { parseAllowed } from '@/lib/ground/platform/egress/refused-networks.mjs'
import { News } from '@/lib/ground/platform/news.mjs'
import { cpuOfProcess } from './processor-time.mjs'

/** Bytes of a page, and of how many sources a copy is made. */
const pages = [
  [30_000, 100],
  [300_000, 100],
  [3_000_000, 20],
] as const

/** Answers `/N/…` with a page of about N bytes that no other address has. */
const program = `
const page = (bytes, url) => '<!doctype html><main><p>' + url + '</p>' + '<p>Test text, not from any source, of a page. </p>'.repeat(bytes / 49)
require('node:http').createServer((asked, answer) => {
  const body = page(Number(asked.url.split('/')[1]), asked.url)
  answer.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': body.length })
  answer.end(body)
}).listen(0, '127.0.0.1', function () { console.log(this.address().port) })`

const server = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
const news = new News(process.env.DATABASE_URL ?? '')
await owner.connect()
try {
  const port = await portOf(server)
  const allow = parseAllowed(`127.0.0.1/32:${port}`) ?? []
  const capture = captureBy((address, options) => fetchOutside(address, { ...options, allow }))
  const worker = startWorker({ capture }, { news })
  await measure(port, 30_000, 5) // warms all of it up
  for (const [bytes, copies] of pages) report(bytes, copies, await measure(port, bytes, copies))
  await worker.stop()
} finally {
  server.kill()
  await Promise.all([news.stop(), owner.end(), disconnect()])
}

async function measure(port: number, bytes: number, copies: number) {
  await owner.query(`UPDATE sources SET url = 'http://127.0.0.1:${port}/${bytes}/' || id`)
  const before = await processors()
  const began = performance.now()
  let most = 0
  const looking = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 20)
  await askFor(copies)
  while ((await open()) > 0) await new Promise((resolve) => setTimeout(resolve, 50))
  clearInterval(looking)
  return { took: performance.now() - began, processor: (await processors()) - before, most }
}

/** Captures of so many sources, each with its job, as if somebody had asked for them at once. */
async function askFor(copies: number): Promise<void> {
  const { rows } = await owner.query<{ id: string }>(
    `INSERT INTO captures (id, source_id, asked_by_id)
     SELECT gen_random_uuid(), s.id, p.id FROM (SELECT id FROM sources WHERE url IS NOT NULL ORDER BY number LIMIT $1) AS s,
       (SELECT id FROM people WHERE email = 'analyst@suivi.example') AS p RETURNING id::text`,
    [copies],
  )
  await transaction('system', async (tx) => {
    for (const { id } of rows) await queueJob(tx, 'capture', { captureId: id })
  })
}

async function open(): Promise<number> {
  const { rows } = await owner.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM captures WHERE ended_at IS NULL',
  )
  return rows[0]?.n ?? 0
}

/** Milliseconds of the processors: ours and those of the processes that we started and that have ended, and PostgreSQL's for us. */
async function processors(): Promise<number> {
  const { rows } = await owner.query<{ pid: number }>(
    "SELECT pid FROM pg_stat_activity WHERE datname = current_database() OR backend_type LIKE '%writer%' OR backend_type = 'checkpointer'",
  )
  const of = await Promise.all(rows.map(({ pid }) => cpuOfProcess(pid)))
  const { user, system } = process.cpuUsage()
  return of.reduce((sum, taken) => sum + taken, (user + system) / 1_000 + ofEndedChildren())
}

/** As Linux counts it, in hundredths of a second, once a child has ended. */
function ofEndedChildren(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)?.split(' ') ?? []
  return (Number(fields[13]) + Number(fields[14])) * 10
}

function report(
  bytes: number,
  copies: number,
  { took, processor, most }: Awaited<ReturnType<typeof measure>>,
) {
  console.log(
    `${(bytes / 1_000).toFixed(0)} kB, ${copies} copies: ${((copies / took) * 60_000).toFixed(0)} a minute, ` +
      `${(processor / copies).toFixed(0)} ms of processor each, the worker holds ${(most / 1e6).toFixed(0)} MB at most`,
  )
}

async function portOf({ stdout }: ChildProcess): Promise<number> {
  if (!stdout) throw new Error('The server says nothing.')
  const [said] = await once(stdout, 'data')
  return Number(String(said))
}
