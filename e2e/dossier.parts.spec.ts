import { growStatement } from '../scripts/bench/grow.mjs'
import { expect, test } from './fixtures'
import { expectNoViolations } from './pages/violations'
import { dossier, inDays, inLanguage } from './site'

// Long lists come in parts of a hundred entries, each at an address of its own. Readers have JavaScript off. The statement is grown to ten times
// its size before the site is first asked for it.

const today = inDays(0)
const lists = { items: `${dossier}/items`, sources: `${dossier}/sources` }
const entries = { items: 'ul.lib > li', sources: 'ul.lib > li' }

test.use({ javaScriptEnabled: false })

test.beforeAll(async () => {
  await growStatement(process.env.DATABASE_OWNER_URL ?? '', dossier.slice(1), 10)
})

for (const [name, list] of Object.entries(lists)) {
  const entry = entries[name as keyof typeof entries]

  test(`the list of ${name} is read to its end by links, and back`, async ({ page }) => {
    await page.goto(list)
    const total = Number(((await page.locator('p.filters b').first().textContent()) ?? '').match(/\d+/)?.[0])
    expect(total).toBeGreaterThan(200)
    const shown: string[] = []
    for (let from = 1; ; from += 100) {
      const here = await page
        .locator(`${entry} a[href]`)
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
      shown.push(...here)
      const until = Math.min(from + 99, total)
      await expect(page.getByText(`${from} to ${until} of ${total}`, { exact: true })).toBeVisible()
      expect(await page.locator(entry).count()).toBe(until - from + 1)
      if (until === total) break
      await page.locator('nav.turn a[rel="next"]').click()
      await expect(page).toHaveURL(new RegExp(`${list}/after/\\w+$`))
    }
    const own = shown.filter((href) => (name === 'items' ? /\/\d+[a-z]+$/ : /\/sources\/S\d+$/).test(href))
    expect(new Set(own).size).toBe(total)
    while ((await page.locator('nav.turn a[rel="prev"]').count()) > 0)
      await page.locator('nav.turn a[rel="prev"]').click()
    await expect(page).toHaveURL(new RegExp(`${list}$`))
  })

  test(`a part of the list of ${name} in each language, and as of a day`, async ({ page }) => {
    await page.goto(list)
    const next = (await page.locator('nav.turn a[rel="next"]').getAttribute('href')) ?? ''
    for (const language of ['en', 'fr', 'es', 'ar'] as const) {
      const address = inLanguage(language, next)
      expect((await page.goto(address))?.status()).toBe(200)
      expect(await page.locator(entry).count()).toBe(100)
      await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
      for (const link of await page.locator('nav.turn a').all())
        expect(await link.getAttribute('href')).toContain(inLanguage(language, dossier))
    }
    await expectNoViolations(page)
    expect((await page.goto(`${next}/as-of/${today}`))?.status()).toBe(200)
    expect(await page.locator(entry).count()).toBe(100)
    await expect(page.locator('nav.turn a[rel="prev"]')).toHaveAttribute('href', `${list}/as-of/${today}`)
  })

  test(`a part of the list of ${name} weighs no more than a page may`, async ({ request }) => {
    for (const path of [list, inLanguage('ar', list)]) {
      const answer = await request.get(path, { headers: { 'accept-encoding': 'br' } })
      expect(Number(answer.headers()['content-length'])).toBeLessThan(150_000)
      expect((await answer.text()).length).toBeLessThan(1_000_000)
    }
  })
}

test('a filter keeps to its own entries from part to part', async ({ page }) => {
  await page.goto(`${lists.sources}?seen=x&type=media`)
  await expect(page).toHaveURL(/\/sources\?type=media$/)
  const [, n = ''] =
    ((await page.locator('p.filters b').first().textContent()) ?? '').match(/^(\d+) of \d+$/) ?? []
  const { length } = await page.locator(entries.sources).all()
  expect(length).toBe(100)
  await page.locator('nav.turn a[rel="next"]').click()
  await expect(page).toHaveURL(/\/sources\/after\/S\d+\?type=media$/)
  await expect(page.getByText(new RegExp(`^101 to \\d+ of ${n}$`))).toBeVisible()
  for (const entry of await page.locator(entries.sources).all()) await expect(entry).toContainText('media')
})

test('after what is not in a list nothing is', async ({ request }) => {
  for (const path of [
    `${lists.items}/after/999z`,
    `${lists.items}/after/S40`,
    `${lists.sources}/after/S999999`,
    `${lists.sources}/after/7c`,
    `${lists.items}/after/7c?force=loud`,
    `${lists.items}/after/999z/as-of/${today}`,
  ])
    expect((await request.get(path)).status(), path).toBe(404)
})
