import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { BoundedClient } from '@/lib/ground/platform/database-client.mjs'
import { db, disconnect } from './db'
import { isReady } from './health'
import { freshDatabase, type TestDatabase, withClient } from './testing'

let database: TestDatabase
let way: Awaited<ReturnType<typeof wayTo>>
beforeAll(async () => {
  database = await freshDatabase({ seeded: true })
  way = await wayTo(database.appUrl)
  process.env.DATABASE_URL = way.url
})
afterAll(async () => {
  await disconnect()
  await way.close()
  await database.close()
})

/** A way to the database on which everything stops and goes on again, as when its processes are frozen: nothing is refused, nothing answered. */
async function wayTo(url: string) {
  const target = new URL(url)
  const sockets = new Set<Socket>()
  let isFrozen = false
  const server = createServer((socket) => {
    const through = connect(Number(target.port), target.hostname)
    for (const [from, to] of [
      [socket, through],
      [through, socket],
    ] as const) {
      sockets.add(from)
      from.on('data', (data) => to.write(data))
      from.on('error', () => to.destroy())
      from.on('close', () => {
        sockets.delete(from)
        to.destroy()
      })
      if (isFrozen) from.pause()
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = new URL(url)
  const { port } = server.address() as { port: number }
  address.host = `127.0.0.1:${port}`
  return {
    url: address.href,
    freeze() {
      isFrozen = true
      for (const socket of sockets) socket.pause()
    },
    thaw() {
      isFrozen = false
      for (const socket of sockets) socket.resume()
    },
    close() {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}

describe('whether the site is ready is known within two seconds', () => {
  /** Of seconds in which this process listens, as what it looks at counts them: a busy machine adds to both. */
  async function readyWithinTwoSeconds() {
    return Promise.race([isReady(), twoSecondsOfListening().then(() => 'not known')])
  }
  async function twoSecondsOfListening() {
    for (let moment = 0; moment < 20; moment += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100))
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  it('a process that is busy does not take its own lateness for that of the database', async () => {
    expect(await isReady()).toBe(true)
    const asked = isReady()
    // The question goes out; then this process makes something for longer than the database may take, while the answer lies there.
    await new Promise((resolve) => setImmediate(resolve))
    const until = performance.now() + 2_000
    while (performance.now() < until) Math.random()
    expect(await asked).toBe(true)
  })

  it('while the database is frozen, and again after', async () => {
    expect(await readyWithinTwoSeconds()).toBe(true)
    way.freeze()
    expect(await readyWithinTwoSeconds()).toBe(false)
    expect(await readyWithinTwoSeconds()).toBe(false)
    way.thaw()
    await vi.waitFor(async () => expect(await isReady()).toBe(true), { timeout: 5_000 })
  })

  it('while somebody holds the table', async () => {
    await withClient(database.ownerUrl, async (client) => {
      await client.query('BEGIN')
      await client.query('LOCK TABLE statements')
      expect(await readyWithinTwoSeconds()).toBe(false)
      await client.query('ROLLBACK')
    })
    await vi.waitFor(async () => expect(await isReady()).toBe(true), { timeout: 5_000 })
  })
})

describe('the application', () => {
  it.each([
    ['statement_timeout', '8s'],
    ['lock_timeout', '4s'],
    ['idle_in_transaction_session_timeout', '30s'],
  ])('has its %s: %s', async (name, value) => {
    const [row] = await db().$queryRawUnsafe<Record<string, string>[]>(`SHOW ${name}`)
    expect(row?.[name]).toBe(value)
  })
})

it('a connection whose answer did not come in time is never used again: its transaction would be another’s', async () => {
  const pool = new pg.Pool({
    connectionString: database.appUrl,
    max: 1,
    Client: BoundedClient as unknown as new () => pg.Client,
    query_timeout: 200,
  })
  pool.on('error', () => {})
  const first = await pool.connect()
  first.on('error', () => {})
  await first.query('BEGIN')
  const {
    rows: [{ pid }],
  } = await first.query('SELECT pg_backend_pid() AS pid')
  await expect(first.query('SELECT pg_sleep(1)')).rejects.toThrow('Query read timeout')
  await expect(first.query('ROLLBACK')).rejects.toThrow()
  first.release()
  const next = await pool.query('SELECT pg_backend_pid() AS pid')
  expect(next.rows[0].pid).not.toBe(pid)
  await pool.end()
})

it.each([
  ['ALTER TABLE replanned ALTER n TYPE text', '1'],
  ['DEALLOCATE ALL', 1],
])(
  'what the pool asks by itself is answered although its plan is out of date, and the connection ends: %s',
  async (sql, n) => {
    const pool = new pg.Pool({
      connectionString: database.ownerUrl,
      max: 1,
      Client: BoundedClient as unknown as new () => pg.Client,
    })
    pool.on('error', () => {})
    await pool.query('CREATE TABLE replanned (n int)')
    await pool.query('INSERT INTO replanned VALUES (1)')
    const read = { name: 'suivi_replanned', text: 'SELECT n, pg_backend_pid() AS pid FROM replanned' }
    const { rows: before } = await pool.query(read)
    await pool.query(sql)
    const { rows: during } = await pool.query(read)
    expect(during).toEqual([{ n, pid: before[0].pid }])
    const { rows: after } = await pool.query(read)
    expect(after[0].n).toBe(n)
    expect(after[0].pid).not.toBe(before[0].pid)
    await pool.query('DROP TABLE replanned')
    await pool.end()
  },
)
