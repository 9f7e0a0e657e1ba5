import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { Composing } from './pages/composing'
import { expectNoViolations } from './pages/violations'
import { dossier, people, testQuote } from './site'

// What a rule asks for, what would meet it, and that the server says the same. Each journey works on a line of its own; nothing that is
// said of a source here was read in it.

const needs = (page: Page) => page.locator('.side .checks').first()

async function cite(page: Page, id: string): Promise<void> {
  await page.getByLabel('Find in the library').fill(id)
  await page.getByRole('button', { name: new RegExp(`^Cite ${id}\\b`) }).click()
}

test('while one writes, the page says of every rule whether it is met and what would meet it', async ({
  openWindow,
}) => {
  const page = await openWindow({ email: people.analyst })
  const composing = new Composing(page)
  await composing.open('2b', 'spain')
  await composing.judge('operating', 'Test rationale [1] [2].')
  await expect(needs(page)).toContainText('1 primary source and another not by a party')
  await expect(needs(page)).toContainText(
    'cite a primary source, of an origin that is not cited yet and cite a source that is not by a party',
  )
  await expect(page.getByText('Only what is dated on or after 8 Jul 2022 counts.')).toBeVisible()

  await cite(page, 'S20')
  await expect(needs(page)).toContainText(/S20 \[1\]\S?: choose its stance and say whether it is primary/)
  await composing.citation(1, 'stance').selectOption('supports')
  await expect(needs(page)).toContainText(/S20 \[1\]\S?: say whether it is primary/)
  await composing.citation(1, 'primary').selectOption('yes')
  await expect(needs(page)).not.toContainText('say whether it is primary')
  await expect(needs(page)).toContainText(
    'cite a source that is not by a party, of an origin that is not cited yet',
  )

  // An undated source does not count; neither does one that a person dates before the statement.
  await cite(page, 'S54')
  await composing.citation(2, 'stance').selectOption('supports')
  await expect(page.getByText('Not counted until it is dated')).toBeVisible()
  await expect(needs(page)).toContainText(
    /S54 \[2\]\S?: date it and say on whose behalf it was issued; or cite a source/,
  )
  await composing.citation(2, 'date').fill('2021')
  await expect(page.getByText('Not counted for a status: dated before the statement')).toBeVisible()
  await composing.citation(2, 'date').fill('2022')
  await expect(page.getByText(/what is known of its date begins before the statement/)).toBeVisible()
  await composing.citation(2, 'date').fill('2023')
  await composing.citation(2, 'onBehalfOf').selectOption('nobody')
  await expect(needs(page)).not.toContainText('1 primary source and another not by a party: not met')
  await expect(needs(page)).toContainText(/S20 \[1\]\S? \S?S54 \[2\]|S20 \[1\]\S?, \S?S54 \[2\]/)
  await expect(needs(page)).toContainText('say how it is linked to the statement')
  await composing.citation(1, 'linkToStatement').selectOption('plausible')
  // The rules are met, and the form is not filled: what it still misses stands in the same list, and nothing says that it can be submitted.
  await expect(needs(page)).not.toContainText('say how it is linked to the statement')
  await expect(needs(page)).toContainText('Say what the source shows.')
  await expect(page.getByText('It can be submitted.')).toHaveCount(0)
})

/** Holds what the form asks of the server to find sources, until it is let go: answered, or lost on the way. */
async function holdSearches(
  page: Page,
): Promise<{ asked: string[]; letGo: (how: 'answer' | 'lose') => void }> {
  const asked: string[] = []
  let letGo: (how: 'answer' | 'lose') => void = () => undefined
  const held = new Promise<'answer' | 'lose'>((done) => {
    letGo = done
  })
  await page.route('**/desk/**', async (route) => {
    const [, typed] = /name="\w*typed"\r\n\r\n([^\r]*)/.exec(route.request().postData() ?? '') ?? []
    if (typed === undefined) return route.continue()
    asked.push(typed)
    return (await held) === 'answer' ? route.continue() : route.abort()
  })
  return { asked, letGo }
}

