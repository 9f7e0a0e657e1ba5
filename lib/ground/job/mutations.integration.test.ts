import { readFileSync } from 'node:fs'
import PgBoss from 'pg-boss'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Transaction, transaction } from '@/lib/ground/platform/db'
import { News } from '@/lib/ground/platform/news.mjs'
import { ownDatabase, withClient } from '@/lib/ground/platform/testing'
import { findDue } from './data/due'
import type { Handler, Handlings } from './mutations/handling'
import { handlingOf } from './mutations/handling'
import { endOverdue, forgetEnded } from './mutations/keep-jobs'
import { queueJob } from './mutations/queue-job'
import { type Taken, takeJob } from './mutations/take-job'
import { workOn } from './mutations/work-on'
import { startWorker, type Worker } from './mutations/worker'
import { GiveUp, Later, NotOurs } from './rules/faults'
import { KINDS, termsOf } from './rules/kinds'

const database = await ownDatabase({ seeded: false })
const A = '00000000-0000-4000-8000-00000000000a'
const B = '00000000-0000-4000-8000-00000000000b'

const asOwner = (sql: string) => withClient(database.ownerUrl, (client) => client.query(sql))

beforeAll(() => asOwner('CREATE TABLE results (id uuid NOT NULL); GRANT ALL ON results TO PUBLIC'))
beforeEach(() => asOwner('TRUNCATE results, pgboss.job'))

const queue = (captureId = A) => transaction('system', (tx) => queueJob(tx, 'capture', { captureId }))

type Row = { id: string; state: string; tried: number; output: { code: string } | null; pause: number }

async function jobs(): Promise<Row[]> {
  return database.app.$queryRaw<Row[]>`
    SELECT id::text, state::text, retry_count AS tried, output, extract(epoch FROM start_after - now())::float AS pause
    FROM pgboss.job ORDER BY created_on`
}

const write = (tx: Transaction, id: string) => tx.$executeRaw`INSERT INTO results (id) VALUES (${id}::uuid)`

async function results(): Promise<string[]> {
  const rows = await database.app.$queryRaw<{ id: string }[]>`SELECT id::text FROM results ORDER BY id`
  return rows.map(({ id }) => id)
}

/** What writes its result and ends the job in one transaction. */
const inOne: Handler<{ captureId: string }> = ({ captureId }, { finish }) =>
  transaction('system', async (tx) => {
    await write(tx, captureId)
    await finish(tx)
  })

const given: { why: string; captureId: string }[] = []
const handlings = (work: Handler<{ captureId: string }>): Handlings => ({
  capture: {
    work,
    gaveUp: async (tx, { captureId }, why) => {
      await write(tx, captureId)
      given.push({ why, captureId })
    },
  },
})
const handling = (work: Handler<{ captureId: string }>) => {
  const found = handlingOf(handlings(work), 'capture')
  if (!found) throw new Error('nobody said how')
  return found
}

const never = new AbortController().signal

async function taken(): Promise<Taken> {
  const job = await takeJob('capture')
  if (!job) throw new Error('no job is due')
  return job
}

/** One try of the job that is due, by this handler. */
async function tryOnce(work: Handler<{ captureId: string }>, stopping = never): Promise<void> {
  await workOn(await taken(), handling(work), stopping)
}

const hurry = () => asOwner("UPDATE pgboss.job SET start_after = now() - interval '1 s'")
const let1HourPass = () => asOwner("UPDATE pgboss.job SET started_on = started_on - interval '1 hour'")

afterEach(() => given.splice(0))

describe('a job that is queued', () => {
  it('stands with what it follows from, or not at all', async () => {
    const failed = transaction('system', async (tx) => {
      await queueJob(tx, 'capture', { captureId: A })
      throw new Error('the rest goes wrong')
    })
    await expect(failed).rejects.toThrow('goes wrong')
    expect(await jobs()).toEqual([])
    const id = await queue()
    expect(await jobs()).toMatchObject([{ id, state: 'created', tried: 0 }])
  })

  it('can wait for a moment', async () => {
    const after = new Date(Date.now() + 3_600_000)
    await transaction('system', (tx) => queueJob(tx, 'capture', { captureId: A }, { after }))
    expect(await takeJob('capture')).toBeNull()
    expect(await findDue(['capture'])).toMatchObject([
      { kind: 'capture', waits: false, overdue: false, next: expect.closeTo(3_600, -2) },
    ])
    await hurry()
    expect(await findDue(['capture'])).toMatchObject([
      { waits: true, overdue: false, next: expect.closeTo(-1, -1) },
    ])
    expect(await taken()).toMatchObject({ payload: { captureId: A }, tries: 1, lastTry: false })
  })
})

