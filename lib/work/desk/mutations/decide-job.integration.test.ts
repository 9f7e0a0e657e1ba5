import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { findJobFigures, findJobs } from '@/lib/ground/job/data/desk'
import type { Handlings } from '@/lib/ground/job/mutations/handling'
import { queueJob } from '@/lib/ground/job/mutations/queue-job'
import { takeJob } from '@/lib/ground/job/mutations/take-job'
import { workOn } from '@/lib/ground/job/mutations/work-on'
import { JOB_STATES } from '@/lib/ground/job/types'
import { transaction } from '@/lib/ground/platform/db'
import { answerOf, memberOf, ownDatabase, verbsOn, withClient } from '@/lib/ground/platform/testing'
import { cancelJob, retryJob } from './decide-job'

const database = await ownDatabase({ seeded: true })
const administrator = await memberOf(database, 'admin')
const reviewer = await memberOf(database, 'reviewer')
const asOwner = (sql: string) => withClient(database.ownerUrl, (client) => client.query(sql))

const told: string[] = []
const handlings: Handlings = {
  capture: {
    work: async () => {},
    gaveUp: async (_tx, { captureId }, why) => {
      told.push(`${captureId} ${why}`)
    },
  },
}

beforeEach(async () => {
  told.splice(0)
  await asOwner('TRUNCATE pgboss.job')
})

const captureId = randomUUID()

async function queued(): Promise<{ kind: string; id: string }> {
  return { kind: 'capture', id: await transaction('system', (tx) => queueJob(tx, 'capture', { captureId })) }
}

/** A job that stands as the library says it. */
async function standing(state: string, more = ''): Promise<{ kind: string; id: string }> {
  const job = await queued()
  await asOwner(`UPDATE pgboss.job SET state = '${state}' ${more} WHERE id = '${job.id}'`)
  return job
}

const givenUp = () =>
  standing('failed', `, retry_count = retry_limit, started_on = now(), completed_on = now()`)

async function stateOf({ id }: { id: string }): Promise<string> {
  const { rows } = await asOwner(`SELECT state::text FROM pgboss.job WHERE id = '${id}'`)
  return rows[0].state
}

