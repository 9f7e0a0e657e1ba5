import { expect, test } from './fixtures'
import { expectNoViolations } from './pages/violations'
import { dossier, inDays } from './site'

// Parties side by side, as the starter dossier has them: 7c judged for each party, the other commitments for all together.

const grid = 'Party by party'

test.describe('a reader with JavaScript off', () => {
  test.use({ javaScriptEnabled: false })

  test('sees what stands for each party on each commitment, and follows a cell to the party’s row', async ({
    page,
  }) => {
    await page.goto(dossier)
    const section = page.getByRole('region', { name: grid })
    await expect(section.getByRole('columnheader')).toHaveText([
      'Item',
      'European Commission',
      'Spain',
      'Morocco',
    ])
    await expect(section.getByRole('rowheader')).toHaveText([/^2b/, /^7b/, /^7c/, /^7d/, /^7e/])
    await expect(section.getByRole('cell')).toHaveCount(15)
    // Isolates part the reference from the words round it.
    const named = (name: RegExp) => section.getByRole('link', { name })
    await expect(named(/7c\S?, Spain: Reaffirmed provisional, judged by itself$/)).toHaveText('Reaffirmed')
    await expect(named(/7c\S?, European Commission: Reaffirmed provisional, judged by itself$/)).toHaveCount(
      1,
    )
    await expect(named(/7b\S?, Morocco: Resourced provisional, for all parties together$/)).toHaveCount(1)
    // Words and shape: a party's own judgement has a bar beside it, and the legend says so.
    await expect(section.locator('td.own')).toHaveCount(3)
    await expect(section).toContainText('A bar beside it: judged for this party alone.')
    await expect(section.locator('table')).not.toContainText(/[%]|average|score/)

    await named(/7c\S?, Spain/).click()
    await expect(page).toHaveURL(`${dossier}/7c#party-spain`)
    await expect(page.locator('#party-spain')).toBeInViewport()
  })

  test('reads the spread between the parties, a row for each, and that an option is no promise', async ({
    page,
  }) => {
    await page.goto(`${dossier}/7c`)
    const status = page.getByRole('region', { name: 'What became of it' })
    await expect(status).toContainText('The same for all: Reaffirmed.')
    await expect(page.getByText('An option, not a promise').first()).toBeVisible()
    const spain = page.locator('#party-spain')
    for (const said of ['Reaffirmed', 'moderate confidence', '5 sources'])
      await expect(spain).toContainText(said)
    await expect(status.getByRole('heading', { level: 3 })).toHaveText([
      'European Commission',
      'Spain',
      'Morocco',
    ])
    // Each party's reasons stand beside its own sources; what two of them quote is quoted once.
    for (const party of ['European Commission', 'Spain', 'Morocco']) {
      const why = page.getByRole('region', { name: party, exact: true })
      await expect(why).toContainText('Starter dossier (import)')
      await expect(why.getByRole('listitem').first()).toBeVisible()
    }
    const quotes = await page.locator('.ev blockquote').allTextContents()
    expect(new Set(quotes).size).toBe(quotes.length)
    await expect(page.getByRole('region', { name: 'Spain', exact: true })).toContainText('also for Morocco')
    await page
      .getByRole('region', { name: 'Morocco', exact: true })
      .getByRole('link', { name: /^The same words as at \d+, under Spain$/ })
      .first()
      .click()
    await expect(page).toHaveURL(/7c#e\d+$/)

    // Judged for all together, no party has a row.
    await page.goto(`${dossier}/7b`)
    await expect(status).toContainText('Resourced')
    await expect(status.locator('.verdict--party')).toHaveCount(0)
    for (const reference of ['2c', '6a']) {
      await page.goto(`${dossier}/${reference}`)
      await expect(page.locator('.verdict--party')).toHaveCount(0)
    }
  })

  test('sees the same on a page of an earlier day, and stays within it', async ({ page }) => {
    await page.goto(`${dossier}/as-of/${inDays(0)}`)
    await page.getByRole('link', { name: /7c\S?, Spain: Reaffirmed/ }).click()
    await expect(page).toHaveURL(`${dossier}/7c/as-of/${inDays(0)}#party-spain`)
    await expect(page.getByText('The same for all: Reaffirmed.')).toBeVisible()
  })

  test('is led from the front page to where was looked, what reappears and what was corrected', async ({
    page,
  }) => {
    await page.goto(dossier)
    for (const [name, path] of [
      ['Where we looked', 'searches'],
      ['Where it reappears', 'lineage'],
      ['Corrections', 'corrections'],
    ] as const)
      await expect(page.getByRole('main').getByRole('link', { name, exact: true })).toHaveAttribute(
        'href',
        `${dossier}/${path}`,
      )
  })

  for (const width of [320, 390])
    test(`reads it on ${width} pixels without scrolling sideways, in Arabic mirrored`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 })
      for (const path of [dossier, `${dossier}/7c`, `/ar${dossier}`, `/ar${dossier}/7c`]) {
        await page.goto(path)
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0)
        // Each cell says whose it is, since the heads of the columns are gone.
        const label = await page
          .locator('.parties td')
          .first()
          .evaluate((cell) => getComputedStyle(cell, '::before').content)
        expect(label).not.toBe('none')
      }
      const sides = await page.locator('.parties td.own > .st').evaluateAll((cells) =>
        cells.map((cell) => {
          const { borderRightWidth, borderLeftWidth } = getComputedStyle(cell)
          return [borderRightWidth, borderLeftWidth]
        }),
      )
      expect(new Set(sides.map(String))).toEqual(new Set(['2px,0px']))
    })
})

test('no violations on the pages with parties', async ({ page }) => {
  for (const path of [dossier, `${dossier}/7c`, `/ar${dossier}`, `/ar${dossier}/7c`]) {
    await page.goto(path)
    await expectNoViolations(page)
  }
})
