import { growStatement } from '../scripts/bench/grow.mjs'
import { expect, test } from './fixtures'
import { expectNoViolations } from './pages/violations'
import { dossier, inDays, inLanguage, people } from './site'

// Long lists come in parts of a hundred entries, each at an address of its own. Readers have JavaScript off. The statement is grown to ten times
// its size before the site is first asked for it.

const today = inDays(0)
const lists = {
  items: `${dossier}/items`,
  sources: `${dossier}/sources`,
  questions: `${dossier}/follow-ups`,
  corrections: `${dossier}/corrections`,
  searches: `${dossier}/searches`,
  history: `${dossier}/history`,
}
const text = `${dossier}/statement`
const entries = 'ul.lib > li, ol.notes > li, ul.log > li, ol.rec > li[id]'
const dated = ['items', 'sources', 'searches']

test.use({ javaScriptEnabled: false })

test.beforeAll(async () => {
  await growStatement(process.env.DATABASE_OWNER_URL ?? '', dossier.slice(1), 10)
})

for (const [name, list] of Object.entries(lists)) {
  test(`the list of ${name} is read to its end by links, and back`, async ({ page }) => {
    await page.goto(list)
    const shown = (await page.getByText(/^1 to 100 of \d+$/).textContent()) ?? ''
    const total = Number(shown.split(' ').at(-1))
    expect(total).toBeGreaterThan(100)
    const seen = new Set<string>()
    for (let from = 1; ; from += 100) {
      const here = await page
        .locator(entries)
        .evaluateAll((all) => all.map((entry) => entry.id || (entry.querySelector('a')?.href ?? '')))
      const until = Math.min(from + 99, total)
      expect(here).toHaveLength(until - from + 1)
      for (const entry of here) seen.add(entry)
      await expect(page.getByText(`${from} to ${until} of ${total}`, { exact: true })).toBeVisible()
      if (until === total) break
      await page.locator('nav.turn a[rel="next"]').click()
      await expect(page).toHaveURL(new RegExp(`${list}/after/[\\w-]+$`))
    }
    expect(seen.size).toBe(total)
    while ((await page.locator('nav.turn a[rel="prev"]').count()) > 0)
      await page.locator('nav.turn a[rel="prev"]').click()
    await expect(page).toHaveURL(new RegExp(`${list}$`))
  })

  test(`a part of the list of ${name} in each language, and as of a day`, async ({ page, openWindow }) => {
    await page.goto(list)
    const next = (await page.locator('nav.turn a[rel="next"]').getAttribute('href')) ?? ''
    let shown = 0
    for (const language of ['en', 'ar'] as const) {
      expect((await page.goto(inLanguage(language, next)))?.status()).toBe(200)
      shown = await page.locator(entries).count()
      expect(shown).toBeGreaterThan(10)
      await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
      for (const link of await page.locator('nav.turn a').all())
        expect(await link.getAttribute('href')).toContain(inLanguage(language, dossier))
    }
    // Axe runs in the page, and so with script.
    const window = await openWindow({ javaScriptEnabled: true })
    await window.goto(inLanguage('ar', next))
    await expectNoViolations(window)
    if (!dated.includes(name)) return
    expect((await page.goto(`${next}/as-of/${today}`))?.status()).toBe(200)
    expect(await page.locator(entries).count()).toBe(shown)
    await expect(page.locator('nav.turn a[rel="prev"]')).toHaveAttribute('href', `${list}/as-of/${today}`)
  })

  test(`a part of the list of ${name} weighs no more than a page may`, async ({ request }) => {
    for (const path of [list, inLanguage('ar', list)]) {
      const answer = await request.get(path, { headers: { 'accept-encoding': 'br' } })
      expect(Number(answer.headers()['content-length'])).toBeLessThan(150_000)
    }
  })
}

test('what changed between two days is read to its end by links, and back', async ({ page, openWindow }) => {
  const list = `${dossier}/compare/2022-07-08/${today}`
  const rows = page.locator('table.changes tbody tr')
  await page.goto(list)
  const [, n = ''] = (await page.locator('#main').textContent())?.match(/1 to 100 of (\d+)/) ?? []
  await expect(rows).toHaveCount(100)
  let seen = 100
  while ((await page.locator('nav.turn a[rel="next"]').count()) > 0) {
    await page.locator('nav.turn a[rel="next"]').click()
    await expect(page).toHaveURL(new RegExp(`${list}/after/[0-9a-z]+$`))
    seen += await rows.count()
  }
  expect(seen).toBe(Number(n))
  await page.locator('nav.turn a[rel="prev"]').click()
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
  const window = await openWindow({ javaScriptEnabled: true })
  await window.goto(inLanguage('ar', `${list}/after/7c`))
  await expectNoViolations(window)
})

