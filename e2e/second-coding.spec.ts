import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { Composing } from './pages/composing'
import { publish } from './pages/deciding'
import { expectNoViolations } from './pages/violations'
import { dossier, inLanguage, people } from './site'

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
