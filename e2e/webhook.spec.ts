import { expect, test } from './fixtures'
import { expectNoViolations } from './pages/violations'
import { people } from './site'

// Where news are posted, as an administrator says it. What is posted and how it is signed: lib/reading/webhook. The address lies in a private network, into which
// nothing of the site goes, so nothing is asked outside.

const SECRET = /^whsec_[A-Za-z0-9+/]{43}=$/

test('an administrator adds a webhook, tries and removes it', { tag: '@core' }, async ({ openWindow }) => {
  const address = 'https://10.0.0.1/hook'
  const page = await openWindow({ email: people.administrator })
  await page.goto('/desk/jobs')
  await page.getByRole('link', { name: 'Where news are posted, and what was posted last' }).click()
  await page.getByRole('link', { name: 'Add a webhook' }).click()
  await page.waitForURL(/\/desk\/webhooks\/new$/)
  await page.getByRole('textbox', { name: 'Where to' }).fill('http://a.example/')
  await page.getByRole('textbox', { name: 'Of which page' }).fill('/nowhere-at-all')
  await page.getByRole('button', { name: 'Add the webhook' }).click()
  await expect(page.getByText('The webhook was not added')).toBeVisible()
  await page.getByRole('textbox', { name: 'Where to' }).fill(address)
  await page.getByRole('button', { name: 'Add the webhook' }).click()
  await expect(page.getByText('There is no such page here, or it has no news.').first()).toBeVisible()
  await page.getByRole('textbox', { name: 'Of which page' }).fill('/fr/rabat-2022-07-08/corrections')
  await page.getByRole('button', { name: 'Add the webhook' }).click()
  const secret = page.locator('code').filter({ hasText: 'whsec_' })
  await expect(secret).toHaveText(SECRET)
  const first = await secret.textContent()
  await expectNoViolations(page)

  await page.getByRole('link', { name: 'To the page of this webhook' }).click()
  await page.waitForURL(/\/desk\/webhooks\/[0-9a-f-]{36}$/)
  await expect(page.getByText('Corrections · ')).toBeVisible()
  await expect(page.locator('main')).not.toContainText(first ?? '')
  const own = page.url()
  await page.getByRole('button', { name: 'Send a test' }).click()
  const row = page.getByRole('row').filter({ hasText: 'A test' })
  await expect(row).toBeVisible()
  await expect(async () => {
    await page.goto(own)
    await expect(row).toContainText('Given up')
    await expect(row).toContainText('private network')
  }).toPass()
  await expectNoViolations(page)
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page.getByText(/^Paused since/)).toBeVisible()
  await page.getByRole('button', { name: 'Resume' }).click()
  await expect(page.getByText(/^Paused since/)).toHaveCount(0)
  await page.getByRole('button', { name: 'Make a new secret' }).click()
  await expect(secret).toHaveText(SECRET)
  expect(await secret.textContent()).not.toBe(first)
  await page.getByRole('button', { name: 'Remove' }).click()
  await page.waitForURL(/\/desk\/webhooks$/)
  await expect(page.getByText(address)).toHaveCount(0)
})