for (const list of [lists.corrections, lists.searches])
  test(`an address leads to an entry of ${list}, in whatever part it stands`, async ({ page }) => {
    for (const shown of [list, `${list}/after`]) {
      await page.goto(list)
      if (shown !== list) await page.locator('nav.turn a[rel="next"]').click()
      const part = page.url()
      const anchor = (await page.locator(entries).last().getAttribute('id')) ?? ''
      await page.goto(`${list}/entry/${anchor}`)
      await expect(page).toHaveURL(`${part}#${anchor}`)
      await expect(page.locator('li:target')).toBeVisible()
    }
  })

test('the statements are read to their end by links, and back', async ({ page, request, openWindow }) => {
  await page.goto('/')
  const titles = page.locator('section[aria-labelledby="statements"] h4 a')
  await expect(page.getByText(/^1 to 12 of \d+$/)).toBeVisible()
  const first = await titles.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  expect(first).toHaveLength(12)
  await page.locator('nav.turn a[rel="next"]').click()
  await expect(page).toHaveURL(new RegExp(`/statements/after${first.at(-1)}$`))
  const rest = await titles.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  expect(rest.length).toBeGreaterThan(0)
  expect(rest.filter((each) => first.includes(each))).toEqual([])
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
  const part = new URL(page.url()).pathname
  await page.locator('nav.turn a[rel="prev"]').click()
  await expect(page).toHaveURL(/\/$/)
  expect((await request.get('/statements/after/nowhere')).status()).toBe(404)
  // Narrowed to a year, of which each is an address with as many as it says.
  const years = page.getByRole('navigation', { name: 'Statements by year' })
  await expect(years.getByRole('link', { name: /^All \d+$/ })).toHaveAttribute('aria-current', 'true')
  const rabat = years.getByRole('link', { name: /^2022 / })
  const n = Number((await rabat.textContent())?.split(' ').at(-1))
  await rabat.click()
  await expect(page).toHaveURL('/statements/in/2022')
  await expect(titles).toHaveCount(Math.min(n, 12))
  await expect(page.locator('h3.yearhead')).toHaveText(['2022'])
  await page.getByRole('link', { name: 'Français' }).click()
  await expect(page).toHaveURL('/fr/statements/in/2022')
  expect((await request.get('/statements/in/1999')).status()).toBe(404)
  const window = await openWindow({ javaScriptEnabled: true })
  await window.goto(inLanguage('ar', part))
  await expectNoViolations(window)
})

test('a long text is read to its end by links, and each of its passages is led to', async ({ page }) => {
  await page.goto(text)
  const outline = page.locator('nav a[data-passage]')
  const parts = await outline.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  expect(parts[0]).toBe(text)
  const seen: string[] = []
  for (const part of parts) {
    await expect(page).toHaveURL(new RegExp(`${part}$`))
    await expect(page.locator('nav a[data-passage][aria-current]')).toHaveAttribute('href', part ?? '')
    const here = await page.locator('section.passage').evaluateAll((all) => all.map(({ id }) => id.slice(1)))
    await expect(page.locator('#main')).toContainText(`Passages ${here[0]} to ${here.at(-1)} of`)
    seen.push(...here)
    if (part !== parts.at(-1)) await page.locator('nav.turn a[rel="next"]').click()
  }
  expect(seen).toEqual(Array.from({ length: seen.length }, (_, index) => String(index + 1)))
  expect(seen.length).toBeGreaterThan(12)
  while ((await page.locator('nav.turn a[rel="prev"]').count()) > 0)
    await page.locator('nav.turn a[rel="prev"]').click()
  await expect(page).toHaveURL(new RegExp(`${text}$`))
})

