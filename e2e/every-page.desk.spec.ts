import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { signIn } from './pages/signed-in'
import { expectNoViolations } from './pages/violations'
import { dossier, inLanguage, people } from './site'

// One visit to every kind of page of the desk, by those whose roles open it: in its language, and without a violation of WCAG 2.2 A and AA or
// of axe's best practice, light and dark, with every disclosure open. In Arabic one page of each layout is visited.

const statement = dossier.slice(1)

const workplaces = [
  {
    role: 'an analyst',
    email: people.analyst,
    mirrored: [
      '/desk',
      `/desk${dossier}/7c?party=spain`,
      `/desk${dossier}/annotate/7?from=1772&to=1792`,
      `/desk/notes/new?statement=${statement}&item=7c`,
      `/desk/lineage/new?statement=${statement}&item=7c`,
      '/desk/search?q=police',
      '/desk/follow-ups?whose=all',
      '/desk/leads',
      '/desk/requests/new',
      '/desk/sources/S40',
      '/desk/sources/cite?source=S40',
      '/profile',
    ],
    paths: [
      '/desk/new',
      `/desk${dossier}/5a`,
      `/desk${dossier}/annotate/7?from=1849&to=1859&as=item`,
      `/desk${dossier}/7b/withdraw`,
      '/desk/notes',
      '/desk/lineage',
      '/desk/follow-ups/new?item=7c',
      '/desk/searches',
      '/desk/searches/new',
      '/desk/leads/watches',
      '/desk/leads/watches/new',
      '/desk/requests',
      '/desk/reader-messages',
      '/desk/sources',
      '/desk/sources/new',
      '/desk/sources/S40/work',
      '/desk/sources/cite',
      '/desk/sources/import',
      '/profile/tokens',
    ],
  },
  {
    role: 'a reviewer',
    email: people.reviewer,
    mirrored: ['/desk', `/desk/wording/new${dossier}`, `/desk/sources/coverage?statement=${statement}`],
    paths: ['/desk/wording', '/desk/sources/coverage'],
  },
  {
    role: 'an administrator',
    email: people.administrator,
    mirrored: ['/desk/people', '/desk/bring'],
    paths: [],
  },
]

for (const { role, email, mirrored, paths } of workplaces)
  test(`what ${role} works on`, async ({ openWindow }) => {
    const page = await openWindow({ email })
    for (const path of [...mirrored, ...paths, ...mirrored.map((each) => inLanguage('ar', each))]) {
      await expectInOrder(page, path)
    }
  })

async function expectInOrder(page: Page, path: string): Promise<void> {
  expect((await page.goto(path))?.status(), path).toBe(200)
  await expect(page.locator('html')).toHaveAttribute('lang', path.startsWith('/ar/') ? 'ar' : 'en')
  await expectNoViolations(page)
}

test('a submission, in English and in Arabic', async ({ openWindow }) => {
  const page = await openWindow({ email: people.reviewer })
  for (const language of ['en', 'ar'] as const) {
    await page.goto(inLanguage(language, '/desk'))
    const path = await page.locator('a[href*="/desk/reviews/"]').first().getAttribute('href')
    await expectInOrder(page, path ?? '')
  }
})

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
