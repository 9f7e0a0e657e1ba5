import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { Composing } from './pages/composing'
import { publish } from './pages/deciding'
import { dossier, people, testQuote } from './site'

// One judgement of the starter dossier through its whole life, by two analysts and two reviewers on the throw-away database, with what
// readers see at every step. Where a person would copy a source's own words they write "Test quote, not from the source"; what is said
// of the sources here is said for the test and for nothing else. No other journey writes on this line.

const ITEM = '7d'

/** Two sources of which the dossier proposes nothing; the second has no date. */
const SOURCES = ['S14', 'S54'] as const

async function decide(
  page: Page,
  submission: string,
  button: 'Approve' | 'Show as provisional',
): Promise<void> {
  await page.goto(submission)
  await publish(page, button)
}

async function sendBack(page: Page, submission: string, reason: string, asked: string): Promise<void> {
  await page.goto(submission)
  await page.locator('summary', { hasText: 'Send back' }).click()
  await page.getByLabel('Why it is sent back').fill(reason)
  await page.locator('summary', { hasText: 'Comment on a field or a quote' }).click()
  await page.getByLabel('About').first().selectOption('Explanation')
  await page.getByLabel('Comment', { exact: true }).first().fill(asked)
  await page.locator('details[open]').getByRole('button', { name: 'Send back' }).click()
  await expect(page.getByText(/revision \d+\. Sent back/)).toBeVisible()
}