test('what names a passage or an item leads to the part that holds it', async ({
  page,
  openWindow,
  request,
}) => {
  await page.goto(`${dossier}/14zaaa`)
  await page.getByRole('link', { name: 'See it in the text' }).click()
  await expect(page).toHaveURL(`${text}/after/12#n14zaaa`)
  await expect(page.locator('#n14zaaa')).toBeInViewport()
  await page.locator('#p14 .plink a', { hasText: 'Share' }).click()
  await expect(page.locator('#words')).toBeInViewport()
  await expect(page.locator('#p14 mark.lit').first()).toBeVisible()
  await expect(page.locator('#p1')).toHaveCount(0)
  await expect(page.locator(`a[href*="${text}/after/12#p14:~:text="]`)).toHaveCount(1)
  await page.goto(`${dossier}/search?q=%C2%B614`)
  await expect(page).toHaveURL(`${text}/after/12#p14`)
  await expect(page.locator('#p14')).toBeInViewport()
  // The margin of a part is its own, and a text has no other parts than those.
  const margin = await page.locator('link[href^="/anchors/"]').getAttribute('href')
  expect(margin).toContain('.after-12.')
  expect(await (await request.get(margin ?? '')).text()).toContain('#n14zaaa:target')
  // A page that was kept asks for the sheet that it was made with: it gets the one of today.
  const former = (margin ?? '').replace(/[0-9a-f]{16}(?=\.css$)/, '0123456789abcdef')
  expect(await (await request.get(former)).text()).toContain('#n14zaaa:target')
  expect((await request.get(former, { maxRedirects: 0 })).headers()['cache-control']).toBe('no-cache')
  for (const none of ['0', '11', '13', '24', '7c'])
    expect((await request.get(`${text}/after/${none}`)).status()).toBe(404)
  const window = await openWindow({ javaScriptEnabled: true })
  await window.goto(inLanguage('ar', `${text}/after/12`))
  await expectNoViolations(window)
})

test('the front page gathers what it cannot picture one by one, and leads to each item by its area', async ({
  page,
  openWindow,
  request,
}) => {
  await page.goto(`${dossier}/items`)
  const [, all = ''] = (await page.locator('#main').textContent())?.match(/1 to 100 of (\d+)/) ?? []
  await page.goto(dossier)
  const areas = page.locator('ul.lib > li')
  const counted = await areas
    .locator('.meta2')
    .evaluateAll((each) => each.map(({ textContent }) => Number.parseInt(textContent ?? '', 10)))
  expect(counted.reduce((sum, each) => sum + each, 0)).toBe(Number(all))
  await expect(page.locator('.fate')).toHaveCount(0)
  let pictured = 0
  for (const [index, n] of counted.entries()) {
    await page.goto(dossier)
    const area = areas.nth(index).locator('a[href*="/areas/"]')
    const href = (await area.getAttribute('href')) ?? ''
    await area.click()
    await expect(page).toHaveURL(href)
    await expect(page.locator('#main')).toContainText(`${n} marked items`)
    for (;;) {
      pictured += await page.locator('.fate:not(.fate--rest, .fate--governs), ul.itemtitles > li').count()
      if ((await page.locator('nav.turn a[rel="next"]').count()) === 0) break
      await page.locator('nav.turn a[rel="next"]').click()
    }
  }
  expect(pictured).toBe(Number(all))
  // A day has them too, and what is no area or no part of one is not in the record.
  await page.goto(`${dossier}/as-of/${today}`)
  await areas.first().locator('a[href*="/areas/"]').click()
  await expect(page).toHaveURL(new RegExp(`/areas/[a-z0-9-]+/as-of/${today}$`))
  await expect(page.locator('.fate, .fold').first()).toBeVisible()
  for (const none of [
    'nothing',
    'pact-on-migration-and-asylum/after/999z',
    'pact-on-migration-and-asylum/after/S40',
    'pact-on-migration-and-asylum/as-of/2020-01-01',
  ])
    expect((await request.get(`${dossier}/areas/${none}`)).status(), none).toBe(
      none.includes('2020') ? 200 : 404,
    )
  const window = await openWindow({ javaScriptEnabled: true })
  for (const path of [dossier, inLanguage('ar', `${dossier}/areas/pact-on-migration-and-asylum`)]) {
    await window.goto(path)
    await expectNoViolations(window)
    const answer = await request.get(path, { headers: { 'accept-encoding': 'br' } })
    expect(Number(answer.headers()['content-length'])).toBeLessThan(150_000)
  }
})

