import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { Composing } from './pages/composing'
import { publish } from './pages/deciding'
import { expectNoViolations } from './pages/violations'
import { dossier, inLanguage, people, testQuote } from './site'

// A second judgement, asked for, given without knowing the first, reconciled, and shown to readers. The two journeys follow each other:
// the figures of the method page grow from the one to the other.

test.describe.configure({ mode: 'serial' })

/** Stands nowhere but in the first judgement. */
const word = 'quaverleaf'

/** "No public evidence" with the search that it needs. */
async function findNothing(composing: Composing, rationale: string): Promise<void> {
  const { page } = composing
  await composing.judge('no_public_evidence', rationale)
  await page.getByRole('button', { name: 'Add a search' }).click()
  await page.locator('#searchLogs-0-place').fill('the registers of a test')
  await page.locator('#searchLogs-0-language').selectOption('en')
  await page.locator('#searchLogs-0-day').fill('2026-01-15')
}

async function expectClosed(page: Page, path: string): Promise<void> {
  const response = await page.goto(path)
  expect(response?.status(), path).toBe(404)
}

test('a reviewer asks, a second analyst who sees nothing of the first judges, another reviewer reconciles, readers learn of it', async ({
  openWindow,
}) => {
  const reader = await openWindow({ javaScriptEnabled: false })
  await reader.goto('/method')
  await expect(reader.getByText('No reviewer has read two assessments of the same words yet.')).toBeVisible()

  const analyst = await openWindow({ email: people.analyst })
  const first = new Composing(analyst)
  await first.open('7d', 'spain')
  await findNothing(first, `We looked where such things stand and found nothing, ${word}.`)
  await first.saved()
  const submission = await first.submitted()
  const revisionId = submission.split('/').at(-1) ?? ''

  const reviewer = await openWindow({ email: people.reviewer })
  await reviewer.goto(submission)
  await reviewer.getByLabel('Of whom').selectOption({ label: 'Analyst 2' })
  await reviewer.getByRole('button', { name: 'Ask for a second assessment' }).click()
  await expect(reviewer.getByText(/has not given it yet/)).toBeVisible()
  await expect(reviewer.getByRole('button', { name: 'Approve' })).toHaveAttribute('aria-disabled', 'true')
  await expect(reviewer.getByText(/A second assessment here is awaited/)).toBeVisible()
  await expect(reviewer.getByRole('button', { name: 'Show as provisional' })).toHaveCount(0)
  await expectNoViolations(reviewer)

  // The desk as the second analyst walks it: the words, asked of them, and not a trace of the first.
  const second = await openWindow({ email: people.secondAnalyst })
  await expectClosed(second, submission)
  await expectClosed(second, inLanguage('ar', submission))
  for (const path of [
    '/desk',
    '/desk?area=police-cooperation',
    `/desk/search?q=${word}`,
    '/desk/search?q=registers',
    `/desk${dossier}/7d?party=spain`,
    `/desk${dossier}/7d`,
    '/desk/sources',
    '/desk/sources/S12',
    '/desk/sources/S12/work',
    '/desk/sources/cite?source=S12',
    '/desk/new',
    '/desk/notes',
    '/desk/follow-ups?whose=all',
    `${dossier}/7d`,
    `${dossier}/history`,
  ]) {
    await second.goto(path)
    const html = await second.content()
    // The address of a search repeats what was asked.
    if (!path.includes(word)) expect(html, path).not.toContain(word)
    expect(html, path).not.toContain(revisionId)
  }
  await second.goto(`/desk/search?q=${word}`)
  await expect(second.locator('.hits li')).toHaveCount(0)

  await second.goto('/desk')
  const asked = second.getByRole('region', { name: 'A second assessment is asked of you' })
  await asked.getByRole('link').first().click()
  await second.waitForURL(/\/desk\/codings\//)
  const coding = new URL(second.url()).pathname
  await expect(second.getByRole('heading', { level: 1 })).toContainText('Second assessment of 7d')
  expect(await second.content()).not.toContain(word)
  await expectNoViolations(second)
  for (const stranger of [analyst, reviewer]) await expectClosed(stranger, coding)

  const writing = new Composing(second)
  await findNothing(writing, 'The registers hold nothing of it.')
  await writing.saved()
  await second.reload()
  await expect(writing.rationale).toHaveValue('The registers hold nothing of it.')
  await second.getByRole('button', { name: 'Give this assessment' }).click()
  const summary = second.locator('.errsum')
  await expect(summary).toContainText('Say whether you had seen the first assessment.')
  await expect(writing.rationale).toHaveValue('The registers hold nothing of it.')
  await second.getByRole('radio', { name: 'No, I had not' }).check()
  await second.getByRole('button', { name: 'Give this assessment' }).click()
  await expect(second.getByRole('heading', { name: /You gave it on/ })).toBeVisible()
  // Given: the first opens to them; the second opens to its author only once both were read.
  expect((await second.goto(submission))?.status()).toBe(200)
  await expect(second.getByText(word).first()).toBeVisible()
  await expectClosed(analyst, coding)

  const other = await openWindow({ email: people.secondReviewer })
  await other.goto('/desk')
  const waiting = other.getByRole('region', { name: 'Two assessments to reconcile' })
  await waiting.getByRole('link').first().click()
  await expect(other.getByRole('heading', { level: 1 })).toContainText('Two assessments of 7d')
  await expect(other.getByText('The second was given without knowing the first.')).toBeVisible()
  await expect(other.getByText(word)).toBeVisible()
  await expectNoViolations(other)
  await other.getByRole('radio', { name: 'the first applies' }).check()
  await other.getByLabel('Why').fill('Both looked in the same places.')
  await other.getByRole('button', { name: 'Decide' }).click()
  await expect(other.getByText('Both looked in the same places.')).toBeVisible()

  await reviewer.goto(submission)
  await publish(reviewer, 'Approve')
  await expect(reviewer.getByText(/Reviewer 1\S? approved it/)).toBeVisible()
  await reader.goto(`${dossier}/7d`)
  await expect(reader.getByText('Assessed twice, independently: same assessment')).toBeVisible()
  await reader.goto(`${dossier}/7d/revisions/spain/1`)
  await expect(reader.getByText('Assessed twice, independently: same assessment')).toBeVisible()
  await reader.goto('/method')
  await expect(reader.getByText('No reviewer has read two assessments of the same words yet.')).toHaveCount(0)
  const agreement = reader.getByRole('region', { name: 'Agreement over time' })
  await expect(agreement.getByRole('row').last()).toContainText('not defined: fewer than two pairs')
  await expect(agreement.getByRole('row').last()).toContainText('1 of 1')
  await expect(reader.getByRole('region', { name: 'How long reviews take' })).toContainText('0 days')
})

test('a second analyst without script takes it on and judges otherwise; theirs is the better one, and becomes their draft', async ({
  openWindow,
}) => {
  const first = new Composing(await openWindow({ email: people.analyst }))
  await first.open('7d', 'morocco')
  await findNothing(first, 'We looked and found nothing.')
  await first.saved()
  const submission = await first.submitted()

  const reviewer = await openWindow({ email: people.reviewer, javaScriptEnabled: false })
  await reviewer.goto(submission)
  await reviewer.getByRole('button', { name: 'Ask for a second assessment' }).click()
  await expect(reviewer.getByText(/Nobody has taken it on yet/)).toBeVisible()

  const second = await openWindow({ email: people.secondAnalyst, javaScriptEnabled: false })
  await expectClosed(second, submission)
  await second.goto('/desk')
  await second
    .getByRole('region', { name: 'A second assessment is asked of you' })
    .getByRole('link')
    .first()
    .click()
  await second.getByRole('button', { name: 'Take it on' }).click()
  const writing = new Composing(second)
  await writing.judge('reaffirmed', 'The words were said again [1].')
  await second.locator('#find').fill('S14')
  await second.getByRole('button', { name: 'Search', exact: true }).click()
  await expect(writing.rationale).toHaveValue('The words were said again [1].')
  await second.getByRole('button', { name: /^Cite S14\b/ }).click()
  await writing.citation(1, 'shows').fill('that the words were said again')
  await writing.citation(1, 'stance').selectOption('supports')
  await writing.citation(1, 'linkToStatement').selectOption('explicit')
  await writing.citation(1, 'quote').fill(testQuote)
  await writing.citation(1, 'locator').fill('paragraph 1')
  await writing.citation(1, 'onBehalfOf').selectOption('morocco')
  await second.getByRole('radio', { name: 'No, I had not' }).check()
  await second.getByRole('button', { name: 'Give this assessment' }).click()
  await expect(second.getByRole('heading', { name: /You gave it on/ })).toBeVisible()
  const coding = new URL(second.url()).pathname

  const other = await openWindow({ email: people.secondReviewer, javaScriptEnabled: false })
  await other.goto(coding)
  await other.getByLabel('Why').fill('It found what the first did not.')
  await other.getByRole('button', { name: 'Decide' }).click()
  await expect(other.getByText('Choose which one applies.')).toBeVisible()
  await expect(other.getByLabel('Why')).toHaveValue('It found what the first did not.')
  await other.getByRole('radio', { name: 'the second is better' }).check()
  await other.getByRole('button', { name: 'Decide' }).click()
  await expect(other.getByText(/the second is better\./)).toBeVisible()

  await second.goto(`/desk${dossier}/7d?party=morocco`)
  await expect(writing.rationale).toHaveValue('The words were said again [1].')
  await expect(writing.citation(1, 'quote')).toHaveValue(testQuote)
  await first.page.goto('/desk')
  await expect(first.page.getByText('It found what the first did not.')).toBeVisible()

  const reader = await openWindow({ javaScriptEnabled: false })
  for (const language of ['en', 'fr', 'es', 'ar'] as const) {
    await reader.goto(inLanguage(language, '/method'))
    const row = reader.locator('#agreement').locator('xpath=ancestor::section').getByRole('row').last()
    // By rank 1 1 and 1 2: one pair apart, just as chance would have it.
    await expect(row.getByRole('cell').first()).toHaveText('0')
    await expect(row.getByRole('cell').nth(1)).toHaveText('2')
  }
  await expect(reader.locator('svg[role="img"]')).toHaveCount(1)
  const visitor = await openWindow()
  await visitor.goto('/ar/method')
  await expectNoViolations(visitor)
})
