// Workers that are killed while they make copies, and the database with them now and then: each copy that was asked for has to end in one copy,
// or in a fault that is said.
import { randomUUID } from 'node:crypto'
import { openSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { withConnection } from '../../database/postgres-client.mjs'
import { pause, projectFolder } from '../../program.mjs'
import { onStop } from '../../start/stop.mjs'
import { auditCopies } from './copies-audit.mjs'
import { kindOf } from './kinds.mjs'
import { serveOutside } from './outside.mjs'
import { pickFrom } from './random.mjs'
import { killed, MADE, makeWorkers } from './workers.mjs'

/** Of ten kills: the worker, a process of the database's that serves it, or both. Without its process the database begins anew, all of it. */
const TARGETS = [
  'worker',
  'worker',
  'worker',
  'worker',
  'worker',
  'worker',
  'worker',
  'database',
  'database',
  'both',
]
const ASKED_A_KILL = 2
/** Copies under way at once, at most: each of another source. */
const MOST_OPEN = 12
/** A worker that is asked for nothing by then is killed all the same. */
const LONGEST_IDLE_MS = 4_000
const LONGEST_END_MS = 10 * 60_000

/**
 * @param {{ site: Awaited<ReturnType<typeof import('./site.mjs').makeSite>>, outside: Awaited<ReturnType<typeof serveOutside>>,
 *   browser: import('../../bench/plain-browser.mjs').PlainBrowser, kills: number, random: () => number }} given
 */
export async function killCaptures({ site, outside, browser, kills, random }) {
  const ownerUrl = await site.ownerUrl()
  const workers = await makeWorkers(site.env)
  onStop(() => rm(path.join(projectFolder, MADE), { recursive: true, force: true }))
  const log = openSync(path.join(site.folder, 'workers.log'), 'a')
  const asking = { browser, ownerUrl, addressOf: outside.addressOf, acknowledged: [], sources: 0 }
  const counts = { worker: 0, database: 0, both: 0, atWork: 0 }
  for (let kill = 0; kill < kills; kill += 1) {
    for (let more = 0; more < ASKED_A_KILL; more += 1) await askAnother(asking)
    const before = outside.counts.asked
    const worker = workers.start(log)
    await within(LONGEST_IDLE_MS, () => outside.counts.asked > before)
    await pause(random() * 600)
    const target = pickFrom(TARGETS, random)
    counts.atWork += (await atWork(ownerUrl)) > 0 ? 1 : 0
    if (target !== 'worker') await killBackend(ownerUrl)
    if (target !== 'database') await killed(worker)
    else await pause(random() * 1_000)
    await killed(worker)
    counts[target] += 1
    await letTimePass(ownerUrl)
    while ((await open(ownerUrl)) > MOST_OPEN) await workAlone(workers, log, ownerUrl, MOST_OPEN / 2)
  }
  await workAlone(workers, log, ownerUrl, 0)
  return { counts, ...(await auditCopies(ownerUrl, asking.acknowledged)), record: await site.verify() }
}

/** A source is typed as anybody types it. */
const nobody = { thread: '', number: 0, password: '', about: '', has: () => false }

/** Has a copy asked for of a source of its own, through the forms; one that nobody answered is sent again with its key. */
async function askAnother(asking) {
  const { browser, addressOf, acknowledged } = asking
  asking.sources += 1
  const source = kindOf('source')
  const typed = { ...source.typed(randomUUID(), () => '', nobody), address: addressOf(asking.sources) }
  const added = await answered(browser, '/desk/sources/new', source.fields, typed, source.leadsTo)
  const page = `/desk/sources/${added}`
  await answered(browser, page, ['key', 'sourceId', 'locale'], {}, new RegExp(`^${page}$`))
  const { rows } = await withConnection(asking.ownerUrl, (client) =>
    client.query('SELECT id::text FROM captures WHERE source_id = $1', [added]),
  )
  if (rows.length !== 1) throw new Error(`${rows.length} copies of ${added} were asked for by one form`)
  acknowledged.push(rows[0].id)
}

async function answered(browser, page, fields, typed, leadsTo) {
  const key = randomUUID()
  let last = ''
  for (let time = 0; time < 100; time += 1) {
    try {
      const hidden = browser.formOf(await browser.open(page), fields)
      const answer = await browser.answerTo(page, { ...hidden, ...typed, key })
      const [, id = ''] = leadsTo.exec(answer.location ?? '') ?? []
      if (answer.status === 303 && leadsTo.test(answer.location ?? '')) return id
      last = `${answer.status} ${answer.location}`
    } catch (error) {
      last = String(error)
    }
    await pause(200)
  }
  throw new Error(`The form of ${page} was not taken: ${last}.`)
}

/** A worker that nobody kills, until so few copies are open. */
async function workAlone(workers, log, ownerUrl, few) {
  const worker = workers.start(log)
  const until = Date.now() + LONGEST_END_MS
  try {
    while ((await open(ownerUrl)) > few) {
      if (Date.now() > until) return
      await pause(1_000)
      await hurry(ownerUrl)
    }
  } finally {
    await killed(worker)
    await letTimePass(ownerUrl)
  }
}

/** kill -9 of one of the database's processes that serves the application: PostgreSQL then ends all of them and recovers. */
async function killBackend(ownerUrl) {
  const pids = await asked(
    ownerUrl,
    "SELECT pid AS n FROM pg_stat_activity WHERE usename = 'suivi_app' AND state <> 'idle'",
  )
  const [pid] =
    pids.length > 0
      ? pids
      : await asked(ownerUrl, "SELECT pid AS n FROM pg_stat_activity WHERE usename = 'suivi_app'")
  if (pid === undefined) return
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself in between.
  }
}

const atWork = async (ownerUrl) =>
  (await asked(ownerUrl, "SELECT count(*)::int AS n FROM pgboss.job WHERE state = 'active'"))[0]
const open = async (ownerUrl) =>
  (await asked(ownerUrl, 'SELECT count(*)::int AS n FROM captures WHERE ended_at IS NULL'))[0]

/** The time after which a process that says nothing counts as ended, and the pauses between tries, passed at once. */
const letTimePass = (ownerUrl) =>
  asked(
    ownerUrl,
    `WITH late AS (UPDATE pgboss.job SET started_on = started_on - interval '1 hour' WHERE state = 'active')
    UPDATE pgboss.job SET start_after = now() WHERE state IN ('retry', 'created') AND start_after > now() RETURNING 1 AS n`,
  )
const hurry = (ownerUrl) =>
  asked(
    ownerUrl,
    "UPDATE pgboss.job SET start_after = now() WHERE state IN ('retry', 'created') AND start_after > now() RETURNING 1 AS n",
  )

/** The answers to a question, asked again while the database recovers. */
async function asked(ownerUrl, sql) {
  for (let time = 0; ; time += 1) {
    try {
      return await withConnection(ownerUrl, async (client) =>
        (await client.query(sql)).rows.map(({ n }) => n),
      )
    } catch (error) {
      if (time > 300) throw error
      await pause(100)
    }
  }
}

async function within(longest, isSo) {
  const until = Date.now() + longest
  while (!isSo() && Date.now() < until) await pause(10)
}