test('a filter and a day keep to themselves from part to part of a text', async ({ page }) => {
  await page.goto(`${text}?force=conditional`)
  const [, n = '', m = ''] =
    (await page.getByText(/^\d+ of \d+ shown$/).textContent())?.match(/(\d+) of (\d+)/) ?? []
  const noted = await page
    .locator('nav a[data-passage] ~ .push')
    .evaluateAll((all) => all.map(({ textContent }) => Number.parseInt(textContent ?? '', 10)))
  expect(noted.reduce((sum, each) => sum + each, 0)).toBe(Number(n))
  expect(Number(m)).toBeGreaterThan(Number(n))
  await page.locator('nav.turn a[rel="next"]').click()
  await expect(page).toHaveURL(`${text}/after/12?force=conditional`)
  await expect(page.locator('.cm')).toHaveCount(noted[1] ?? 0)
  await page.goto(`${text}/as-of/${today}`)
  await page.locator('nav.turn a[rel="next"]').click()
  await expect(page).toHaveURL(`${text}/after/12/as-of/${today}`)
  await expect(page.locator('#n14zaaa')).toHaveCount(1)
  await page.goto(`${text}/after/12/as-of/2020-01-01`)
  await expect(page.locator('#p13')).toHaveCount(1)
  await expect(page.locator('#p1')).toHaveCount(0)
})

test('a part of a text weighs no more than a page may', async ({ request }) => {
  for (const path of [text, `${text}/after/12`, inLanguage('ar', `${text}/after/12`)]) {
    const answer = await request.get(path, { headers: { 'accept-encoding': 'br' } })
    expect(Number(answer.headers()['content-length'])).toBeLessThan(150_000)
  }
})

test('the desk shows the beginning of its queue, and all of it in parts', async ({ openWindow }) => {
  const desk = await openWindow({ email: people.reviewer, javaScriptEnabled: false })
  await desk.goto('/desk')
  // All of it came with the dossier, and so stands folded.
  const queue = desk.locator('section', { has: desk.locator('#to-review') }).locator('details.fold')
  await queue.locator('summary').click()
  await expect(queue.locator('ul.queue > li')).toHaveCount(5)
  const [, total = ''] =
    (await queue.getByText(/^5 of \d+ are shown here\./).textContent())?.match(/of (\d+)/) ?? []
  expect(Number(total)).toBeGreaterThan(50)
  await queue.getByRole('link', { name: 'All of them' }).click()
  await expect(desk).toHaveURL(/\/desk\?list=imported$/)
  await expect(desk.locator('main section')).toHaveCount(1)
  await expect(queue.locator('ul.queue > li')).toHaveCount(25)
  await expect(queue.getByText(`1 to 25 of ${total}`, { exact: true })).toBeVisible()
  await queue.locator('nav.turn a[rel="next"]').click()
  await expect(queue.getByText(`26 to 50 of ${total}`, { exact: true })).toBeVisible()
  await expect(queue.locator('ul.queue > li')).toHaveCount(25)
  await queue.locator('nav.turn a[rel="prev"]').click()
  await expect(queue.getByText(`1 to 25 of ${total}`, { exact: true })).toBeVisible()
  await desk.locator('.crumbs a').click()
  await expect(desk).toHaveURL(/\/desk$/)
})

test('a filter keeps to its own entries from part to part', async ({ page }) => {
  await page.goto(`${lists.sources}?seen=x&type=media`)
  await expect(page).toHaveURL(/\/sources\?type=media$/)
  const [, n = ''] =
    ((await page.locator('p.filters b').first().textContent()) ?? '').match(/^(\d+) of \d+$/) ?? []
  expect(await page.locator(entries).count()).toBe(100)
  await page.locator('nav.turn a[rel="next"]').click()
  await expect(page).toHaveURL(/\/sources\/after\/S\d+\?type=media$/)
  await expect(page.getByText(new RegExp(`^101 to \\d+ of ${n}$`))).toBeVisible()
  for (const entry of await page.locator(entries).all()) await expect(entry).toContainText('press')
})

test('after what is not in a list nothing is', async ({ request }) => {
  for (const path of [
    `${lists.items}/after/999z`,
    `${lists.items}/after/S40`,
    `${lists.sources}/after/S999999`,
    `${lists.sources}/after/7c`,
    `${lists.items}/after/7c?force=loud`,
    `${lists.items}/after/999z/as-of/${today}`,
    `${dossier}/compare/2022-07-08/${today}/after/999z`,
    `${lists.questions}/after/7c`,
    `${lists.corrections}/after/m-0`,
    `${lists.corrections}/entry/m-0`,
    `${lists.searches}/after/s-00000000`,
    `${lists.searches}/after/s-00000000/as-of/${today}`,
    `${lists.searches}/entry/s-00000000`,
  ])
    expect((await request.get(path)).status(), path).toBe(404)
})
