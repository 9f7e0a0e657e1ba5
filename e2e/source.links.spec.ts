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
/** Two more, that were found on two days: one led to an address of nobody's, the other to that of the first. */
const [movedForGood, movedToIt] = ['S12', 'S13']
/** One that no other test looks at. */
const inArchive = 'S14'
const lasting = 'https://moved.example/lasting'

test.beforeAll(async ({ site }) => {
  await keepCopy(gone, 'Test page, from no source.')
  await withConnection(site.ownerUrl, (client: import('pg').Client) =>
    client.query(`INSERT INTO link_checks (source_id, address, host, outcome, moved_to, since, status, checked_at, reached_at, next_at)
      SELECT id, url, 'a test', (CASE id WHEN '${gone}' THEN 'gone' ELSE 'moved' END)::link_outcome,
        CASE id WHEN '${moved}' THEN '${newAddress}' END, '2026-05-02', CASE id WHEN '${gone}' THEN 404 END, '2026-05-02',
        '2026-04-01', '2100-01-01'
      FROM sources WHERE id IN ('${gone}', '${moved}') ON CONFLICT DO NOTHING`),
  )
  await withConnection(site.ownerUrl, (client: import('pg').Client) =>
    client.query(`INSERT INTO link_checks (source_id, address, host, outcome, moved_to, since, checked_at, reached_at, next_at)
      SELECT id, url, 'a test', 'moved', CASE id WHEN '${movedForGood}' THEN '${lasting}' ELSE (SELECT url FROM sources WHERE id = '${movedForGood}') END,
        '2026-05-02', '2026-05-03', '2026-05-03', '2100-01-01'
      FROM sources WHERE id IN ('${movedForGood}', '${movedToIt}') ON CONFLICT DO NOTHING`),
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
  await reader.getByRole('link', { name: /^Archived copy of/ }).click()
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

test('a new address is proposed as the checks found it, and accepted by somebody else', async ({
  openWindow,
}) => {
  const analyst = await openWindow({ email: people.analyst, javaScriptEnabled: false })
  const desk = `/desk/sources/${movedForGood}`
  await analyst.goto(desk)
  const old = String(await analyst.locator('aside a.addr').getAttribute('href'))
  const form = analyst.locator('form', { has: analyst.locator('#moved') })
  await expect(form).toContainText(lasting)
  await expect(form).toContainText('Found first on 2 May 2026, and last on 3 May 2026.')
  await form.getByRole('button', { name: 'Propose the new address' }).click()
  await expect(analyst.getByText('Say why.').first()).toBeVisible()
  await form.getByLabel('How you know that it is the same document').fill('Test: both show the same page.')
  await form.getByRole('button', { name: 'Propose the new address' }).click()
  await expect(analyst.locator('#said ~ *, section:has(#said)').first()).toContainText(lasting)
  await expect(analyst.locator('aside a.addr')).toHaveAttribute('href', old)

  const reviewer = await openWindow({ email: people.reviewer })
  await reviewer.goto(desk)
  const awaits = reviewer.locator('section', { has: reviewer.locator('#said') })
  for (const words of [old, lasting, 'Found first on 2 May 2026', 'both show the same page'])
    await expect(awaits).toContainText(words)
  await expectNoViolations(reviewer)
  await reviewer.getByRole('button', { name: 'Accept what was said' }).click()
  await expect(reviewer.locator('aside a.addr')).toHaveAttribute('href', lasting)

  const reader = await openWindow()
  await reader.goto(`${dossier}/sources/${movedForGood}`)
  await expect(reader.locator('aside a.addr')).toHaveAttribute('href', lasting)
  await expect(reader.locator('aside')).toContainText(/Until \d+ \w+ \d{4} the address was/)
  await expect(reader.locator('aside')).toContainText(old)
  await expectNoViolations(reader)
  await reader.goto(inLanguage('ar', `${dossier}/sources/${movedForGood}`))
  await expect(reader.locator('aside')).toContainText(old)
  await expectNoViolations(reader)
  // Whoever types either address finds it, and cannot add it a second time.
  await analyst.goto(`/desk/sources/cite?q=${encodeURIComponent(old)}`)
  await expect(analyst.getByText(movedForGood).first()).toBeVisible()
})

test('who could configure it reads that no web archive is, and a reader where one has a copy', async ({
  openWindow,
  site,
}) => {
  const administrator = await openWindow({ email: people.administrator, javaScriptEnabled: false })
  await administrator.goto(`/desk/sources/${moved}`)
  await expect(administrator.getByText('none is configured (SUIVI_ARCHIVE_SAVE)')).toBeVisible()
  await expect(administrator.getByRole('button', { name: 'Hand the address over' })).toHaveCount(0)
  const analyst = await openWindow({ email: people.analyst, javaScriptEnabled: false })
  await analyst.goto(`/desk/sources/${moved}`)
  await expect(analyst.getByText('In a public web archive')).toHaveCount(0)
  // What an archive answered, without asking any.
  await withConnection(site.ownerUrl, (client: import('pg').Client) =>
    client.query(`INSERT INTO hand_overs (id, source_id, address, ended_at, outcome, archived_url)
      SELECT gen_random_uuid(), id, url, '2026-05-04T10:00Z', 'archived', 'https://archive.example/web/1' FROM sources WHERE id = '${inArchive}'`),
  )
  await administrator.goto(`/desk/sources/${inArchive}`)
  await expect(administrator.getByRole('link', { name: 'https://archive.example/web/1' })).toBeVisible()
  const reader = await openWindow()
  await reader.goto(`${dossier}/sources/${inArchive}`)
  await expect(reader.getByRole('link', { name: 'Archived copy' }).first()).toBeVisible()
  await reader.getByText('Details', { exact: true }).click()
  await expect(reader.getByRole('link', { name: /^Copy at .archive\.example/ })).toBeVisible()
  await expect(reader.locator('aside a.addr')).toHaveAttribute(
    'data-versionurl',
    'https://archive.example/web/1',
  )
  await expect(reader.locator('aside a.addr')).toHaveAttribute('data-versiondate', '2026-05-04')
  await expectNoViolations(reader)
})
