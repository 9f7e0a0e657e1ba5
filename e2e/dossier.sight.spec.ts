import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { publish } from './pages/deciding'
import { dossier, inLanguage, people } from './site'

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

test('the home page says what this is, and shows it by an item of a statement, before anybody scrolls', async ({
  page,
}) => {
  await page.setViewportSize(WIDE)
  for (const language of ['en', 'fr', 'es', 'ar'] as const) {
    await page.goto(inLanguage(language, '/'))
    expect(await endOf(page, '.hero'), language).toBeLessThan(260)
    expect(await endOf(page, '.example'), language).toBeLessThanOrEqual(WIDE.height)
  }
  await page.goto('/')
  const example = page.getByRole('region', {
    name: 'A promise, or an option? It depends which text you read',
  })
  // The base first, as an option; then a text that says it as agreed, and texts in the other languages.
  const texts = example.locator('.texts > li')
  await expect(texts.first().locator('mark')).toHaveText('support for border management')
  await expect(texts.first().locator('.hinge')).toHaveClass(/f--conditional/)
  await expect(texts.nth(1).locator('.hinge')).toHaveClass(/f--agreed/)
  for (const language of ['fr', 'es', 'ar'])
    await expect(texts.locator(`[lang=${language}]`).first()).toBeVisible()
  await expect(example).toContainText('“Could” in this text; “will” in Spain’s')
  // In the words of the judgement, which nobody wrote for this page.
  const said = await example.locator('.say').textContent()
  await expect(example.locator('.strip')).toHaveCount(2)
  await example.getByRole('link', { name: '7b' }).click()
  await expect(page).toHaveURL(`${dossier}/7b`)
  await expect(page.locator('.verdict .say')).toHaveText(said ?? '')
  await page.goto('/')
  // What happened in the sources, at their own dates, the newest first; apart from it what was published here.
  const news = page.getByRole('region', { name: 'Latest events in the sources' })
  const events = await news
    .getByRole('list')
    .first()
    .locator('time')
    .evaluateAll((all) => all.map((each) => each.getAttribute('datetime') ?? ''))
  expect(events).toHaveLength(4)
  expect(events).toEqual(events.toSorted().reverse())
  expect(events.every((date) => date > '2022-07-08' && date < '2026-11')).toBe(true)
  const published = news.getByRole('list', { name: 'Published here' })
  await expect(published.getByRole('link')).toHaveCount(4)
  // Items that stand alike share a line.
  await expect(published.locator('.line')).toHaveText([/^10c/, /^10b\s*10a\s*9b/])
  await expect(news.getByRole('link', { name: 'The whole record' })).toHaveAttribute(
    'href',
    `${dossier}/history`,
  )
  const statements = page.getByRole('region', { name: 'Statements' })
  await expect(statements.getByRole('heading', { level: 3 })).toHaveText([/^Joint statement/])
  await expect(statements).toContainText('one agreed commitment')
  await expect(statements).toContainText('four options')
  await expect(statements.locator('.late')).toContainText('update due')
  await expect(statements.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Who runs this site' })).toContainText(
    'Each assessment says who wrote it',
  )
})

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
    expect(await endOf(page, '#party-morocco')).toBeLessThanOrEqual(within)
    for (const language of ['en', 'fr', 'es', 'ar'] as const) {
      await page.goto(inLanguage(language, `${dossier}/7b`))
      expect(await endOf(page, '.verdict__word'), language).toBeLessThanOrEqual(within)
      // On a phone the words in the page's own language come before those of the base.
      if (size === WIDE || language === 'en')
        expect(await endOf(page, '.verdict .say'), language).toBeLessThanOrEqual(within)
    }
  })

test('a front page begins with what became of it: the first sign on the first screen, in every language', async ({
  page,
}) => {
  for (const size of [WIDE, PHONE]) {
    await page.setViewportSize(size)
    for (const language of ['en', 'fr', 'es', 'ar'] as const) {
      await page.goto(inLanguage(language, dossier))
      expect(await endOf(page, '.lede .g >> nth=0'), `${language}, ${size.width}`).toBeLessThanOrEqual(400)
      if (size !== WIDE) continue
      const row = await page.locator('.fate').first().boundingBox()
      expect(row?.y, language).toBeLessThanOrEqual(WIDE.height)
    }
  }
})

