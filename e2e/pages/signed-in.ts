import { type BrowserContext, expect, type Page } from '@playwright/test'
import { password } from '../site'

/** Signs in by the form, as anybody would. */
export async function signIn(page: Page, email: string, secret = password): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(secret)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(/\/desk$/)
}

/** Waits until single keys act on a page of the desk: they do once its script has come. */
export async function untilKeysAct(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Keyboard' }).waitFor()
}

/**
 * Signs all windows of a context in, if what they have is no session of somebody's. By next-auth's own addresses, which ask the mutation that
 * the form asks: journeys that are not about signing in need no page for it.
 */
export async function openSession(
  { request }: BrowserContext,
  email: string,
  secret = password,
): Promise<void> {
  if (await isOpen(request)) return
  const asked = await request.get('/api/auth/csrf')
  const { csrfToken } = await asked.json()
  const answer = await request.post('/api/auth/callback/credentials', {
    headers: { origin: new URL(asked.url()).origin },
    form: { csrfToken, email, password: secret, json: 'true' },
  })
  expect(answer.status(), await answer.text()).toBe(200)
  expect(await isOpen(request), `${email} is signed in`).toBe(true)
}

/** Whether the cookies are those of a session that lets somebody in. */
async function isOpen(request: BrowserContext['request']): Promise<boolean> {
  return 'publicName' in (await (await request.get('/api/auth/session')).json())
}
