import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { Composing } from './pages/composing'
import { Marking } from './pages/marking'
import { untilKeysAct } from './pages/signed-in'
import { countTouched } from './pages/touched'
import { expectNoViolations } from './pages/violations'
import { dossier, password, people, testQuote } from './site'

// Adding, listing, classing, citing and working through sources. The journeys share one throw-away database and each works on items of
// its own; titles and quotes say that they are tests.

const mark = Date.now()
const _coverage = `/desk/sources/coverage?statement=${dossier.slice(1)}`
const documentOf = (name: string) => ({
  address: `https://example.org/collect/${mark}/${name}`,
  title: `Test document ${name} ${mark}`,
})

async function fillSource(page: Page, { address, title }: { address: string; title: string }): Promise<void> {
  await page.getByLabel('Address', { exact: true }).fill(address)
  await page.getByLabel('Title', { exact: true }).fill(title)
  await page.getByLabel('Publisher').fill('A test publisher')
  await page.getByLabel('Language', { exact: true }).selectOption('en')
  await page.getByLabel('Type').selectOption('official')
  await page.getByLabel('an excerpt only').check()
}

const idIn = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? ''

test('without a script: a source is added, a duplicate is offered, and a reviewer publishes it for readers', {
  tag: '@core',
}, async ({ openWindow }) => {
  const analyst = await openWindow({ email: people.analyst, javaScriptEnabled: false })
  const added = documentOf('listed')
  await analyst.goto('/desk/sources/new')
  await fillSource(analyst, added)
  await analyst.getByLabel('Date of the source, as known').fill('13/2024')
  await analyst.getByLabel('May be relevant to').fill('7c')
  await analyst.getByLabel('Stance').selectOption('supports')
  await analyst.getByRole('button', { name: 'Add a source' }).click()
  await expect(analyst.locator('.errsum')).toContainText('This is not a valid date')
  await expect(analyst.getByLabel('an excerpt only')).toBeChecked()
  await expect(analyst.getByLabel('Title', { exact: true })).toHaveValue(added.title)
  await expect(analyst.getByLabel('Type')).toHaveValue('official')
  await expect(analyst.getByLabel('May be relevant to')).toHaveValue(`${dossier.slice(1)}/7c`)
  await expect(
    analyst.getByText('7c Stronger police cooperation, including joint investigations').last(),
  ).toBeVisible()
  await analyst.getByLabel('Date of the source, as known').fill('2024-10')
  await analyst.getByRole('button', { name: 'Add a source' }).click()
  await analyst.waitForURL(/\/desk\/sources\/S\d+$/)
  const id = idIn(analyst)
  await expect(analyst.getByText('readers do not see it')).toBeVisible()
  await expect(analyst.getByRole('button', { name: 'Publish this source' })).toHaveCount(0)

  // The same document with another spelling of its address is offered, and what was typed is kept.
  await analyst.goto('/desk/sources/new')
  await fillSource(analyst, {
    ...added,
    address: `${added.address.replace('https://', 'http://www.')}/?utm_source=x`,
  })
  await analyst.getByRole('button', { name: 'Add a source' }).click()
  const offer = analyst.getByRole('alert')
  await expect(offer).toContainText(id)
  await expect(analyst.getByLabel('Title', { exact: true })).toHaveValue(added.title)
  await offer.getByRole('link', { name: `Use ${id}` }).click()
  await analyst.waitForURL(new RegExp(`/desk/sources/${id}$`))

  // A near-equal title of another document is added all the same, by a person's word.
  await analyst.goto('/desk/sources/new')
  const other = { address: documentOf('other').address, title: `${added.title}, part two` }
  await fillSource(analyst, other)
  await analyst.getByRole('button', { name: 'Add a source' }).click()
  await expect(analyst.getByRole('alert')).toContainText(id)
  await analyst.getByRole('button', { name: 'add it anyway' }).click()
  await analyst.waitForURL(/\/desk\/sources\/S\d+$/)
  expect(idIn(analyst)).not.toBe(id)

  const reader = await openWindow({ javaScriptEnabled: false })
  expect((await reader.goto(`${dossier}/sources/${id}`))?.status()).toBe(404)
  await reader.goto(`${dossier}/sources`)
  await expect(reader.getByText(added.title)).toHaveCount(0)

  const reviewer = await openWindow({ email: people.reviewer, javaScriptEnabled: false })
  await reviewer.goto('/desk/sources')
  await reviewer
    .getByRole('region', { name: 'Sources that await review' })
    .getByRole('link', { name: new RegExp(`^${id} `) })
    .click()
  await reviewer.getByRole('button', { name: 'Publish this source' }).click()
  await expect(reviewer.getByText(/Published by \S?Reviewer 1/)).toBeVisible()

  expect((await reader.goto(`${dossier}/sources/${id}`))?.status()).toBe(200)
  await expect(reader.getByRole('heading', { level: 1 })).toContainText(added.title)
  // What nothing cites yet stands in the last part of the list.
  const further = reader.getByRole('link', { name: 'The entries after these' })
  let part: string | null = `${dossier}/sources`
  while (part !== null) {
    await reader.goto(part)
    part = (await further.count()) > 0 ? await further.getAttribute('href') : null
  }
  await expect(reader.getByText(added.title, { exact: true })).toBeVisible()
})

