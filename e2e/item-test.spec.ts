import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { expectNoViolations } from './pages/violations'
import { dossier, inDays, inLanguage, people } from './site'

// Tests of an item: proposed on the desk, read by a second person, public before judging, replaced and withdrawn by two people. Nothing of
// it is seeded; the words are of these journeys.

async function propose(page: Page, words: string, shownBy = 'A test document'): Promise<string> {
  await page.getByLabel('The test', { exact: true }).fill(words)
  await page.getByLabel('What would show it').fill(shownBy)
  await page.getByLabel('Language of these words').selectOption('en')
  await page.getByRole('button', { name: 'Submit for review' }).click()
  await page.waitForURL(/\/desk\/tests\/[0-9a-f-]{36}$/)
  return new URL(page.url()).pathname
}

test('a test is proposed without script, approved by another, shown to readers, replaced and withdrawn', async ({
  openWindow,
}) => {
  const first = 'Test words of this journey'
  const analyst = await openWindow({ email: people.analyst, javaScriptEnabled: false })
  await analyst.goto(`/desk${dossier}/7d`)
  await analyst.getByRole('link', { name: /^Set a test on/ }).click()

  // What is missing is said, and everything typed is still there.
  await analyst.getByLabel('The test', { exact: true }).fill(first)
  await analyst.getByRole('button', { name: 'Submit for review' }).click()
  await expect(analyst.locator('.errsum')).toContainText('Say what would show it.')
  await expect(analyst.getByLabel('The test', { exact: true })).toHaveValue(first)
  const page = await propose(analyst, first)
  await expect(analyst.getByRole('button', { name: 'Approve' })).toHaveCount(0)

  const reader = await openWindow({ javaScriptEnabled: false })
  const tests = reader.getByRole('region', { name: 'What would show it' })
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
  await reviewer.getByRole('link', { name: 'Public', exact: true }).click()
  await expect(reviewer.locator('li:target')).toContainText(first)

  await reader.goto(`${dossier}/7d`)
  await expect(tests).toContainText('Test 1')
  await expect(tests).toContainText('A test document')
  await expect(tests).toContainText('Set after all the evidence that is cited was recorded here.')
  await reader.goto(`${dossier}/7d/as-of/${inDays(-1)}`)
  await expect(reader.getByText(first)).toHaveCount(0)
  await reader.goto(`${dossier}/history`)
  await reader.getByRole('link', { name: 'test 1', exact: true }).first().click()
  await expect(reader.locator('li:target')).toContainText(first)

  // Another takes its place; the old one stays, with the reason.
  await analyst.goto(`/desk${dossier}/7d`)
  await analyst.getByRole('link', { name: 'Replace', exact: true }).click()
  await expect(analyst.getByLabel('The test', { exact: true })).toHaveValue(first)
  await analyst.getByLabel('Reason').fill('Test reason of the journey')
  const second = await propose(analyst, 'Other test words')
  await reviewer.goto(second)
  await expect(reviewer.getByText(first)).toBeVisible()
  await reviewer.getByRole('button', { name: 'Approve' }).click()
  await expect(reviewer.getByRole('link', { name: 'Public', exact: true })).toBeVisible()
  await reader.goto(`${dossier}/7d`)
  await expect(tests).toContainText('Replaced by test 2')
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
