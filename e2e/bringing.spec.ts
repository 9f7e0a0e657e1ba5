import { readFile, writeFile } from 'node:fs/promises'
import { documentXml, docxOf, hostileFile, paragraph } from '../server/document-reader/hostile.fixture.mjs'
import { expect, test } from './fixtures'
import { Bringing } from './pages/bringing'
import { publish } from './pages/deciding'
import { untilKeysAct } from './pages/signed-in'
import { expectNoViolations } from './pages/violations'
import { mappedAddresses, people } from './site'

// A second statement and a third are brought, read by somebody else, and followed like the first. They are test text; their parties are
// invented. These journeys run after all others, which read a site that has one statement (playwright.config.ts).

const pasted = [
  'Test text, not from any source. Party A and Party B met on a test day.',
  '',
  'Party A agrees to inform Party B every year. Party B could train',
  'its officers.',
].join('\n')
const place = 'Test place, nowhere'
const second = '/test-place-2020-01-02'

const arabicTitle = 'بيان تجريبي، ليس من أي مصدر'
const arabicText = [
  'هذا نص تجريبي وليس من أي مصدر.',
  'اتفق الطرف أ والطرف ب على تبادل المعلومات.',
  'يمكن للطرف ب تدريب موظفيه.',
]
const third = '/statement-2021-03-04'

