import { expect, test } from './fixtures'
import { Composing } from './pages/composing'
import { confirmationOf, publish } from './pages/deciding'
import { dossier, people, testQuote } from './site'

// From a draft to the public page, and what stands in the way of doing it wrongly. The journeys share one throw-away database and
// each works on items of its own; where a person would copy a source's words they write "Test quote, not from the source".

test('an analyst writes a finding, a reviewer approves it, and the public pages change at once', {
  tag: '@core',
}, async ({ openWindow }) => {
  const analyst = await openWindow({ email: people.analyst })
  const composing = new Composing(analyst)
  await composing.open('4a')
  await composing.startFrom(1)
  await expect(composing.citations).toHaveCount(15)
  await composing.quoteEverything()
  await composing.saved()

  // Saved at a pause: another window of the same person finds every word.
  await analyst.reload()
  await expect(composing.citation(3, 'quote')).toHaveValue(testQuote)
  const submission = await composing.submitted()
  await expect(analyst.getByText('Not shown to readers yet')).toBeVisible()
  await expect(analyst.getByRole('button', { name: 'Approve' })).toHaveCount(0)

  // Submitted is not public: readers still see the starter dossier's provisional judgement.
  const reader = await openWindow({ javaScriptEnabled: false })
  await reader.goto(`${dossier}/4a`)
  await expect(reader.getByText(testQuote)).toHaveCount(0)
  await expect(reader.locator('.verdict')).toContainText('Provisional')
  await reader.goto(dossier)
  const row = reader
    .locator('.fate')
    .filter({ hasText: "The events are read as showing the networks' violence" })
  await expect(row).toContainText('Disputed')
  // Where all are provisional it is said once.
  await expect(reader.getByText('All 17 assessments are provisional')).toHaveCount(1)

  const reviewer = await openWindow({ email: people.reviewer })
  await reviewer.goto('/desk')
  await expect(reviewer.getByRole('heading', { name: 'To review', exact: true })).toBeVisible()
  await reviewer.goto(submission)
  await expect(reviewer.getByText(testQuote).first()).toBeVisible()
  await publish(reviewer, 'Approve')
  await expect(reviewer.getByText(/Reviewer 1\S? approved it/)).toBeVisible()

  await reader.goto(`${dossier}/4a`)
  await expect(reader.locator('.verdict')).not.toContainText('Provisional')
  await expect(reader.getByText(testQuote)).toHaveCount(15)
  const history = reader.locator('.story')
  await expect(history).toContainText('Analyst 1')
  await expect(history).toContainText('Reviewer 1')
  await expect(history.locator('#e1')).toContainText('[1]')
  await reader.goto(dossier)
  await expect(row).toBeVisible()
  await expect(row).not.toContainText('Provisional')
  await expect(reader.locator('.fate').filter({ hasText: 'Provisional' })).toHaveCount(14)
  await expect(reader.getByText('All 17 assessments are provisional')).toHaveCount(0)
})

test('quick fingers on a slow line: one save after the other, and never a conflict with oneself', async ({
  openWindow,
}) => {
  const composing = new Composing(await openWindow({ email: people.analyst }))
  await composing.open('7e')
  await composing.startFrom(1)
  const versions: string[] = []
  await composing.page.route('**/*', async (route) => {
    const [, version] = /name="\w*version"\r\n\r\n(\d+)/.exec(route.request().postData() ?? '') ?? []
    if (version === undefined) return route.continue()
    versions.push(version)
    const response = await route.fetch()
    await new Promise((resolve) => setTimeout(resolve, 150))
    await route.fulfill({ response })
  })
  // Leaving a field saves: several fields are left while the first save is on its way.
  await composing.quoteEverything()
  await composing.saved()
  expect(versions.length).toBeGreaterThan(1)
  expect(versions, 'each save knows of the one before it').toEqual([...new Set(versions)])
  await expect(composing.page.getByText('This changed since you opened it')).toHaveCount(0)
  await composing.page.reload()
  await expect(composing.citation(4, 'locator')).toHaveValue('paragraph 4')
})

