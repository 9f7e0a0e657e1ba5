import { fork } from 'node:child_process'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { News } from './news.mjs'
import { freshDatabase } from './testing.ts'

let database
let owner
const opened = []

beforeAll(async () => {
  database = await freshDatabase({ seeded: true })
  owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
})
afterEach(async () => {
  await Promise.all(opened.splice(0).map((close) => close()))
})
afterAll(async () => {
  await owner.end()
  await database.close()
})

/** Writes an event as a mutation does, about something that stands on the statement's pages. */
function act(verb = 'submitted', objectType = 'revision', objectId = null, payload = '{}') {
  return owner.query(
    `INSERT INTO events (actor_kind, verb, object_type, object_id, statement_id, payload)
     SELECT 'system', $1, $2, coalesce($3, gen_random_uuid()::text), CASE WHEN $2 <> 'source' THEN id END, $4 FROM statements`,
    [verb, objectType, objectId, payload],
  )
}

async function listening(url) {
  const news = new News(url)
  opened.push(() => news.stop())
  const heard = { happened: [], present: [], resumed: 0, stopped: 0 }
  news.subscribe({
    happened: (event) => heard.happened.push(event),
    present: (object) => heard.present.push(object),
    resumed: () => {
      heard.resumed += 1
    },
    stopped: () => {
      heard.stopped += 1
    },
  })
  return { news, heard }
}

