import { afterEach, expect, it, vi } from 'vitest'
import { queueJob } from '@/lib/ground/job/mutations/queue-job'
import { transaction } from '@/lib/ground/platform/db'
import { ownDatabase, withClient } from '@/lib/ground/platform/testing'
import { GET } from './route'

const database = await ownDatabase({ seeded: true })

afterEach(() => vi.unstubAllEnvs())

const asked = (authorization?: string) =>
  GET(new Request('http://localhost/api/metrics', authorization ? { headers: { authorization } } : {}))

it('says what waits to who has the token, and to nobody else that there is such an address', async () => {
  expect((await asked('Bearer undefined')).status).toBe(404)
  vi.stubEnv('SUIVI_METRICS_TOKEN', 'a token of this test')
  await transaction('system', (tx) => queueJob(tx, 'capture', { captureId: crypto.randomUUID() }))
  const answer = await asked('Bearer a token of this test')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toContain('text/plain')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(await answer.text()).toContain('suivi_jobs{kind="capture",state="waiting"} 1\n')
  for (const wrong of [undefined, 'Bearer another', 'a token of this test']) {
    const refused = await asked(wrong)
    expect([refused.status, await refused.text()]).toEqual([404, ''])
  }
})

it('says that it cannot tell where the database does not answer', async () => {
  vi.stubEnv('SUIVI_METRICS_TOKEN', 'a token of this test')
  await withClient(database.ownerUrl, async (client) => {
    await client.query('BEGIN; LOCK TABLE pgboss.job')
    const answer = await asked('Bearer a token of this test')
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
    await client.query('ROLLBACK')
  })
})