test('what an analyst says of a source is public with its second reader, with both names and the words before', async ({
  openWindow,
}) => {
  const analyst = await openWindow({ email: people.secondAnalyst })
  await analyst.goto('/desk/sources/S05')
  const before = await analyst.getByLabel('Publisher').inputValue()
  await analyst.getByLabel('Primary').selectOption('yes')
  await analyst.getByLabel('Original source', { exact: true }).fill('x'.repeat(121))
  await analyst.getByRole('button', { name: 'Save' }).click()
  await expect(analyst.locator('.errsum')).toContainText('at most 120 characters')
  await analyst.getByLabel('Original source', { exact: true }).fill('test origin')
  await analyst.getByLabel('Publisher').fill('Another test publisher')
  await analyst.getByRole('button', { name: 'Save' }).click()
  await expect(analyst.locator('.errsum')).toContainText('Say why.')
  await analyst.getByLabel('Why it is corrected').fill('Test reason.')
  await analyst.getByRole('button', { name: 'Save' }).click()
  await expect(analyst.getByText(/Corrected by \S?Analyst 2/)).toBeVisible()

  const reader = await openWindow({ javaScriptEnabled: false })
  await reader.goto(`${dossier}/sources/S05`)
  await expect(reader.getByText('Another test publisher')).toHaveCount(0)

  const reviewer = await openWindow({ email: people.reviewer })
  await reviewer.goto('/desk/sources/S05')
  await reviewer.getByRole('button', { name: 'Accept what was said' }).click()
  await expect(reviewer.getByText(/Read by \S?Reviewer 1/)).toBeVisible()
  await reader.goto(`${dossier}/sources/S05`)
  await expect(reader.getByText('Another test publisher').first()).toBeVisible()
  const record = reader
    .getByRole('region')
    .or(reader.locator('aside'))
    .filter({ hasText: 'Who said so' })
    .first()
  await expect(record).toContainText(before)
  await expect(record).toContainText('Analyst 2')
  await expect(record).toContainText('Reviewer 1')
  await expect(record).toContainText('Test reason.')
})

