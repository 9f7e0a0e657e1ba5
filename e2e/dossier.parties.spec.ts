import { expect, test } from './fixtures'
import { dossier } from './site'

// Parties side by side, as the starter dossier has them: 7c judged for each party, the other commitments for all together.

test.describe('a reader with JavaScript off', () => {
  test.use({ javaScriptEnabled: false })

  test('sees on the front page which item is assessed party by party, and follows it to its parties', {
    tag: '@core',
  }, async ({ page }) => {
    await page.goto(dossier)
    const apart = page.locator('.fate').filter({ hasText: 'assessed party by party' })
    await expect(apart).toHaveCount(1)
    await expect(apart).toContainText('7c')
    await expect(apart).toContainText('26 sources')
    await expect(page.getByRole('main')).not.toContainText(/[%]|average|score/)
    await apart.getByRole('link').click()
    await expect(page).toHaveURL(`${dossier}/7c`)
    await expect(page.locator('#party-spain')).toBeVisible()
  })

  test('reads the spread between the parties, a row for each, and that an option is no promise', async ({
    page,
  }) => {
    await page.goto(`${dossier}/7c`)
    const status = page.getByRole('region', { name: 'What became of it' })
    await expect(status.getByText(/^Morocco, Spain and, as reported, the Commission have named/)).toHaveCount(
      1,
    )
    await expect(status.locator('.ladder [aria-current]')).toHaveText('Said again')
    await expect(page.getByText('“Could” in this text; “will” in Spain’s').first()).toBeVisible()
    const spain = page.locator('#party-spain')
    for (const said of ['Said again', 'low confidence', '13 sources']) await expect(spain).toContainText(said)
    await expect(status.getByRole('heading', { level: 3 })).toHaveText([
      'European Commission',
      'Spain',
      'Morocco',
    ])
    // Each party has its reasons in a sentence, and in full once they are opened.
    for (const party of ['European Commission', 'Spain', 'Morocco']) {
      const why = page.getByRole('region', { name: party, exact: true })
      const author = why.getByText('Starter dossier (import)').first()
      await expect(author).toBeHidden()
      await why.getByText('How this was assessed').click()
      await expect(author).toBeVisible()
    }
    // A source that two of them cite stands in the story once, and says for whom.
    const quotes = await page.locator('.story blockquote').allTextContents()
    expect(quotes.length).toBeGreaterThan(20)
    expect(new Set(quotes).size).toBe(quotes.length)
    await expect(page.locator('.story .d b', { hasText: /Spain.*Morocco/ }).first()).toBeVisible()
    await page
      .getByRole('region', { name: 'Morocco', exact: true })
      .getByRole('link', { name: '[14]' })
      .click()
    await expect(page).toHaveURL(/7c#e14$/)
    await expect(page.locator('#e14')).toBeInViewport()
    // How each party's texts say it stands in a closed line, which its address opens.
    const apart = page.getByText('Whether it was promised depends on the text')
    await expect(apart).toBeHidden()
    await page.getByRole('link', { name: 'The texts of each party' }).click()
    await expect(apart).toBeVisible()
    // A count of sources leads to the quotes of all of them.
    await spain.getByRole('link', { name: '13 sources' }).click()
    await expect(page).toHaveURL(`${dossier}/7c/revisions/spain/1#evidence`)
    expect(await page.locator('.ev blockquote:visible').count()).toBeGreaterThan(10)

    // Judged for all together, no party has a row.
    await page.goto(`${dossier}/7b`)
    await expect(status).toContainText('Funded')
    await expect(status.locator('.verdict--party')).toHaveCount(0)
    for (const reference of ['2c', '6a']) {
      await page.goto(`${dossier}/${reference}`)
      await expect(page.locator('.verdict--party')).toHaveCount(0)
    }
  })
})
