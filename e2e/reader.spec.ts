import { readFileSync } from 'node:fs'
import { expect, test } from './fixtures'
import { dossier, inLanguage, unknownPages } from './site'

// A reader with JavaScript off: everything that is public reads, and every link leads somewhere.
test.use({ javaScriptEnabled: false })

const text = readFileSync('prisma/seed/data/rabat-2022-07-08.en.txt', 'utf8')
const paragraphs = text.split('\n').filter((line) => line !== '')

test('from the home page to the words of one commitment and back', { tag: '@core' }, async ({ page }) => {
  await page.goto('/')
  await page
    .getByRole('link', { name: /Joint statement of the European Commission, Spain and Morocco/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Joint statement of the European Commission, Spain and Morocco',
  )
  await page
    .getByRole('link', { name: 'Stronger police cooperation, including joint investigations' })
    .first()
    .click()
  await expect(page).toHaveURL(`${dossier}/7c`)
  await expect(page.locator('blockquote.ctx mark')).toHaveText(
    'strengthening police cooperation, including joint investigations',
  )
  await expect(page.getByText('“Could” in this text; “will” in Spain’s').first()).toBeVisible()
  await page.getByRole('link', { name: 'See it in the text' }).click()
  await expect(page).toHaveURL(`${dossier}/statement#n7c`)
  await expect(page.locator('#n7c')).toBeVisible()
})

test('the statement is shown word for word, in eleven numbered passages', { tag: '@core' }, async ({
  page,
}) => {
  await page.goto(`${dossier}/statement`)
  await expect(page.locator('.ptext')).toHaveCount(11)
  const shown = await page.locator('.ptext').evaluateAll((passages) =>
    passages.map((passage) => {
      const words = passage.cloneNode(true) as HTMLElement
      for (const siglum of words.querySelectorAll('.sig')) siglum.remove()
      return words.textContent
    }),
  )
  expect(shown).toEqual(paragraphs)
})

test('the legend filters by links, and an empty answer is calm', { tag: '@core' }, async ({ page }) => {
  await page.goto(`${dossier}/statement`)
  await page.getByText('Marked items, legend and filters', { exact: true }).click()
  await page
    .getByRole('link', { name: /^Option\b(?!s)/ })
    .first()
    .click()
  await expect(page).toHaveURL(`${dossier}/statement?force=conditional`)
  // The words of an item are marked in one piece or, around the sign of a note, in several; the first has its name.
  await expect(page.locator('.cm[id]')).toHaveCount(5)
  await page
    .getByRole('link', { name: /^(Show all|All marked)/ })
    .first()
    .click()
  await expect(page.locator('.cm[id]')).toHaveCount(26)
})

test('a provisional assessment says so, and that it meets its rules with its sources classified as proposed', async ({
  page,
}) => {
  await page.goto(`${dossier}/7c`)
  const spain = page.locator('#party-spain')
  await expect(spain).toContainText('Said again')
  const status = page.getByRole('region', { name: 'What became of it' })
  await expect(status).toContainText('All provisional')
  await expect(status).toContainText('Sources checked up to Feb 2026')
  const why = page.getByRole('region', { name: 'Spain' })
  await why.getByText('How this was assessed').click()
  await expect(why).toContainText(
    'Its rules are met with its sources classified as proposed. It awaits review',
  )
  await expect(page.getByText('Still missing')).toHaveCount(0)
  await why.getByRole('link', { name: 'Revision 1' }).click()
  const cited = page.locator('.ev').first()
  await expect(cited).toContainText('on behalf of no party (proposed)')
  await expect(cited).toContainText(
    'original source: \u2068Joint declaration Spain–Morocco, 2 February 2023\u2069 (proposed)',
  )
})

test('items, sources, one source, wording and method read as they stand in the dossier', async ({ page }) => {
  await page.goto(`${dossier}/items`)
  await expect(page.locator('main .lib > li')).toHaveCount(26)
  await page.goto(`${dossier}/sources`)
  await expect(page.getByText(/201 documents/)).toBeVisible()
  await expect(page.getByText('None is fully classified yet.')).toHaveCount(1)
  const entry = page
    .locator('.lib > li')
    .filter({ has: page.getByRole('link', { name: 'S40', exact: true }) })
  await expect(entry.getByRole('link', { name: /^Frontex/ })).toHaveAttribute(
    'href',
    /^https:\/\/www\.frontex/,
  )
  await expect(entry.locator('.meta > *')).toHaveText(['Frontex', 'Dec 2023', 'official'])
  await expect(entry.getByRole('link', { name: '7c, for' })).toHaveAttribute('href', `${dossier}/7c`)
  await expect(page.locator('.lib')).not.toContainText(/not yet|No copy|cited|undated/)
  await entry.getByRole('link', { name: 'S40', exact: true }).click()
  await expect(page).toHaveURL(`${dossier}/sources/S40`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Frontex')
  await expect(page.getByText('European Commission (proposed)').first()).toBeHidden()
  await page.getByText('Details', { exact: true }).click()
  await expect(page.getByText('European Commission (proposed)').first()).toBeVisible()
  // Where somebody saw its words is told apart from what is kept here.
  await expect(page.getByRole('region', { name: 'What it is cited for' })).toContainText(
    'quote seen on archived copy of the page',
  )
  await expect(page.getByRole('region', { name: 'Archived copies' })).toContainText('No archived copy yet')
  await page.goto(`${dossier}/variants`)
  await expect(page.locator('.place')).toHaveCount(20)
  await page.goto('/method')
  await expect(page.getByText('No percentage of promises kept is ever computed.')).toBeVisible()
})

test('an assessment names the version of the method by which it was made, which reads as it stood', async ({
  page,
}) => {
  await page.goto(`${dossier}/7c/revisions/spain/1`)
  await page.getByRole('link', { name: /^Assessed by version \d+ of the method$/ }).click()
  await expect(page).toHaveURL(/\/method\/as-of\/\d{4}-\d\d-\d\d$/)
  await page.getByRole('link', { name: 'The method as it is now' }).click()
  await expect(page).toHaveURL('/method')
  const history = page.getByRole('region', { name: 'History of the method' })
  const newest = await history.getByRole('link', { name: /^Version/ }).count()
  await expect(page.getByRole('heading', { name: 'Agreement over time' })).toBeVisible()
  await history.getByRole('link', { name: 'Version 2', exact: true }).click()
  await expect(page.getByText('Version 2 of the method, as it stood on 25 November 2026.')).toBeVisible()
  await expect(history.getByRole('link', { name: /^Version/ })).toHaveCount(2)
  expect(newest).toBeGreaterThan(2)
  // The sentence in short was asked for a day later, and figures are no part of the method.
  await expect(page.getByRole('heading', { name: 'Second assessment' })).toBeVisible()
  await expect(page.locator('main')).not.toContainText('what became of the words')
  await expect(page.getByRole('heading', { name: 'Agreement over time' })).toHaveCount(0)
})

test('the wording begins with the verb that governs others, which a reader of Arabic compares in thirteen texts', async ({
  page,
}) => {
  await page.goto(`${dossier}/variants`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'could or will include? It depends on the text',
  )
  const verb = page.getByRole('region', { name: 'How firm is ¶7 in each version?' })
  // A row a language, a column a force: the same words in the same language stand there once, with each text that has them.
  await expect(verb.getByRole('columnheader')).toHaveText([
    'Language',
    'Said as a possibility',
    'Said as settled',
  ])
  const words = (language: string, column: number) =>
    verb
      .getByRole('row', { name: new RegExp(`^${language}`) })
      .getByRole('cell')
      .nth(column)
      .locator('.verbw')
  await expect(words('English', 0)).toHaveText(['could'])
  await expect(words('English', 1)).toHaveText(['will include', 'will cover'])
  await expect(words('French', 0)).toHaveText(['pourra couvrir', 'pourrait inclure'])
  await expect(words('French', 1)).toHaveCount(0)
  await expect(words('Spanish', 1)).toHaveText(['incluirán'])
  await expect(words('Arabic', 0)).toHaveText(['يمكن أن تغطي'])
  await expect(words('Arabic', 1)).toHaveText(['وستشمل'])

  const clauses = page.getByRole('region', { name: '¶7, clause by clause' })
  await expect(clauses.getByRole('rowheader')).toHaveText(['7a', '7b', '7c', '7d', '7e'])
  await expect(clauses.getByRole('row', { name: /^7a/ }).locator('.modal--may')).toHaveText([
    'could',
    'pourra couvrir',
    'يمكن أن تغطي',
  ])

  // A place is a line that opens; its address opens it.
  await expect(page.getByText('Nothing in the text has been corrected.')).toBeVisible()
  await expect(page.locator('#v10')).toBeHidden()
  await page.goto(`${dossier}/variants#v10`)
  await expect(page.locator('#v10')).toBeInViewport()

  await page.goto(`/ar${dossier}/variants`)
  await expect(page.getByRole('heading', { level: 1 }).locator('q')).toHaveText(['يمكن أن تغطي', 'وستشمل'])
  const arabic = page.locator('section[aria-labelledby="verb-7a"]')
  await expect(arabic.locator('a[href*="/variants/renderings/"]')).toHaveCount(13)
  await arabic.getByRole('link', { name: 'Majalat' }).click()
  await expect(page).toHaveURL(/\/ar\/rabat-2022-07-08\/variants\/renderings\/ar-/)
  await expect(page.getByText('اطُّلع على مقتطف منه فقط').first()).toBeVisible()
  await expect(page.locator('code.hash')).toHaveText(/^[0-9a-f]{64}$/)
})

test('the language switch keeps the page', async ({ page }) => {
  await page.goto(`${dossier}/7c`)
  await page.getByRole('link', { name: 'Français' }).click()
  await expect(page).toHaveURL(`/fr${dossier}/7c`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  await expect(page.locator('blockquote.ctx[lang="en"]')).toBeVisible()
})

test('Arabic pages are mirrored, and what people wrote keeps its direction', { tag: '@core' }, async ({
  page,
}) => {
  await page.goto(`/ar${dossier}/7c`)
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('blockquote.ctx[lang="en"]')).toHaveAttribute('dir', 'ltr')
  const { verdict, words } = await page.evaluate(() => ({
    verdict: document.querySelector('.verdicts')?.getBoundingClientRect().right ?? 0,
    words: document.querySelector('blockquote.ctx[lang="en"]')?.getBoundingClientRect().left ?? 0,
  }))
  expect(words).toBeGreaterThan(verdict)
})

for (const address of unknownPages) {
  test(`${address} is answered with 404 and our own page`, async ({ page }) => {
    const answer = await page.goto(address)
    expect(answer?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
  })
}

test('English addresses with a prefix lead to those without', async ({ page }) => {
  await page.goto(`/en${dossier}/7c`)
  await expect(page).toHaveURL(`${dossier}/7c`)
})

test('no page is wider than a screen of 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 })
  for (const address of [
    dossier,
    `${dossier}/statement`,
    `${dossier}/7c`,
    `${dossier}/variants`,
    `/ar${dossier}`,
    `/ar${dossier}/statement`,
    `/ar${dossier}/7c`,
  ]) {
    await page.goto(address)
    const { scroll, client } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }))
    expect(scroll, address).toBeLessThanOrEqual(client)
  }
})

test('the words along the picture never lie on each other, whatever the width and the language', async ({
  page,
}) => {
  for (const width of [390, 970, 1100, 1200, 1440])
    for (const language of ['en', 'fr', 'es', 'ar'] as const) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(inLanguage(language, dossier))
      const boxes = await page.locator('thead .strip text:visible').evaluateAll((words) =>
        words
          .map((word) => word.getBoundingClientRect())
          .map(({ left, right }) => ({ left, right }))
          .sort((one, other) => one.left - other.left),
      )
      expect(boxes.length, `${language}, ${width}`).toBeGreaterThan(2)
      for (const [index, { left }] of boxes.slice(1).entries())
        expect(left, `${language}, ${width}`).toBeGreaterThanOrEqual(boxes[index]?.right ?? 0)
    }
})