/** Says where a source comes from, on its page, and has a reviewer accept it. */
async function reclass(analyst: Page, reviewer: Page, source: string, onBehalfOf: string): Promise<void> {
  await analyst.goto(`/desk/sources/${source}`)
  await analyst.getByLabel('On behalf of').selectOption(onBehalfOf)
  await analyst.getByRole('button', { name: 'Save' }).click()
  await analyst.waitForURL(/#said$/)
  await reviewer.goto(`/desk/sources/${source}`)
}

/** Accepts what awaits a reading. That somebody read earlier words of the source stands there before as well: done is when nothing awaits. */
async function accept(reviewer: Page): Promise<void> {
  const button = reviewer.getByRole('button', { name: 'Accept what was said' })
  await button.click()
  await expect(button).toHaveCount(0)
}

test('the starter dossier’s assessment on 7d goes through a full cycle by two analysts and two reviewers', async ({
  openWindow,
}) => {
  const analyst = await openWindow({ email: people.analyst })
  const secondAnalyst = await openWindow({ email: people.secondAnalyst })
  const reviewer = await openWindow({ email: people.reviewer })
  const secondReviewer = await openWindow({ email: people.secondReviewer })
  const reader = await openWindow({ javaScriptEnabled: false })
  const verdict = reader.locator('.verdict').first()
  const read = () => reader.goto(`${dossier}/${ITEM}`)

  // 1. As it came in: provisional, meeting its rules with its sources classed as its dossier proposes.
  await read()
  await expect(verdict).toContainText('Said again')
  await expect(verdict).toContainText('Provisional')
  await expect(reader.locator('.assessed')).toContainText(
    'Its rules are met with its sources classified as proposed.',
  )

  // 2. An analyst writes another, on two sources that nobody has classed. The page says what would meet the rule, and the server refuses with
  // the same words.
  const first = new Composing(analyst)
  await first.open(ITEM)
  await first.judge('taken_up', 'Test rationale: it was planned in two sources [1] [2].')
  for (const [index, source] of SOURCES.entries()) {
    await analyst.getByLabel('Find in the library').fill(source)
    await analyst.getByRole('button', { name: new RegExp(`^Cite ${source}\\b`) }).click()
    await first.citation(index + 1, 'shows').fill('Test only: that it was planned.')
    await first.citation(index + 1, 'stance').selectOption('supports')
    await first.citation(index + 1, 'linkToStatement').selectOption('plausible')
  }
  await first.quoteEverything()
  const needs = analyst.locator('.side .checks').first()
  const whatMeets = /S14 \[1\].*S54 \[2\]\S?: date it and say whether it is primary/
  await expect(needs).toContainText(whatMeets)
  await first.submit()
  await expect(analyst.locator('.errsum')).toContainText(whatMeets)
  await expect(analyst.locator('.errsum')).toContainText('cite a primary source')

  await first.citation(1, 'primary').selectOption('yes')
  await first.citation(1, 'onBehalfOf').selectOption('eu-commission')
  await first.citation(1, 'independenceGroup').fill('test-origin-1')
  await first.citation(2, 'primary').selectOption('no')
  await first.citation(2, 'onBehalfOf').selectOption('nobody')
  await first.citation(2, 'independenceGroup').fill('test-origin-2')
  for (const number of [1, 2]) {
    const date = first.citation(number, 'date')
    if ((await date.count()) > 0) await date.fill('2023')
  }
  await expect(needs).not.toContainText('What would meet it')
  const firstSubmission = await first.submitted()
  await read()
  await expect(reader.getByText(testQuote)).toHaveCount(0)

  // 3. Sent back with a reason; the other analyst goes on from its words.
  await sendBack(reviewer, firstSubmission, 'Say which plan it was.', 'Which year?')
  await analyst.goto('/desk')
  await expect(analyst.getByText('Say which plan it was.').first()).toBeVisible()
  await analyst.goto(firstSubmission)
  await analyst.locator('summary', { hasText: /^Answer$/ }).click()
  await analyst.getByLabel('Your answer').fill('The plan of 2022. Test.')
  await analyst.getByRole('button', { name: 'Send the answer' }).click()
  await expect(analyst.getByText('The plan of 2022. Test.').first()).toBeVisible()
  await secondAnalyst.goto(firstSubmission)
  await secondAnalyst.getByRole('button', { name: 'Write the next one from these words' }).click()
  const second = new Composing(secondAnalyst)
  await expect(second.rationale).not.toHaveValue('')
  await second.rationale.fill('Test rationale: the plan was made in two sources [1] [2].')
  const secondSubmission = await second.submitted()

  // 4. Shown as provisional by a reviewer. Neither author of it can decide on it.
  await expect(secondAnalyst.getByRole('button', { name: 'Approve' })).toHaveCount(0)
  await secondReviewer.goto(secondSubmission)
  await expect(secondReviewer.getByText('Which year?').first()).toBeVisible()
  await expect(secondReviewer.getByText('The plan of 2022. Test.').first()).toBeVisible()
  await secondReviewer.getByRole('button', { name: 'It is settled' }).click()
  await expect(secondReviewer.getByText(/^Settled by/)).toBeVisible()
  await decide(secondReviewer, secondSubmission, 'Show as provisional')
  await expect(secondReviewer.getByText(/Reviewer 2\S? showed it as provisional/)).toBeVisible()
  await read()
  await expect(verdict).toContainText('Provisional')
  await expect(reader.getByText('Test rationale: the plan was made')).toBeVisible()
  await expect(verdict).not.toContainText('Still missing')

  // 5. Final with one approval.
  await decide(reviewer, secondSubmission, 'Approve')
  await expect(reviewer.getByText(/Reviewer 1\S? approved it/)).toBeVisible()
  await read()
  await expect(verdict).toContainText('Final')
  await expect(verdict).not.toContainText('Provisional')
  await expect(reader.locator('.story')).toContainText('Analyst 2')
  await expect(reader.locator('.story')).toContainText('Reviewer 1')

  // 6. Corrected, with the reason. Until it is approved readers see the former one.
  const correcting = new Composing(analyst)
  await correcting.open(ITEM)
  await correcting.startFrom(3)
  await correcting.judgement('reaffirmed').check()
  await correcting.rationale.fill('Test rationale: the words were said again, and no more [1].')
  await analyst.locator('#succession-corrects').check()
  await analyst.locator('[name="correctionReason"]').fill('Test reason: it was read as a plan, and is none.')
  const correction = await correcting.submitted()
  await read()
  await expect(verdict).toContainText('Started')
  await decide(secondReviewer, correction, 'Approve')
  await expect(secondReviewer.getByText(/Reviewer 2\S? approved it/)).toBeVisible()
  await read()
  await expect(verdict).toContainText('Said again')
  await expect(reader.locator('.story')).toContainText('Test reason: it was read as a plan, and is none.')
  await reader.goto(`${dossier}/${ITEM}/revisions/all/3`)
  await expect(reader.getByText(/^Corrected on/)).toBeVisible()

  // 7. Replaced by what needs two reviewers: after the first approval nothing changes for readers.
  const replacing = new Composing(secondAnalyst)
  await replacing.open(ITEM)
  await replacing.startFrom(4)
  await replacing.judgement('delivered').check()
  await replacing.rationale.fill('Test rationale: what the words describe is there [1] [2].')
  await secondAnalyst.locator('#succession-replaces').check()
  const replacement = await replacing.submitted()
  await decide(reviewer, replacement, 'Approve')
  await expect(reviewer.getByText(/Reviewer 1\S? approved it/)).toBeVisible()
  await expect(reviewer.getByRole('button', { name: 'Approve' })).toHaveAttribute('aria-disabled', 'true')
  await read()
  await expect(verdict).toContainText('Said again')
  await decide(secondReviewer, replacement, 'Approve')
  await expect(secondReviewer.getByText(/Reviewer 2\S? approved it/)).toBeVisible()
  await read()
  await expect(verdict).toContainText('Delivered')
  await reader.goto(`${dossier}/${ITEM}/revisions/all/4`)
  await expect(reader.getByText(/^Replaced on/)).toContainText('by Revision 5')

  // 8. A source that it rests on is classed anew: whoever accepts is told beforehand, and "due for a fresh look" stands beside it until it holds again.
  await reclass(analyst, reviewer, 'S54', 'spain')
  await expect(
    reviewer.getByText('Once this is accepted, this assessment no longer meets its rules'),
  ).toBeVisible()
  await accept(reviewer)
  await read()
  await expect(verdict).toContainText('Delivered')
  await expect(verdict).toContainText(/Update due: \S?S54\S? was classified since/)
  await expect(verdict).toContainText('1 independent source not by a party')
  await analyst.goto('/desk')
  const again = analyst.locator('section', { has: analyst.locator('#look-again') })
  await expect(again).toContainText('1 independent source not by a party')
  await reclass(analyst, reviewer, 'S54', 'nobody')
  await accept(reviewer)
  await read()
  await expect(verdict).not.toContainText('Update due')

  // 9. A newer one is shown as provisional below the final, and withdrawn by its author.
  const withdrawing = new Composing(analyst)
  await withdrawing.open(ITEM)
  await withdrawing.judge('not_assessable', 'Test rationale: the wording gives no test of it.')
  await analyst.locator('#succession-replaces').check()
  const withdrawn = await withdrawing.submitted()
  await decide(reviewer, withdrawn, 'Show as provisional')
  await expect(reviewer.getByText(/Reviewer 1\S? showed it as provisional/)).toBeVisible()
  await read()
  await expect(verdict).toContainText('Delivered')
  await expect(verdict).toContainText('A newer assessment awaits review.')
  await analyst.goto('/desk')
  await analyst.getByRole('button', { name: `Withdraw ${ITEM}` }).click()
  await expect(analyst.getByRole('button', { name: `Withdraw ${ITEM}` })).toHaveCount(0)
  await read()
  await expect(verdict).toContainText('Delivered')
  await expect(verdict).not.toContainText('A newer assessment awaits review.')

  // The whole of it stands in the record, under the names that people chose, and what was sent back does not.
  await reader.goto(`${dossier}/history`)
  const record = reader.locator('.rec').first()
  for (const name of ['Analyst 1', 'Analyst 2', 'Reviewer 1', 'Reviewer 2'])
    await expect(record).toContainText(name)
  await expect(reader.locator('main')).not.toContainText('Say which plan it was.')
})