test('working through a source once fills three citations of three items, and submits what is ready', async ({
  openWindow,
}) => {
  const analyst = await openWindow({ email: people.analyst })
  await analyst.goto('/desk?list=open')
  await analyst.locator('a[href$="/desk/sources/S222/work"]').click()
  await expect(analyst.getByRole('link', { name: /Open the document/ })).toHaveAttribute('href', /^https:/)
  const quotes = analyst.getByLabel('Exact quote')
  await expect(quotes).toHaveCount(3)
  await untilKeysAct(analyst)
  for (const index of [0, 1, 2]) {
    await quotes.nth(index).fill(testQuote)
    await analyst
      .getByLabel('Where in the source')
      .nth(index)
      .fill(`paragraph ${index + 1}`)
  }
  await analyst.getByRole('button', { name: 'Save into my drafts' }).click()
  await expect(analyst.getByText('3 drafts were written.')).toBeVisible()
  const rows = analyst.locator('section', { hasText: 'My drafts that cite it' }).locator('.qrow')
  await expect(rows).toHaveCount(3)
  for (const index of [0, 1, 2]) await expect(rows.nth(index)).not.toContainText('not ready')

  // One of them loses its reason: it is not ready any more.
  const composing = new Composing(analyst)
  await composing.open('7d', 'all')
  await composing.rationale.fill('')
  await composing.saved()

  // What was copied stands where 2b is written; then the source's page submits what is ready, and leaves that one.
  await composing.open('2b', 'all')
  const name = await analyst.locator('input[name$=".sourceId"][value="S222"]').getAttribute('name')
  const row = Number(/\d+/.exec(name ?? '')?.[0]) + 1
  await expect(composing.citation(row, 'quote')).toHaveValue(testQuote)
  await analyst.goto('/desk/sources/S222/work')
  await expect(rows.last()).toContainText('not ready')
  await expect(rows.last()).toContainText('Still missing')
  await analyst.getByRole('button', { name: 'Submit all 2 that are ready' }).click()
  await expect(analyst.getByRole('link', { name: /^submitted for review ?, 2b$/ })).toBeVisible()
  await expect(rows).toHaveCount(1)
  await expect(rows.first()).toContainText('7d')
})

test('with the keyboard alone: cited in three keystrokes where one writes, and submitted', async ({
  openWindow,
}) => {
  const page = await openWindow({ email: people.analyst })
  const composing = new Composing(page)
  await composing.open('7d', 'morocco')
  await untilKeysAct(page)
  await page.locator('body').press('c')
  const find = page.getByRole('combobox', { name: 'Find a source' })
  await expect(find).toBeFocused()
  await page.keyboard.type('S54')
  await page.keyboard.press('Enter')
  await expect(composing.citation(1, 'quote')).toBeFocused()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.locator('input[name="citations[0].sourceId"]')).toHaveValue('S54')
  await page.keyboard.type(testQuote)
  await page.keyboard.press('Tab')
  await page.keyboard.type('paragraph 1')

  // Everything else with the keys that every form has.
  const choose = async (id: string) => {
    await page.locator(id).focus()
    await page.keyboard.press('Space')
  }
  await choose('#judgement-reaffirmed')
  await choose('#confidence-low')
  for (const field of ['#inShort', '#inShortWhole']) {
    await page.locator(field).focus()
    await page.keyboard.type('Test sentence: the words were said again.')
  }
  await composing.rationale.focus()
  await page.keyboard.type('Test rationale: the words were said again [1].')
  await composing.citation(1, 'shows').focus()
  await page.keyboard.type('that the words were said again')
  await composing.citation(1, 'stance').focus()
  await page.keyboard.type('for')
  await composing.citation(1, 'linkToStatement').focus()
  await page.keyboard.type('explicit')
  await page.locator('#citations-0-date').focus()
  await page.keyboard.type('2024')
  await page.locator('#citations-0-onBehalfOf').focus()
  await page.keyboard.type('Morocco')
  await composing.saved()
  const submit = page.getByRole('button', { name: 'Submit for review' })
  await submit.focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/desk\/reviews\//)
  await expect(page.getByText(testQuote).first()).toBeVisible()
})

