import { type BrowserContext, type BrowserContextOptions, test as base, type Page } from '@playwright/test'
import { signIn } from './pages/signed-in'

type Opening = BrowserContextOptions & { email?: string; secret?: string }

/** Opens a window of somebody's own: signed in when an address is given, else a visitor. All are closed after the journey. */
type OpenWindow = (opening?: Opening) => Promise<Page>

export const test = base.extend<{ openWindow: OpenWindow }>({
  openWindow: async ({ browser }, use) => {
    const opened: BrowserContext[] = []
    await use(async ({ email, secret, ...options } = {}) => {
      const context = await browser.newContext(options)
      opened.push(context)
      const page = await context.newPage()
      if (email) await signIn(page, email, secret)
      return page
    })
    await Promise.all(opened.map((context) => context.close()))
  },
})

export { expect } from '@playwright/test'
