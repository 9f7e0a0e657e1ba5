import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { Marking } from './pages/marking'
import { expectNoViolations } from './pages/violations'
import { dossier, people } from './site'

// From words to a public item and back to a marker. The words are the statement's own and free of marks; what is said about them is
// test text. Each journey works in a passage of its own, since a reference that was given once is never given again.

/** Free words of the base rendering, in UTF-16 code units. */
const free = {
  'Within the framework': [1, 0, 20],
  'political dialogue': [1, 36, 54],
  'At the same time': [5, 1259, 1275],
  'as well as': [7, 1849, 1859],
  'To combat human trafficking networks': [11, 2933, 2969],
  'The Commissioner and the Ministers': [3, 728, 762],
} as const

const titleOf = (what: string) => `Test title: ${what}`

test('an analyst marks words, a reviewer sends them back and then approves, and every public page has them', {
  tag: '@core',
}, async ({ openWindow }) => {
  const analyst = await openWindow({ email: people.analyst })
  const marking = new Marking(analyst)
  await marking.open(...free['as well as'])
  await expect(analyst.getByText('It gets the permanent reference 7f')).toBeVisible()

  // Nothing typed is lost when something is missing.
  await marking.fill(titleOf('as well as'), 'Declared')
  await analyst.getByLabel('Why it is classified this way').fill('')
  await analyst.getByRole('button', { name: 'Mark these words' }).click()
  const summary = analyst.locator('.errsum')
  await expect(summary).toBeFocused()
  await expect(summary.getByRole('link', { name: 'Say why it is classified this way.' })).toBeVisible()
  await expect(analyst.getByLabel('Short title')).toHaveValue(titleOf('as well as'))
  await expect(analyst.getByRole('radio', { name: 'Declared' })).toBeChecked()
  await expectNoViolations(analyst)
  await analyst.getByLabel('Why it is classified this way').fill('Test reason, not from the source.')
  const mark = await marking.send()
  await expect(analyst.getByRole('heading', { name: 'New item 7f' })).toBeVisible()
  await expect(analyst.getByRole('button', { name: 'Approve' })).toHaveCount(0)

  // Not public: not in the text, not in a list, and no page answers.
  const reader = await openWindow({ javaScriptEnabled: false })
  expect((await reader.goto(`${dossier}/7f`))?.status()).toBe(404)
  await reader.goto(`${dossier}/items`)
  await expect(reader.getByText('26 marked items').first()).toBeVisible()
  // The counts by kind that stand beside it are of one less: 7a introduces others.
  await expect(reader.getByText('One of them only introduces others').first()).toBeVisible()

  const reviewer = await openWindow({ email: people.reviewer })
  await reviewer.goto(mark)
  await expect(reviewer.locator('blockquote mark')).toHaveText('as well as')
  await expect(reviewer.getByText('The statement then has 27 marked items.')).toBeVisible()
  for (const path of [mark, `/ar${mark}`]) {
    await reviewer.goto(path)
    await expectNoViolations(reviewer)
  }
  await reviewer.goto(mark)
  await reviewer.locator('summary', { hasText: 'Send back' }).click()
  await reviewer.getByLabel('Why it is sent back').fill('Test reason: say which words.')
  await reviewer.locator('details[open]').getByRole('button', { name: 'Send back' }).click()
  await expect(reviewer.getByText('Sent back.').first()).toBeVisible()

  // A second reviewer has the page open while it is mended: their approval is of a text that they did not see.
  await analyst.goto(mark)
  await expect(analyst.getByText('Test reason: say which words.')).toBeVisible()
  await expect(analyst.getByLabel('Short title')).toHaveValue(titleOf('as well as'))
  await analyst.getByLabel('Why it is classified this way').fill('Test reason: "as well as" only joins.')
  await analyst.getByRole('button', { name: 'Submit again' }).click()
  await expect(analyst.getByText('Awaits review')).toBeVisible()
  await reviewer.goto(mark)
  await expect(reviewer.getByRole('heading', { name: 'What changed since version 1' })).toBeVisible()
  await expect(reviewer.locator('table.diff ins').first()).toBeVisible()
  await reviewer.getByRole('button', { name: 'Approve' }).click()
  await expect(reviewer.getByText('Readers see it.')).toBeVisible()

  await reader.goto(`${dossier}/statement`)
  await expect(reader.locator('#c7f')).toHaveText('as well as')
  await expect(reader.locator('#b7f').getByRole('link')).toHaveAttribute('href', `${dossier}/7f`)
  await reader.goto(`${dossier}/items`)
  await expect(reader.getByText('27 marked items').first()).toBeVisible()
  await expect(reader.locator('li[id="7f"]')).toContainText('Declared')
  await reader.goto(dossier)
  await reader.locator('summary', { hasText: 'Positions' }).click()
  await expect(reader.getByRole('link', { name: titleOf('as well as') })).toBeVisible()
  expect((await reader.goto(`${dossier}/7f`))?.status()).toBe(200)
  await expect(reader.getByRole('heading', { level: 1 })).toContainText(titleOf('as well as'))
  await expectNoViolations(await openedBy(openWindow, `${dossier}/statement`))
})

