import { expect, test } from './fixtures'
import { people } from './site'

// What an administrator decides on other people's access, and what it does to them.

const visitorsAddress = 'short-stay@suivi.example'
const secret = 'three plain words together'

test('an administrator changes roles, disables and enables; each acts at the next request', async ({
  openWindow,
}) => {
  const administrator = await openWindow({ email: people.administrator })
  await administrator.goto('/desk/people')
  const invite = administrator.locator('aside')
  await invite.getByLabel('Public name').fill('Short stay')
  await invite.getByLabel('E-mail address').fill(visitorsAddress)
  await invite.getByRole('button', { name: 'Invite' }).click()
  const link = (await administrator.getByRole('status').locator('code').first().textContent()) ?? ''
  const row = administrator.getByRole('listitem').filter({ hasText: visitorsAddress })
  await expect(row).toContainText('Invited, not yet accepted')

  // Taken back: the link is dead, and inviting again makes a living one.
  await row.getByRole('button', { name: /Revoke the invitation of/ }).click()
  await expect(row).toContainText('the link no longer works')
  const person = await openWindow()
  await person.goto(new URL(link).pathname)
  await expect(person.getByLabel('New password')).toHaveCount(0)
  await invite.getByLabel('Public name').fill('Short stay')
  await invite.getByLabel('E-mail address').fill(visitorsAddress)
  await invite.getByRole('button', { name: 'Invite' }).click()
  const code = administrator.getByRole('status').locator('code').first()
  await expect(code).not.toHaveText(link)
  await person.goto(new URL((await code.textContent()) ?? '').pathname)
  await person.getByLabel('New password').fill(secret)
  await person.getByRole('button', { name: 'Save and sign in' }).click()
  await person.waitForURL(/\/desk$/)
  await expect(person.getByRole('link', { name: 'New status update' }).first()).toBeVisible()

  // Other roles: from analyst to reviewer.
  await administrator.reload()
  await row.getByLabel('Analyst').uncheck()
  await row.getByLabel('Reviewer').check()
  await row.getByRole('button', { name: /Save roles of/ }).click()
  await expect(row.getByRole('status')).toHaveText('The roles are saved.')
  await person.reload()
  await expect(person.getByRole('link', { name: 'New status update' })).toHaveCount(0)

  // Without any role nothing is saved, and it is said where.
  await row.getByLabel('Reviewer').uncheck()
  await row.getByRole('button', { name: /Save roles of/ }).click()
  await expect(row.getByRole('alert')).toContainText('Choose at least one role.')

  await row.getByRole('button', { name: /^Disable/ }).click()
  await expect(row.getByRole('button', { name: /^Enable again/ })).toBeVisible()
  await person.goto('/desk')
  await expect(person).toHaveURL(/\/sign-in/)
  await row.getByRole('button', { name: /^Enable again/ }).click()
  await expect(row.getByRole('button', { name: /^Disable/ })).toBeVisible()

  await row.getByRole('link', { name: /^What they did/ }).click()
  await expect(administrator.getByRole('heading', { level: 1 })).toContainText('what they did')
  for (const act of ['enabled again', 'disabled', 'changed roles', 'accepted', 'signed in', 'invited'])
    await expect(administrator.getByRole('cell', { name: new RegExp(`^${act}`) }).first()).toBeVisible()
  await expect(administrator.locator('main')).not.toContainText(visitorsAddress)
})

test('the first steps of a role are put away and brought back, without script', async ({ openWindow }) => {
  const page = await openWindow({ email: people.secondReviewer, javaScriptEnabled: false })
  await page.goto('/desk')
  const steps = page.getByRole('region', { name: 'First steps as a reviewer' })
  await expect(steps.getByRole('listitem')).toHaveCount(3)
  await expect(steps.getByRole('link', { name: 'To review' })).toHaveAttribute('href', '/desk#to-review')
  await steps.getByRole('button', { name: 'Hide' }).click()
  await expect(steps).toHaveCount(0)
  await page.goto('/profile')
  await page.getByRole('button', { name: 'Show the first steps again' }).click()
  await page.goto('/desk')
  await expect(steps).toBeVisible()
})

test('a printed sheet says how to read its signs, which day it shows, and where it is', async ({ page }) => {
  for (const path of ['/rabat-2022-07-08/statement', '/rabat-2022-07-08/7c', '/ar/rabat-2022-07-08/7c']) {
    await page.goto(path)
    const key = page.locator('.sheetkey')
    await expect(key).toBeHidden()
    await page.emulateMedia({ media: 'print' })
    await expect(key).toBeVisible()
    await expect(key).toContainText(new URL(page.url()).host + path)
    await expect(page.getByRole('navigation').first()).toBeHidden()
    await page.emulateMedia({ media: 'screen' })
  }
})

for (const path of [
  '/desk/follow-ups/new?statement=rabat-2022-07-08&item=7c',
  '/desk/notes/new?statement=rabat-2022-07-08&item=7c',
])
  test(`whoever follows a public link to what their roles do not open is told so: ${path}`, async ({
    openWindow,
  }) => {
    const administrator = await openWindow({ email: people.administrator })
    const answer = await administrator.goto(path)
    expect(answer?.status()).toBe(200)
    await expect(administrator.locator('main')).toContainText('Your roles do not permit this.')
    await expect(administrator.locator('main textarea')).toHaveCount(0)
  })
