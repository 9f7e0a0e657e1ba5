import { type BrowserContext, type BrowserContextOptions, test as base, type Page } from '@playwright/test'
import { type OwnSite, siteOf } from './pages/own-site'
import { openSession } from './pages/signed-in'

type Opening = BrowserContextOptions & { email?: string; secret?: string }
type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>

/**
 * Opens a window of somebody's own, on no page yet: signed in when an address is given, else a visitor. All are closed after the journey.
 * Who signed in before in the same file goes on with that session for as long as it is theirs, as in a browser that was closed and opened
 * again.
 */
type OpenWindow = (opening?: Opening) => Promise<Page>

/** By site and address of the person. */
const sessions = new Map<string, Cookies>()

/** How long a site may take to start or to go on with another database, beside all else. */
const SITE_MS = 120_000

export const test = base.extend<{ site: OwnSite; openWindow: OpenWindow }>({
  site: [async ({ browserName: _ }, use, info) => use(await siteOf(info)), { auto: true, timeout: SITE_MS }],
  baseURL: async ({ site }, use) => use(site.address),
  openWindow: async ({ browser, site }, use) => {
    const opened: BrowserContext[] = []
    await use(async ({ email, secret, ...options } = {}) => {
      const context = await browser.newContext(options)
      opened.push(context)
      if (email) {
        const whose = `${site.ownerUrl} ${email}`
        await context.addCookies(sessions.get(whose) ?? [])
        await openSession(context, email, secret)
        sessions.set(whose, await context.cookies())
      }
      return context.newPage()
    })
    await Promise.all(opened.map((context) => context.close()))
  },
})

export { expect } from '@playwright/test'