test('a public item is withdrawn by two people, and leaves a marker at a reference that is never given again', async ({
  openWindow,
}) => {
  const analyst = await openWindow({ email: people.analyst })
  const reviewer = await openWindow({ email: people.reviewer })
  const marking = new Marking(analyst)
  await marking.open(...free['At the same time'])
  await marking.fill(titleOf('at the same time'), 'Welcomed')
  const mark = await marking.send()
  await reviewer.goto(mark)
  await reviewer.getByRole('button', { name: 'Approve' }).click()
  await expect(reviewer.getByText('Readers see it.')).toBeVisible()

  await reviewer.goto(`/desk${dossier}/5c`)
  await reviewer.getByRole('link', { name: 'Withdraw 5c' }).click()
  await expectNoViolations(reviewer)
  await reviewer.getByLabel('Reason', { exact: true }).fill('')
  await reviewer.getByRole('button', { name: 'Propose to withdraw' }).click()
  await expect(reviewer.locator('.errsum')).toContainText('Give the reason.')
  await reviewer.getByLabel('Reason', { exact: true }).fill('Test reason: marked by mistake.')
  await reviewer.getByRole('button', { name: 'Propose to withdraw' }).click()
  await reviewer.waitForURL(new RegExp(mark))
  await expect(reviewer.getByText('another person has to review it')).toBeVisible()

  // Readers see no difference until a second person agrees.
  const reader = await openWindow({ javaScriptEnabled: false })
  await reader.goto(`${dossier}/statement`)
  await expect(reader.locator('#c5c')).toHaveText('At the same time')
  const second = await openWindow({ email: people.secondReviewer })
  await second.goto(mark)
  await expect(second.getByText('Test reason: marked by mistake.').first()).toBeVisible()
  await expectNoViolations(second)
  await second.getByRole('button', { name: 'Agree and withdraw' }).click()
  await expect(second.getByText('Withdrawn.').first()).toBeVisible()

  await reader.goto(`${dossier}/statement`)
  await expect(reader.locator('#c5c')).toHaveCount(0)
  await expect(reader.locator('#p5')).toContainText('At the same time')
  await expect(reader.locator('#n5c')).toContainText('5c was withdrawn on')
  await expect(reader.locator('#n5c')).toContainText('Test reason: marked by mistake.')
  await reader.goto(`${dossier}/items`)
  const apart = reader.getByRole('region', { name: 'Withdrawn' })
  await expect(apart).toContainText('Test reason: marked by mistake.')
  expect((await reader.goto(`${dossier}/5c`))?.status()).toBe(200)
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('5c was withdrawn')
  await expect(reader.locator('main')).toContainText('At the same time')
  for (const path of [`${dossier}/5c`, `${dossier}/items`, `${dossier}/statement`])
    await expectNoViolations(await openedBy(openWindow, path))

  // The words are free again; the letter is not.
  await marking.open(...free['At the same time'])
  await expect(analyst.getByText('It gets the permanent reference 5d')).toBeVisible()
})

test('of two people who mark the same words, one is refused and keeps what they typed', async ({
  openWindow,
}) => {
  const first = new Marking(await openWindow({ email: people.analyst }))
  const second = new Marking(await openWindow({ email: people.secondAnalyst }))
  for (const [marking, what] of [
    [first, 'first'],
    [second, 'second'],
  ] as const) {
    await marking.open(...free['The Commissioner and the Ministers'])
    await marking.fill(titleOf(what), 'Declared')
  }
  const button = { name: 'Mark these words' }
  await Promise.all([first, second].map(({ page }) => page.getByRole('button', button).click()))
  const answers = await Promise.all(
    [first, second].map(async ({ page }) => {
      const summary = page.locator('.errsum')
      await expect(summary.or(page.getByRole('heading', { name: /^New item/ }))).toBeVisible()
      return (await summary.count()) > 0 ? 'refused' : 'done'
    }),
  )
  expect(answers.sort()).toEqual(['done', 'refused'])
  const loser = first.page.url().includes('annotate') ? first : second
  await expect(loser.page.locator('.errsum')).toContainText('These words overlap 3c')
  await expect(loser.page.getByLabel('Short title')).toHaveValue(/^Test title: /)
})

/** A reader's window on a page, with script. */
async function openedBy(openWindow: () => Promise<Page>, path: string) {
  const page = await openWindow()
  await page.goto(path)
  return page
}
