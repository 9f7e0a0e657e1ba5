import { expect, test } from './fixtures'
import { Composing } from './pages/composing'
import { signIn } from './pages/signed-in'
import { people } from './site'

// Coming in: by invitation, by password; and what being somebody does not permit.

const chosen = 'three plain words together'

test('an administrator adds a person, who chooses a password and still cannot approve their own work', {
  tag: '@core',
}, async ({ openWindow }) => {
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

test('the desk is for signed-in people, and people are for administrators', { tag: '@core' }, async ({
  page,
  openWindow,
}) => {
  await page.goto('/desk')
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  const analyst = await openWindow({ email: people.analyst })
  for (const path of ['people', 'jobs', 'house', 'webhooks', 'bring'])
    expect((await analyst.goto(`/desk/${path}`))?.status(), path).toBe(404)
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

test('whoever forgot their password is told whom to ask, and comes back by a link of an administrator', async ({
  openWindow,
}) => {
  const address = 'forgetful@suivi.example'
  const administrator = await openWindow({ email: people.administrator })
  await administrator.goto('/desk/people')
  const invite = administrator.locator('aside')
  await invite.getByLabel('Public name').fill('Heron on the quay')
  await invite.getByLabel('E-mail address').fill(address)
  await administrator.getByRole('button', { name: /^(Invite|Add)/ }).click()
  const invitation = (await administrator.getByRole('status').locator('code').first().textContent()) ?? ''

  // What is guessed soon is refused, with what would help, and the link still works.
  const person = await openWindow()
  await person.goto(new URL(invitation).pathname)
  for (const [tried, told] of [
    ['aaaaaaaaaaaa', 'This password repeats itself'],
    ['password1234', 'Many people use this password'],
    ['heron on the quay', 'made of your name'],
  ] as const) {
    await person.getByLabel('New password').fill(tried)
    await person.getByRole('button', { name: 'Save and sign in' }).click()
    await expect(person.locator('.err').first()).toContainText(told)
    await expect(person.getByLabel('New password')).toHaveValue('')
  }
  await person.getByLabel('New password').fill(chosen)
  await person.getByRole('button', { name: 'Save and sign in' }).click()
  await person.waitForURL(/\/desk$/)

  const outside = await openWindow({ javaScriptEnabled: false })
  await outside.goto('/sign-in')
  await expect(outside.locator('main')).toContainText('If you forgot your password, ask an administrator')

  await administrator.reload()
  const row = administrator.getByRole('listitem').filter({ hasText: address })
  await row.getByRole('button', { name: /^Link for a new password/ }).click()
  const link = (await row.getByRole('status').locator('code').textContent()) ?? ''
  await outside.goto(new URL(link).pathname)
  await expect(outside.getByRole('heading', { level: 1 })).toHaveText('Choose a new password')
  await outside.getByLabel('New password').fill('aaaaaaaaaaaa')
  await outside.getByRole('button', { name: 'Save and sign in' }).click()
  await expect(outside.locator('.err').first()).toContainText('This password repeats itself')
  await outside.getByLabel('New password').fill('a kettle under green snow')
  await outside.getByRole('button', { name: 'Save and sign in' }).click()
  await outside.waitForURL(/\/desk$/)

  // The other window is signed out, the link is dead, and the old password too.
  await person.goto('/desk')
  await expect(person).toHaveURL(/\/sign-in/)
  await person.goto(new URL(link).pathname)
  await expect(person.getByLabel('New password')).toHaveCount(0)
  await signIn(person, address, 'a kettle under green snow')
})