describe('a try', () => {
  it('that goes well ends the job, also where the handler does not say so itself', async () => {
    await queue()
    await tryOnce(inOne)
    await queue(B)
    await tryOnce(({ captureId }) => transaction('system', async (tx) => void (await write(tx, captureId))))
    expect(await jobs()).toMatchObject([{ state: 'completed' }, { state: 'completed' }])
    expect(await results()).toEqual([A, B])
    expect(await takeJob('capture')).toBeNull()
  })

  it('that goes wrong is made again, after pauses that grow, and the last one gives the job up', async () => {
    await queue()
    const wrong = () => Promise.reject(new Error('a message that is kept nowhere'))
    const pauses: number[] = []
    for (let tried = 1; tried < KINDS.capture.tries; tried += 1) {
      await tryOnce(wrong)
      const [job] = await jobs()
      expect(job).toMatchObject({ state: 'retry', tried: tried - 1, output: { code: 'failed' } })
      pauses.push(job?.pause ?? 0)
      expect(given).toEqual([])
      await hurry()
    }
    for (const [number, pause] of pauses.entries()) {
      const shortest = KINDS.capture.pause * 2 ** number
      expect(pause).toBeGreaterThan(shortest * 0.9)
      expect(pause).toBeLessThanOrEqual(shortest * 2)
    }
    await tryOnce(async (_payload, { lastTry }) => {
      expect(lastTry).toBe(true)
      throw new Error('again')
    })
    expect(await jobs()).toMatchObject([{ state: 'failed', output: { code: 'failed' } }])
    expect(given).toEqual([{ why: 'failed', captureId: A }])
    expect(await results()).toEqual([A])
  })

  it.each<[string, string, Handler<{ captureId: string }>, typeof given]>([
    [
      'that says that no other would help',
      'gone',
      () => Promise.reject(new GiveUp('gone')),
      [{ why: 'gone', captureId: A }],
    ],
    // No handler hears of it.
    ['of what cannot be read', 'unreadable', () => Promise.reject(new Error('was asked')), []],
  ])('%s is the last', async (_which, code, work, told) => {
    await queue()
    if (code === 'unreadable') await asOwner(`UPDATE pgboss.job SET data = '{"captureId": "none"}'`)
    await tryOnce(work)
    expect(await jobs()).toMatchObject([{ state: 'failed', tried: 0, output: { code } }])
    expect(given).toEqual(told)
  })

  it('whose turn has not come is not counted, and made when it has', async () => {
    await queue()
    for (let turn = 0; turn < 10; turn += 1) {
      await tryOnce(() => Promise.reject(new Later(30)))
      const [job] = await jobs()
      expect(job).toMatchObject({ state: 'created', tried: 0 })
      expect(job?.pause).toBeGreaterThan(25)
      expect(await takeJob('capture')).toBeNull()
      await hurry()
    }
    await tryOnce(inOne)
    expect(await jobs()).toMatchObject([{ state: 'completed' }])
  })

  it('after one that failed does not lose count of it by waiting', async () => {
    await queue()
    await tryOnce(() => Promise.reject(new Error('once')))
    await hurry()
    await tryOnce(() => Promise.reject(new Later(0)))
    await hurry()
    expect(await taken()).toMatchObject({ tries: 2 })
  })

  it('that was cancelled or taken over writes nothing', async () => {
    await queue()
    const slow = await taken()
    await let1HourPass()
    expect(await endOverdue('capture', handling(inOne))).toBe(1)
    expect(await jobs()).toMatchObject([{ state: 'retry', output: { code: 'ended' } }])
    await workOn(slow, handling(inOne), never)
    expect(await results()).toEqual([])
    await hurry()
    const second = await taken()
    await workOn(slow, handling(inOne), never)
    await workOn(
      slow,
      handling(() => Promise.reject(new GiveUp('gone'))),
      never,
    )
    expect(await jobs()).toMatchObject([{ state: 'active', tried: 1 }])
    expect(await results()).toEqual([])
    await workOn(second, handling(inOne), never)
    expect(await results()).toEqual([A])
    await workOn(
      second,
      handling(async (payload, about) => {
        await expect(inOne(payload, about)).rejects.toThrow(NotOurs)
      }),
      never,
    )
    expect(await results()).toEqual([A])
    expect(given).toEqual([])
  })

  it.each<[string, (stopping: AbortController) => Handler<{ captureId: string }>]>([
    [
      'is given back, and not counted',
      (stopping) =>
        (_payload, { signal }) => {
          stopping.abort()
          return Promise.reject(signal.reason)
        },
    ],
    [
      'is not waited for where it does not notice',
      (stopping) => () => {
        stopping.abort()
        return new Promise(() => {})
      },
    ],
  ])('whose process stops %s', async (_what, work) => {
    await queue()
    const stopping = new AbortController()
    await tryOnce(work(stopping), stopping.signal)
    expect(await jobs()).toMatchObject([{ state: 'created' }])
    await hurry()
    expect(await taken()).toMatchObject({ tries: 1 })
  })
})