test('cited from the desk, the item is chosen next; an unknown address is added in between and comes back', async ({
  openWindow,
}) => {
  const page = await openWindow({ email: people.secondAnalyst })
  await page.goto('/desk')
  await untilKeysAct(page)
  await page.locator('body').press('c')
  await page.keyboard.type('S40')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/desk\/sources\/cite\?source=S40$/)
  await expect(page.getByRole('button', { name: /^Cite here/ }).first()).toBeFocused()
  await page.getByRole('button', { name: 'Cite here 7e', exact: true }).click()
  await page.waitForURL(/\/desk\/rabat-2022-07-08\/7e/)
  await expect(page.locator(':focus')).toHaveAttribute('name', /^citations\[\d+\]\.quote$/)

  const added = { ...documentOf('in-between'), title: `An unknown page, pasted ${mark}` }
  const composing = new Composing(page)
  await composing.rationale.fill('Test rationale that must not be lost [1].')
  await page.locator('h1').click()
  await page.locator('body').press('c')
  await page.keyboard.type(added.address)
  await expect(page.getByRole('option', { name: /Add this document/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/desk\/sources\/new\?/)
  await expect(page.getByLabel('Address', { exact: true })).toHaveValue(added.address)
  await fillSource(page, added)
  await page.getByLabel('May be relevant to').fill('')
  await page.getByRole('button', { name: 'Add and cite' }).click()
  await page.waitForURL(/\/desk\/rabat-2022-07-08\/7e/)
  await expect(page.locator(':focus')).toHaveAttribute('name', /^citations\[\d+\]\.quote$/)
  await expect(page.getByText(added.title).first()).toBeVisible()
  await expect(composing.rationale).toHaveValue('Test rationale that must not be lost [1].')
})

test('a page that was found is cited with its words, and its stance is asked once', async ({
  openWindow,
}) => {
  const analyst = await openWindow({ email: people.analyst })
  const found = {
    address: 'https://example.org/found-by-a-bookmark',
    title: 'A page that only this journey finds',
    quote: `${testQuote}\n  on two lines`,
  }
  await analyst.goto(`/desk/sources/new?${new URLSearchParams(found)}`)
  await expect(analyst.getByLabel('Address', { exact: true })).toHaveValue(found.address)
  await expect(analyst.getByLabel('Title', { exact: true })).toHaveValue(found.title)
  await expect(analyst.getByLabel('Words that you selected')).toHaveValue(`${testQuote} on two lines`)
  await expect(analyst.getByRole('link', { name: 'Français' })).toHaveAttribute(
    'href',
    `/fr/desk/sources/new?${new URLSearchParams(found)}`,
  )
  await analyst.getByText('Add a page here in one step').click()
  await expect(analyst.getByLabel('Address of the bookmark')).toHaveValue(
    /^javascript:void open\("http.*\/desk\/sources\/new\?"/,
  )
  await expectNoViolations(analyst)

  // What its address and words tell is proposed, and said to be; so is that the page was open where words of it were selected.
  await expect(analyst.getByRole('group', { name: 'What you saw of it' })).toHaveAccessibleDescription(
    /begins with a proposal/,
  )
  await expect(analyst.getByLabel('the document itself')).toBeChecked()
  await expect(analyst.getByLabel('Language', { exact: true })).toHaveValue('en')
  await analyst.getByLabel('Publisher').fill('A test publisher')
  await analyst.getByLabel('Type').selectOption('official')
  await analyst.getByLabel('May be relevant to').fill('7e')
  await analyst.getByRole('button', { name: 'Add and cite' }).click()
  await expect(
    analyst.getByRole('alert').getByRole('link', { name: /Choose for, against or background/ }),
  ).toHaveAttribute('href', '#stance')
  await analyst.getByLabel('Stance').selectOption('contradicts')
  await analyst.getByRole('button', { name: 'Add and cite' }).click()

  // Nothing is left to choose: the item on which it was said to bear has one line.
  const composing = new Composing(analyst)
  await analyst.waitForURL(new RegExp(`/desk${dossier}/7e`))
  const number = await composing.citations.count()
  await expect(composing.citation(number, 'shows')).toBeFocused()
  await expect(composing.citation(number, 'quote')).toHaveValue(`${testQuote} on two lines`)
  await expect(composing.citation(number, 'stance')).toHaveValue('contradicts')

  // Nor is it asked again where one writes, with a script or without.
  const id = await analyst.locator(`input[name="citations[${number - 1}].sourceId"]`).inputValue()
  await analyst.locator('#find').fill(id)
  await analyst.getByRole('button', { name: new RegExp(`^Cite ${id}\\b`) }).click()
  await expect(composing.citation(number + 1, 'stance')).toHaveValue('contradicts')
  await composing.saved()
  const without = await openWindow({ email: people.analyst, javaScriptEnabled: false })
  await without.goto(`/desk${dossier}/7e?find=${id}`)
  await without.getByRole('button', { name: new RegExp(`^Cite ${id}\\b`) }).click()
  await without.waitForURL(/#citations-\d+-shows$/)
  await expect(new Composing(without).citation(number + 2, 'stance')).toHaveValue('contradicts')

  // Where an item has several lines the first of them has the focus, to be taken or passed over.
  const other = {
    ...found,
    address: `${found.address}/other`,
    title: 'Elsewhere, on several parties at once',
  }
  await analyst.goto(`/desk/sources/new?${new URLSearchParams(other)}`)
  await expect(analyst.getByLabel('Publisher')).toHaveValue('A test publisher')
  await expect(analyst.getByLabel('Publisher')).toHaveAccessibleDescription(
    /Proposed as in the newest source from this site/,
  )
  await expect(analyst.getByLabel('Type')).toHaveValue('official')
  await analyst.getByLabel('May be relevant to').fill('7c')
  await analyst.getByLabel('Stance').selectOption('context')
  await analyst.getByRole('button', { name: 'Add and cite' }).click()
  await analyst.waitForURL(/\/desk\/sources\/cite\?source=S\d+&quote=/)
  await expect(analyst.locator('.queue > li').first()).toContainText('7c')
  await expect(analyst.getByRole('button', { name: /^Cite here 7c/ }).first()).toBeFocused()
})

test('from a page that was found to a submitted finding: ten controls, and two texts in free words', async ({
  openWindow,
}) => {
  // Every claim that came with the dossier is judged: this one is marked for the journey.
  const marking = new Marking(await openWindow({ email: people.secondAnalyst }))
  await marking.open(5, 1259, 1275)
  await marking.fill('Test title: a claim that nobody judged', 'Claimed')
  const mark = await marking.send()
  const reviewer = await openWindow({ email: people.reviewer })
  await reviewer.goto(mark)
  await reviewer.getByRole('button', { name: 'Approve' }).click()
  await expect(reviewer.getByText('Readers see it.')).toBeVisible()

  const page = await openWindow({ email: people.analyst })
  const touched = await countTouched(page)
  const found = {
    address: 'https://journey.example.edu/a-page-of-this-journey',
    title: 'A page about nothing that this journey made up for the test',
    quote: testQuote,
  }
  await page.goto(`/desk/sources/new?${new URLSearchParams(found)}`)
  await untilKeysAct(page)
  await expect(page.getByLabel('Publisher')).toHaveValue('journey.example.edu')
  await expect(page.getByLabel('Type')).toHaveValue('academic')
  for (const [proposed, from] of [
    ['Publisher', /Proposed from the name of the site/],
    ['Type', /Proposed from the name of the site/],
    ['Language', /Proposed from its words/],
  ] as const)
    await expect(page.getByLabel(proposed, { exact: true })).toHaveAccessibleDescription(from)
  await page.getByLabel('Date of the source, as known').fill('2022')
  await page.getByLabel('May be relevant to').fill('5c')
  await page.getByLabel('Stance').selectOption('supports')
  await page.getByRole('button', { name: 'Add and cite' }).click()

  const composing = new Composing(page)
  await page.waitForURL(new RegExp(`/desk${dossier}/5c`))
  await expect(composing.citation(1, 'shows')).toBeFocused()
  await composing.citation(1, 'shows').fill('Test sentence, which says nothing of what became of the words.')
  await expect(page.locator('#inShort')).toHaveValue(
    'Test sentence, which says nothing of what became of the words.',
  )
  await expect(page.locator('#inShort')).toHaveAccessibleDescription(/Proposed: what the source shows/)
  await composing.judgement('partly_supported').check()
  await composing.confidence('low').check()
  await composing.rationale.fill('Test rationale: one page says so [1].')
  const part = page.getByRole('group', { name: 'element 1' })
  const words = part.getByRole('textbox', { name: 'Element 1', exact: true })
  await expect(words).toHaveAccessibleDescription(/Proposed: the words of the claim/)
  await expect(part.getByRole('checkbox')).not.toBeChecked()
  await part.getByRole('checkbox').check()
  await expect(words, 'what its writer ticked is theirs').toHaveAccessibleDescription('')
  await expect(part.getByLabel('Citations that support it')).toHaveValue('1')
  await expectNoViolations(page)
  await page.getByRole('button', { name: 'Submit for review' }).click()
  await page.waitForURL(/\/desk\/reviews\//)

  // What only approval asks for was left open, and stands there as lacking.
  await expect(page.getByText(testQuote).first()).toBeVisible()
  await expect(page.getByText(/1 quote and its place/).first()).toBeVisible()
  expect([...touched.controls], [...touched.controls].join('\n')).toHaveLength(10)
  expect([...touched.freeTexts], [...touched.freeTexts].join('\n')).toHaveLength(2)
})

test('a form that is opened and left keeps nothing, and an item of several parties begins from any of them', async ({
  openWindow,
}) => {
  const page = await openWindow({ email: people.secondAnalyst })
  const composing = new Composing(page)
  const discard = page.locator('summary', { hasText: 'Discard' })
  for (const times of ['opened and left', 'as blank as before']) {
    await composing.open('9b')
    await untilKeysAct(page)
    await expect(discard, times).toHaveCount(0)
    await page.goto('/desk')
  }
  await composing.open('7c', 'all')
  const beginnings = page.getByRole('button', { name: /^Start from revision \d+, / })
  // Of the Commission's words a newer revision awaits review since a source of theirs was worked through.
  await expect(beginnings).toHaveText([/Spain/, /Morocco/])
  await beginnings.filter({ hasText: 'Spain' }).click()
  await page.waitForURL(/7c\?party=spain$/)
  await expect(composing.rationale).not.toHaveValue('')
  await expect(discard).toHaveCount(1)
})

test('whoever signs in first keeps what the bookmark brought, but for words that are too long', async ({
  openWindow,
}) => {
  const analyst = await openWindow()
  const found = { address: 'https://example.org/found-signed-out', title: 'Found while nobody was signed in' }
  await analyst.goto(`/desk/sources/new?${new URLSearchParams({ ...found, quote: 'ب'.repeat(400) })}`)
  await analyst.getByLabel('E-mail address').fill(people.analyst)
  await analyst.getByLabel('Password', { exact: true }).fill(password)
  await analyst.getByRole('button', { name: 'Sign in' }).click()
  await expect(analyst.getByLabel('Address', { exact: true })).toHaveValue(found.address)
  await expect(analyst.getByLabel('Title', { exact: true })).toHaveValue(found.title)
  await expect(analyst.getByLabel('Words that you selected')).toHaveCount(0)
})

test('without a script a bibliography is shown first, and then added', async ({ openWindow }) => {
  const analyst = await openWindow({ email: people.analyst, javaScriptEnabled: false })
  await analyst.goto('/desk/sources')
  await analyst.getByRole('link', { name: 'Add a bibliography' }).click()
  await analyst.getByRole('button', { name: 'Preview' }).click()
  await expect(analyst.locator('.errsum')).toContainText('Paste a bibliography.')
  // Its title is near that of no document of another journey.
  const document = { ...documentOf('imported'), title: `What a test of bibliographies made up ${mark}` }
  const text = `@misc{one, title = {${document.title}}, publisher = {A test publisher}, year = {2023}, url = {${document.address}}}
@misc{two, title = {Test document without an address}}
@misc{three, title = {Never ended`
  await analyst.getByLabel('The bibliography').fill(text)
  await analyst.getByLabel('Language, for entries that name none').selectOption('en')
  await analyst.getByLabel('Type, for entries that do not show it').selectOption('ngo')
  await analyst.getByLabel('an excerpt only').check()
  await analyst.getByRole('button', { name: 'Preview' }).click()
  const found = analyst.getByRole('status')
  await expect(found).toContainText('1 would be added')
  await expect(found).toContainText(document.address)
  await expect(found).toContainText('civil society, English')
  await expect(found).toContainText('2 are left out')
  await expect(found).toContainText('cannot be read')
  await expect(analyst.getByLabel('The bibliography')).toHaveValue(text)
  await analyst.getByRole('button', { name: 'Add what is ticked' }).click()
  await expect(found).toContainText('1 source was added.')
  await found.getByRole('link').first().click()
  await expect(analyst.getByRole('heading', { level: 1 })).toContainText(document.title)
  const scripted = await openWindow({ email: people.analyst })
  await scripted.goto('/desk/sources/import')
  await expectNoViolations(scripted)
})