test('a submission that does not meet the method is refused with the same words, and nothing typed is lost', async ({
  openWindow,
}) => {
  const analyst = await openWindow({ email: people.analyst })
  const composing = new Composing(analyst)
  await composing.open('7b')
  await composing.judge('resourced', 'word '.repeat(121))
  await composing.saved()
  await expect(analyst.getByText('121 of 120 words')).toBeVisible()
  await composing.submit()
  const summary = analyst.locator('.errsum')
  await expect(summary).toBeFocused()
  await expect(summary.getByRole('link').first()).toBeVisible()
  await expect(composing.rationale).toHaveValue('word '.repeat(121))

  await composing.rationale.fill('A rationale of the right length.')
  await composing.submit()
  await expect(summary).toContainText('1 source that gives the figure')
  await expect(composing.rationale).toHaveValue('A rationale of the right length.')
  await expect(analyst).toHaveURL(/\/desk\/rabat-2022-07-08\/7b/)
})

test('a missing quote blocks approval and says how many are missing', async ({ openWindow }) => {
  const analyst = await openWindow({ email: people.analyst })
  const composing = new Composing(analyst)
  await composing.open('8c')
  await composing.startFrom(1)
  await composing.unfold(1)
  await composing.citation(1, 'quote').fill('')
  await composing.citation(1, 'locator').fill('')
  const submission = await composing.submitted()

  const reviewer = await openWindow({ email: people.reviewer })
  await reviewer.goto(submission)
  const approve = reviewer.getByRole('button', { name: 'Approve' })
  await expect(approve).toHaveAttribute('aria-disabled', 'true')
  await expect(
    reviewer.getByText('1 citation lacks its quote or its place in the source.').first(),
  ).toBeVisible()
  await approve.click({ force: true })
  await reviewer.goto(`${dossier}/8c`)
  await expect(reviewer.locator('.verdict')).toContainText('Provisional')

  // What it lacks goes back with a reason, and its author goes on from there.
  await reviewer.goto(submission)
  await reviewer.locator('summary', { hasText: 'Send back' }).click()
  await reviewer.getByLabel('Why it is sent back').fill('Give the words and the page.')
  await reviewer.locator('details[open]').getByRole('button', { name: 'Send back' }).click()
  await expect(reviewer.getByText(/revision \d+\. Sent back/)).toBeVisible()
  await reviewer.goto('/desk')
  await expect(reviewer.locator('main')).toContainText(/You sent .* back/)
  await analyst.goto('/desk')
  await expect(analyst.getByText('Give the words and the page.').first()).toBeVisible()
})

test('with JavaScript off an analyst submits and a reviewer shows it as provisional', async ({
  openWindow,
}) => {
  const off = { javaScriptEnabled: false }
  const composing = new Composing(await openWindow({ email: people.secondAnalyst, ...off }))
  await composing.open('9b')
  await composing.judge('cannot_be_checked', 'Written without JavaScript.')
  await composing.page.getByRole('button', { name: 'Add a search' }).click()
  await expect(composing.rationale).toHaveValue('Written without JavaScript.')
  await composing.page.locator('[name="searchLogs[0].place"]').fill('A place of the test')
  await composing.page.locator('[name="searchLogs[0].day"]').fill('2026-11-23')
  const language = composing.page.locator('[name="searchLogs[0].language"]')
  if ((await language.evaluate((field) => field.tagName)) === 'SELECT') await language.selectOption('fr')
  else await language.fill('fr')
  const submission = await composing.submitted()

  const reviewer = await openWindow({ email: people.secondReviewer, ...off })
  await reviewer.goto(submission)
  const confirmation = confirmationOf(reviewer, 'Show as provisional')
  await confirmation.locator('summary').click()
  await expect(confirmation).toContainText('This becomes public:')
  await confirmation.getByRole('button', { name: 'Show as provisional' }).click()
  await reviewer.goto(`${dossier}/9b`)
  await expect(reviewer.locator('.verdict')).toContainText('Cannot be checked')
  await expect(reviewer.locator('.verdict')).toContainText('Provisional')
  await expect(reviewer.locator('main')).toContainText(/Shown as provisional by \S?Reviewer 2/)
})