/** A way to the database that can be closed and opened again, as when the database is away. */
async function gate(url) {
  const target = new URL(url)
  const sockets = new Set()
  let isOpen = true
  const server = createServer((socket) => {
    if (!isOpen) return socket.destroy()
    const through = connect(Number(target.port), target.hostname)
    for (const [one, other] of [
      [socket, through],
      [through, socket],
    ]) {
      sockets.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => sockets.delete(one))
      one.pipe(other)
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  opened.push(() => {
    for (const socket of sockets) socket.destroy()
    return new Promise((resolve) => server.close(resolve))
  })
  const address = new URL(url)
  address.host = `127.0.0.1:${server.address().port}`
  return {
    url: address.href,
    close() {
      isOpen = false
      for (const socket of sockets) socket.destroy()
    },
    open() {
      isOpen = true
    },
  }
}

describe('what happened', () => {
  it('is told with ids and verbs, and nothing else', async () => {
    const { heard } = await listening(database.appUrl)
    await vi.waitFor(() => expect(heard.resumed).toBe(1))
    await act('approved')
    await vi.waitFor(() => expect(heard.happened).toHaveLength(1))
    const [event] = heard.happened
    expect(Object.keys(event).sort()).toEqual([
      'actorId',
      'objectId',
      'objectType',
      'places',
      'position',
      'shown',
      'slug',
      'slugs',
      'statementId',
      'verb',
    ])
    expect(event).toMatchObject({ verb: 'approved', objectType: 'revision', slug: 'rabat-2022-07-08' })
    const { rows } = await owner.query('SELECT max(position)::text AS position FROM events')
    expect(event.position).toBe(rows[0].position)
  })

  it.each([
    ['a public item', 'commitment', 'SELECT id::text FROM commitments WHERE published_at IS NOT NULL', true],
    ['a judgement that is shown as provisional', 'revision', 'SELECT id::text FROM revisions', true],
    ['a listed source, which belongs to no statement', 'source', "SELECT 'S12' AS id", true],
    ['the statement', 'statement', 'SELECT id::text FROM statements', true],
    ['somebody who signs in', 'session', 'SELECT gen_random_uuid()::text AS id', false],
    ['a note that nobody has yet read', 'note', 'SELECT gen_random_uuid()::text AS id', false],
  ])('is told with whose pages show %s', async (_what, objectType, query, shown) => {
    const { heard } = await listening(database.appUrl)
    await vi.waitFor(() => expect(heard.resumed).toBe(1))
    const { rows } = await owner.query(`${query} LIMIT 1`)
    await act('withdrew', objectType, rows[0].id)
    await vi.waitFor(() => expect(heard.happened).toHaveLength(1))
    expect(heard.happened[0]).toMatchObject({ shown, slugs: ['rabat-2022-07-08'] })
  })

  it('is told as one that readers do not see where it says so itself', async () => {
    const { heard } = await listening(database.appUrl)
    await vi.waitFor(() => expect(heard.resumed).toBe(1))
    const { rows } = await owner.query('SELECT id::text FROM commitments LIMIT 1')
    await act('withdrew', 'commitment', rows[0].id, '{"public":false}')
    await vi.waitFor(() => expect(heard.happened).toHaveLength(1))
    expect(heard.happened[0].shown).toBe(false)
  })

  it('is not told where it was taken back', async () => {
    const { heard } = await listening(database.appUrl)
    await vi.waitFor(() => expect(heard.resumed).toBe(1))
    await owner.query('BEGIN')
    await act('approved')
    await owner.query('ROLLBACK')
    await act('published')
    await vi.waitFor(() => expect(heard.happened.map(({ verb }) => verb)).toEqual(['published']))
  })

  it('is told again within ten seconds after the database was away, and the listener knows that it missed something', async () => {
    const way = await gate(database.appUrl)
    const { heard } = await listening(way.url)
    await vi.waitFor(() => expect(heard.resumed).toBe(1))
    way.close()
    await act('submitted')
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    way.open()
    await vi.waitFor(() => expect(heard.resumed).toBe(2), { timeout: 10_000, interval: 50 })
    await act('approved')
    await vi.waitFor(() => expect(heard.happened.map(({ verb }) => verb)).toEqual(['approved']))
  })

  it('is listened for until the database is there, where it was away from the start', async () => {
    const way = await gate(database.appUrl)
    way.close()
    const { heard } = await listening(way.url)
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    way.open()
    await vi.waitFor(() => expect(heard.resumed).toBe(1), { timeout: 10_000 })
  })

  it('is told before whoever did it goes on', async () => {
    const { news, heard } = await listening(database.appUrl)
    await vi.waitFor(() => expect(heard.resumed).toBe(1))
    await act('approved')
    await act('published')
    await news.caughtUp()
    expect(heard.happened.map(({ verb }) => verb)).toEqual(['approved', 'published'])
    expect(heard.resumed).toBe(1)
  })

  it('may have been anything where it does not come: whoever did it goes on after a second, and everybody begins anew', async () => {
    const way = await gate(database.appUrl)
    const { news, heard } = await listening(way.url)
    await vi.waitFor(() => expect(heard.resumed).toBe(1))
    way.close()
    await act('approved')
    await news.caughtUp()
    expect(heard).toMatchObject({ happened: [], resumed: 2 })
  })

  it('ends for everybody when the process does', async () => {
    const { news, heard } = await listening(database.appUrl)
    await news.stop()
    expect(heard.stopped).toBe(1)
  })
})

it('who comes and goes is told, and each sign of life is not', async () => {
  const { heard } = await listening(database.appUrl)
  await vi.waitFor(() => expect(heard.resumed).toBe(1))
  const person = `(SELECT id FROM people WHERE email = 'analyst@suivi.example')`
  await owner.query(
    `INSERT INTO presences (person_id, object_type, object_id) VALUES (${person}, 'commitment', 'x/7c')`,
  )
  await owner.query(`UPDATE presences SET seen_at = seen_at + interval '15 seconds'`)
  await owner.query('DELETE FROM presences')
  await act()
  await vi.waitFor(() => expect(heard.happened).toHaveLength(1))
  const object = { objectType: 'commitment', objectId: 'x/7c' }
  expect(heard.present).toEqual([object, object])
})

describe('two processes on one database', () => {
  /** A process of its own that serves one page out of its own cache, rendered from the database. */
  async function instance() {
    const child = fork(fileURLToPath(new URL('../../../server/instance.fixture.mjs', import.meta.url)), {
      env: { ...process.env, DATABASE_URL: database.appUrl },
      execArgv: [],
    })
    opened.push(() => {
      child.kill()
      return once(child, 'exit')
    })
    const [{ port }] = await once(child, 'message')
    return {
      page: async () => (await fetch(`http://127.0.0.1:${port}/page`)).text(),
      /** The next act that it is told of; to be asked for before the act. */
      told: async () => (await once(child, 'message'))[0].heard,
    }
  }

  it('a publication is on the pages of both within a second', async () => {
    const [one, other] = (await Promise.all([instance(), instance()])).map(({ page }) => page)
    const before = await Promise.all([one(), other()])
    expect(await Promise.all([one(), other()]), 'both serve what they keep').toEqual(before)
    await act('published')
    await vi.waitFor(
      async () => {
        for (const [page, kept] of [
          [await one(), before[0]],
          [await other(), before[1]],
        ])
          expect(page).not.toBe(kept)
      },
      { timeout: 1_000, interval: 20 },
    )
  })

  it.each([
    ['signed in', 'session'],
    ['annotated', 'note'],
    ['submitted', 'revision'],
    ['classed', 'source'],
  ])('what readers never see changes no page: %s, %s', async (verb, objectType) => {
    const { page, told } = await instance()
    const kept = await page()
    const next = told()
    await act(verb, objectType)
    expect(await next).toBe(verb)
    expect(await page()).toBe(kept)
  })
})
