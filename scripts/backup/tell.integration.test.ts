import { expect, it } from 'vitest'
import { findJobFigures, findJobs } from '@/lib/ground/job/data/desk'
import { memberOf, ownDatabase } from '@/lib/ground/platform/testing'
import { retryJob } from '@/lib/work/desk/mutations/decide-job'
import { NoRoom } from '@/scripts/failure.mjs'
import { isAskedFor, tellFailed, tellMade } from './tell.mjs'

const database = await ownDatabase({ seeded: true })
const { ownerUrl } = database
const states = async () =>
  (await findJobFigures()).flatMap(({ kind, state, count }) =>
    kind === 'backup' ? [`${count} ${state}`] : [],
  )

it('a backup of the day that could not be made stands among the jobs, once, until it is made', async () => {
  await tellFailed(ownerUrl, new Error('no PostgreSQL'))
  await tellFailed(ownerUrl, new NoRoom('There is no room for the backup.'))
  expect(await states()).toEqual(['1 givenUp'])
  const [job] = (await findJobs('givenUp', null)).entries.filter(({ kind }) => kind === 'backup')
  expect(job).toMatchObject({ why: 'no_room', tries: 2 })
  expect(await isAskedFor(ownerUrl)).toBe(false)

  await retryJob(await memberOf(database, 'admin'), { kind: 'backup', id: job?.id ?? '' })
  expect(await isAskedFor(ownerUrl)).toBe(true)
  expect(await states()).toEqual(['1 retrying'])
  await tellFailed(ownerUrl, new Error('no PostgreSQL'))
  expect(await states()).toEqual(['1 givenUp'])
  expect((await findJobs('givenUp', null)).entries).toMatchObject([{ why: 'failed' }])

  await tellMade(ownerUrl)
  expect(await states()).toEqual([])
  await tellMade(ownerUrl)
  await tellFailed(ownerUrl, new Error('no PostgreSQL'))
  expect(await states()).toEqual(['1 givenUp'])
})
