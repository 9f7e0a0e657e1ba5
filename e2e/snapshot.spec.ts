import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { gunzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { withConnection } from '../scripts/database/postgres-client.mjs'
import { expect, test } from './fixtures'
import { expectNoViolations } from './pages/violations'
import { dossier, inLanguage, people } from './site'

// A copy of a page of this journey's own, on this machine: asked for, made, opened to readers, and what is withheld of it. The steps follow
// each other. The page's words say that they are a test, and name nobody.

test.describe.configure({ mode: 'serial' })

const source = 'S12'
const NAME = 'Somebody Known'
const secret = `<!doctype html><html lang="en"><title>A test page</title><body>
  <h1>A test page, not a source</h1><p>Test words. ${NAME} came on Tuesday.</p>
  <img src="http://127.0.0.1:9/never.png"><script>document.title = 'Never'; new Image().src = '/ran'</script></body></html>`
const copies = { reading: `${dossier}/sources/${source}/copies/1`, desk: `/desk/sources/${source}/copies/1` }

let server: Server
const asked: string[] = []
/** Without what is asked before each page, and what some browsers ask for by themselves. */
const pagesAsked = () => asked.filter((path) => !['/robots.txt', '/favicon.ico'].includes(path))

test.beforeAll(async ({ site }) => {
  const port = Number(process.env.SUIVI_FETCH_ALLOW?.split(':').at(-1))
  server = createServer((request, response) => {
    asked.push(`${request.url}`)
    if (request.url === '/robots.txt') return response.writeHead(404).end()
    return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(secret)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  await withConnection(site.ownerUrl, (client: import('pg').Client) =>
    client.query('UPDATE sources SET url = $1 WHERE id = $2', [`http://127.0.0.1:${port}/page`, source]),
  )
})
test.afterAll(() => server.close())

/** What the one file of all copies of the statement holds, and that of the source alone; pages lead there while readers have a copy whole. */
async function recordOf(page: Page, { isOffered }: { isOffered: boolean }): Promise<string> {
  const address = `${dossier}/sources/copies.warc.gz`
  for (const [path, name] of [
    ['', 'All archived copies, as one WARC'],
    [`/${source}`, 'The archived copies of this source, as one WARC'],
  ] as const) {
    await page.goto(`${dossier}/sources${path}`)
    if (path !== '') await page.getByText('Details', { exact: true }).click()
    await expect(page.getByRole('link', { name })).toHaveCount(isOffered ? 1 : 0)
  }
  const answer = await page.request.get(address)
  expect(answer.status()).toBe(200)
  expect(answer.headers()).toMatchObject({
    'content-type': 'application/warc',
    'content-disposition': expect.stringMatching(/^attachment; .*\.warc\.gz"$/),
    'cache-control': 'no-store',
  })
  expect(answer.headers()).not.toHaveProperty('content-encoding')
  const one = await page.request.get(`${dossier}/sources/${source}/copies.warc.gz`)
  expect((await page.request.get(`${dossier}/sources/S999/copies.warc.gz`)).status()).toBe(404)
  const words = [await answer.body(), await one.body()].map((body) => gunzipSync(body).toString())
  expect(words[0]).toContain('copies-left-out')
  expect(words[1]).toContain(`isPartOf: `)
  return words.join('\n')
}

/** Opens a page again and again until it says something: a job is at work on it. */
async function untilItSays(page: Page, path: string, words: string): Promise<void> {
  await expect(async () => {
    await page.goto(path)
    await expect(page.getByText(words).first()).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 60_000, intervals: [500] })
}

test('without a script an analyst asks for a copy, once, and a job makes it', { tag: '@core' }, async ({
  openWindow,
}) => {
  const analyst = await openWindow({ email: people.analyst, javaScriptEnabled: false })
  await analyst.goto(`/desk/sources/${source}`)
  await expect(analyst.locator('section', { has: analyst.locator('#copies') })).toContainText(
    'No archived copy yet',
  )
  await analyst.getByRole('button', { name: 'Keep a copy' }).click()
  await untilItSays(analyst, `/desk/sources/${source}`, 'Archived copy 1')
  // What a host asks of programs is known for a while, perhaps since another journey.
  expect(pagesAsked()).toEqual(['/page'])
  await analyst.goto(copies.desk)
  await expect(analyst.locator('.copied')).toContainText(`${NAME} came on Tuesday.`)
  await expect(analyst.getByText('Nobody has decided yet.')).toBeVisible()
  await expect(analyst.getByRole('button', { name: 'Redact it' })).toHaveCount(0)
})

test('readers have its facts, and its words once another reviewer opens it: as text that does nothing', {
  tag: '@core',
}, async ({ openWindow, site }) => {
  const [visitor, warc] = [await openWindow(), await warcAddress(site.ownerUrl)]
  const foreign: string[] = []
  visitor.on('request', (request) => {
    if (!request.url().startsWith(site.address)) foreign.push(request.url())
  })
  await untilItSays(visitor, `${dossier}/sources/${source}`, 'Archived copy 1')
  await visitor.getByRole('link', { name: 'Archived copy 1' }).click()
  await expect(visitor.getByText('only what is quoted from it here')).toBeVisible()
  await expect(visitor.locator('main')).not.toContainText(NAME)
  expect((await visitor.request.get(warc)).status()).toBe(404)

  const reviewer = await openWindow({ email: people.reviewer, javaScriptEnabled: false })
  await reviewer.goto(copies.desk)
  await reviewer.getByLabel('All of it').check()
  await reviewer.getByRole('button', { name: 'Decide what readers see' }).click()
  await expect(reviewer.getByText(/^All of it/).first()).toBeVisible()

  await visitor.goto(copies.reading)
  await expect(visitor.locator('.copied')).toContainText(`Test words. ${NAME} came on Tuesday.`)
  await expect(visitor.locator('.copied')).not.toContainText('Never')
  await expect(visitor.locator('.copied img, .copied script')).toHaveCount(0)
  const picture = visitor.getByRole('img', { name: /^The page as a browser showed it/ })
  await picture.scrollIntoViewIfNeeded()
  await expect.poll(() => picture.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBe(1_280)
  // It was taken of what was fetched: nobody was asked for it again, and no script ran.
  // What a host asks of programs is known for a while, perhaps since another journey.
  expect(pagesAsked()).toEqual(['/page'])
  expect(foreign).toEqual([])
  const record = await visitor.request.get(warc)
  expect(record.status()).toBe(200)
  expect(record.headers()).toMatchObject({
    'content-type': 'application/warc',
    'content-disposition': expect.stringMatching(/^attachment; /),
    'cache-control': 'no-store',
  })
  expect(await recordOf(visitor, { isOffered: true })).toContain(`${NAME} came on Tuesday.`)
  // What is open to readers whole is searched.
  await visitor.goto(`/search?q=${encodeURIComponent(`"${NAME}"`)}`)
  const found = visitor.getByRole('region', { name: 'In archived copies' })
  await expect(found).toContainText(`${NAME} came on Tuesday.`)
  await found.getByRole('link').first().click()
  await expect(visitor).toHaveURL(new RegExp(`${copies.reading}$`))
  for (const language of ['en', 'ar'] as const) {
    await visitor.goto(inLanguage(language, copies.reading))
    await expectNoViolations(visitor)
    await visitor.goto(inLanguage(language, `${dossier}/sources`))
    await expectNoViolations(visitor)
  }
})

test('a reviewer withholds words: they are gone at once, for everybody and from the files', async ({
  openWindow,
  site,
}) => {
  const [visitor, reviewer] = [await openWindow(), await openWindow({ email: people.reviewer })]
  const warc = await warcAddress(site.ownerUrl)
  await reviewer.goto(copies.desk)
  await reviewer.getByLabel('The words', { exact: true }).fill('Nobody here')
  await reviewer.getByLabel('Why').selectOption('personal_data')
  await reviewer.getByRole('button', { name: 'Redact it' }).click()
  await expect(reviewer.locator('.errsum')).toContainText('do not stand in this copy')
  await expect(reviewer.getByLabel('Why')).toHaveValue('personal_data')
  await reviewer.getByLabel('The words', { exact: true }).fill(NAME.toLowerCase())
  await reviewer.getByLabel('Ask for it to be erased').check()
  await reviewer.getByRole('button', { name: 'Redact it' }).click()
  await expect(reviewer.getByText('Words redacted in one place: Personal data')).toBeVisible()
  await expect(reviewer.locator('.copied')).not.toContainText(NAME)
  await expect(reviewer.getByText('You redacted this').first()).toBeVisible()

  await visitor.goto(copies.reading)
  await expect(visitor.locator('main')).not.toContainText(NAME)
  await expect(visitor.locator('.copied')).toContainText('█'.repeat(NAME.length))
  await expect(visitor.locator('main')).toContainText('Words redacted in one place: Personal data')
  await expect(visitor.getByText('The files are closed')).toBeVisible()
  await expect(visitor.getByText('The picture is closed like the files')).toBeVisible()
  await expect(visitor.locator('.pictured')).toHaveCount(0)
  expect((await visitor.request.get(warc)).status()).toBe(404)
  // Nobody finds them any more, and what stands beside them shows none of them.
  for (const [who, search] of [
    [visitor, '/search'],
    [reviewer, '/desk/search'],
  ] as const) {
    for (const asked of [NAME, `"${NAME}"`, NAME.slice(0, 8)]) {
      await who.goto(`${search}?q=${encodeURIComponent(asked)}`)
      await expect(who.getByRole('region', { name: 'In archived copies' })).toHaveCount(0)
    }
    await who.goto(`${search}?q=${encodeURIComponent('came on Tuesday')}`)
    await expect(who.getByRole('region', { name: 'In archived copies' })).toContainText('came on Tuesday')
    await expect(who.locator('main')).not.toContainText(NAME)
  }
  const left = await recordOf(visitor, { isOffered: false })
  expect(left).toContain(`copy: ${source}/1\r\nleft-out: withheld\r\n`)
  expect(left).not.toContain(NAME)
  for (const language of ['en', 'ar'] as const) {
    await visitor.goto(inLanguage(language, copies.reading))
    await expectNoViolations(visitor)
    // The sentence on a place runs as its language does, whatever is in it.
    await expect(visitor.locator('.hashed').first()).toHaveCSS('direction', language === 'ar' ? 'rtl' : 'ltr')
    await reviewer.goto(inLanguage(language, copies.desk))
    await expectNoViolations(reviewer)
  }
})

test('an administrator erases them, and readers see that it was done', async ({ openWindow, site }) => {
  const [visitor, administrator] = [
    await openWindow(),
    await openWindow({ email: people.administrator, javaScriptEnabled: false }),
  ]
  await administrator.goto(copies.desk)
  await administrator.getByRole('button', { name: 'Erase it' }).click()
  await expect(administrator.getByText(/^Erased on /)).toBeVisible()
  await visitor.goto(copies.reading)
  await expect(visitor.getByText(/^Erased on .* The copy’s files are gone as well\.$/)).toBeVisible()
  const left = await withConnection(site.ownerUrl, (client: import('pg').Client) =>
    client.query('SELECT count(bytes)::int AS files, count(*)::int AS names FROM stored_bytes'),
  )
  expect(left.rows).toEqual([{ files: 0, names: 3 }])
})

/** Where the copy's record of the visit is downloaded: no page says it while nobody may. */
async function warcAddress(ownerUrl: string): Promise<string> {
  const { rows } = await withConnection(ownerUrl, (client: import('pg').Client) =>
    client.query<{ id: string }>('SELECT id FROM snapshots WHERE source_id = $1', [source]),
  )
  return `/api/copies/${rows[0]?.id}/warc`
}
