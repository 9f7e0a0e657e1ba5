import type { Page } from '@playwright/test'
import ICAL from 'ical.js'
import { expect, test } from './fixtures'
import { expectNoViolations } from './pages/violations'
import { beforeTheRecord, dossier, inDays, inLanguage, people } from './site'

// Where somebody looked and found nothing, and what was asked of authorities: logged on the desk, read by a second person, shown to readers
// without script, taken into a judgement; a request from its draft to its answer, with the deadline that the law gives. What the
// dossier brings is beside it: each search and request of these journeys is their own.

const searches = `${dossier}/searches`

/** A day as the pages write it, such as 4 Dec 2026. */
function shown(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day))
}

async function fillSearch(page: Page, place: string, words: string): Promise<void> {
  await page.getByLabel('Where you looked').fill(place)
  await page.getByLabel('Language of the search').selectOption('es')
  await page.getByLabel('What was asked for').fill(words)
}

/** Logs a search on an item and gives the address of its page. */
async function log(page: Page, reference: string, place: string, words: string): Promise<string> {
  await page.goto(`/desk/searches/new?statement=${dossier.slice(1)}&item=${reference}`)
  await fillSearch(page, place, words)
  await page.getByRole('button', { name: 'Log and ask for review' }).click()
  await page.waitForURL(/\/desk\/searches\/[0-9a-f-]{36}$/)
  return new URL(page.url()).pathname
}

/** What the public page says of a search. */
const line = (page: Page, text: string) => page.locator('main li').filter({ hasText: text })

test('a search that found nothing: logged without script, read by a second person, shown, sent back, taken back', {
  tag: '@core',
}, async ({ openWindow }) => {
  const place = 'A gazette of this journey'
  const analyst = await openWindow({ email: people.analyst, javaScriptEnabled: false })
  await analyst.goto(`/desk/searches/new?statement=${dossier.slice(1)}&item=7e`)

  // A day to come is refused, and everything typed is still there.
  await fillSearch(analyst, place, 'equipo conjunto de investigación')
  await analyst.getByLabel('Day', { exact: true }).fill(inDays(1))
  await analyst.getByRole('button', { name: 'Log and ask for review' }).click()
  await expect(analyst.locator('.errsum')).toContainText('That day is in the future.')
  await expect(analyst.getByLabel('Where you looked')).toHaveValue(place)
  await expect(analyst.getByLabel('Language of the search')).toHaveValue('es')
  await expect(analyst.getByLabel('What it is about')).toHaveValue(`${dossier.slice(1)}/7e`)
  await analyst.getByLabel('Day', { exact: true }).fill(inDays(-1))
  await analyst.getByRole('button', { name: 'Log and ask for review' }).click()
  await analyst.waitForURL(/\/desk\/searches\/[0-9a-f-]{36}$/)
  const page = new URL(analyst.url()).pathname
  await expect(analyst.getByText('Awaits review')).toBeVisible()
  await expect(analyst.getByRole('button', { name: 'Approve' })).toHaveCount(0)

  const reader = await openWindow({ javaScriptEnabled: false })
  await reader.goto(searches)
  await expect(line(reader, place)).toHaveCount(0)

  const reviewer = await openWindow({ email: people.reviewer, javaScriptEnabled: false })
  await reviewer.goto('/desk')
  await reviewer.getByRole('link', { name: place }).first().click()
  await reviewer.getByRole('button', { name: 'Approve' }).click()
  await expect(reviewer.getByRole('link', { name: 'Public', exact: true })).toBeVisible()

  await reader.goto(searches)
  await expect(line(reader, place)).toContainText('found nothing')
  await expect(line(reader, place)).toContainText('equipo conjunto de investigación')
  await expect(line(reader, place)).toContainText(shown(inDays(-1)))
  const seeing = await openWindow({ email: people.reviewer })
  for (const address of [searches, page]) {
    await seeing.goto(address)
    await expectNoViolations(seeing)
  }
  await reader.goto(`${dossier}/7e`)
  await reader.getByRole('link', { name: place }).click()
  await expect(reader.locator('li:target')).toContainText(place)
  await reader.goto(`${searches}/as-of/${beforeTheRecord}`)
  await expect(line(reader, place)).toHaveCount(0)
  await reader.goto(`${dossier}/history`)
  await expect(reader.getByText('published a search').first()).toBeVisible()

  // One that is sent back stays as it is; another is logged from it.
  const back = await log(analyst, '7e', 'A register of this journey', 'convenio')
  await reviewer.goto(back)
  await reviewer.locator('summary').filter({ hasText: 'Send back' }).click()
  await reviewer.getByRole('button', { name: 'Send back' }).click()
  await expect(reviewer.getByText('Give a reason.')).toBeVisible()
  await reviewer.getByLabel('Why it is sent back').fill('Which register?')
  await reviewer.getByRole('button', { name: 'Send back' }).click()
  await expect(reviewer.getByText('Which register?')).toBeVisible()
  await analyst.goto('/desk')
  await analyst.getByRole('link', { name: 'A register of this journey' }).first().click()
  await analyst.getByRole('link', { name: 'Log it again' }).click()
  await expect(analyst.getByLabel('What was asked for')).toHaveValue('convenio')
  await expect(analyst.getByLabel('What it is about')).toHaveValue(`${dossier.slice(1)}/7e`)

  // One that was public and is taken back leaves a marker without what it said.
  await analyst.goto(page)
  await analyst.locator('summary').filter({ hasText: 'Withdraw' }).click()
  await analyst.getByLabel('Why it is withdrawn').fill('It was the wrong gazette.')
  await analyst.getByRole('button', { name: 'Withdraw' }).click()
  await expect(analyst.getByText('It was the wrong gazette.')).toBeVisible()
  await reader.goto(searches)
  await expect(line(reader, place)).toHaveCount(0)
  await expect(line(reader, 'It was the wrong gazette.')).toContainText('This search was withdrawn')
})

