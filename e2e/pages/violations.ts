import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'

/** What axe finds by looking at colours: all that can differ between light and dark. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']
const OF_EVERYTHING = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

// Put into the page as it is: our pages have no frames, and a window of its own for each result took four times as long.
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Words of a sentence are as high as its lines: WCAG 2.2 asks no size of a target in one (2.5.8, inline). axe knows it only where other words stand beside. */
const isInSentence = (html: string) => /^<a class="cm /.test(html)

/**
 * Expects 0 violations of WCAG 2.2 A and AA and of axe's best practice on the page as it stands, light and dark, with every disclosure
 * open. The page is left light.
 */
export async function expectNoViolations(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
  await page.evaluate(axeSource)
  // Without motion, or colours on their way from light to dark would be measured.
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  expect(await violations(page, { type: 'tag', values: OF_EVERYTHING }, 10), page.url()).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await violations(page, { type: 'rule', values: OF_COLOURS }, 0), `${page.url()}, dark`).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
}

/** @param least how many rules have to hold somewhere on the page, or axe looked at nothing */
async function violations(page: Page, runOnly: RunOptions['runOnly'], least: number) {
  const { violations, passes } = await page.evaluate(
    async (options) => {
      const { axe } = window as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } }
      const { violations, passes } = await axe.run(options)
      return {
        passes: passes.length,
        violations: violations.map(({ id, nodes }) => ({
          id,
          where: nodes.map(({ html }) => html.slice(0, 200)),
        })),
      }
    },
    { resultTypes: ['violations'], runOnly } satisfies RunOptions,
  )
  expect(passes).toBeGreaterThan(least)
  return violations
    .map(({ id, where }) => ({
      id,
      where: id === 'target-size' ? where.filter((html) => !isInSentence(html)) : where,
    }))
    .filter(({ where }) => where.length > 0)
}
