import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { untilKeysAct } from './pages/signed-in'
import { expectNoViolations } from './pages/violations'
import { people } from './site'

// A feed brings leads: one is taken, one let go, one becomes a source, and nobody sees any of it who did not sign in. The feed is this journey's own, on
// this machine; its words say that they are a test.

test.describe.configure({ mode: 'serial' })

const titles = {
  first: 'Test entry one: support for border management',
  second: 'Test entry two: support for border management',
  third: 'Test entry three: support for border management',
}
const entries: string[] = []
let server: Server
let at: (path: string) => string

test.beforeAll(async () => {
  const port = Number(process.env.SUIVI_FETCH_ALLOW?.split(':').at(-1))
  at = (path) => `http://127.0.0.1:${port}${path}`
  entries.push(
    ...Object.values(titles).map(
      (title, n) =>
        `<item><title>${title}</title><link>${at(`/entry-${n}`)}</link><description>&lt;p&gt;Words of a test &lt;img src="/never.png"&gt;&lt;/p&gt;</description></item>`,
    ),
    `<item><title>Test entry of something else</title><link>${at('/other')}</link></item>`,
  )
  server = createServer((request, response) => {
    const isFeed = request.url === '/feed'
    response
      .writeHead(isFeed ? 200 : 404, { 'content-type': 'application/rss+xml; charset=utf-8' })
      .end(isFeed ? `<rss version="2.0"><channel><title>T</title>${entries.join('')}</channel></rss>` : '')
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
})
test.afterAll(() => server.close())

/** A list of leads, by the id of its head. */
const list = (page: Page, id: string) => page.locator('section').filter({ has: page.locator(`h2#${id}`) })
const row = (page: Page, id: string, title: string) =>
  list(page, id).getByRole('listitem').filter({ hasText: title })

test('an analyst has a feed watched, and leads come of it', { tag: '@core' }, async ({ openWindow }) => {
  const analyst = await openWindow({ email: people.analyst })
  await analyst.goto('/desk')
  await analyst.getByRole('link', { name: 'Leads', exact: true }).click()
  await expect(list(analyst, 'open')).toContainText('No lead waits.')
  await analyst.getByRole('link', { name: 'Feeds and watched pages' }).click()
  await analyst.getByRole('link', { name: 'Watch a feed or a page' }).click()
  await expectNoViolations(analyst)
  await analyst.getByLabel('Address', { exact: true }).fill('at home')
  await analyst.getByRole('button', { name: 'Watch it' }).click()
  await expect(analyst.locator('.errsum')).toContainText('Type an address that begins with https://')
  await expect(analyst.locator('.errsum')).toContainText('Give it a name.')
  await analyst.getByLabel('Address', { exact: true }).fill(at('/feed'))
  await analyst.getByLabel('Name', { exact: true }).fill('A test feed')
  await analyst.getByRole('button', { name: 'Watch it' }).click()
  await analyst.waitForURL(/\/desk\/leads\/watches$/)
  await expect(row(analyst, 'asked', 'A test feed')).toContainText('every day')
  await expect(async () => {
    await analyst.reload()
    await expect(row(analyst, 'asked', 'A test feed')).toContainText('It was read: 4 entries, 4 new.', {
      timeout: 500,
    })
  }).toPass({ timeout: 90_000 })
  await expectNoViolations(analyst)
  await analyst.goto('/desk')
  await expect(analyst.getByText('3 leads wait for somebody to look at them.')).toBeVisible()
})

test('each says why it came; one is taken by one key, and another person hears of it', async ({
  openWindow,
}) => {
  const analyst = await openWindow({ email: people.analyst })
  const second = await openWindow({ email: people.secondAnalyst })
  await analyst.goto('/desk/leads')
  await second.goto('/desk/leads')
  const first = row(analyst, 'open', titles.first)
  await expect(first.locator('mark')).toHaveText(['support', 'border', 'management'])
  await expect(first).toContainText(
    /7b Support for border management · words: \S?Support\S?, \S?border\S?, \S?management/,
  )
  await expect(first).toContainText('Words of a test')
  await expect(first.locator('img')).toHaveCount(0)
  await expectNoViolations(analyst)

  await untilKeysAct(analyst)
  await first.getByRole('link').first().focus()
  await analyst.keyboard.press('t')
  await expect(row(analyst, 'mine', titles.first)).toContainText(/With \S?Analyst 1\S? since/)
  await expect(row(analyst, 'open', titles.first)).toHaveCount(0)

  await row(second, 'open', titles.first).getByRole('button', { name: 'Take' }).click()
  await expect(second.getByText(/Analyst 1\S? took this lead meanwhile/)).toBeVisible()
  await second.reload()
  await expect(row(second, 'others', titles.first)).toContainText(/With \S?Analyst 1\S? since/)
  await expect(row(second, 'others', titles.first).getByRole('button')).toHaveCount(0)
})

test('one is let go by one key, and brought back by another', async ({ openWindow }) => {
  const analyst = await openWindow({ email: people.analyst })
  await analyst.goto('/desk/leads')
  await untilKeysAct(analyst)
  await row(analyst, 'open', titles.second).getByRole('link').first().focus()
  await analyst.keyboard.press('x')
  await expect(row(analyst, 'letGo', titles.second)).toBeVisible()
  await expect(row(analyst, 'open', titles.second)).toHaveCount(0)
  await expect(analyst.getByText(/You dismissed: /)).toBeVisible()
  await expectNoViolations(analyst)
  await analyst.keyboard.press('u')
  await expect(row(analyst, 'open', titles.second)).toBeVisible()
  await expect(row(analyst, 'letGo', titles.second)).toHaveCount(0)
})

test('what was taken is added by the form that adds sources, and is in the library then', async ({
  openWindow,
}) => {
  const analyst = await openWindow({ email: people.analyst, javaScriptEnabled: false })
  await analyst.goto('/desk/leads')
  await row(analyst, 'mine', titles.first)
    .getByRole('link', { name: /^Add as a source/ })
    .click()
  await expect(analyst.getByLabel('Address', { exact: true })).toHaveValue(at('/entry-0'))
  await expect(analyst.getByLabel('Title', { exact: true })).toHaveValue(titles.first)
  await analyst.getByLabel('Publisher').fill('A test publisher')
  await analyst.getByLabel('Language', { exact: true }).selectOption('en')
  await analyst.getByLabel('Type').selectOption('official')
  await analyst.getByLabel('an excerpt only').check()
  await analyst.getByRole('button', { name: 'Add a source' }).click()
  await analyst.waitForURL(/\/desk\/sources\/S\d+$/)
  await analyst.goto('/desk/leads')
  await expect(analyst.getByText(titles.first)).toHaveCount(0)

  // Without a script everything is done by its button.
  await row(analyst, 'open', titles.third).getByRole('button', { name: 'Take' }).click()
  await expect(row(analyst, 'mine', titles.third)).toBeVisible()
  await row(analyst, 'mine', titles.third).getByRole('button', { name: 'Give back' }).click()
  await expect(row(analyst, 'open', titles.third)).toBeVisible()
})

test('a reader sees nothing of it, and a reviewer only looks', async ({ openWindow }) => {
  const reader = await openWindow({ javaScriptEnabled: false })
  for (const path of ['/desk/leads', '/desk/leads/watches', '/desk/leads/watches/new']) {
    await reader.goto(path)
    await expect(reader).toHaveURL(/\/sign-in/)
  }
  const reviewer = await openWindow({ email: people.reviewer, javaScriptEnabled: false })
  await reviewer.goto('/desk/leads')
  await expect(row(reviewer, 'open', titles.second)).toBeVisible()
  await expect(row(reviewer, 'open', titles.second).getByRole('button')).toHaveCount(0)
  expect((await reviewer.goto('/desk/leads/watches/new'))?.status()).toBe(404)
})
