import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { Composing } from './pages/composing'
import { publish } from './pages/deciding'
import { dossier, inDays, people, publicPages } from './site'

// What was known when. Readers have JavaScript off; the journeys share one throw-away database, so this one works on an item of its own.

const today = () => inDays(0)

test.describe('a reader with JavaScript off', () => {
  test.use({ javaScriptEnabled: false })

  test('sees the words, and that nothing had been published, before the first publication', {
    tag: '@core',
  }, async ({ page }) => {
    await page.goto(`${dossier}/as-of/2022-07-08`)
    await expect(page.getByText('Nothing had been published here on that day.')).toBeVisible()
    await expect(page.locator('.ptext')).toHaveCount(11)
    await expect(page.locator('main .st, main .cm')).toHaveCount(0)
    for (const kind of ['statement', 'items', 'variants', 'sources', 'sources/S40', '7c']) {
      await page.goto(`${dossier}/${kind}/as-of/2022-07-08`)
      await expect(page.getByText('Nothing had been published here on that day.')).toBeVisible()
    }
    await expect(page.locator('.ptext')).toHaveText(/^The new operational partnership/)
  })

  test('sees each page as it stood, says which day that is, and stays within it', { tag: '@core' }, async ({
    page,
  }) => {
    const day = today()
    await page.goto(`${dossier}/as-of/${day}`)
    await expect(page.locator('.asof')).toContainText('As of')
    await expect(page.locator('.fate').filter({ hasText: 'Support for border management' })).toContainText(
      'Funded',
    )
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', new RegExp(`${dossier}$`))

    await page.getByRole('link', { name: 'Support for border management' }).first().click()
    await expect(page).toHaveURL(`${dossier}/7b/as-of/${day}`)
    await page.getByRole('link', { name: 'See it in the text' }).click()
    await expect(page).toHaveURL(`${dossier}/statement/as-of/${day}#n7b`)
    await expect(page.locator('#n7b')).toBeVisible()
    // Until all of it has come, the browser goes on scrolling to the fragment, away from what is clicked.
    await page.waitForLoadState()
    await page.getByRole('navigation', { name: 'Dossier' }).getByRole('link', { name: 'Sources' }).click()
    await expect(page).toHaveURL(`${dossier}/sources/as-of/${day}`)
    await page.locator('.lib > li > a').first().click()
    await expect(page).toHaveURL(new RegExp(`${dossier}/sources/S\\d+/as-of/${day}$`))
    await page
      .getByRole('navigation', { name: 'Dossier' })
      .getByRole('link', { name: 'Compare versions' })
      .click()
    await expect(page).toHaveURL(`${dossier}/variants/as-of/${day}`)
    await page.getByRole('link', { name: 'Français' }).click()
    await expect(page).toHaveURL(`/fr${dossier}/variants/as-of/${day}`)
    await page.getByRole('link', { name: 'Revenir à aujourd’hui' }).click()
    await expect(page).toHaveURL(`/fr${dossier}/variants`)
  })

  test('chooses another date by a form', async ({ page }) => {
    await page.goto(`${dossier}/7c`)
    await page.getByRole('link', { name: 'Another date' }).click()
    await expect(page).toHaveURL(`${dossier}/7c/as-of/${today()}`)
    await page.getByLabel('Another date').fill('2023-05-01')
    await page.getByRole('button', { name: 'Show' }).click()
    await expect(page).toHaveURL(`${dossier}/7c/as-of/2023-05-01`)
    await expect(page.getByText('Nothing had been published here on that day.')).toBeVisible()
    await page.getByRole('link', { name: 'Go to today' }).click()
    await expect(page).toHaveURL(`${dossier}/7c`)
  })

  test('compares two dates, and is told where both are the same', async ({ page }) => {
    for (const path of [dossier, `${dossier}/7c`]) {
      // The statement was brought in today: nothing of it was public the day before.
      await page.goto(`${path}/compare`)
      await expect(page).toHaveURL(`${path}/compare/${inDays(-1)}/${today()}`)
      await expect(page.locator('table.changes, .vs')).toBeVisible()
      await page.getByRole('textbox', { name: 'Earlier' }).fill(today())
      await page.getByRole('button', { name: 'Compare' }).click()
      await expect(page).toHaveURL(`${path}/compare/${today()}/${today()}`)
      await expect(page.locator('#main')).toContainText('so nothing is compared. Choose two different dates.')
      await expect(page.locator('#main')).not.toContainText(/unchanged|No difference/)
      await expect(page.locator('table.changes, .vs')).toHaveCount(0)
    }
  })

  test('finds another date wherever a page offers one', async ({ request }) => {
    const offering: string[] = []
    // A text that is named by the host that has it.
    const besideIt = '/variants/renderings/fr-mapexpress.ma'
    for (const path of [...Object.values(publicPages), dossier + besideIt]) {
      const html = await (await request.get(path)).text()
      const [, address] = /href="([^"]*\/as-of(?:\?page=[^"]*)?)" rel="nofollow"/.exec(html) ?? []
      if (address === undefined) continue
      offering.push(path)
      expect((await request.get(address)).status(), path).toBe(200)
    }
    const everyKind = ['', '/statement', '/items', '/sources', '/sources/S40', '/variants', '/7c', besideIt]
    expect(offering).toEqual(expect.arrayContaining(everyKind.map((page) => dossier + page)))
    expect(offering).toEqual(expect.arrayContaining([`${dossier}/lineage`, `${dossier}/searches`]))
  })

  test('is told that a day ahead, or none, is not in the record', async ({ page }) => {
    for (const day of [inDays(1), inDays(400), '2026-02-30', '2026-1-1', 'yesterday']) {
      for (const kind of ['', '/statement', '/7c', '/sources', '/sources/S40', '/variants', '/items']) {
        const response = await page.goto(`${dossier}${kind}/as-of/${day}`)
        expect(response?.status(), `${kind} ${day}`).toBe(404)
      }
    }
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    for (const address of [
      `7c/compare/${today()}/${inDays(2)}`,
      '7c/compare/all.9/all.1',
      'compare/x/y',
      '99z/as-of/2026-11-24',
    ])
      expect((await page.goto(`${dossier}/${address}`))?.status(), address).toBe(404)
  })

  test('reads the record, part after part, and its lines', async ({ page, request }) => {
    await page.goto(`${dossier}/history`)
    await expect(page.locator('.rec > li[id]')).toHaveCount(100)
    await page.getByRole('link', { name: /Earlier acts/ }).click()
    await expect(page).toHaveURL(new RegExp(`${dossier}/history/after/\\d+$`))
    await page.getByRole('link', { name: /Newer acts/ }).click()
    await expect(page).toHaveURL(new RegExp(`${dossier}/history$`))
    expect((await request.get(`${dossier}/history/after/0`)).status()).toBe(404)
    await page.goto(`${dossier}/history/after/10`)
    await expect(page.locator('#e1')).toContainText('Starter dossier (import) added the statement')
    const lines = (await (await request.get(`${dossier}/events.jsonl`)).text()).trim().split('\n')
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ position: 1, verb: 'imported' })
  })
})

