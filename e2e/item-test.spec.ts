import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { Composing } from './pages/composing'
import { publish } from './pages/deciding'
import { expectNoViolations } from './pages/violations'
import { beforeTheRecord, dossier, inDays, inLanguage, people } from './site'

// Tests of an item: proposed on the desk, read by a second person, public before judging, replaced and withdrawn by two people. Nothing of
// it is seeded; the words are of these journeys.

async function propose(page: Page, words: string, shownBy = 'A test document'): Promise<string> {
  await page.getByLabel('The criterion', { exact: true }).fill(words)
  await page.getByLabel('What would show it').fill(shownBy)
  await page.getByLabel('Language of these words').selectOption('en')
  await page.getByRole('button', { name: 'Submit for review' }).click()
  await page.waitForURL(/\/desk\/tests\/[0-9a-f-]{36}$/)
  return new URL(page.url()).pathname
}

test('a test is proposed without script, approved by another, shown to readers, replaced and withdrawn', {
  tag: '@core',
}, async ({ openWindow }) => {
  const first = 'Test words of this journey'
  const analyst = await openWindow({ email: people.analyst, javaScriptEnabled: false })
  await analyst.goto(`/desk${dossier}/7d`)
  await analyst.getByRole('link', { name: /^Set a criterion for/ }).click()

  // What is missing is said, and everything typed is still there.
  await analyst.getByLabel('The criterion', { exact: true }).fill(first)
  await analyst.getByRole('button', { name: 'Submit for review' }).click()
  await expect(analyst.locator('.errsum')).toContainText('Say what would show it.')
  await expect(analyst.getByLabel('The criterion', { exact: true })).toHaveValue(first)
  const page = await propose(analyst, first)
  await expect(analyst.getByRole('button', { name: 'Approve' })).toHaveCount(0)

  const reader = await openWindow({ javaScriptEnabled: false })
  const tests = reader.getByRole('region', { name: 'Criteria', exact: true })
  await reader.goto(`${dossier}/7d`)
  await expect(tests).toHaveCount(0)

  const reviewer = await openWindow({ email: people.reviewer, javaScriptEnabled: false })
  await reviewer.goto('/desk')
  await reviewer.getByRole('link', { name: first }).first().click()
  // Judgements on the item cite sources already: the reviewer reads what readers will be told.
  await expect(
    reviewer.getByText('Set after all the evidence that is cited was recorded here.'),
  ).toBeVisible()
  await reviewer.getByRole('button', { name: 'Approve' }).click()
  await expect(reviewer.getByText('If it is approved today')).toHaveCount(0)
  await reviewer.getByRole('link', { name: 'Public', exact: true }).click()
  await expect(reviewer.locator('li:target')).toContainText(first)

  await reader.goto(`${dossier}/7d`)
  await expect(tests).toContainText('Criterion 1')
  await expect(tests).not.toContainText('set before judging')
  await expect(tests).toContainText('A test document')
  await expect(tests).toContainText('Set after all the evidence that is cited was recorded here.')
  await reader.goto(`${dossier}/7d/as-of/${beforeTheRecord}`)
  await expect(reader.getByText(first)).toHaveCount(0)
  await reader.goto(`${dossier}/history`)
  await reader.getByRole('link', { name: 'criterion 1', exact: true }).first().click()
  await expect(reader.locator('li:target')).toContainText(first)

  // Another takes its place; the old one stays, with the reason.
  await analyst.goto(`/desk${dossier}/7d`)
  await analyst.getByRole('link', { name: 'Replace', exact: true }).click()
  await expect(analyst.getByLabel('The criterion', { exact: true })).toHaveValue(first)
  await analyst.getByLabel('Reason').fill('Test reason of the journey')
  const second = await propose(analyst, 'Other test words')
  await reviewer.goto(second)
  await expect(reviewer.getByText(first)).toBeVisible()
  await reviewer.getByRole('button', { name: 'Approve' }).click()
  await expect(reviewer.getByRole('link', { name: 'Public', exact: true })).toBeVisible()
  await reader.goto(`${dossier}/7d`)
  await expect(tests).toContainText('Replaced by criterion 2')
  await expect(tests).toContainText('Test reason of the journey')
  await expect(tests).toContainText('Other test words')

  // It is withdrawn in the same way; what came back is begun from.
  await analyst.goto(`/desk${dossier}/7d`)
  await analyst.getByRole('link', { name: 'Withdraw', exact: true }).click()
  await analyst.getByLabel('Reason').fill('Another test reason')
  await analyst.getByLabel('Language of these words').selectOption('en')
  await analyst.getByRole('button', { name: 'Submit for review' }).click()
  await analyst.waitForURL(/\/desk\/tests\/[0-9a-f-]{36}$/)
  const end = new URL(analyst.url()).pathname
  await reviewer.goto(end)
  await reviewer.locator('summary').filter({ hasText: 'Send back' }).click()
  await reviewer.getByLabel('Why it is sent back').fill('Say more.')
  await reviewer.getByRole('button', { name: 'Send back' }).click()
  await analyst.goto(end)
  await expect(analyst.getByText('Say more.')).toBeVisible()
  await analyst.getByRole('link', { name: 'Begin again from it' }).click()
  await expect(analyst.getByLabel('Reason')).toHaveValue('Another test reason')
  await analyst.getByRole('button', { name: 'Submit for review' }).click()
  await analyst.waitForURL(/\/desk\/tests\/[0-9a-f-]{36}$/)
  await reviewer.goto(new URL(analyst.url()).pathname)
  await reviewer.getByRole('button', { name: 'Approve' }).click()
  await expect(reviewer.getByRole('link', { name: 'Public', exact: true })).toBeVisible()
  await reader.goto(`${dossier}/7d`)
  await expect(tests).toContainText('Withdrawn on')
  await expect(tests).toContainText('Another test reason')

  const seeing = await openWindow({ email: people.reviewer })
  for (const address of [page, second, `${dossier}/7d`, inLanguage('ar', `${dossier}/7d`)]) {
    await seeing.goto(address)
    await expectNoViolations(seeing)
  }
})

