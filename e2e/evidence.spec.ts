import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { Page } from '@playwright/test'
import { withConnection } from '../scripts/database/postgres-client.mjs'
import { runNode } from '../scripts/program.mjs'
import { expect, test } from './fixtures'
import { Composing } from './pages/composing'
import { publish } from './pages/deciding'
import { dossier, people, testQuote } from './site'

// The whole way of one piece of evidence: an address is pasted, the page copied, words of it quoted, the judgement published by a second person; the page
// changes, everybody is told, the judgement is looked at again, words of the copy are withheld, and the record is in order. The page is this journey's own,
// on this machine; its words say that they are a test, and name nobody.

test.describe.configure({ mode: 'serial' })

const ITEM = '2b'
const NAME = 'Qzomebody Qnown'
const LATER = 'Later sentence on another subject, written for this test'
const page = (words: string) => `<!doctype html><html lang="en"><head><title>A test page</title>
  <meta name="citation_title" content="A test page that is cited and then changes"><meta name="citation_author" content="A Tester">
  <meta name="citation_date" content="2024-05"><meta property="og:site_name" content="A test publisher"></head>
  <body><h1>A test page, not a source</h1><p>${words}, stands in this line of it.</p><p>${NAME} wrote it.</p></body></html>`

let words = testQuote
let server: Server
let address: string
let id = ''