test('a front page counts commitments, options and claims apart, and each number leads to what it counts', {
  tag: '@core',
}, async ({ page }) => {
  await page.goto(dossier)
  const group = (name: string) => page.getByRole('rowgroup', { name, exact: true })
  await expect(group('1 commitment').locator('.fate')).toHaveCount(1)
  // What introduces them stands among them, and is in no count.
  await expect(group('4 options').locator('.fate').first()).toContainText('7a')
  await expect(group('4 options').locator('.fate')).toHaveCount(5)
  // Each of them has been checked.
  await expect(group('10 claims').locator('.fate--rest')).toHaveCount(0)
  // Said once, since it is so of all.
  await expect(page.getByRole('main').getByText(/All 17 assessments are provisional/)).toHaveCount(1)
  await expect(page.locator('.fate .int')).toHaveCount(0)
  const numbers = page.locator('.lede a')
  await expect(numbers).toHaveText([
    'one agreed commitment',
    'four options',
    ...['three were only said again', 'one was started', 'resources were allocated to one', 'ten claims'],
    ...['one is supported', 'six are partly supported', 'one is stated by the claimant only'],
    'two are disputed',
  ])
  await numbers.filter({ hasText: 'six are partly supported' }).click()
  await expect(page).toHaveURL(`${dossier}/items?finding=partly_supported`)
  await expect(page.getByRole('main').getByText('6 of 26')).toBeVisible()
})

test('a front page leads without a script to the items about one area, and to all of them', async ({
  openWindow,
}) => {
  const page = await openWindow({ javaScriptEnabled: false })
  await page.goto(dossier)
  await page.getByLabel('Area').selectOption({ label: 'Police cooperation' })
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/\/items\?area=police-cooperation$/)
  await expect(page.locator('main .lib > li')).not.toHaveCount(0)
  await page.goto(dossier)
  await page.getByRole('link', { name: 'All 26 items, with their words' }).click()
  await expect(page).toHaveURL(`${dossier}/items`)
})

test('a row says when its status began, draws one mark a source and stays short', async ({ page }) => {
  await page.setViewportSize(WIDE)
  await page.goto(dossier)
  const started = page.locator('.fate').filter({ hasText: 'Started' })
  await expect(started.locator('.strip .lab')).toHaveText('6 Jun 2023')
  await expect(started.locator('.strip .step')).toHaveCount(1)
  await expect(started.locator('.strip')).toHaveAttribute('aria-label', /^2b: .* 7 cited\./)
  await expect(started.locator('.tk--cited:not(.tk--span)')).toHaveCount(7)
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(2_500)
})

test('no word of the rows breaks on a phone, and a line above the rows explains them', async ({ page }) => {
  await page.setViewportSize(PHONE)
  for (const language of ['en', 'fr', 'es'] as const) {
    await page.goto(inLanguage(language, dossier))
    // A word that breaks takes two lines: every one stands on one.
    const broken = await page.locator('.fate').evaluateAll((rows) =>
      rows.flatMap((row) => {
        const walk = document.createTreeWalker(row, NodeFilter.SHOW_TEXT)
        const words: string[] = []
        for (let node = walk.nextNode(); node; node = walk.nextNode())
          for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\p{L}\p{N}]+/gu)) {
            const range = document.createRange()
            range.setStart(node, index)
            range.setEnd(node, index + word.length)
            if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
              words.push(word)
          }
        return words
      }),
    )
    expect(broken, language).toEqual([])
  }
  await page.goto(dossier)
  const key = page.locator('.state__key')
  await expect(key).toContainText('short: found, not cited')
  await expect(key.getByRole('link', { name: 'What the words mean' })).toHaveAttribute('href', '/method')
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