describe('tries that never ended', () => {
  it('are counted, and after the last one the job is given up', async () => {
    await queue()
    for (let tried = 1; tried <= KINDS.capture.tries; tried += 1) {
      await taken()
      expect(await endOverdue('capture', handling(inOne))).toBe(0)
      await let1HourPass()
      expect(await findDue(['capture'])).toMatchObject([{ waits: false, overdue: true }])
      expect(await endOverdue('capture', handling(inOne))).toBe(1)
      await hurry()
    }
    expect(await jobs()).toMatchObject([{ state: 'failed', output: { code: 'ended' } }])
    expect(given).toEqual([{ why: 'ended', captureId: A }])
    expect(await results()).toEqual([A])
  })
})

it('one that cannot be ended stands in the way of no other', async () => {
  for (const id of [A, B]) {
    await queue(id)
    await taken()
  }
  await let1HourPass()
  await asOwner('UPDATE pgboss.job SET retry_count = retry_limit')
  const failing = {
    gaveUp: async (tx: Transaction, payload: unknown) => {
      if (JSON.stringify(payload).includes(A)) throw new Error('cannot be told')
      await write(tx, B)
    },
  }
  expect(await endOverdue('capture', failing)).toBe(1)
  expect((await jobs()).map(({ state }) => state).sort()).toEqual(['active', 'failed'])
  expect(await results()).toEqual([B])
})

it('one that never can be ended is left alone for longer each time, an hour at most, and then ended as any other', async () => {
  await queue()
  await taken()
  await asOwner('UPDATE pgboss.job SET retry_count = retry_limit')
  let isBroken = true
  let told = 0
  const failing = {
    gaveUp: async (tx: Transaction) => {
      told += 1
      if (isBroken) throw new Error('cannot be told')
      await write(tx, A)
    },
  }
  /** Until it is looked at again, in seconds, which are then over. */
  const untilNext = async () => {
    const [due] = await findDue(['capture'])
    // As if they had passed.
    await asOwner(
      `UPDATE pgboss.job SET started_on = started_on - ${(due?.next ?? 0) + 0.01} * interval '1 second'`,
    )
    return Math.round(due?.next ?? Number.NaN)
  }
  await untilNext()
  const pauses: number[] = []
  for (let time = 0; time < 10; time += 1) {
    expect(await endOverdue('capture', failing)).toBe(0)
    expect(await findDue(['capture'])).toMatchObject([{ overdue: false }])
    expect(await endOverdue('capture', failing)).toBe(0)
    pauses.push(await untilNext())
  }
  expect(told).toBe(10)
  // What each took to be looked at comes to it.
  for (const [time, seconds] of [30, 30, 60, 120, 240, 480, 960, 1_920, 3_600, 3_600].entries())
    expect((pauses[time] ?? 0) / seconds, `${time}`).toBeCloseTo(1, 1)
  isBroken = false
  expect(await endOverdue('capture', failing)).toBe(1)
  expect(await results()).toEqual([A])
  const [{ longest } = {}] = await database.app.$queryRaw<{ longest: number }[]>`
    SELECT extract(epoch FROM expire_in)::int AS longest FROM pgboss.job`
  expect(longest).toBe(termsOf('capture').expireInSeconds)
})

it('what was done a week ago is forgotten, what was given up is not', async () => {
  await queue()
  await tryOnce(inOne)
  await queue()
  await tryOnce(() => Promise.reject(new GiveUp('gone')))
  expect(await forgetEnded()).toBe(0)
  await asOwner(`UPDATE pgboss.job SET completed_on = now() - interval '8 days'`)
  expect(await forgetEnded()).toBe(1)
  expect(await jobs()).toMatchObject([{ state: 'failed' }])
})

