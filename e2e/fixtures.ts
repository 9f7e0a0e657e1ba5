import { type BrowserContext, type BrowserContextOptions, test as base, type Page } from '@playwright/test'
import { signIn } from './pages/signed-in'

type Opening = BrowserContextOptions & { email?: string; secret?: string }
type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>

/**
 * Opens a window of somebody's own: signed in when an address is given, else a visitor. All are closed after the journey. Who signed in
 * before in the same file goes on with that session for as long as it is theirs, as in a browser that was closed and opened again.
 */
type OpenWindow = (opening?: Opening) => Promise<Page>

/** By address. A file of journeys has its own process, as it has its own database. */
const sessions = new Map<string, Cookies>()

export const test = base.extend<{ openWindow: OpenWindow }>({
  openWindow: async ({ browser }, use) => {
    const opened: BrowserContext[] = []
    await use(async ({ email, secret, ...options } = {}) => {
      const context = await browser.newContext(options)
      opened.push(context)
      const page = await context.newPage()
      if (!email) return page
      if (await goesOn(page, sessions.get(email))) {
        // Its keys work once its script has come.
        if (options.javaScriptEnabled !== false)
          await page.getByRole('button', { name: 'Keyboard' }).waitFor()
        return page
      }
      await signIn(page, email, secret)
      sessions.set(email, await context.cookies())
      return page
    })
    await Promise.all(opened.map((context) => context.close()))
  },
})

export { expect } from '@playwright/test'

/** Opens the desk with the session of an earlier window, and gives whether it still is one. If not, nothing of it stays. */
async function goesOn(page: Page, cookies: Cookies | undefined): Promise<boolean> {
  if (!cookies) return false
  await page.context().addCookies(cookies)
  await page.goto('/desk')
  if (page.url().endsWith('/desk')) return true
  await page.context().clearCookies()
  return false
}
