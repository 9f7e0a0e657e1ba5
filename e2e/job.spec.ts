import type { Page } from '@playwright/test'
import pg from 'pg'
import { expect, test } from './fixtures'
import { expectNoViolations } from './pages/violations'
import { people } from './site'

// Jobs as an administrator sees them. They are of a kind that only this test has, so that no worker takes them.

const KIND = 'of-a-test'

test.beforeAll(async ({ site }) => {
  await asOwner(site.ownerUrl, `SELECT pgboss.create_queue('${KIND}', '{}')`)
})

async function asOwner(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await client.query(sql)
  } finally {
    await client.end()
  }
}

/** Jobs in a state of the library's, a minute apart. */
const queue = (url: string, state: string, count: number, output = 'NULL') =>
  asOwner(
    url,
    `INSERT INTO pgboss.job (name, data, state, created_on, start_after, output)
     SELECT '${KIND}', '{}', '${state}'::pgboss.job_state, now() - interval '2 hours' + n * interval '1 minute', now() + interval '1 hour', ${output}::jsonb
     FROM generate_series(1, ${count}) AS n`,
  )

const section = (page: Page, id: string) => page.locator('section').filter({ has: page.locator(`h2#${id}`) })

test('an administrator sees jobs, has one tried again and cancels one', { tag: '@core' }, async ({
  openWindow,
  site,
}) => {
  await asOwner(site.ownerUrl, 'DELETE FROM pgboss.job')
  const page = await openWindow({ email: people.administrator })
  await page.goto('/desk')
  await page.getByRole('link', { name: 'Jobs', exact: true }).click()
  await page.waitForURL(/\/desk\/jobs$/)
  await expect(page.locator('.nothing')).toHaveText('There is no job that is not done.')
  await expect(section(page, 'givenUp')).toContainText('None is given up.')

  await queue(site.ownerUrl, 'failed', 1, `'{"code": "gone"}'`)
  await queue(site.ownerUrl, 'retry', 1, `'{"code": "outage"}'`)
  await queue(site.ownerUrl, 'created', 30)
  await page.reload()
  const row = page.getByRole('row').filter({ hasText: KIND })
  await expect(row.getByRole('cell')).toHaveText(['1', '1', '0', '30'])
  await expect(section(page, 'givenUp')).toContainText('What it was to be done for is no longer there.')
  await expect(section(page, 'retrying')).toContainText('The database was away, or had no room.')
  await expectNoViolations(page)

  const waiting = section(page, 'waiting')
  await expect(waiting.getByRole('listitem')).toHaveCount(25)
  await expect(waiting).toContainText('The oldest: queued')
  await expect(waiting).toContainText('1 to 25 of 30')
  await waiting.getByRole('link', { name: 'The entries after these' }).click()
  await expect(waiting.getByRole('listitem')).toHaveCount(5)
  await waiting.getByRole('link', { name: 'The entries before these' }).click()
  await expect(waiting.getByRole('listitem')).toHaveCount(25)

  await section(page, 'givenUp')
    .getByRole('button', { name: new RegExp(`^Try again now: .?${KIND}`) })
    .click()
  await expect(section(page, 'givenUp')).toContainText('None is given up.')
  await expect(section(page, 'retrying').getByRole('listitem')).toHaveCount(2)
  await section(page, 'retrying')
    .getByRole('button', { name: new RegExp(`^Cancel: .?${KIND}`) })
    .first()
    .click()
  await expect(section(page, 'retrying').getByRole('listitem')).toHaveCount(1)
  const { rows } = await asOwner(
    site.ownerUrl,
    `SELECT verb FROM events WHERE object_type = 'job' ORDER BY position DESC LIMIT 2`,
  )
  expect(rows).toEqual([{ verb: 'cancelled' }, { verb: 'retried' }])
})

test('the job of a copy says of which source it is, and leads there', async ({ openWindow, site }) => {
  await asOwner(site.ownerUrl, 'DELETE FROM pgboss.job')
  const { rows } = await asOwner(
    site.ownerUrl,
    `INSERT INTO captures (id, source_id, asked_by_id, ended_at, outcome)
     SELECT gen_random_uuid(), 'S14', id, now(), 'failed' FROM people LIMIT 1 RETURNING id::text`,
  )
  await asOwner(
    site.ownerUrl,
    `INSERT INTO pgboss.job (name, data, state) VALUES ('capture', '{"captureId": "${rows[0].id}"}', 'failed')`,
  )
  const page = await openWindow({ email: people.administrator })
  await page.goto('/desk/jobs')
  await section(page, 'givenUp').getByRole('link', { name: 'S14' }).click()
  await page.waitForURL(/\/desk\/sources\/S14$/)
})