test.beforeAll(async () => {
  const port = Number(process.env.SUIVI_FETCH_ALLOW?.split(':').at(-1))
  server = createServer((request, response) => {
    const isThere = request.url === '/evidence'
    response.writeHead(isThere ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
    response.end(isThere ? page(words) : '')
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  address = `http://127.0.0.1:${port}/evidence`
})
test.afterAll(() => server.close())

/** A host is asked once in ten seconds. Here each time counts as long ago, so that nobody waits. */
const letTimePass = (ownerUrl: string) =>
  withConnection(ownerUrl, (client: import('pg').Client) =>
    client.query("DELETE FROM counted_tries WHERE counter = 'outside'"),
  )

/** Opens a page again and again until it says something: a job is at work, or what it changed is on its way. */
async function untilItSays(reading: Page, path: string, said: string): Promise<void> {
  await expect(async () => {
    await reading.goto(path)
    await expect(reading.getByText(said).first()).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 60_000, intervals: [500] })
}

/** Asks for a copy, which a job makes. */
async function copied(analyst: Page, number: number): Promise<void> {
  await analyst.goto(`/desk/sources/${id}`)
  await analyst.getByRole('button', { name: 'Keep a copy' }).click()
  await untilItSays(analyst, `/desk/sources/${id}`, `Archived copy ${number}`)
}

const STANDS = 'The quote stands word for word in the archived copy'

test('an address is pasted, its page copied, and words of it are quoted with the place that is offered', async ({
  openWindow,
  site,
}) => {
  const analyst = await openWindow({ email: people.analyst })
  await analyst.goto('/desk/sources/new')
  await analyst.getByLabel('Address', { exact: true }).fill(address)
  await analyst.getByRole('button', { name: 'Look up the page' }).click()
  await expect(analyst.getByLabel('Title', { exact: true })).toHaveValue(
    'A test page that is cited and then changes',
    { timeout: 30_000 },
  )
  await analyst.getByLabel('Type').selectOption('ngo')
  await analyst.getByLabel('the document itself').check()
  await analyst.getByRole('button', { name: 'Add a source' }).click()
  await analyst.waitForURL(/\/desk\/sources\/S\d+$/)
  id = new URL(analyst.url()).pathname.split('/').at(-1) ?? ''
  await letTimePass(site.ownerUrl)
  await copied(analyst, 1)

  const composing = new Composing(analyst)
  await composing.open(ITEM, 'spain')
  await composing.judge('taken_up', 'Test rationale: a plan was made [1].')
  await analyst.getByLabel('Find in the library').fill(id)
  await analyst.getByRole('button', { name: new RegExp(`^Cite ${id}\\b`) }).click()
  await composing.citation(1, 'shows').fill('that a plan was made')
  await composing.citation(1, 'stance').selectOption('supports')
  await composing.citation(1, 'linkToStatement').selectOption('plausible')
  await composing.citation(1, 'primary').selectOption('yes')
  await composing.citation(1, 'quote').fill(testQuote)
  await expect(analyst.locator('#e1')).toContainText(STANDS)
  await analyst.getByRole('button', { name: /^Take .* as the place$/ }).click()
  await expect(composing.citation(1, 'locator')).toHaveValue('A test page, not a source, ¶ 2')
  const submission = await composing.submitted()

  const reviewer = await openWindow({ email: people.reviewer })
  await reviewer.goto(submission)
  await expect(reviewer.locator('#e1 mark')).toHaveText(testQuote)
  await publish(reviewer, 'Approve')
  await untilItSays(await openWindow(), `${dossier}/${ITEM}`, testQuote)
})

test('the page changes: a new copy raises the alarm for the desk and for readers, and another assessment ends it', async ({
  openWindow,
  site,
}) => {
  const [analyst, reader] = [await openWindow({ email: people.analyst }), await openWindow()]
  await reader.goto(`${dossier}/${ITEM}`)
  await expect(reader.getByText('Update due:', { exact: true })).toHaveCount(0)
  words = LATER
  await letTimePass(site.ownerUrl)
  await copied(analyst, 2)
  await untilItSays(reader, `${dossier}/${ITEM}`, 'Update due:')
  const why = new RegExp(`what is quoted from \\S?${id}\\S? no longer stands in the newest archived copy`)
  await expect(reader.getByText(why).first()).toBeVisible()
  await analyst.goto('/desk')
  await expect(analyst.locator('section', { has: analyst.locator('#look-again') })).toContainText(why)

  // Looked at again: what the page says now is quoted, as a second person approves.
  const composing = new Composing(analyst)
  await composing.open(ITEM, 'spain')
  await composing.startFrom(1)
  await expect(analyst.locator('#e1')).toContainText('The quote was not found in the archived copy')
  await composing.citation(1, 'quote').fill(LATER)
  await expect(analyst.locator('#e1')).toContainText(STANDS)
  await analyst.locator('#succession-replaces').check()
  const submission = await composing.submitted()
  const reviewer = await openWindow({ email: people.reviewer })
  await reviewer.goto(submission)
  await publish(reviewer, 'Approve')
  await untilItSays(reader, `${dossier}/${ITEM}`, LATER)
  await expect(reader.getByText('Update due:', { exact: true })).toHaveCount(0)
  await analyst.goto('/desk')
  await expect(analyst.locator('main')).not.toContainText(why)
})

test('words of the copy are redacted, everywhere at once, and the record of all that was done is in order', async ({
  openWindow,
}) => {
  test.slow()
  const [reviewer, reader] = [await openWindow({ email: people.reviewer }), await openWindow()]
  const copy = `sources/${id}/copies/2`
  await reviewer.goto(`/desk/${copy}`)
  await reviewer.getByLabel('All of it').check()
  await reviewer.getByRole('button', { name: 'Decide what readers see' }).click()
  await untilItSays(reader, `${dossier}/${copy}`, `${NAME} wrote it.`)

  await reviewer.goto(`/desk/${copy}`)
  await reviewer.getByLabel('The words', { exact: true }).fill(NAME)
  await reviewer.getByLabel('Why').selectOption('personal_data')
  await reviewer.getByRole('button', { name: 'Redact it' }).click()
  await expect(reviewer.getByText(/^Words redacted in one place/).first()).toBeVisible()
  await reader.goto(`${dossier}/${copy}`)
  await expect(reader.locator('.copied')).toContainText('█'.repeat(NAME.length))
  await expect(reader.locator('main')).not.toContainText(NAME)
  // The quote beside it stands as it stood.
  await untilItSays(reader, `${dossier}/${ITEM}`, LATER)

  const { code, output } = await runNode(
    ['--conditions=react-server', '--import', 'tsx', 'scripts/verify/main.ts'],
    { env: { ...process.env, SUIVI_SIGNING_KEY: '' } },
  )
  expect(output).toMatch(/The record is in order: \d+ events\.\n$/)
  expect(code).toBe(0)
})