test('a published revision stays at its address, and drafts and what was sent back are in no record', async ({
  openWindow,
}) => {
  test.slow()
  const analyst = await openWindow({ email: people.analyst })
  const reviewer = await openWindow({ email: people.reviewer })
  const reader = await openWindow({ javaScriptEnabled: false })
  const first = `${dossier}/10a/revisions/all/1`
  const second = `${dossier}/10a/revisions/all/2`
  const statusOf = async (address: string) => (await reader.goto(address))?.status()

  await reader.goto(first)
  await expect(reader.getByText('Provisional: it awaits review.')).toBeVisible()

  // Submitted is not published: it has a number, and no page.
  const submission = await write(
    analyst,
    'Nobody has published a figure of it, whatever was found in the sources.',
  )
  expect(await statusOf(second)).toBe(404)
  await reader.goto(`${dossier}/history`)
  await expect(reader.locator('.rec').first()).not.toContainText('Revision 2')

  await decide(reviewer, submission, 'Approve')
  await expect(reviewer.getByText(/approved it/).first()).toBeVisible()
  await reader.goto(`${dossier}/10a`)
  await reader
    .locator('.story')
    .getByRole('link', { name: /revision 1$/ })
    .click()
  await expect(reader).toHaveURL(first)
  await expect(reader.getByText(/^Replaced on/)).toContainText('by Revision 2')
  await expect(reader.locator('.verdict__word')).toContainText('Partly supported')
  await reader.getByRole('link', { name: 'Revision 2', exact: true }).click()
  await expect(reader).toHaveURL(second)
  await expect(reader.getByText('It still applies.')).toBeVisible()

  await reader.getByRole('link', { name: 'Compare with revision 1' }).click()
  await expect(reader).toHaveURL(`${dossier}/10a/compare/all.1/all.2`)
  await expect(reader.getByText(/fields? changed/)).toBeVisible()
  await expect(reader.locator('.vs section').first().locator('del').first()).toBeVisible()
  await expect(reader.locator('.vs section').last().locator('p.serif ins').last()).toContainText(
    'Nobody has published a figure',
  )

  // What is sent back leaves no trace for readers, and neither does a draft.
  const returned = await write(analyst, 'Other words that nobody but those signed in may read.', true)
  await reviewer.goto(returned)
  await reviewer.locator('summary', { hasText: 'Send back' }).click()
  await reviewer.getByLabel('Why it is sent back').fill('Test reason that is nobody’s to read')
  await reviewer.locator('details[open]').getByRole('button', { name: 'Send back' }).click()
  await expect(reviewer.getByText(/revision \d+\. Sent back/)).toBeVisible()
  expect(await statusOf(`${dossier}/10a/revisions/all/3`)).toBe(404)
  for (const address of [`${dossier}/history`, `${dossier}/10a`, `${dossier}/10a/as-of/${today()}`]) {
    await reader.goto(address)
    await expect(reader.locator('main')).not.toContainText(/Other words|Test reason|Revision 3/)
  }
  const lines = await (await reader.request.get(`${dossier}/events.jsonl`)).text()
  expect(lines).not.toContain('sent back')
  expect(lines).not.toContain('signed in')
})

/** Writes a judgement on 10a that needs no source, and gives the address of its submission. */
async function write(page: Page, rationale: string, replaces = false): Promise<string> {
  const composing = new Composing(page)
  await composing.open('10a')
  await composing.judge('cannot_be_checked', rationale)
  if (replaces) await page.locator('[name="succession"][value="replaces"]').check()
  return composing.submitted()
}

async function decide(
  page: Page,
  submission: string,
  decision: 'Approve' | 'Show as provisional',
): Promise<void> {
  await page.goto(submission)
  await publish(page, decision)
}