describe('workers', () => {
  const news = new News(database.appUrl)
  const workers: Worker[] = []
  const startWith = (all: Handlings) => {
    const worker = startWorker(all, { news, rest: 60_000 })
    workers.push(worker)
    return worker
  }
  const start = (work: Handler<{ captureId: string }>) => startWith(handlings(work))
  afterEach(() => Promise.all(workers.splice(0).map((worker) => worker.stop())))
  afterAll(() => news.stop())

  it('hear at once of what is queued, and do each job once, however many they are', async () => {
    for (let count = 0; count < 3; count += 1) start(inOne)
    const ids = Array.from(
      { length: 40 },
      (_, number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    )
    for (const id of ids) await queue(id)
    await expect.poll(results, { timeout: 30_000 }).toEqual(ids)
    await expect
      .poll(async () => (await jobs()).every(({ state }) => state === 'completed'), { timeout: 10_000 })
      .toBe(true)
  })

  it('let none that waits for somebody outside hold up another kind, and make as many of a kind at a time as its row says', async () => {
    const slow = Array.from({ length: 6 }, (_each, n) => `00000000-0000-4000-8000-00000000010${n}`)
    await transaction('system', async (tx) => {
      for (const deliveryId of slow) await queueJob(tx, 'post-webhook', { deliveryId })
    })
    let answer = () => {}
    const answered = new Promise<void>((resolve) => {
      answer = resolve
    })
    let [atWork, most] = [0, 0]
    const waits = async () => {
      atWork += 1
      most = Math.max(most, atWork)
      await answered
      atWork -= 1
    }
    const gaveUp = () => Promise.resolve()
    startWith({ ...handlings(inOne), 'post-webhook': { work: waits, gaveUp } })
    await expect.poll(() => atWork, { timeout: 10_000 }).toBe(KINDS['post-webhook'].beside)
    await queue()
    await expect.poll(results, { timeout: 10_000 }).toEqual([A])
    expect(atWork).toBe(KINDS['post-webhook'].beside)
    answer()
    await expect
      .poll(async () => (await jobs()).map(({ state }) => state), { timeout: 10_000 })
      .toEqual(Array(7).fill('completed'))
    expect(most).toBe(KINDS['post-webhook'].beside)
  })

  it('make one after the other what waits for nobody outside', async () => {
    await transaction('system', async (tx) => {
      for (let n = 0; n < 3; n += 1) await queueJob(tx, 'sweep', {})
    })
    let [atWork, most, made] = [0, 0, 0]
    const sweeps = async () => {
      atWork += 1
      most = Math.max(most, atWork)
      await new Promise((resolve) => setTimeout(resolve, 50))
      ;[atWork, made] = [atWork - 1, made + 1]
    }
    startWith({ sweep: { work: sweeps, gaveUp: () => Promise.resolve() } })
    await expect.poll(() => made, { timeout: 10_000 }).toBe(3)
    expect(most).toBe(1)
  })

  it('make rounds by the clock, of which one that goes wrong stands in the way of no job', async () => {
    let made = 0
    const rounds = [
      { every: 60_000, work: () => Promise.reject(new Error('a round of the test goes wrong')) },
      {
        every: 20,
        work: async () => {
          made += 1
        },
      },
    ]
    workers.push(startWorker(handlings(inOne), { news, rest: 50, rounds }))
    await expect.poll(() => made, { timeout: 10_000 }).toBeGreaterThan(1)
    await queue()
    await expect.poll(results, { timeout: 10_000 }).toEqual([A])
  })

  it('make the next try when it is due, without being told', async () => {
    await queue()
    let tried = 0
    start(async (payload, about) => {
      tried += 1
      if (tried < 3) throw new Later(1)
      await inOne(payload, about)
    })
    await expect.poll(results, { timeout: 15_000 }).toEqual([A])
    expect(tried).toBe(3)
    expect(await findDue(['capture'])).toEqual([
      { kind: 'capture', waits: false, overdue: false, next: null },
    ])
  })

  it('give back what they had begun when they stop, for the next one to do', async () => {
    await queue()
    let resolve = () => {}
    const begun = new Promise<void>((begin) => {
      resolve = begin
    })
    const worker = start((_payload, { signal }) => {
      resolve()
      return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    })
    await begun
    await worker.stop()
    expect(await jobs()).toMatchObject([{ state: 'created', tried: 0 }])
    start(inOne)
    await expect.poll(results, { timeout: 10_000 }).toEqual([A])
  })
})

describe('the tables of the library', () => {
  it('are made by the migration in its own words', () => {
    const made = readFileSync('prisma/migrations/20261201130000_job/migration.sql', 'utf8')
    const words = (text: string) => text.replace(/\s+/g, ' ').trim()
    const [, plan = ''] = /::bigint\s*\);([\s\S]*)COMMIT;/.exec(PgBoss.getConstructionPlans('pgboss')) ?? []
    expect(words(plan).length).toBeGreaterThan(1_000)
    expect(words(made)).toContain(words(plan))
  })

  it('have a queue for each kind', async () => {
    const queues = await database.app.$queryRaw<
      { name: string }[]
    >`SELECT name FROM pgboss.queue ORDER BY name`
    expect(queues.map(({ name }) => name)).toEqual(Object.keys(KINDS).sort())
  })
})
