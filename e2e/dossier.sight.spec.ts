import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { dossier, inLanguage } from './site'

// What a stranger sees before they scroll, measured in pixels: the first half minute (JavaScript off).

test.use({ javaScriptEnabled: false })

const WIDE = { width: 1366, height: 768 }
const PHONE = { width: 390, height: 844 }

/** Where a part of the page ends, in pixels from its top. */
async function endOf(page: Page, selector: string): Promise<number> {
  const box = await page.locator(selector).boundingBox()
  if (!box) throw new Error(`${selector} is not on the page`)
  return box.y + box.height
}

for (const [screen, size, within] of [
  ['a laptop', WIDE, 700],
  ['a phone', PHONE, PHONE.height],
] as const)
  test(`on ${screen}, an item shows its words and what became of them for each party at once`, async ({
    page,
  }) => {
    await page.setViewportSize(size)
    await page.goto(`${dossier}/7c`)
    expect(await endOf(page, '.siglum')).toBeLessThan(within)
    expect(await endOf(page, 'blockquote.ctx')).toBeLessThan(within)
    expect(await endOf(page, '#party-morocco .say')).toBeLessThanOrEqual(within)
    for (const language of ['en', 'fr', 'es', 'ar'] as const) {
      await page.goto(inLanguage(language, `${dossier}/7b`))
      expect(await endOf(page, '.verdict__word'), language).toBeLessThanOrEqual(within)
      expect(await endOf(page, '.verdict .say'), language).toBeLessThanOrEqual(within)
    }
  })

test('the head is two thin rows, and on a phone one with the languages and a menu that leads to the rest', async ({
  page,
}) => {
  await page.setViewportSize(WIDE)
  await page.goto(dossier)
  expect(await endOf(page, 'header.page')).toBeLessThanOrEqual(86)
  await expect(page.getByRole('link', { name: 'Menu' })).toBeHidden()
  await page.setViewportSize(PHONE)
  expect(await endOf(page, 'header.page')).toBeLessThanOrEqual(78)
  await page.getByRole('link', { name: 'Menu' }).click()
  const menu = page.getByRole('navigation', { name: 'Menu' })
  await expect(menu).toBeInViewport()
  await menu.getByRole('link', { name: 'Sources' }).click()
  await expect(page).toHaveURL(`${dossier}/sources`)
})

test('an item’s story can be read in part: what sources tell, or what was done here', async ({ page }) => {
  await page.goto(`${dossier}/7c`)
  const story = page.getByRole('region', { name: 'History' })
  const told = story.locator('.is-told')
  const done = story.locator('.is-ours')
  await expect(story.getByText('First judged: Reaffirmed.').first()).toBeVisible()
  await expect(story.getByText('The statement is made: it names this as an option.')).toBeVisible()
  await expect(told.first()).toBeVisible()
  await story.getByLabel('What sources tell').check()
  await expect(done.first()).toBeHidden()
  await expect(told.first()).toBeVisible()
  await story.getByLabel('What was done here').check()
  await expect(told.first()).toBeHidden()
  await expect(done.first()).toBeVisible()
  await story.getByRole('link', { name: 'The record, with its hashes' }).click()
  await expect(page).toHaveURL(`${dossier}/history`)
})
