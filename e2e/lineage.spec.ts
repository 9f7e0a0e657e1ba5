import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { expectNoViolations } from './pages/violations'
import { dossier, inDays, people, testQuote } from './site'

// From a proposal to a line over time and to a marker. The later texts are sources of the starter dossier; what is said to be quoted
// from them is not. Each journey works on an item and a source of its own.

const why = 'Test reason, not from the source.'

/** Fills the form of a link. */
async function fill(page: Page, source: string, kind: string): Promise<void> {
  await page.getByLabel('The later text', { exact: true }).fill(source)
  await page.getByRole('radio', { name: kind }).check()
  await page.getByLabel('Its exact words').fill(testQuote)
  await page.getByLabel('Where they stand').fill('paragraph 4')
  await page.getByLabel('What ties the two').fill(why)
}

/** Proposes a link from an item, and gives the address of its page. */
async function _propose(page: Page, reference: string, source: string, kind: string): Promise<string> {
  await page.goto(`/desk/lineage/new?statement=${dossier.slice(1)}&item=${reference}`)
  await fill(page, source, kind)
  await page.getByRole('button', { name: 'Submit for review' }).click()
  await page.waitForURL(/\/desk\/lineage\/[0-9a-f-]{36}$/)
  return new URL(page.url()).pathname
}

