import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { inDays, people } from './site'

// Two people: one gives the other a question, and does something to what the other watches. Both are told, and to one of them alone.

/** Opens the notices until one says these words: they are told by a worker, a moment after the act. */
async function untilTold(page: Page, words: string) {
  const notice = page.locator('main li').filter({ hasText: words })
  await expect(async () => {
    await page.goto('/desk/notices')
    await expect(notice).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 30_000 })
  return notice
}

async function giveQuestion(page: Page, reference: string, question: string): Promise<void> {
  await page.goto(`/desk/follow-ups/new?item=${reference}`)
  await page.getByLabel('Question', { exact: true }).fill(question)
  await page.getByLabel('Due on').fill(inDays(20))
  await page.getByLabel('Who answers it').selectOption({ label: 'Analyst 1' })
  await page.getByRole('button', { name: 'Set the question' }).click()
  await page.waitForURL(/\/desk\/follow-ups\/[0-9a-f-]{36}$/)
}

test('without script: who is given a question is told, reads it, and unreads it', { tag: '@core' }, async ({
  openWindow,
}) => {
  const reviewer = await openWindow({ email: people.reviewer })
  const analyst = await openWindow({ email: people.analyst, javaScriptEnabled: false })
  await analyst.goto('/desk/notices')
  await expect(analyst.getByText('You have no notices.')).toBeVisible()
  await giveQuestion(reviewer, '10b', 'Was this ever given to somebody, as a notice?')

  const notice = await untilTold(analyst, 'gave you a question on')
  await expect(notice).toContainText('Unread')
  const tabs = analyst.getByRole('navigation', { name: 'Desk' })
  await expect(tabs.getByRole('link', { name: 'Notices (1)' })).toBeVisible()
  await notice.getByRole('button', { name: /^Mark as read/ }).click()
  await expect(notice).not.toContainText('Unread')
  await expect(tabs.getByRole('link', { name: 'Notices', exact: true })).toBeVisible()
  await analyst.getByRole('link', { name: 'Unread (0)' }).click()
  await expect(analyst.getByText('You have no unread notices.')).toBeVisible()
  await analyst.getByRole('link', { name: 'All notices (1)' }).click()
  await notice.getByRole('button', { name: /^Mark as unread/ }).click()
  await expect(notice).toContainText('Unread')
  await analyst.getByRole('button', { name: 'Mark all as read' }).click()
  await expect(analyst.getByRole('button', { name: 'Mark all as read' })).toHaveCount(0)
  await notice.getByRole('link').click()
  await expect(analyst.getByText('Was this ever given to somebody, as a notice?').first()).toBeVisible()

  await reviewer.goto('/desk/notices')
  await expect(reviewer.getByText('gave you')).toHaveCount(0)
})

test('without script: it is chosen what one is told of, and it stays', async ({ openWindow }) => {
  const reviewer = await openWindow({ email: people.secondReviewer, javaScriptEnabled: false })
  await reviewer.goto('/desk/notices')
  await reviewer.getByRole('link', { name: 'Choose what you are told of' }).click()
  const byMail = reviewer.getByRole('checkbox', { name: 'Send them to me by e-mail too' })
  await expect(byMail).not.toBeChecked()
  await byMail.check()
  const wrote = reviewer.getByLabel('A reader wrote')
  await expect(wrote).toHaveValue('instant')
  await wrote.selectOption({ label: 'Never' })
  await reviewer.getByRole('button', { name: 'Save' }).click()
  await reviewer.goto('/desk/notices/choices')
  await expect(wrote).toHaveValue('never')
  await expect(reviewer.getByLabel('A question or a request for documents is due')).toHaveValue('instant')
  await expect(byMail).toBeChecked()
  await expect(reviewer.getByText('E-mails come to you in English.')).toBeVisible()
})
