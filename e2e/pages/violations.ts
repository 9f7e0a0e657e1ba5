import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** What axe finds by looking at colours: all that can differ between light and dark. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

/**
 * Expects 0 violations of WCAG 2.2 A and AA and of axe's best practice on the page as it stands, light and dark, with every disclosure
 * open. The page is left light.
 */
export async function expectNoViolations(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
  // Without motion, or colours on their way from light to dark would be measured.
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  expect(await violations(new AxeBuilder({ page }).withTags(wcag), 10), page.url()).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await violations(new AxeBuilder({ page }).withRules(OF_COLOURS), 0), `${page.url()}, dark`).toEqual(
    [],
  )
  await page.emulateMedia({ colorScheme: 'light' })
}

/** @param least how many rules have to hold somewhere on the page, or axe looked at nothing */
async function violations(axe: AxeBuilder, least: number) {
  const { violations, passes } = await axe.analyze()
  expect(passes.length).toBeGreaterThan(least)
  return violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.html.slice(0, 200)) }))
}
