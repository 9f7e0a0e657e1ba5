import { type BrowserContext, type BrowserContextOptions, test as base, type Page } from '@playwright/test'
import { openSession } from './pages/signed-in'

type Opening = BrowserContextOptions & { email?: string; secret?: string }
type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>

/**
 * Opens a window of somebody's own, on no page yet: signed in when an address is given, else a visitor. All are closed after the journey.
 * Who signed in before in the same file goes on with that session for as long as it is theirs, as in a browser that was closed and opened
 * again.
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
      if (email) {
        await context.addCookies(sessions.get(email) ?? [])
        await openSession(context, email, secret)
        sessions.set(email, await context.cookies())
      }
      return context.newPage()
    })
    await Promise.all(opened.map((context) => context.close()))
  },
})

export { expect } from '@playwright/test'