test('an analyst proposes where an item comes back, a reviewer sends it back and then approves, and readers see its line', {
  tag: '@core',
}, async ({ openWindow }) => {
  const analyst = await openWindow({ email: people.analyst })
  await analyst.goto(`/desk${dossier}/7d`)
  await analyst.getByRole('link', { name: 'Propose where it reappears' }).click()
  await expect(analyst.getByRole('heading', { level: 1 })).toContainText('Propose where')
  await expect(analyst.getByText(/An undated source is not offered/)).toBeVisible()

  // Nothing typed is lost when something is missing.
  await fill(analyst, 'S12', 'Strengthened')
  await analyst.getByLabel('Its exact words').fill('')
  await analyst.getByRole('button', { name: 'Submit for review' }).click()
  const summary = analyst.locator('.errsum')
  await expect(summary).toBeFocused()
  await expect(summary.getByRole('link', { name: 'Copy its exact words.' })).toHaveAttribute('href', '#quote')
  await expect(analyst.getByLabel('The later text', { exact: true })).toHaveValue('S12')
  await expect(analyst.getByRole('radio', { name: 'Strengthened' })).toBeChecked()
  await expect(analyst.getByLabel('What ties the two')).toHaveValue(why)
  await expectNoViolations(analyst)
  await analyst.getByLabel('Its exact words').fill(testQuote)
  await analyst.getByRole('button', { name: 'Submit for review' }).click()
  await analyst.waitForURL(/\/desk\/lineage\/[0-9a-f-]{36}$/)
  const link = new URL(analyst.url()).pathname
  await expect(analyst.getByText('Awaits review')).toBeVisible()
  await expect(analyst.getByRole('button', { name: 'Approve' })).toHaveCount(0)

  // Not public.
  const reader = await openWindow({ javaScriptEnabled: false })
  await reader.goto(`${dossier}/7d`)
  await expect(reader.getByText(testQuote)).toHaveCount(0)
  await reader.goto(`${dossier}/lineage`)
  await expect(reader.locator('#l7d')).toHaveCount(0)

  const reviewer = await openWindow({ email: people.reviewer })
  await reviewer.goto('/desk')
  await reviewer.getByRole('region', { name: 'More to review' }).getByRole('link', { name: /7d/ }).click()
  await reviewer.waitForURL(`**${link}`)
  for (const path of [`/ar${link}`, link]) {
    await reviewer.goto(path)
    await expectNoViolations(reviewer)
  }
  const slow = await openWindow({ email: people.secondReviewer })
  await slow.goto(link)
  await reviewer.reload()
  await reviewer.locator('summary', { hasText: 'Send back' }).click()
  await reviewer.getByLabel('Why it is sent back').fill('Test reason: say which page.')
  await reviewer.locator('details[open]').getByRole('button', { name: 'Send back' }).click()
  await expect(reviewer.getByText('Test reason: say which page.').first()).toBeVisible()

  await analyst.goto('/desk')
  await expect(analyst.getByRole('region', { name: 'My work under review' })).toContainText(
    'Test reason: say which page.',
  )
  await analyst.goto(link)
  await expect(analyst.getByLabel('Its exact words')).toHaveValue(testQuote)
  await analyst.getByLabel('Where they stand').fill('page 2')
  await analyst.getByRole('button', { name: 'Submit again' }).click()
  await expect(analyst.getByText('Awaits review')).toBeVisible()

  // A second reviewer had it open before it was mended: their approval is of words that they did not see.
  await slow.getByRole('button', { name: 'Approve' }).click()
  await expect(slow.locator('.errsum')).toContainText('Nothing was decided.')
  await expect(
    slow.getByRole('region', { name: 'What changed since version 1' }).locator('ins'),
  ).toContainText('page 2')
  await slow.getByRole('button', { name: 'Approve' }).click()
  await expect(slow.getByText('Public.')).toBeVisible()

  await reader.goto(`${dossier}/7d`)
  const section = reader.getByRole('region', { name: 'Where it reappears' })
  await expect(section).toContainText('Strengthened')
  await expect(section).toContainText('6 Jun 2023')
  await expect(section.locator('blockquote')).toHaveText(testQuote)
  await expect(section).toContainText('Reviewed by')
  await section.getByRole('link', { name: 'Over time' }).click()
  await expect(reader).toHaveURL(`${dossier}/lineage#l7d`)
  const line = reader.locator('#l7d')
  await expect(
    line.getByRole('img', { name: /7d\S? over time: 2 texts, from 8 Jul 2022 to 6 Jun 2023/ }),
  ).toBeVisible()
  await expect(line.getByRole('row').nth(1)).toContainText('This item')
  await expect(line.getByRole('row').nth(2)).toContainText(testQuote)
  await line.getByRole('link', { name: /new Action Plan/ }).click()
  await expect(reader).toHaveURL(`${dossier}/sources/S12`)
  await reader.getByText('Details', { exact: true }).click()
  const laterTextOf = reader.getByRole('heading', { name: 'A later text of' }).locator('..')
  await expect(laterTextOf.getByRole('link')).toHaveAttribute('href', `${dossier}/lineage/entry/l7d`)
  await reader.goto(`${dossier}/history`)
  await expect(reader.getByText('published a link to a later text').first()).toBeVisible()

  // As of today it is there; before the first publication there was nothing.
  await reader.goto(`${dossier}/lineage/as-of/${inDays(0)}`)
  await expect(reader.locator('#l7d')).toContainText(testQuote)
  await reader.goto(`${dossier}/7d/as-of/${inDays(0)}`)
  await expect(reader.getByRole('region', { name: 'Where it reappears' })).toContainText('Strengthened')
  await reader.goto(`${dossier}/lineage/as-of/2022-07-08`)
  await expect(reader.getByText('Nothing had been published here on that day.')).toBeVisible()

  // Mirrored: on a page that reads from right to left the later text stands on the left.
  await reader.goto(`/ar${dossier}/lineage`)
  const places = await reader
    .locator('#l7d .thread path')
    .evaluateAll((marks) => marks.map((mark) => mark.getBoundingClientRect().x))
  expect(places[0]).toBeGreaterThan(places[1] ?? Number.POSITIVE_INFINITY)
  for (const width of [320, 1280]) {
    await reader.setViewportSize({ width, height: 800 })
    await reader.goto(`${dossier}/lineage`)
    expect(
      await reader.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0)
  }
  const seen = await openWindow()
  for (const path of [`${dossier}/lineage`, `/ar${dossier}/lineage`, `${dossier}/7d`]) {
    await seen.goto(path)
    await expectNoViolations(seen)
  }
})
