import type { APIRequestContext, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { dossier, password, people } from './site'

// Tokens for programs: made on a page, seen once, used by a program that knows nothing else, and ended.

const send = (request: APIRequestContext, token: string, body: string) =>
  request.post('/api/v1/notes', {
    headers: { authorization: `Bearer ${token}` },
    data: {
      ...{ statement: dossier.slice(1), about: 'item', reference: '7c' },
      ...{ body, language: 'en', visibility: 'team' },
    },
  })

async function make(page: Page, name: string, secret = password): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Current password').fill(secret)
  await page.getByRole('button', { name: 'Make the token' }).click()
}

const shown = (page: Page) => page.getByRole('status').locator('code')

test('a token is made, seen once, used and revoked without a script', async ({ openWindow, request }) => {
  const page = await openWindow({ email: people.analyst, javaScriptEnabled: false })
  await page.goto('/profile')
  await page.getByRole('link', { name: 'See and make tokens' }).click()
  await expect(page).toHaveURL(/\/profile\/tokens$/)
  const name = 'Gatherer one'
  await make(page, name, 'not the right words')
  await expect(page.locator('.err').first()).toContainText('Choose at least one thing')
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(name)
  await page.getByLabel('Notes', { exact: true }).check()
  await make(page, name, 'not the right words')
  await expect(page.locator('.errsum')).toContainText('The current password is not right.')
  await expect(page.getByLabel('Notes', { exact: true })).toBeChecked()
  await make(page, name)
  await expect(shown(page)).toHaveText(/^suivi_[\w-]{43}$/)
  const token = (await shown(page).textContent()) ?? ''

  const added = await send(request, token, `Gathered by a program, ${name}.`)
  expect(added.status()).toBe(201)
  const { data } = await added.json()
  await page.goto(new URL(data.page).pathname)
  await expect(page.locator('main')).toContainText(`Gathered by a program, ${name}.`)

  await page.goto('/profile/tokens')
  expect(await page.content()).not.toContain(token)
  const row = page.getByRole('listitem').filter({ hasText: name })
  await expect(row).toContainText('Last used on')
  await row.getByRole('button', { name: `Revoke the token` }).click()
  await expect(row).toHaveCount(0)
  const ended = await send(request, token, 'Gathered after its end.')
  expect([ended.status(), ended.headers()['www-authenticate']]).toEqual([401, 'Bearer realm="suivi"'])
})

test('an administrator ends the token of somebody else', async ({ openWindow, request }) => {
  const analyst = await openWindow({ email: people.secondAnalyst })
  await analyst.goto('/profile/tokens')
  await analyst.getByLabel('Notes', { exact: true }).check()
  await make(analyst, 'Gatherer three')
  await expect(shown(analyst)).toHaveText(/^suivi_/)
  const token = (await shown(analyst).textContent()) ?? ''
  // Before they change their password they read what that would end.
  await analyst.goto('/profile')
  await expect(analyst.getByRole('main')).toContainText(/\d tokens? of your programs works?/)

  const administrator = await openWindow({ email: people.administrator })
  await administrator.goto('/desk/people')
  await administrator
    .getByRole('listitem')
    .filter({ hasText: people.secondAnalyst })
    .getByRole('link', { name: /^What they did/ })
    .click()
  await administrator.getByRole('button', { name: /^Revoke the token .*Gatherer three/ }).click()
  await expect(administrator.getByRole('button', { name: /Gatherer three/ })).toHaveCount(0)
  expect((await send(request, token, 'Gathered after its end.')).status()).toBe(401)
})