describe('an administrator', () => {
  it('has a job that was given up tried once more, and the record says so', async () => {
    const job = await givenUp()
    expect(await answerOf(retryJob(administrator, job))).toBe('done')
    expect(await takeJob('capture')).toMatchObject({ id: job.id, lastTry: true })
    expect(await verbsOn(database, job.id)).toEqual(['retried'])
    expect(await answerOf(retryJob(administrator, job))).toBe('already_decided')
  })

  it('need not wait for the next try of one that failed', async () => {
    const job = await standing('retry', `, started_on = now(), start_after = now() + interval '1 hour'`)
    expect(await takeJob('capture')).toBeNull()
    expect(await answerOf(retryJob(administrator, job))).toBe('done')
    expect(await takeJob('capture')).toMatchObject({ id: job.id, tries: 2, lastTry: false })
  })

  it.each(['created', 'retry'])('cancels one that is %s, and who waits for it is told', async (state) => {
    const job = await standing(state)
    expect(await answerOf(cancelJob(administrator, job, handlings))).toBe('done')
    expect(await stateOf(job)).toBe('cancelled')
    expect(told).toEqual([`${captureId} cancelled`])
    expect(await verbsOn(database, job.id)).toEqual(['cancelled'])
    expect(await takeJob('capture')).toBeNull()
    expect(await answerOf(cancelJob(administrator, job, handlings))).toBe('already_decided')
  })

  it('cancels one that is at work, whose try then ends without it', async () => {
    const job = await queued()
    const taken = await takeJob('capture')
    expect(await answerOf(cancelJob(administrator, job, handlings))).toBe('done')
    if (taken)
      await workOn(taken, { work: async () => {}, gaveUp: async () => {} }, new AbortController().signal)
    expect(await stateOf(job)).toBe('cancelled')
  })

  it('waits for one that is just being finished, which then stays done', async () => {
    const job = await queued()
    await takeJob('capture')
    const holding: Handlings = {
      capture: {
        work: async () => {},
        gaveUp: async (tx) => void (await tx.$executeRaw`SELECT pg_advisory_xact_lock(14)`),
      },
    }
    // A handler that has what the job is for, and takes the job last.
    const cancelling = await transaction('system', async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(14)`
      const answer = answerOf(cancelJob(administrator, job, holding))
      await expect
        .poll(async () => {
          const { rows } = await asOwner(`SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`)
          return rows.length
        })
        .toBe(1)
      await tx.$executeRaw`UPDATE pgboss.job SET state = 'completed', completed_on = now() WHERE id = ${job.id}::uuid`
      return { answer }
    })
    expect(await cancelling.answer).toBe('already_decided')
    expect(await stateOf(job)).toBe('completed')
    expect(await verbsOn(database, job.id)).toEqual([])
  })

  it('cancels one that was given up, which nobody is told twice', async () => {
    const job = await givenUp()
    expect(await answerOf(cancelJob(administrator, job, handlings))).toBe('done')
    expect(await stateOf(job)).toBe('cancelled')
    expect(told).toEqual([])
  })

  it('cancels one of a kind that this version does not have', async () => {
    await asOwner(`SELECT pgboss.create_queue('of-another-version', '{}')`)
    const id = randomUUID()
    await asOwner(`INSERT INTO pgboss.job (id, name, data) VALUES ('${id}', 'of-another-version', '{}')`)
    expect(await answerOf(cancelJob(administrator, { kind: 'of-another-version', id }, handlings))).toBe(
      'done',
    )
  })

  it('finds no job that there is not', async () => {
    const none = { kind: 'capture', id: randomUUID() }
    expect(await answerOf(retryJob(administrator, none))).toBe('not_found')
    expect(await answerOf(cancelJob(administrator, none, handlings))).toBe('not_found')
  })
})

it('nobody else decides on jobs', async () => {
  const job = await givenUp()
  expect(await answerOf(retryJob(reviewer, job))).toBe('not_permitted')
  expect(await answerOf(cancelJob(reviewer, job, handlings))).toBe('not_permitted')
  expect(await stateOf(job)).toBe('failed')
})

describe('the lists of jobs', () => {
  it('come in parts, the oldest first, and a part begins anew where what it followed has gone', async () => {
    await asOwner(`INSERT INTO pgboss.job (name, data, created_on)
      SELECT 'capture', '{}', now() - interval '1 hour' + n * interval '1 second' FROM generate_series(1, 60) AS n`)
    const { rows } = await asOwner('SELECT id::text FROM pgboss.job ORDER BY created_on')
    const ids: string[] = rows.map(({ id }) => id)
    const first = await findJobs('waiting', null)
    expect(first.entries.map(({ id }) => id)).toEqual(ids.slice(0, 25))
    expect(first).toMatchObject({ before: 0, total: 60, previous: null, next: ids[24] })
    const second = await findJobs('waiting', first.next)
    expect(second.entries.map(({ id }) => id)).toEqual(ids.slice(25, 50))
    expect(second).toMatchObject({ before: 25, total: 60, previous: '', next: ids[49] })
    const third = await findJobs('waiting', second.next)
    expect(third.entries.map(({ id }) => id)).toEqual(ids.slice(50))
    expect(third).toMatchObject({ before: 50, total: 60, previous: ids[24], next: null })
    expect(await findJobs('waiting', randomUUID())).toEqual(first)
    expect(await findJobs('retrying', first.next)).toMatchObject({ entries: [], total: 0 })
  })

  it('say what became of the last try, and how many are left', async () => {
    await standing('retry', `, started_on = now(), retry_count = 1, output = '{"code": "outage"}'`)
    await standing('failed', `, started_on = now(), output = '{"code": "said by nobody"}'`)
    expect((await findJobs('retrying', null)).entries).toMatchObject([
      { kind: 'capture', state: 'retrying', tries: 2, mostTries: 6, why: 'outage' },
    ])
    expect((await findJobs('givenUp', null)).entries).toMatchObject([{ tries: 1, why: null }])
  })

  it('are counted by kind and state, with the age of the oldest; what is done is not', async () => {
    await standing('completed')
    await standing('cancelled')
    expect(await findJobFigures()).toEqual([])
    await standing('created', `, created_on = now() - interval '90 seconds'`)
    await queued()
    await givenUp()
    const figures = await findJobFigures()
    expect(figures).toEqual([
      {
        kind: 'capture',
        state: 'waiting',
        count: 2,
        oldestAt: expect.stringMatching(/Z$/),
        oldestSeconds: expect.closeTo(90, -1),
      },
      {
        kind: 'capture',
        state: 'givenUp',
        count: 1,
        oldestAt: expect.stringMatching(/Z$/),
        oldestSeconds: expect.any(Number),
      },
    ])
    expect(JOB_STATES).toContain(figures[0]?.state)
  })
})