/** Proposes a test of an item and has it approved. */
async function set(analyst: Page, reviewer: Page, reference: string, words: string): Promise<void> {
  await analyst.goto(`/desk/tests/new?statement=${dossier.slice(1)}&item=${reference}`)
  await reviewer.goto(await propose(analyst, words))
  await reviewer.getByRole('button', { name: 'Approve' }).click()
  await expect(reviewer.getByRole('link', { name: 'Public', exact: true })).toBeVisible()
}

test('an assessment says test by test what is shown, and a test that is set later says so', async ({
  openWindow,
}) => {
  const words = 'Test words to be answered'
  const reviewer = await openWindow({ email: people.reviewer })
  const analyst = await openWindow({ email: people.analyst })
  await set(analyst, reviewer, '7b', words)

  const composing = new Composing(analyst)
  await composing.open('7b')
  await composing.judge('no_public_evidence', 'Nothing was found where this journey looked.')
  await analyst.locator('#add-searchLog').click()
  await analyst.locator('#searchLogs-0-place').fill('A register of this journey')
  await analyst.locator('#searchLogs-0-language').selectOption('es')
  await analyst.locator('#searchLogs-0-day').fill(inDays(-1))
  const answer = analyst.getByRole('group', { name: 'Criterion 1' })
  await expect(answer).toContainText(words)
  await expect(answer.getByRole('combobox')).toHaveValue('not_looked_at')

  // What is shown is said in a sentence; what was typed is saved like the rest.
  await answer.getByRole('combobox').selectOption('not_shown')
  await composing.submit()
  await expect(analyst.locator('.errsum')).toContainText(
    'Say in one sentence what the evidence shows of the criterion.',
  )
  await answer.getByLabel('In one sentence').fill('Nothing of it was found, says this test.')
  await composing.saved()
  await analyst.reload()
  await expect(answer.getByLabel('In one sentence')).toHaveValue('Nothing of it was found, says this test.')
  const submission = await composing.submitted()

  await reviewer.goto(submission)
  await expect(reviewer.locator('main')).toContainText('Not shown · Nothing of it was found, says this test.')
  await expectNoViolations(reviewer)
  await reviewer.goto(submission)
  await publish(reviewer, 'Show as provisional')
  await expect(reviewer.getByText(/showed it as provisional/)).toBeVisible()

  const reader = await openWindow({ javaScriptEnabled: false })
  const revision = `${dossier}/7b/revisions/all/2`
  await reader.goto(`${dossier}/7b`)
  await expect(reader.locator('main')).toContainText('Not shown · Nothing of it was found, says this test.')
  await reader.goto(revision)
  await expect(reader.locator('main')).toContainText(words)
  await expect(reader.locator('main')).not.toContainText('Set after this assessment')
  await reader.goto(`${dossier}/7b/compare/all.1/all.2`)
  await expect(reader.locator('main')).toContainText('Criterion by criterion')

  await set(analyst, reviewer, '7b', 'Test words that come later')
  await reader.goto(revision)
  await expect(reader.getByText(/^Set after this assessment, on /)).toBeVisible()
  await reader.goto(`${dossier}/7b`)
  await expect(reader.locator('#test-2')).toContainText('Set after the assessment that is shown here.')
  await expect(reader.locator('#test-1')).not.toContainText('Set after the assessment that is shown here.')

  // The words of a test are translated like all that is ours, and stand translated wherever it does.
  const translated = 'Palabras de prueba que responder'
  await analyst.goto(`/desk/translations/new?statement=${dossier.slice(1)}&item=7b&into=es`)
  await analyst
    .getByRole('region', { name: 'Criterion (1)' })
    .getByRole('link', { name: 'Translate into Spanish' })
    .click()
  await analyst.getByLabel('In Spanish').fill(translated)
  await analyst.getByRole('button', { name: 'Submit for review' }).click()
  await analyst.waitForURL(/\/desk\/translations\/[0-9a-f-]{36}$/)
  await reviewer.goto(new URL(analyst.url()).pathname)
  await reviewer.getByRole('button', { name: 'Approve' }).click()
  await expect(reviewer.getByText('Public', { exact: true })).toBeVisible()
  for (const path of [`${dossier}/7b`, revision]) {
    await reader.goto(inLanguage('es', path))
    await expect(reader.locator('main')).toContainText(translated)
    await expect(reader.getByText('Traducido, original en inglés').first()).toBeVisible()
  }
  await expect(reader.locator('main').getByText(words, { exact: true }).first()).toBeHidden()
  await reader.goto(revision)
  await expect(reader.locator('main')).not.toContainText(translated)
})