test('a request: put down, sent, acknowledged, extended, overdue by the law, answered by a source', async ({
  openWindow,
}) => {
  const authority = 'Access office of this journey'
  const analyst = await openWindow({ email: people.analyst, javaScriptEnabled: false })
  await analyst.goto(`/desk/requests/new?item=7d`)
  await analyst.getByRole('textbox', { name: 'Authority' }).fill(authority)
  await analyst.getByLabel('Party that the authority belongs to').selectOption('eu-commission')
  // By words of it an item comes back to be ticked, beside the one that the page began with.
  await analyst.getByLabel('Items that it is about').fill('police')
  await analyst.getByRole('button', { name: 'Save the request' }).click()
  await expect(analyst.locator('.errsum')).toContainText('Write what is asked for.')
  await expect(analyst.locator('.errsum')).toContainText('Choose items of the statement.')
  await analyst.getByRole('checkbox', { name: /^7c/ }).check()
  await expect(analyst.getByRole('textbox', { name: 'Authority' })).toHaveValue(authority)
  await expect(analyst.getByRole('checkbox', { name: '7d' })).toBeChecked()
  await analyst.getByLabel('Asked for').fill('The minutes of the steering committee.')
  await analyst.getByLabel(/Regulation \(EC\) No 1049\/2001/).check()
  await analyst.getByRole('button', { name: 'Save the request' }).click()
  await analyst.waitForURL(/\/desk\/requests\/[0-9a-f-]{36}$/)
  const page = new URL(analyst.url()).pathname
  await expect(analyst.getByText('Draft, not sent')).toBeVisible()
  await analyst.locator('summary', { hasText: 'Change the request' }).click()
  await expect(analyst.getByRole('checkbox', { name: /^7c/ })).toBeChecked()
  await expect(analyst.getByRole('checkbox', { name: /^7d/ })).toBeChecked()

  const record = analyst.locator('section').filter({ has: analyst.locator('#record') })
  const happened = async (kind: string, day: string, more: Record<string, string> = {}) => {
    await analyst.goto(page)
    await record.getByLabel('What happened').selectOption({ label: kind })
    await record.getByLabel('On which day').fill(day)
    for (const [label, text] of Object.entries(more)) await record.getByLabel(label).fill(text)
    await record.getByRole('button', { name: 'Record what happened' }).click()
  }
  await happened('Sent', inDays(-100))
  await expect(analyst.getByText(/counted from the day of sending/).first()).toBeVisible()
  await happened('Registered or received by the authority', inDays(-101))
  await expect(analyst.locator('.errsum')).toContainText('That day is before what was recorded last.')
  await record.getByLabel('On which day').fill(inDays(-99))
  await record.getByLabel('Reference given by the authority').fill('2026/0001')
  await record.getByRole('button', { name: 'Record what happened' }).click()
  await expect(analyst.getByText(/counted from registration or receipt/).first()).toBeVisible()
  await happened('Time extended by the authority', inDays(-85))
  await expect(analyst.getByText(/\d+ days overdue/).first()).toBeVisible()
  await analyst.goto('/desk')
  await expect(analyst.locator('li').filter({ hasText: authority }).first()).toContainText('days overdue')

  // Nobody who is not signed in sees it before a second person has published it.
  const reader = await openWindow({ javaScriptEnabled: false })
  await reader.goto(searches)
  await expect(reader.getByText(authority)).toHaveCount(0)
  expect((await reader.request.get(page)).url()).toContain('/sign-in')

  const reviewer = await openWindow({ email: people.reviewer, javaScriptEnabled: false })
  await reviewer.goto('/desk')
  await reviewer.getByRole('link', { name: authority }).first().click()
  await reviewer.getByRole('button', { name: 'Publish what readers do not see yet' }).click()
  await expect(reviewer.getByRole('link', { name: 'Readers see it' })).toBeVisible()

  await reader.goto(searches)
  const entry = line(reader, authority).first()
  await expect(entry).toContainText('days overdue')
  await expect(entry).toContainText('Regulation (EC) No 1049/2001')
  await expect(entry).toContainText('The minutes of the steering committee.')
  await expect(entry).toContainText('(extended)')
  await expect(entry).not.toContainText('Analyst')
  await expect(reader.getByText(/Public holidays are not subtracted/)).toBeVisible()
  await reader.goto(inLanguage('ar', searches))
  await expect(line(reader, authority).first()).toContainText('تأخر')
  const seeing = await openWindow({ email: people.analyst })
  for (const address of [searches, inLanguage('ar', searches), page]) {
    await seeing.goto(address)
    await expectNoViolations(seeing)
  }
  await reader.goto(`${dossier}/7d`)
  await expect(reader.locator('#text').getByText('days overdue')).toBeVisible()
  const feed = async () => {
    const answer = await reader.request.get(`${dossier}/follow-ups/calendar.ics`)
    const calendar = new ICAL.Component(ICAL.parse(await answer.text()))
    return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event).summary)
  }
  expect(await feed()).toContain(`Answer due, request for documents: ${authority}`)

  // The answer is a source of the library; it is public once it was read, and the deadline is gone from the calendar.
  await happened('Answered in part', inDays(-1), {
    'In your words': 'Half of the minutes.',
    'Number of the source, where the answer is one': 'S40',
  })
  await expect(analyst.getByText('Answered in part').first()).toBeVisible()
  await reader.goto(searches)
  await expect(line(reader, authority).first()).toContainText('days overdue')
  await reviewer.goto(page)
  await reviewer.getByRole('button', { name: 'Publish what readers do not see yet' }).click()
  await expect(reviewer.getByRole('button', { name: 'Publish what readers do not see yet' })).toHaveCount(0)
  await reader.goto(searches)
  await expect(line(reader, authority).first()).toContainText(`Answered in part`)
  await expect(line(reader, authority).first()).toContainText('Half of the minutes.')
  await line(reader, authority).first().getByRole('link', { name: /^S40/ }).click()
  await expect(reader).toHaveURL(/\/sources\/S40$/)
  expect(await feed()).not.toContain(`Answer due, request for documents: ${authority}`)
})
