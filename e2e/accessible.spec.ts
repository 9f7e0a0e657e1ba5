import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { inLanguage, publicPages } from './site'

// 0 violations of WCAG 2.2 A and AA and of axe's best practice, on every kind of public page, light and dark, English and Arabic,
// with every disclosure open.

const pages = { ...publicPages, 'not in the record': '/nothing-here', 'sign-in': '/sign-in' }

for (const language of ['en', 'ar'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${language}, ${colorScheme}`, () => {
      test.use({ colorScheme })
      for (const [kind, path] of Object.entries(pages)) {
        test(kind, async ({ page }) => {
          await page.goto(inLanguage(language, path))
          await page.evaluate(() => {
            for (const details of document.querySelectorAll('details')) details.open = true
          })
          const { violations, passes } = await new AxeBuilder({ page })
            .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
            .analyze()
          expect(passes.length).toBeGreaterThan(10)
          expect(
            violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.html.slice(0, 200)) })),
          ).toEqual([])
        })
      }
    })
  }
}