test('notes stay beside their words down to the last, and no two signs meet', async ({ page }) => {
  await page.setViewportSize(WIDE)
  await page.goto(`${dossier}/statement`)
  const drifts = await page.locator('.passage:has(.note)').evaluateAll((passages) =>
    passages.flatMap((passage) => {
      const words = passage.querySelector('.ptext')?.getBoundingClientRect()
      const notes = passage.querySelector('.beside')?.getBoundingClientRect()
      return words && notes && Math.abs(notes.top - words.top) < 32 ? [] : [passage.id]
    }),
  )
  expect(drifts).toEqual([])
  // Between the words of two passages there is no more room than their links take: no note holds the next passage back.
  const holes = await page.locator('.passage').evaluateAll((passages) =>
    passages.flatMap((passage, place) => {
      const end = passage.querySelector('.ptext')?.getBoundingClientRect().bottom ?? 0
      const next = passages[place + 1]?.querySelector('.ptext')?.getBoundingClientRect().top
      return next === undefined || next - end < 64 ? [] : [`${passage.id}: ${Math.round(next - end)}`]
    }),
  )
  expect(holes).toEqual([])
  await expect(page.locator('.passage .note .ref')).toHaveCount(35)
  const meeting = await page.locator('.sig').evaluateAll((signs) => {
    const boxes = signs.map((sign) => {
      const { fontSize, paddingLeft, paddingRight } = getComputedStyle(sign)
      const { left, right, top } = sign.getBoundingClientRect()
      return {
        left: left + Number.parseFloat(paddingLeft),
        right: right - Number.parseFloat(paddingRight),
        line: Math.round(top / Number.parseFloat(fontSize)),
      }
    })
    return boxes.filter((one, index) =>
      boxes.some(
        (other, at) =>
          at !== index && one.line === other.line && one.left < other.right && other.left < one.right,
      ),
    ).length
  })
  expect(meeting).toBe(0)
})

for (const [screen, size] of [
  ['a laptop', WIDE],
  ['a phone', PHONE],
] as const)
  test(`on ${screen}, the address of a note opens it with its passage in view`, async ({ page }) => {
    await page.setViewportSize(size)
    await page.goto(`${dossier}/statement#n7c`)
    await expect(page.locator('#n7c')).toBeInViewport()
    await expect(page.locator('#p7 .ptext')).toBeInViewport({ ratio: 0.5 })
  })

const SKIPS = 'Skip to the text and its marked items'
const OPENS = 'Marked items, legend and filters'

for (const [language, size, says, opens] of [
  ['en', WIDE, SKIPS, OPENS],
  ['en', PHONE, SKIPS, OPENS],
  ['ar', WIDE, 'الانتقال إلى النص وعناصره المعلَّمة', 'العناصر المعلَّمة ومفتاح الرموز والتصفية'],
] as const)
  test(`a keyboard comes from the top to an item in at most twelve keys: ${language}, ${size.width}`, async ({
    page,
  }) => {
    await page.setViewportSize(size)
    const text = inLanguage(language, `${dossier}/statement`)
    await page.goto(text)
    let keys = 0
    const press = async (key: string) => {
      keys += 1
      await page.keyboard.press(key)
    }
    await press('Tab')
    // The first key says where the second one leads: not to the text alone.
    const skip = page.locator(':focus')
    await expect(skip).toHaveText(says)
    await expect(skip).toBeInViewport({ ratio: 1 })
    await press('Enter')
    // It leads before what opens on the marked items.
    await press('Tab')
    await expect(page.locator(':focus')).toHaveText(opens)
    await press('Enter')
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'))
    while ((await focused()) !== '#c7e' && keys < 12) await press('Tab')
    await press('Enter')
    expect(keys).toBeLessThanOrEqual(12)
    await expect(page).toHaveURL(`${text}#c7e`)
    await expect(page.locator('#c7e')).toBeInViewport()
    // It is the item's own words that have the focus: the next Enter opens its page.
    expect(await focused()).toBe(inLanguage(language, `${dossier}/7e`))
  })

/** What the part of an item's page is called that tells its sources. */
const _STORY = 'The story, source by source'

test('where no assessment is provisional, the story says of what comes next no more than is known', async ({
  page,
  openWindow,
}) => {
  await page.goto(`${dossier}/9a`)
  const next = page.getByRole('complementary').filter({ hasText: 'Next' })
  await expect(next).toContainText('A second person reviews what is provisional.')
  const reviewer = await openWindow({ email: people.reviewer, javaScriptEnabled: true })
  // It came with the dossier.
  await reviewer.goto('/desk?list=imported')
  const queue = reviewer.locator('section', { has: reviewer.locator('#to-review') }).locator('details.fold')
  await queue.locator('a[href^="/desk/reviews/"]', { hasText: '9a' }).first().click()
  await reviewer.waitForURL(/\/desk\/reviews\//)
  await publish(reviewer, 'Approve')
  await expect(reviewer.getByText(/Reviewer 1\S? approved it/)).toBeVisible()
  await page.goto(`${dossier}/9a`)
  await expect(next).toContainText(
    'No assessment shown here is provisional. What is found later is assessed too.',
  )
  // A judgement that waits unseen may be there: nobody can tell from the page that nothing does.
  await expect(next).not.toContainText('Nothing waits')
})
