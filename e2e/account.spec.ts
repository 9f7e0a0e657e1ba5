import { expect, test } from './fixtures'
import { Composing } from './pages/composing'
import { signIn } from './pages/signed-in'
import { people } from './site'

// Coming in: by invitation, by password; and what being somebody does not permit.

const chosen = 'three plain words together'

test('an administrator adds a person, who chooses a password and still cannot approve their own work', async ({
  openWindow,
}) => {
  const administrator = await openWindow({ email: people.administrator })
  await administrator.goto('/desk/people')
  await administrator.getByLabel('Public name').fill('Reader of drafts')
  await administrator.getByLabel('E-mail address').fill('both@suivi.example')
  const invite = administrator.locator('aside')
  await invite.getByLabel('Analyst').check()
  await invite.getByLabel('Reviewer').check()
  await administrator.getByRole('button', { name: /^(Invite|Add)/ }).click()
  const link = (await administrator.getByRole('status').locator('code').first().textContent()) ?? ''
  expect(link).toMatch(/\/invitation\/[\w-]{22,}$/)

  const person = await openWindow()
  await person.goto(new URL(link).pathname)
  await person.getByLabel('New password').fill(chosen)
  await person.getByRole('button', { name: 'Save and sign in' }).click()
  await person.waitForURL(/\/desk$/)

  // The link works once.
  const again = await openWindow()
  await again.goto(new URL(link).pathname)
  await expect(again.getByLabel(/password/i)).toHaveCount(0)

  const composing = new Composing(person)
  await composing.open('10b')
  await composing.judge('cannot_be_checked', 'Written by somebody with both roles.')
  await composing.submitted()
  await expect(person.getByText('You wrote this, so you cannot approve it.').first()).toBeVisible()
  const approve = person.getByRole('button', { name: 'Approve' })
  if ((await approve.count()) > 0) {
    await expect(approve).toHaveAttribute('aria-disabled', 'true')
    await approve.click({ force: true })
  }
  await person.reload()
  await expect(person.locator('main')).not.toContainText('Final')
})

test('the desk is for signed-in people, and people are for administrators', async ({ page, openWindow }) => {
  await page.goto('/desk')
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  const analyst = await openWindow({ email: people.analyst })
  const answer = await analyst.goto('/desk/people')
  expect(answer?.status()).toBe(404)
})

test('a wrong password says no more than that it did not work', async ({ page }) => {
  for (const email of [people.secondAnalyst, 'nobody@suivi.example']) {
    await page.goto('/sign-in')
    await page.getByLabel('E-mail address').fill(email)
    await page.getByLabel('Password', { exact: true }).fill('not the right words')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.locator('.errsum, .err').first()).toBeVisible()
    await expect(page.getByLabel('E-mail address')).toHaveValue(email)
    await expect(page.getByLabel('Password', { exact: true })).toHaveValue('')
  }
})

test('a person changes their password, and signing out ends the session', async ({ openWindow }) => {
  const person = await openWindow({ email: 'both@suivi.example', secret: chosen })
  await person.goto('/profile')
  await person.getByLabel('Current password').fill(chosen)
  await person.getByLabel('New password').fill(`${chosen} again`)
  await person.getByRole('button', { name: 'Save the password' }).click()
  await expect(person.locator('[role="status"], .done').first()).toBeVisible()
  await person.getByRole('button', { name: 'Sign out' }).click()
  await expect(person.getByRole('button', { name: 'Sign out' })).toHaveCount(0)
  await person.goto('/desk')
  await expect(person).toHaveURL(/\/sign-in/)
  await signIn(person, 'both@suivi.example', `${chosen} again`)
})
