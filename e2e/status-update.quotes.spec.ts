import { expect, test } from './fixtures'
import { Composing } from './pages/composing'
import { publish } from './pages/deciding'
import { keepCopy } from './pages/kept-copy'
import { expectNoViolations } from './pages/violations'
import { dossier, people, testQuote } from './site'

// A quote is looked up in the stored copy of its source, and what became of it in a later one is said. No page was asked: the copies were written for the test.

const page = `Test page, from no source.\n${testQuote}, stands in this line of it.`

test('a quote is looked up while it is typed and where it is decided on, and once the page lacks it everybody is told', async ({
  openWindow,
}) => {
  await keepCopy('S20', page)
  const analyst = await openWindow({ email: people.analyst })
  const composing = new Composing(analyst)
  await composing.open('2b', 'spain')
  await composing.judge('taken_up', 'Test rationale: a plan was made [1].')
  await analyst.getByLabel('Find in the library').fill('S20')
  await analyst.getByRole('button', { name: /^Cite S20\b/ }).click()
  await composing.citation(1, 'shows').fill('that a plan was made')
  await composing.citation(1, 'stance').selectOption('supports')
  await composing.citation(1, 'linkToStatement').selectOption('plausible')
  await composing.citation(1, 'primary').selectOption('yes')

  // While it is typed: not there, nearly, but for capitals, word for word; and where it stands is offered as its place.
  const quote = composing.citation(1, 'quote')
  const said = analyst.locator('#e1')
  await quote.fill('Words that stand nowhere on that page')
  await expect(said).toContainText(/The quote was not found in the archived copy of/)
  await quote.fill('Test quotes, not from a source')
  await expect(said).toContainText(/does not stand word for word in the archived copy of/)
  await expect(said.locator('mark')).toHaveText(testQuote)
  await expect(said.locator('del').first()).toContainText('quotes,')
  await expect(said.locator('ins').first()).toContainText('quote,')
  await quote.fill(testQuote.toUpperCase())
  await expect(said).toContainText('What differs there: capital letters.')
  await quote.fill(testQuote)
  await expect(said).toContainText(/The quote stands word for word in the archived copy of/)
  await expect(said).toContainText(`${testQuote}, stands in this line of it.`)
  await analyst.getByRole('button', { name: /^Take .*¶ 2.* as the place$/ }).click()
  await expect(composing.citation(1, 'locator')).toHaveValue('¶ 2')
  await expectNoViolations(analyst)
  const submission = await composing.submitted()

  // Whoever decides sees the same beside the citation.
  const reviewer = await openWindow({ email: people.reviewer })
  await reviewer.goto(submission)
  await expect(reviewer.locator('#e1')).toContainText(
    /The quote stands word for word in the archived copy of/,
  )
  await expect(reviewer.locator('#e1 mark')).toHaveText(testQuote)
  await publish(reviewer, 'Approve')

  // A later copy lacks it: readers and the desk are told that the judgement is due for a fresh look, on pages that were made before, too.
  const reader = await openWindow()
  await reader.goto(`${dossier}/2b`)
  await expect(reader.getByText('Update due:', { exact: true })).toHaveCount(0)
  await keepCopy('S20', 'Test page, from no source: moved to another address.')
  await expect(async () => {
    await reader.reload()
    await expect(reader.getByText('Update due:').first()).toBeVisible({ timeout: 500 })
  }).toPass()
  await expect(
    reader.getByText(/what is quoted from \S?S20\S? no longer stands in the newest archived copy/).first(),
  ).toBeVisible()
  await analyst.goto('/desk')
  await expect(analyst.locator('section', { has: analyst.locator('#look-again') })).toContainText(
    /what is quoted from \S?S20\S? no longer stands/,
  )
})

test('words that came along to be quoted are looked up before the item is chosen, without a script too', async ({
  openWindow,
}) => {
  await keepCopy('S22', page)
  const analyst = await openWindow({ email: people.analyst, javaScriptEnabled: false })
  await analyst.goto(`/desk/sources/cite?${new URLSearchParams({ source: 'S22', quote: testQuote })}`)
  await expect(analyst.getByText(/The quote stands word for word in the archived copy of/)).toBeVisible()
  await expect(analyst.locator('mark')).toHaveText(testQuote)
})