test('an administrator brings a statement by paste, a reviewer sends it back and approves it, and everything works for it', async ({
  openWindow,
}) => {
  const admin = await openWindow({ email: people.administrator })
  const bringing = new Bringing(admin)
  await bringing.begin()

  // Nothing typed is lost when something is missing.
  await admin.getByLabel('Paste the text').fill(pasted)
  await admin.getByLabel('Address where it was published').fill('nowhere')
  await admin.getByRole('button', { name: 'Save and go on' }).click()
  await expect(admin.locator('.errsum')).toBeFocused()
  await expect(admin.locator('.errsum')).toContainText('This is no web address.')
  await expect(admin.locator('.errsum')).toContainText('Confirm that you compared the text.')
  await expect(admin.getByLabel('Paste the text')).toHaveValue(pasted)
  await expectNoViolations(admin)
  await bringing.fillOrigin('en', 'https://example.org/test-text')
  await bringing.compared()

  // Left, and come back to, from the desk.
  await admin.goto('/desk')
  await admin
    .getByRole('link', { name: /^Test text, not from any source/ })
    .first()
    .click()
  await admin.waitForURL(/\/text$/)
  await admin.goto(bringing.step('passages'))
  await expect(admin.getByText('3 passages, at line breaks')).toBeVisible()
  await expect(admin.getByText('An empty line between 1 and 2 was kept.')).toBeVisible()
  await admin.getByRole('button', { name: 'Join with ¶2: passage 3' }).click()
  await expect(admin.getByText('2 passages, at line breaks')).toBeVisible()
  await admin.getByRole('link', { name: 'Split ¶2' }).click()
  await admin.getByRole('radio', { name: '10 Party' }).check()
  await expectNoViolations(admin)
  await admin.getByRole('button', { name: 'Split before this word' }).click()
  await expect(admin.locator('#p3 .serif')).toHaveText('Party B could train its officers.')

  await bringing.fillAbout(
    'Test statement of Party A and Party B',
    'Test statement, 2 January 2020',
    place,
    '2020-01-02',
  )
  await expectNoViolations(admin)
  await bringing.fillParties('Party A', 'party-a', 'Test information', 'test-information', {
    party: 'الطرف أ',
    area: 'معلومات تجريبية',
  })

  // A suggestion says which entry it comes from, fills in the force, and marks nothing by itself.
  await expect(admin.getByText('Nothing is marked yet.')).toBeVisible()
  const rows = admin.locator('.suggs > li')
  await expect(rows).toHaveCount(2)
  const agreed = rows.filter({ hasText: 'Party A agrees to inform Party B every year' })
  const row = rows.filter({ hasText: 'Party B could train its officers' })
  await expect(row.locator('.ptext .f')).toHaveText('Party B could train its officers')
  await expect(row.getByText('Option').first()).toBeVisible()
  // Where its area comes from is said beside it, and what there is and is left in a bar.
  await expect(row.getByText('Area: Test information (the only area)')).toBeVisible()
  const bar = admin.getByRole('complementary', { name: 'What is decided so far' })
  await expect(bar).toContainText('Passages 1 to 3 of 3: marked 0 · dismissed 0 · to decide 2')
  // Its buttons are told from those of other rows by its words.
  const mark = row.getByRole('button', { name: /^Mark: .Train its officers/ })
  await expect(mark).toBeVisible()
  // Its fields are made as it is opened.
  await expect(admin.getByLabel('The words that are marked')).toHaveCount(0)
  await row.locator('summary').click()
  await expect(row.getByLabel('The words that are marked')).toHaveValue('Party B could train its officers')
  await expect(row.getByLabel('Area', { exact: true })).toHaveValue('test-information')
  await expect(row.getByText(/^Entry en\./)).toBeVisible()
  await expectNoViolations(admin)

  // Its ends are moved word by word, by buttons and by keys, and the field that is sent says the same.
  await untilKeysAct(admin)
  await row.getByRole('button', { name: /^Begin a word later/ }).click()
  await expect(row.locator('.ptext .f')).toHaveText('B could train its officers')
  await admin.keyboard.press(']')
  await expect(row.locator('.ptext .f')).toHaveText('could train its officers')
  await admin.keyboard.press(',')
  await admin.keyboard.press('.')
  await expect(row.getByLabel('The words that are marked')).toHaveValue('could train its officers')

  // It is corrected in its row; words that do not stand in the passage so are not marked, and what was typed stays.
  await row.getByLabel('The words that are marked').fill('Party B might train')
  await row.getByLabel('Short title').fill('Test title: training')
  await mark.click()
  await expect(row.locator('.errsum')).toContainText('These words do not stand in the passage exactly so.')
  await expect(row.getByLabel('The words that are marked')).toHaveValue('Party B might train')
  await expect(row.getByLabel('Short title')).toHaveValue('Test title: training')
  await expectNoViolations(admin)

  // One is let go and brought back by a key, without a page load: the list stays, and so does what was typed in another row.
  await admin.evaluate(() => document.body.setAttribute('data-same-page', 'yes'))
  await agreed.getByRole('button', { name: /^Dismiss: .Inform Party B every year/ }).focus()
  await admin.keyboard.press('x')
  await expect(rows).toHaveCount(1)
  await expect(mark).toBeFocused()
  await expect(admin.getByText('You dismissed: “agrees to”')).toBeVisible()
  const told = admin.locator('.vh[role="status"]')
  await expect(told).toHaveText(
    /^Dismissed: .Inform Party B every year.\. Still to decide in these passages: 1\.$/,
  )
  await expect(bar).toContainText('marked 0 · dismissed 1 · to decide 1')
  await expect(row.getByLabel('Short title')).toHaveValue('Test title: training')
  await admin.keyboard.press('u')
  await expect(rows).toHaveCount(2)
  await expect(agreed.getByRole('button', { name: /^Mark: / })).toBeFocused()
  await expect(told).toHaveText(/^Restored: /)
  await expect(admin.locator('[data-same-page]')).toHaveCount(1)

  // Without script the same is done by the same buttons, a page each. What was marked meanwhile is no longer suggested.
  const other = await openWindow({ email: people.administrator, javaScriptEnabled: false })
  await other.goto(bringing.step('marks'))
  await other.getByRole('button', { name: /^Dismiss: .Inform Party B every year/ }).click()
  await expect(other.locator('.suggs > li')).toHaveCount(1)
  const late = other.locator('.suggs > li')
  await late.locator('summary').click()
  await late.getByRole('link', { name: /^Show the fields of this suggestion: .Train its officers/ }).click()
  await late.getByLabel('Short title').fill('Titre tapé plus tard')

  await row.getByLabel('The words that are marked').fill('could train its officers')
  await mark.focus()
  await admin.keyboard.press('t')
  await expect(admin.getByRole('link', { name: /^Change 3a: .Test title: training/ })).toBeVisible()
  await expect(admin.getByText('“could train its officers”')).toBeVisible()
  await expect(rows).toHaveCount(0)
  await expect(admin.locator('[data-same-page]')).toHaveCount(1)
  await expectNoViolations(admin)
  await late.getByRole('button', { name: /^Mark: .Train its officers/ }).click()
  await expect(other.getByRole('link', { name: /^Change 3a: .Test title: training/ })).toBeVisible()
  await expect(late).toHaveCount(0)

  const reading = await bringing.submit()
  await expect(admin.getByRole('button', { name: 'Approve' })).toHaveCount(0)
  const reader = await openWindow({ javaScriptEnabled: false })
  expect((await reader.goto(second))?.status()).toBe(404)

  // Analysts are not told of it; a reviewer compares, and sends it back once.
  const analyst = await openWindow({ email: people.analyst })
  expect((await analyst.goto(reading))?.status()).toBe(404)
  const reviewer = await openWindow({ email: people.reviewer })
  await reviewer.goto('/desk')
  await reviewer.getByRole('link', { name: 'Test statement, 2 January 2020' }).click()
  await reviewer.waitForURL(new RegExp(reading))
  await expect(reviewer.getByRole('link', { name: 'https://example.org/test-text' })).toBeVisible()
  for (const path of [reading, `/ar${reading}`]) {
    await reviewer.goto(path)
    await expectNoViolations(reviewer)
  }
  await reviewer.goto(reading)
  await reviewer.locator('summary', { hasText: 'Send back' }).click()
  await reviewer.getByLabel('Why it is sent back').fill('Test reason: name who represents the party.')
  await reviewer.locator('details[open]').getByRole('button', { name: 'Send back' }).click()
  await expect(reviewer.getByText('Test reason: name who represents the party.')).toBeVisible()
  await admin.goto(bringing.step('submit'))
  await expect(admin.getByText('Test reason: name who represents the party.')).toBeVisible()
  await admin.goto(bringing.step('parties'))
  await admin.getByRole('group', { name: 'Party 1', exact: true }).locator('summary').first().click()
  await admin.getByLabel('Represented by').first().fill('Another test person')
  await admin.getByRole('button', { name: 'Save and go on' }).click()
  await admin.waitForURL(/\/marks$/)
  await bringing.submit()

  // What differs from what was sent back is told first, word for word.
  await reviewer.goto(reading)
  const differs = reviewer.getByRole('region', { name: 'What differs from the version that was sent back' })
  await expect(differs.locator('ins')).toContainText('Another')
  await expectNoViolations(reviewer)
  await reviewer.getByRole('button', { name: 'Approve' }).click()
  await reviewer.getByRole('link', { name: 'It is public.' }).click()
  await reviewer.waitForURL(new RegExp(`${second}$`))

  // The home page lists both; the new one is whole, without script too.
  await reader.goto('/')
  await expect(reader.getByRole('link', { name: 'Joint statement of the European Commission' })).toBeVisible()
  await expect(reader.getByRole('link', { name: 'Test statement of Party A and Party B' })).toBeVisible()
  expect((await reader.goto(`${second}/statement`))?.status()).toBe(200)
  await expect(reader.locator('#p3')).toContainText('Party B could train its officers.')
  await expect(reader.locator('#c3a')).toHaveCount(0)

  // Its mark awaits a reading of its own, and is judged like any other item.
  await reviewer.goto('/desk')
  await reviewer.getByRole('link', { name: 'Test title: training' }).click()
  await reviewer.getByRole('button', { name: 'Approve' }).click()
  await expect(reviewer.getByText('Readers see it.')).toBeVisible()
  await reader.goto(`${second}/statement`)
  await expect(reader.locator('#c3a')).toContainText('could')
  await analyst.goto(`/desk${second}/3a`)
  await analyst.locator('#judgement-not_assessable').check()
  await analyst.locator('#confidence-low').check()
  await analyst.locator('#inShort').fill('Test sentence, not from any source: the wording gives no test.')
  await analyst.locator('#rationale').fill('Test rationale, not from any source: the wording gives no test.')
  await analyst.locator('[name="seenUpTo"]').fill('2026')
  await analyst.getByRole('button', { name: 'Submit for review' }).click()
  await analyst.waitForURL(/\/desk\/reviews\//)
  const judgement = new URL(analyst.url()).pathname

  // The desk tells its items from those of the other statement.
  await reviewer.goto('/desk')
  await reviewer
    .getByRole('navigation', { name: 'By statement' })
    .getByRole('link', { name: /^Test statement/ })
    .click()
  await expect(reviewer).toHaveURL(/\/desk\?statement=/)
  const waiting = reviewer.getByRole('region', { name: 'To review', exact: true }).locator('.queue > li')
  await expect(waiting).toHaveCount(1)
  await expect(waiting.locator('summary.qrow')).toContainText(/3a.*Test statement, 2 January 2020\. /s)

  await reviewer.goto(judgement)
  await publish(reviewer, 'Show as provisional')
  await expect(reviewer.getByText(/showed it as provisional/)).toBeVisible()
  await reader.goto(`${second}/3a`)
  await expect(reader.getByText('Cannot be assessed').first()).toBeVisible()
  await expect(reader.getByText('An option, not a promise').first()).toBeVisible()

  // In Arabic: the names that the data has, the words in their own language and direction.
  await reader.goto(`/ar${second}`)
  await expect(reader.getByText('الطرف أ').first()).toBeVisible()
  await expect(reader.locator('h1 [lang="en"]')).toHaveText('Test statement of Party A and Party B')
  await reader.goto(`/ar${second}/3a`)
  await expect(reader.getByText('معلومات تجريبية').first()).toBeVisible()
  for (const page of [
    '',
    '/statement',
    '/items',
    '/sources',
    '/variants',
    '/history',
    '/follow-ups',
    '/3a',
  ]) {
    expect([page, (await reader.goto(`/ar${second}${page}`))?.status()]).toEqual([page, 200])
  }
  const mapped = await mappedAddresses(reader.request)
  expect(mapped.filter((address) => address.endsWith(`${second}/3a`))).not.toEqual([])
  expect((await reader.request.get(`${second}/card.png`)).status()).toBe(200)
  expect((await reader.request.get(`${second}/3a/card.png`)).status()).toBe(200)
  await reader.goto('/search?q=officers')
  await expect(reader.getByRole('link', { name: /¶3|Passage 3/ }).first()).toBeVisible()
  await reader.goto(`${second}/history`)
  await expect(reader.getByText('Approved and published by')).toBeVisible()
  for (const path of [second, `${second}/statement`, `/ar${second}`]) {
    const window = await openWindow()
    await window.goto(path)
    await expectNoViolations(window)
  }
})

test('a statement in Arabic is brought by a Word document without script, and read', {
  tag: '@core',
}, async ({ openWindow }) => {
  const admin = await openWindow({ email: people.administrator, javaScriptEnabled: false })
  const bringing = new Bringing(admin)
  await bringing.begin()

  // A file that cannot be read is told so, and what was typed beside it stays.
  await bringing.fillOrigin('ar', 'https://example.org/test-arabic')
  await admin.getByLabel('or upload a file').setInputFiles(hostileFile('a scan'))
  await admin.getByRole('button', { name: 'Take the text from the file' }).click()
  await expect(admin.getByText('The pages of this PDF hold no words')).toBeVisible()
  await expect(admin.getByLabel('Address where it was published')).toHaveValue(
    'https://example.org/test-arabic',
  )
  await expect(admin.getByLabel('Language of the text')).toHaveValue('ar')

  const buffer = docxOf(documentXml(arabicText.map(paragraph).join('')))
  await admin
    .getByLabel('or upload a file')
    .setInputFiles({ name: 'test.docx', mimeType: 'application/octet-stream', buffer })
  await admin.getByRole('button', { name: 'Take the text from the file' }).click()
  await expect(admin.getByText('This text was taken from the file.')).toBeVisible()
  await expect(admin.getByLabel('Paste the text')).toHaveValue(arabicText.join('\n'))
  await expect(admin.getByLabel('Paste the text')).toHaveAttribute('dir', 'rtl')
  await expect(admin.getByLabel(/^I compared this text/)).not.toBeChecked()
  await bringing.compared()
  await expect(admin.getByText('3 passages, at line breaks')).toBeVisible()
  await bringing.fillAbout(arabicTitle, 'بيان تجريبي، 4 مارس 2021', 'مكان تجريبي', '2021-03-04')
  await bringing.fillParties('الطرف أ', 'taraf-a', 'معلومات تجريبية', 'test-information')

  // All parties are on one page and saved at once: added a line each, moved by their place, and removed.
  await admin.goto(bringing.step('parties'))
  await admin
    .getByLabel('Several parties at once')
    .fill('Test party two; Test person\nTest party three; Test person')
  await admin.getByRole('button', { name: 'Save and stay' }).click()
  const party = (n: number) => admin.getByRole('group', { name: `Party ${n}`, exact: true })
  await expect(party(3).getByLabel('Name', { exact: true })).toHaveValue('Test party three')
  // Each that is saved is one line, and opens without script.
  await expect(party(1).locator('summary').first()).toHaveText(/^1 الطرف أ Test person/)
  await expect(party(1).getByLabel('Place in the list')).toBeHidden()
  for (const n of [1, 2, 3]) await party(n).locator('summary').first().click()
  await party(1).getByLabel('Place in the list').fill('first')
  await party(2).getByLabel('Place in the list').fill('1')
  await party(3).getByLabel('Remove').check()
  await admin.getByRole('button', { name: 'Save and go on' }).click()
  await expect(admin.locator('.errsum')).toContainText('The place in the list is a whole number, such as 2.')
  await expect(party(1).getByLabel('Place in the list')).toHaveValue('first')
  await expect(party(3).getByLabel('Remove')).toBeChecked()
  await party(1).getByLabel('Place in the list').fill('1')
  await admin.getByRole('button', { name: 'Save and go on' }).click()
  await admin.waitForURL(/\/marks$/)
  await admin.goto(bringing.step('parties'))
  await expect(party(1).getByLabel('Name', { exact: true })).toHaveValue('Test party two')
  await expect(party(2).getByLabel('Name', { exact: true })).toHaveValue('الطرف أ')
  await expect(party(3)).toHaveCount(0)
  await admin.goto(bringing.step('marks'))

  // Words are chosen by radio buttons, since nothing here runs a script.
  await admin.getByRole('link', { name: 'Mark words of ¶2' }).click()
  await admin.locator('#from').getByRole('radio', { name: '1 اتفق' }).check()
  await admin.locator('#to').getByRole('radio', { name: '1 اتفق' }).check()
  await admin.getByRole('button', { name: 'Take these words' }).click()
  await admin.getByRole('textbox', { name: 'Short title' }).fill('عنوان تجريبي')
  await admin.getByRole('combobox', { name: 'Language of your words' }).selectOption('ar')
  await admin.locator('#areaKey').selectOption({ label: 'معلومات تجريبية' })
  await admin.getByRole('radio', { name: 'Agreed' }).check()
  await admin.getByRole('textbox', { name: 'Why it is classified this way' }).fill('سبب تجريبي')
  await admin.getByRole('button', { name: 'Mark these words' }).click()
  await expect(admin.getByRole('link', { name: 'Change 2a' })).toBeVisible()
  await admin.getByRole('link', { name: 'Mark words of ¶3' }).click()
  await admin.locator('#from').getByRole('radio', { name: '1 يمكن' }).check()
  await admin.locator('#to').getByRole('radio', { name: '1 يمكن' }).check()
  await admin.getByRole('button', { name: 'Take these words' }).click()
  await admin.getByRole('textbox', { name: 'Short title' }).fill('عنوان تجريبي ثانٍ')
  await admin.getByRole('combobox', { name: 'Language of your words' }).selectOption('ar')
  await admin.locator('#areaKey').selectOption({ label: 'معلومات تجريبية' })
  await admin.getByRole('radio', { name: 'Option' }).check()
  await admin.getByRole('textbox', { name: 'Why it is classified this way' }).fill('سبب تجريبي ثانٍ')
  await admin.getByRole('button', { name: 'Mark these words' }).click()
  await expect(admin.getByRole('link', { name: 'Change 3a' })).toBeVisible()
  const reading = await bringing.submit()

  const reviewer = await openWindow({ email: people.reviewer, javaScriptEnabled: false })
  await reviewer.goto(reading)
  await expect(reviewer.getByText('Taken from a file (Word)')).toBeVisible()
  await reviewer.getByRole('button', { name: 'Approve' }).click()
  await expect(reviewer.getByRole('link', { name: 'New items on one page' })).toBeVisible()
  await reviewer.getByRole('link', { name: 'It is public.' }).click()
  await reviewer.waitForURL(new RegExp(`${third}$`))

  // From its first minute the front page says how it stands, and how the text begins.
  const reader = await openWindow({ javaScriptEnabled: false })
  await reader.goto(third)
  await expect(reader.getByText('Words of it were marked and are not approved yet.')).toBeVisible()
  await expect(reader.locator('blockquote')).toHaveText(arabicText[0] ?? '')
  await expect(reader.getByText(/\b0 /)).toHaveCount(0)
  // What axe looks at needs a script; the pages are the same.
  const seeing = await openWindow({ email: people.reviewer })
  for (const path of [third, `/ar${third}`, `/desk/marks/of${third}`, `/ar/desk/marks/of${third}`]) {
    await seeing.goto(path)
    await expectNoViolations(seeing)
  }

  // All of its marks are read on one page, each decided on for itself. An administrator reads them and decides on none.
  await admin.goto(`/desk/marks/of${third}`)
  await expect(admin.getByText('Your roles do not permit this.')).toHaveCount(2)
  await expect(admin.getByText('You cannot decide on what is shown here.')).toBeVisible()
  await expect(admin.getByRole('button', { name: 'Send these decisions' })).toHaveCount(0)
  await reviewer.goto('/desk')
  await reviewer.getByRole('link', { name: /2 new items.*2a · 3a/s }).click()
  await reviewer.waitForURL(new RegExp(`/desk/marks/of${third}$`))
  await expect(reviewer.locator('blockquote mark')).toHaveCount(2)
  await expect(reviewer.getByText('You can decide on 2 of those shown here')).toBeVisible()
  // What has no mark is folded, so that all of the text can be read beside them.
  await reviewer.locator('summary', { hasText: '¶1: nothing new is marked' }).click()
  await expect(reviewer.getByText(arabicText[0] ?? '')).toBeVisible()
  const decisionOn = (reference: string) => reviewer.getByRole('group', { name: `Decision on ${reference}` })
  await reviewer.getByRole('button', { name: 'Send these decisions' }).click()
  await expect(reviewer.locator('.errsum')).toContainText('Choose a decision for at least one of them.')
  await decisionOn('2a').getByRole('radio', { name: 'Approve' }).check()
  await decisionOn('3a').getByRole('radio', { name: 'Send back' }).check()
  await reviewer.getByRole('button', { name: 'Send these decisions' }).click()
  await expect(reviewer.locator('.errsum')).toContainText('Nothing was decided.')
  await expect(reviewer.locator('.errsum')).toContainText(/Decision on .?3a.?: Give a reason\./)
  await expect(decisionOn('2a').getByRole('radio', { name: 'Approve' })).toBeChecked()
  await decisionOn('2a').getByRole('radio', { name: 'Leave for later' }).check()
  await decisionOn('3a').getByLabel('Why it is sent back').fill('Test reason: mark the whole clause.')
  await reviewer.getByRole('button', { name: 'Approve all 2 but those sent back' }).click()
  await expect(reviewer.getByText('2 decisions were taken.')).toBeVisible()
  await expect(reviewer.getByText('No new item of this statement awaits review.')).toBeVisible()
  await reviewer.goto(reading)
  await expect(reviewer.getByRole('link', { name: 'It is public.' })).toBeVisible()
  await expect(reviewer.getByRole('link', { name: 'New items on one page' })).toHaveCount(0)
  await admin.goto('/desk')
  await expect(admin.getByText('Test reason: mark the whole clause.').first()).toBeVisible()
  await reader.goto(third)
  await expect(reader.getByText('No assessment of it is shown here yet.')).toBeVisible()
  await seeing.goto(third)
  await expectNoViolations(seeing)
  await reader.goto(`${third}/statement`)
  await expect(reader.locator('#c2a')).toHaveText('اتفق')
  await expect(reader.locator('#c3a')).toHaveCount(0)

  await reader.goto(`/ar${third}/statement`)
  await expect(reader.locator('#p2 .ptext')).toHaveAttribute('lang', 'ar')
  await expect(reader.locator('#p2')).toContainText(arabicText[1] ?? '')
  await reader.goto(`${third}/statement`)
  await expect(reader.locator('#p2 .ptext')).toHaveAttribute('dir', 'rtl')
  await expect(reader.locator('h1 bdi')).toHaveAttribute('dir', 'rtl')
  expect((await reader.request.get(`/ar${third}/card.png`)).status()).toBe(200)
  await reader.goto('/')
  await expect(reader.getByRole('link', { name: arabicTitle })).toBeVisible()
})

const longText = Array.from(
  { length: 14 },
  (_, index) => `Party A agrees to inform Party ${index + 2} of test number ${index + 1} every year.`,
).join('\n')

test('a long text is marked in its parts: the next one comes without a page load, and what was typed stays', async ({
  openWindow,
}) => {
  const admin = await openWindow({ email: people.administrator })
  const bringing = new Bringing(admin)
  await bringing.begin()
  await admin.getByLabel('Paste the text').fill(longText)
  await bringing.fillOrigin('en', 'https://example.org/test-text')
  await bringing.compared()
  await admin.goto(bringing.step('parties'))
  await bringing.fillParties('Party A', 'party-a', 'Test information', 'test-information')
  const rows = admin.locator('.suggs > li')
  const bar = admin.getByRole('complementary', { name: 'What is decided so far' })
  await expect(rows).toHaveCount(12)
  await expect(admin.locator('.brought > li')).toHaveCount(12)
  await expect(bar).toContainText('Passages 1 to 12 of 14: marked 0 · dismissed 0 · to decide 12')
  await expect(bar).toContainText('In the whole text: marked 0 · dismissed 0 · to decide 14')

  // What it weighs is what it shows: neither all of the text, nor fields that nobody opened, nor words for all pages.
  expect((await (await admin.request.get(bringing.step('marks'))).body()).length).toBeLessThan(150_000)

  await untilKeysAct(admin)
  await admin.evaluate(() => document.body.setAttribute('data-same-page', 'yes'))
  const first = rows.first()
  await first.locator('summary').click()
  await first.getByLabel('Short title').fill('Typed before the next part')
  await admin.getByRole('link', { name: 'The passages after these' }).click()
  await expect(rows).toHaveCount(14)
  await expect(rows.first().getByLabel('Short title')).toHaveValue('Typed before the next part')
  await expect(rows.nth(12).getByRole('button', { name: /^Mark: / })).toBeFocused()
  await expect(admin.locator('.vh[role="status"]')).toHaveText(
    'More passages are shown. Still to decide in them: 14.',
  )
  await admin.keyboard.press('t')
  await expect(rows).toHaveCount(13)
  await expect(rows.nth(12).getByRole('button', { name: /^Mark: / })).toBeFocused()
  // The buttons that keys brought are there for a pointer too.
  await rows
    .nth(12)
    .getByRole('button', { name: /^Begin a word later/ })
    .click()
  await expect(rows.nth(12).locator('.ptext .f')).toHaveText(/^A agrees to inform/)
  await expect(bar).toContainText('Passages 1 to 14 of 14: marked 1 · dismissed 0 · to decide 13')
  await expect(admin.getByText('the area of 13a, the mark before')).toBeVisible()
  // The bar at the foot is over nothing that has the focus.
  await rows
    .first()
    .getByRole('button', { name: /^Mark: / })
    .focus()
  for (let step = 0; step < 20; step += 1) {
    await admin.keyboard.press('Tab')
    const room = async () => {
      const [focused, over] = [await admin.locator(':focus').boundingBox(), await bar.boundingBox()]
      return (over?.y ?? 0) - (focused?.y ?? 0) - (focused?.height ?? 0)
    }
    await expect.poll(room).toBeGreaterThanOrEqual(0)
  }
  await expect(admin.locator('[data-same-page]')).toHaveCount(1)
  await expectNoViolations(admin)

  // Where nothing runs each part is a page.
  const plain = await openWindow({ email: people.administrator, javaScriptEnabled: false })
  await plain.goto(bringing.step('marks'))
  await expect(plain.locator('.brought > li')).toHaveCount(12)
  await plain.getByRole('link', { name: 'The passages after these' }).click()
  await expect(plain.locator('.brought > li')).toHaveCount(2)
  await expect(plain.getByRole('link', { name: /^Change 13a: / })).toBeVisible()
  await plain.goto(bringing.step('submit'))
  await plain.getByRole('button', { name: 'Withdraw' }).click()
  await plain.waitForURL(/\/desk\/bring$/)
})

const frenchText = [
  'Texte d’essai, qui ne vient d’aucune source et que personne n’a jamais publié.',
  'La Partie A convient d’informer la Partie B chaque année de ce qui a été fait.',
].join('\n')

test('what is read is what was written: the language is asked, a drawn text refused, and what reading changed is told', async ({
  openWindow,
}) => {
  const admin = await openWindow({ email: people.administrator, javaScriptEnabled: false })
  const bringing = new Bringing(admin)
  await bringing.begin()
  const step = new URL(admin.url()).pathname

  // A text in another language than was chosen is not kept before that is answered.
  await admin.getByLabel('Paste the text').fill(frenchText)
  await admin.getByRole('button', { name: 'Save and go on' }).click()
  await expect(admin.locator('#asked')).toContainText(/It seems to be in this language: .?French/)
  await expect(admin.locator('.errsum')).toContainText('Say which language the text is in.')
  await expect(admin.getByLabel('Paste the text')).toHaveValue(frenchText)
  await admin.goto(bringing.step('passages'))
  await expect(admin.locator('.brought > li')).toHaveCount(0)
  await admin.goto(step)
  await admin.getByRole('button', { name: /^Keep it as a text in .?French/ }).click()
  await expect(admin.locator('#asked')).toHaveCount(0)
  await expect(admin.getByLabel('Language of the text')).toHaveValue('fr')

  // Arabic as a PDF draws it is refused, with what to do instead; what was there stays.
  await admin.locator('#document').setInputFiles('e2e/statements/arabic-print.pdf')
  await admin.getByRole('button', { name: 'Take the text from the file' }).click()
  await expect(admin.locator('#document-error')).toContainText(
    'Paste the text from the web page or the Word document instead.',
  )
  await expect(admin.getByLabel('Paste the text')).toHaveValue(frenchText)

  await admin.locator('#document').setInputFiles('e2e/statements/us-es.pdf')
  await admin.getByRole('button', { name: 'Take the text from the file' }).click()
  await admin.getByRole('button', { name: /^Keep it as a text in .?English/ }).click()
  await expect(admin.locator('#changes')).toContainText(
    '12 page headers, page footers or page numbers were left out.',
  )
  await expect(admin.locator('#changes')).toContainText('conflict- related → conflict-related')
  await expect(admin.locator('#notes')).toContainText('signed at Madrid on 1 December 1988.')
  const seeing = await openWindow({ email: people.administrator })
  await seeing.goto(step)
  await expectNoViolations(seeing)

  // What each passage is, with what introduces an item, and changed by a person.
  await admin.goto(bringing.step('passages'))
  const passage = (words: string) => admin.locator('.brought > li').filter({ hasText: words })
  await expect(passage('Convene multilateral')).toContainText(/item of a list .*•.*, introduced by ¶\d+/)
  await expect(passage('Strengthening defense cooperation')).toContainText('heading 2')
  await passage('Done at Madrid')
    .getByRole('link', { name: /^Change the kind of ¶/ })
    .click()
  await admin.getByLabel(/^Kind of ¶\d+$/).selectOption('annex')
  await admin.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(passage('Done at Madrid')).toContainText('annex')
  await seeing.goto(`${bringing.step('passages')}?block=1#p1`)
  await expectNoViolations(seeing)

  await admin.goto(bringing.step('submit'))
  await expect(admin.locator('#changes')).toContainText(
    '12 page headers, page footers or page numbers were left out.',
  )

  // The file stands beside the text, for whoever sees the draft, and goes with it.
  const document =
    (await admin
      .getByRole('link', { name: /^Download the file \(PDF, [\d,]+ bytes\)$/ })
      .getAttribute('href')) ?? ''
  const answer = await admin.request.get(document)
  expect(await answer.body()).toEqual(await readFile('e2e/statements/us-es.pdf'))
  expect(answer.headers()).toMatchObject({
    'cache-control': 'no-store',
    'content-security-policy': expect.stringContaining('sandbox'),
    'content-type': 'application/octet-stream',
  })
  const reviewer = await openWindow({ email: people.reviewer })
  expect((await reviewer.request.get(document)).status()).toBe(404)
  await admin.getByRole('button', { name: 'Withdraw' }).click()
  await admin.waitForURL(/\/desk\/bring$/)
  expect((await admin.request.get(document)).status()).toBe(404)
})

test('what a text has of a structure is shown to readers: what introduces an item, lists, headings and notes', async ({
  openWindow,
}) => {
  const admin = await openWindow({ email: people.administrator, javaScriptEnabled: false })
  const bringing = new Bringing(admin)
  await bringing.begin()
  await admin.locator('#document').setInputFiles('e2e/statements/us-es.pdf')
  await admin.getByRole('button', { name: 'Take the text from the file' }).click()
  await expect(admin.locator('#notes')).toContainText('signed at Madrid on 1 December 1988.')

  await bringing.fillOrigin('en', 'https://example.org/test-structure')
  await bringing.compared()
  await bringing.fillAbout('Test declaration', 'Test declaration, 28 June 2022', place, '2022-06-28')
  await admin.getByLabel('Several parties at once').fill('')
  await admin.getByLabel('Several areas at once').fill('')
  await bringing.fillParties('Party A', 'party-a', 'Test area', 'test-area')
  const row = admin.locator('.suggs > li').filter({ hasText: 'Convene multilateral' })
  while ((await row.count()) === 0)
    await admin.getByRole('link', { name: 'The passages after these' }).click()
  await row.getByRole('button', { name: /^Mark: / }).click()
  await expect(row).toHaveCount(0)
  const reading = await bringing.submit()
  const reviewer = await openWindow({ email: people.reviewer })
  await reviewer.goto(reading)
  await reviewer.getByRole('button', { name: 'Approve' }).click()
  await reviewer.getByRole('link', { name: 'It is public.' }).click()
  await reviewer.waitForURL(/-2022-06-28$/)
  const slug = new URL(reviewer.url()).pathname
  await reviewer.goto(`/desk/marks/of${slug}`)
  await reviewer
    .getByRole('group', { name: /^Decision on/ })
    .getByRole('radio', { name: 'Approve' })
    .check()
  await reviewer.getByRole('button', { name: 'Send these decisions' }).click()
  await expect(reviewer.getByText('One decision was taken.')).toBeVisible()

  // Readers see what introduces the item before its words, and are led to its list; headings, tables and notes are such, too.
  const reader = await openWindow({ javaScriptEnabled: false })
  await reader.goto(`${slug}/items`)
  await reader.getByRole('link', { name: /Convene multilateral/ }).click()
  await expect(reader.locator('.intro')).toContainText(
    /Introduced by.*¶\d+.*we intend to work together across the hemisphere to:/,
  )
  await expect(reader.locator('blockquote.ctx').first()).toHaveText(/^Convene multilateral/)
  const item = new URL(reader.url()).pathname
  await reader.locator('.intro').getByRole('link').click()
  await expect(reader.getByRole('listitem').filter({ hasText: /^¶\d+\s*Convene multilateral/ })).toBeVisible()
  await expect(reader.getByRole('heading', { name: 'Looking to the future' })).toBeVisible()
  const part = new URL(reader.url()).pathname
  await reader.goto(`${slug}/statement`)
  const sign = reader.getByRole('link', { name: 'Note 1 of the text' })
  while ((await sign.count()) === 0)
    await reader.getByRole('link', { name: 'The passages after these' }).click()
  await sign.click()
  await expect(reader.locator(':target')).toContainText('signed at Madrid on 1 December 1988.')
  const last = new URL(reader.url()).pathname
  const seeing = await openWindow({ email: people.administrator })
  for (const path of [item, part, last, `/ar${part}`, `/ar${item}`]) {
    await seeing.goto(path)
    await expectNoViolations(seeing)
  }

  // The words that are selected in an item of a list are those that its link opens on.
  await seeing.goto(part)
  await seeing.locator('.tlist .ptext').first().hover()
  await seeing.waitForFunction(() => document.querySelector<HTMLElement>('.ptext a')?.draggable === false)
  await seeing
    .locator('.tlist .ptext')
    .first()
    .evaluate((words) => {
      getSelection()?.selectAllChildren(words)
    })
  await expect(seeing.locator('#selbar')).toBeVisible()
  await seeing.locator('#selbar a').last().click()
  await seeing.goto((await seeing.locator('#selbar a').last().getAttribute('href')) ?? '')
  await expect(seeing.locator('mark.lit')).toHaveText(/^Convene multilateral .* and programs$/)
})

test('no document ends the site, and nobody sends one who may not', async ({ openWindow }) => {
  const admin = await openWindow({ email: people.administrator })
  const bringing = new Bringing(admin)
  await bringing.begin()
  const step = new URL(admin.url()).pathname
  const [id = ''] = /[0-9a-f-]{36}/.exec(step) ?? []
  await admin.goto(`/ar${step}`)
  await admin.locator('#document').setInputFiles(hostileFile('a billion laughs'))
  await admin.locator('button[value="take"]').click()
  await expect(admin.locator('#document-error')).toContainText(/نزيه|آمن/)
  // Larger than any document may be: told so, and what was typed is there.
  await admin.goto(step)
  await admin.getByLabel('Publisher at that address').fill('Typed beside it')
  const large = test.info().outputPath('large.pdf')
  await writeFile(large, Buffer.alloc(20 * 1024 * 1024, 'x'))
  await admin.locator('#document').setInputFiles(large)
  await admin.getByRole('button', { name: 'Take the text from the file' }).click()
  await expect(admin.locator('#document-error')).toContainText('10 MB')
  await expect(admin.getByLabel('Publisher at that address')).toHaveValue('Typed beside it')

  const version = await admin.locator('input[name="version"]').first().inputValue()
  const form = { id, version, locale: 'en', text: 'Forged test text', language: 'en' }
  const origin = new URL(admin.url()).origin
  const post = (window: typeof admin, headers: Record<string, string>) =>
    window.request.post('/api/bring/document', { multipart: form, headers, maxRedirects: 0 })
  const stranger = await openWindow()
  const analyst = await openWindow({ email: people.analyst })
  expect((await post(admin, { origin: 'https://elsewhere.example' })).status()).toBe(403)
  expect((await post(admin, { origin: 'null' })).status()).toBe(403)
  expect((await post(stranger, { origin })).headers().location).toContain('/sign-in')
  expect((await post(analyst, { origin })).headers().location).toContain('document=not_permitted')
  // More lines than the longest treaty has: not kept, and told so in the reader's language.
  const lines = { ...form, locale: 'fr', text: 'x\n'.repeat(10_001) }
  const many = await admin.request.post('/api/bring/document', {
    multipart: lines,
    headers: { origin },
    maxRedirects: 0,
  })
  expect(many.headers().location).toContain('document=lines')
  await admin.goto(new URL(many.headers().location ?? '', origin).href)
  await expect(admin.locator('#document-error')).toContainText('10\u202f000 lignes')
  await admin.goto(step)
  await expect(admin.getByLabel('Paste the text')).toHaveValue('')
  expect((await admin.request.get('/api/health')).status()).toBe(200)
  await admin.goto(bringing.step('submit'))
  await admin.getByRole('button', { name: 'Withdraw' }).click()
  await admin.waitForURL(/\/desk\/bring$/)
})
