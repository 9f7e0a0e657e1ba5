import { expect, type Page } from '@playwright/test'

type Decision = 'Approve' | 'Show as provisional'

/** Opens the confirmation of a decision, which names what becomes public. */
export function confirmationOf(page: Page, decision: Decision) {
  return page.locator('details', { has: page.locator('summary', { hasText: decision }) }).first()
}

/** Takes a decision that makes something public: confirms it, and does not wait until it can no longer be undone. */
export async function publish(page: Page, decision: Decision): Promise<void> {
  const confirmation = confirmationOf(page, decision)
  const sendNow = confirmation.getByRole('button', { name: 'Send now' })
  await confirmation.locator('summary').click()
  await confirmation.getByRole('button', { name: decision, exact: true }).click()
  // What is pressed before the page has woken is sent by the form itself, which may lead back here: then there is no time to wait out.
  await expect.poll(async () => (await sendNow.isVisible()) || (await confirmation.count()) === 0).toBe(true)
  if (await sendNow.isVisible()) await sendNow.click()
}
