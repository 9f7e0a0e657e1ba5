import { withConnection } from '../scripts/database/postgres-client.mjs'
import { expect, test } from './fixtures'
import { keepCopy } from './pages/kept-copy'
import { expectNoViolations } from './pages/violations'
import { dossier, inLanguage, people } from './site'

// What is said of pages of sources that are no longer where they were. How they were found is written into the database here: nothing asks outside.

const gone = 'S40'
const moved = 'S42'
const said = 'The page is gone (last reachable on 1 Apr 2026).'
const newAddress = 'https://moved.example/report'

test.beforeAll(async ({ site }) => {
  await keepCopy(gone, 'Test page, from no source.')
  await withConnection(site.ownerUrl, (client: import('pg').Client) =>
    client.query(`INSERT INTO link_checks (source_id, address, host, outcome, moved_to, since, status, checked_at, reached_at, next_at)
      SELECT id, url, 'a test', (CASE id WHEN '${gone}' THEN 'gone' ELSE 'moved' END)::link_outcome,
        CASE id WHEN '${moved}' THEN '${newAddress}' END, '2026-05-02', CASE id WHEN '${gone}' THEN 404 END, '2026-05-02',
        '2026-04-01', '2100-01-01'
      FROM sources WHERE id IN ('${gone}', '${moved}') ON CONFLICT DO NOTHING`),
  )
})

test('a reader hears beside a source that its page is gone, or where it has moved to', async ({
  openWindow,
}) => {
  const reader = await openWindow()
  await reader.goto(`${dossier}/sources/${gone}`)
  await expect(reader.getByText(said)).toBeVisible()
  await expect(reader.locator('aside a.addr')).toHaveAttribute('data-versiondate', /^\d{4}-\d\d-\d\d$/)
  await expect(reader.locator('aside a.addr')).toHaveAttribute('data-versionurl', /\/copies\/\d$/)
  await expectNoViolations(reader)
  await reader.getByRole('link', { name: /^Stored copy of/ }).click()
  await expect(reader).toHaveURL(new RegExp(`/sources/${gone}/copies/\\d$`))
  await reader.goto(`${dossier}/sources/${moved}`)
  await expect(reader.getByText('The page has moved to another address.')).toBeVisible()
  await expect(reader.getByRole('link', { name: 'Open the new address' })).toHaveAttribute('href', newAddress)
  await reader.goto(`${dossier}/sources`)
  await expect(reader.locator('li', { has: reader.locator(`a[href$="/sources/${gone}"]`) })).toContainText(
    said,
  )
  await reader.goto(inLanguage('ar', `${dossier}/sources/${gone}`))
  await expect(reader.getByText('لم تعد الصفحة موجودة')).toBeVisible()
  await expectNoViolations(reader)
})

test('an analyst sees the same on the desk, where all links that failed stand together', async ({
  openWindow,
}) => {
  const analyst = await openWindow({ email: people.analyst })
  await analyst.goto('/desk/sources')
  await analyst.getByRole('link', { name: 'Links that failed' }).click()
  await expect(analyst.getByText('Addresses of sources are not checked')).toBeVisible()
  const listed = (outcome: string) => analyst.locator('section', { has: analyst.locator(`#${outcome}`) })
  await expect(listed('gone')).toContainText(said)
  await expect(listed('gone')).not.toContainText(moved)
  await expect(listed('moved')).toContainText(moved)
  await expect(listed('blocked')).toContainText('None.')
  await expectNoViolations(analyst)
  await listed('gone').getByRole('link').first().click()
  await expect(analyst).toHaveURL(new RegExp(`/desk/sources/${gone}$`))
  await expect(analyst.getByText(said)).toBeVisible()
})

test('an administrator reads beside the jobs that the checks are turned off, as people who look at failed links do', async ({
  openWindow,
}) => {
  const administrator = await openWindow({ email: people.administrator, javaScriptEnabled: false })
  await administrator.goto('/desk/jobs')
  await expect(administrator.getByText('Addresses of sources are not checked')).toBeVisible()
  const visitor = await openWindow()
  expect((await visitor.goto('/desk/sources/links'))?.url()).toMatch(/\/sign-in\?/)
})