test('what a search for a source found is said once there is an answer, and of many that they are the first', async ({
  openWindow,
}) => {
  const page = await openWindow({ email: people.analyst })
  await new Composing(page).open('7d', 'spain')
  const find = page.getByLabel('Find in the library')
  const said = page.locator('.cite').filter({ has: find }).getByRole('status')

  const { asked, letGo } = await holdSearches(page)
  await find.fill('no such words at all')
  await expect(said).toHaveText('Looking…')
  await expect.poll(() => asked).toEqual(['no such words at all'])
  letGo('lose')
  await expect(said).toHaveText(/^No answer came/)
  await page.unrouteAll()

  // It is asked again when one asks again, and only then is nothing found.
  await find.press('Enter')
  await expect(said).toHaveText('No source matches.')
  await find.fill('a')
  await expect(said).toHaveText('The first 12 sources. There are more: add a word.')
  await expect(page.getByRole('button', { name: /^Cite S/ })).toHaveCount(12)
  // Of all that have it in them, the source with just the number that was typed is the first.
  await find.fill('S20')
  await expect(page.getByRole('button', { name: /^Cite S/ }).first()).toHaveAccessibleName(/^Cite S20\b/)
  await expect(said).toHaveText(/^\d+ sources$/)
  await find.fill('S201')
  await expect(said).toHaveText('1 source')
})

test('Enter that came before the answer cites what it was pressed for, and nothing once one types on or no answer came', async ({
  openWindow,
}) => {
  const page = await openWindow({ email: people.analyst })
  const composing = new Composing(page)
  await composing.open('7d', 'morocco')
  const find = page.getByLabel('Find in the library')
  const said = page.locator('.cite').filter({ has: find }).getByRole('status')

  const first = await holdSearches(page)
  await find.fill('S20')
  await find.press('Enter')
  await find.pressSequentially('1')
  first.letGo('answer')
  await expect(said).toHaveText('1 source')
  await expect(composing.citations).toHaveCount(0)
  await page.unrouteAll()

  const lost = await holdSearches(page)
  await find.fill('S222')
  await find.press('Enter')
  await expect.poll(() => lost.asked).toEqual(['S222'])
  lost.letGo('lose')
  await expect(said).toHaveText(/^No answer came/)
  await page.unrouteAll()
  await find.fill('S22')
  await find.fill('S222')
  await expect(said).toHaveText('1 source')
  await expect(composing.citations).toHaveCount(0)

  const late = await holdSearches(page)
  await find.fill('S20')
  await find.press('Enter')
  await expect.poll(() => late.asked).toEqual(['S20'])
  late.letGo('answer')
  await expect(composing.citations).toHaveCount(1)
  await expect(page.locator('input[name="citations[0].sourceId"]')).toHaveValue('S20')
})

test('a citation that wants nothing is folded into a line, and opens by keyboard, by its address and without a script', async ({
  openWindow,
}) => {
  const page = await openWindow({ email: people.secondAnalyst })
  const composing = new Composing(page)
  await composing.open('7b', 'morocco')
  await composing.judge('reaffirmed', 'Test rationale [1].')
  await cite(page, 'S20')
  await composing.citation(1, 'shows').fill('Test only: that the words were said again.')
  await composing.citation(1, 'stance').selectOption('supports')
  await composing.citation(1, 'linkToStatement').selectOption('explicit')
  await composing.quoteEverything()
  await composing.citation(1, 'primary').selectOption('no')
  await composing.citation(1, 'onBehalfOf').selectOption('morocco')
  await composing.citation(1, 'independenceGroup').fill('test-origin')
  const date = composing.citation(1, 'date')
  if ((await date.count()) > 0) await date.fill('2023')
  // Nothing moves under somebody's hands: it stays open until the page is opened again.
  await expect(composing.citation(1, 'quote')).toBeVisible()
  await composing.saved()

  await page.reload()
  const citation = page.getByRole('group', { name: 'citation 1', exact: true })
  await expect(composing.citation(1, 'quote')).toBeHidden()
  await expect(citation.locator('summary')).toContainText('Test only: that the words were said again.')
  await expectNoViolations(page)
  await page.reload()
  await citation.locator('summary').focus()
  await page.keyboard.press('Enter')
  await expect(composing.citation(1, 'quote')).toHaveValue(testQuote)
  await expect(composing.citation(1, 'quote')).toBeVisible()
  await page.goto(`/desk${dossier}/7b?party=morocco#citations-0-quote`)
  await expect(composing.citation(1, 'quote')).toBeFocused()

  const plain = await openWindow({ email: people.secondAnalyst, javaScriptEnabled: false })
  await plain.goto(`/desk${dossier}/7b?party=morocco`)
  await expect(plain.locator('#citations-0-quote')).toBeHidden()
  await plain.getByRole('group', { name: 'citation 1', exact: true }).locator('summary').click()
  await expect(plain.locator('#citations-0-quote')).toHaveValue(testQuote)
  // What is folded is sent as it stands.
  await plain.getByRole('button', { name: 'Submit for review' }).click()
  await plain.waitForURL(/\/desk\/reviews\//)
  await expect(plain.getByText(testQuote).first()).toBeVisible()
})
