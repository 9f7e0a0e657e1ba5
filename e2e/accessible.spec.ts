import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { signIn } from './pages/signed-in'
import { expectNoViolations } from './pages/violations'
import { dossier, inLanguage, isLaidOutAlone, people, publicPages } from './site'

// 0 violations of WCAG 2.2 A and AA and of axe's best practice, on every kind of page, light and dark, with every disclosure
// open; in Arabic on one page of each layout.

const pages = { ...publicPages, 'not in the record': '/nothing-here', 'sign-in': '/sign-in' }

test.describe('what anybody reads', () => {
  /** One for all of them: a window of its own for each asks for styles, script and faces anew. */
  let page: Page
  test.beforeAll(async ({ browser }) => {
    page = await browser.newPage()
  })
  test.afterAll(() => page.close())

  for (const language of ['en', 'ar'] as const) {
    for (const [kind, path] of Object.entries(pages).filter(([kind]) => isLaidOutAlone(kind, language))) {
      test(`${language}: ${kind}`, { tag: language === 'en' ? '@core' : [] }, async () => {
        await page.goto(inLanguage(language, path))
        await expectNoViolations(page)
      })
    }
  }
})

const workplaces = [
  {
    role: 'an analyst',
    email: people.analyst,
    paths: [
      '/desk',
      '/desk/new',
      `/desk${dossier}/7c?party=spain`,
      `/desk${dossier}/5a`,
      `/desk${dossier}/annotate/7?from=1772&to=1792`,
      `/desk${dossier}/annotate/7?from=1849&to=1859&as=item`,
      `/desk${dossier}/7b/withdraw`,
      '/desk/notes',
      `/desk/notes/new?statement=${dossier.slice(1)}&item=7c`,
      '/desk/lineage',
      `/desk/lineage/new?statement=${dossier.slice(1)}&item=7c`,
      '/desk/search?q=police',
      '/desk/follow-ups?whose=all',
      '/desk/follow-ups/new?item=7c',
      '/desk/searches',
      '/desk/searches/new',
      '/desk/leads',
      '/desk/leads/watches',
      '/desk/leads/watches/new',
      '/desk/requests',
      '/desk/requests/new',
      '/desk/reader-messages',
      '/profile',
      '/profile/tokens',
    ],
  },
  {
    role: 'a reviewer',
    email: people.reviewer,
    paths: ['/desk', 'a submission', '/desk/wording', `/desk/wording/new${dossier}`],
  },
  { role: 'an administrator', email: people.administrator, paths: ['/desk/people', '/desk/bring'] },
]

for (const { role, email, paths } of workplaces) {
  test(`what ${role} works on, en and ar`, async ({ openWindow }) => {
    test.setTimeout(60_000 + paths.length * 20_000)
    const page = await openWindow({ email })
    for (const language of ['en', 'ar'] as const) {
      for (const path of paths) {
        await page.goto(inLanguage(language, path === 'a submission' ? '/desk' : path))
        if (path === 'a submission') {
          const link = page.locator('a[href*="/desk/reviews/"]')
          await page.locator('details', { has: link }).first().locator('summary').click()
          await expectNoViolations(page)
          await link.first().click()
          await page.waitForURL(/\/desk\/reviews\//)
        }
        await expectNoViolations(page)
      }
    }
  })
}

test('a refused submission and a refused sign-in', { tag: '@core' }, async ({ openWindow }) => {
  const visitor = await openWindow()
  await visitor.goto('/sign-in')
  await visitor.getByRole('button', { name: 'Sign in' }).click()
  await expectNoViolations(visitor)
  const analyst = await openWindow()
  await signIn(analyst, people.secondAnalyst)
  await analyst.goto(`/desk${dossier}/7d`)
  await analyst.getByRole('button', { name: 'Submit for review' }).click()
  await expect(analyst.locator('.errsum')).toBeVisible()
  await expectNoViolations(analyst)
})
