import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { queueJob } from '@/lib/ground/job/mutations/queue-job'
import { transaction } from '@/lib/ground/platform/db'
import { ownDatabase, withClient } from '@/lib/ground/platform/testing'
import { bundle } from '@/scripts/image/programs.mjs'

// Workers in processes of their own, killed at whatever they are doing. SUIVI_KILLS says how often; a few by default.

const KILLS = Number(process.env.SUIVI_KILLS ?? 5)
const root = path.resolve(import.meta.dirname, '..', '..')

/** Made into JavaScript once, since it is started so often. */
const program = 'scripts/worker/killed.fixture.ts'
const made = `node_modules/.cache/killed-${process.pid}`

const database = await ownDatabase({ seeded: false })
const asOwner = (sql: string) => withClient(database.ownerUrl, (client) => client.query(sql))
const workers: ChildProcess[] = []

beforeAll(() => bundle([program], made))
afterAll(() => rm(path.join(root, made), { recursive: true }))

beforeEach(async () => {
  await asOwner(`DROP TABLE IF EXISTS results; TRUNCATE pgboss.job;
    CREATE TABLE results (id uuid NOT NULL, how text NOT NULL); GRANT ALL ON results TO PUBLIC`)
})
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => ended(worker, 'SIGKILL')))
})

/** @param until what it says first: that it was started, or that it has begun a job */
async function startWorking(until: 'started' | 'begun' = 'started'): Promise<ChildProcess> {
  const worker = spawn(process.execPath, [path.join(made, program.replace(/ts$/, 'js'))], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  workers.push(worker)
  await new Promise<void>((resolve) => {
    worker.stdout?.on('data', (said: Buffer) => said.includes(until) && resolve())
  })
  return worker
}

async function ended(worker: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
  if (worker.exitCode !== null || worker.signalCode !== null) return worker.exitCode
  const exit = once(worker, 'exit')
  worker.kill(signal)
  await exit
  return worker.exitCode
}

const ids = (count: number) =>
  Array.from({ length: count }, (_, number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`)

async function queueAll(all: readonly string[]): Promise<void> {
  await transaction('system', async (tx) => {
    for (const captureId of all) await queueJob(tx, 'capture', { captureId })
  })
}

/** The time after which a process that says nothing counts as ended, passed at once. */
const letTimePass = () =>
  asOwner(`UPDATE pgboss.job SET started_on = started_on - interval '1 hour' WHERE state = 'active';
    UPDATE pgboss.job SET start_after = now() - interval '1 second' WHERE state = 'retry'`)

const open = async () => (await asOwner(`SELECT FROM pgboss.job WHERE state <> 'completed'`)).rowCount

describe('workers that are killed', () => {
  it('lose no job and do none twice', { timeout: 90_000 + KILLS * 15_000 }, async () => {
    const all = ids(20 + KILLS * 4)
    await queueAll(all)
    // However often one of them is hit, it is tried again: what counts here is that it is done once.
    await asOwner('UPDATE pgboss.job SET retry_limit = 100000')
    let begun = 0
    for (let kill = 0; kill < KILLS; kill += 1) {
      const worker = await startWorking('begun')
      await rest(Math.random() * 200)
      await ended(worker, 'SIGKILL')
      const { rows } = await asOwner(`SELECT count(*)::int AS count FROM pgboss.job WHERE state = 'active'`)
      begun += rows[0].count
      await letTimePass()
    }
    expect(begun).toBeGreaterThan(0)
    await startWorking()
    await expect
      .poll(async () => (await letTimePass()) && (await open()), { timeout: 90_000, interval: 500 })
      .toBe(0)
    const { rows } = await asOwner('SELECT id::text, how FROM results ORDER BY id')
    expect(rows).toEqual(all.map((id) => ({ id, how: id.endsWith('0') ? 'in one' : 'looked first' })))
  })

  it('by their job, each time, give it up in the end, and whoever waits for it is told once', async () => {
    const [id = ''] = ids(1)
    await queueAll([id])
    await asOwner(
      `UPDATE pgboss.job SET state = 'active', started_on = now() - interval '1 hour', retry_count = retry_limit`,
    )
    await startWorking()
    await expect
      .poll(async () => (await asOwner('SELECT id::text, how FROM results')).rows, { timeout: 30_000 })
      .toEqual([{ id, how: 'ended' }])
    expect((await asOwner('SELECT state, output FROM pgboss.job')).rows).toEqual([
      { state: 'failed', output: { code: 'ended' } },
    ])
  })

  it('with time to stop give back what they had begun, so that the next one goes on at once', async () => {
    await queueAll(ids(60))
    const worker = await startWorking('begun')
    await rest(100)
    expect(await ended(worker, 'SIGTERM')).toBe(0)
    const { rows } = await asOwner(
      `SELECT state::text, retry_count AS tries FROM pgboss.job WHERE state NOT IN ('completed', 'created')`,
    )
    expect(rows).toEqual([])
    await startWorking()
    await expect.poll(open, { timeout: 60_000, interval: 200 }).toBe(0)
    expect((await asOwner('SELECT FROM results')).rowCount).toBe(60)
  })
})
