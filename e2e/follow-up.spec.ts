import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import ICAL from 'ical.js'
import pg from 'pg'
import { expect, test } from './fixtures'
import { Composing } from './pages/composing'
import { publish } from './pages/deciding'
import { dossier, inDays, people } from './site'

// Questions to come back to: set on the desk, shown to readers, answered, and back again by their cadence. No follow-up is seeded, so
// every question here is the journeys' own; each works on items of its own.

const slug = dossier.slice(1)
const followUps = `${dossier}/follow-ups`

/** A day as the pages write it, such as 4 Dec 2026. */
function shown(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day))
}

/** Fills the form that sets a question. */
async function ask(page: Page, question: string, dueOn: string, cadence = ''): Promise<void> {
  await page.getByLabel('Question', { exact: true }).fill(question)
  await page.getByLabel('Due on').fill(dueOn)
  await page.getByLabel('Repeat every (number of months)').fill(cadence)
}

/** Sets a question on an item and gives the address of its page. */
async function _set(page: Page, reference: string, question: string, dueOn: string, cadence = '') {
  await page.goto(`/desk/follow-ups/new?item=${reference}`)
  await ask(page, question, dueOn, cadence)
  await page.getByRole('button', { name: 'Set the question' }).click()
  await page.waitForURL(/\/desk\/follow-ups\/[0-9a-f-]{36}$/)
  return new URL(page.url()).pathname
}

/** The entry of a question on a page of readers. */
function entry(page: Page, question: string) {
  return page.locator('main li').filter({ hasText: question })
}

async function readFeed(page: Page, address: string) {
  const answer = await page.request.get(address)
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-type']).toBe('text/calendar; charset=utf-8')
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()))
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
}

test('where nothing was asked the page says so, and has no empty calendar', async ({ openWindow }) => {
  const reader = await openWindow({ javaScriptEnabled: false })
  await reader.goto(followUps)
  await expect(reader.getByText('No question is public yet.')).toBeVisible()
  await expect(reader.getByRole('table')).toHaveCount(0)
})

test('set by an analyst without script, shown by a reviewer, answered by a status update, and back by its cadence', {
  tag: '@core',
}, async ({ openWindow }) => {
  const question = 'Has a public count of departures appeared?'
  const due = inDays(20)
  const analyst = await openWindow({ email: people.analyst, javaScriptEnabled: false })
  await analyst.goto('/desk/follow-ups/new?item=10b')

  // A day that is past is refused, and everything typed is still there.
  await ask(analyst, question, inDays(-1), '6')
  await analyst.getByRole('button', { name: 'Set the question' }).click()
  await expect(analyst.locator('.errsum')).toContainText('This day is in the past.')
  await expect(analyst.getByLabel('Question', { exact: true })).toHaveValue(question)
  await expect(analyst.getByLabel('What it is about')).toHaveValue(`${slug}/10b`)
  await expect(analyst.getByLabel('Repeat every (number of months)')).toHaveValue('6')
  await analyst.getByLabel('Due on').fill(due)
  await analyst.getByLabel('Who answers it').selectOption({ label: 'Analyst 1' })
  await analyst.getByRole('button', { name: 'Set the question' }).click()
  await analyst.waitForURL(/\/desk\/follow-ups\/[0-9a-f-]{36}$/)
  const page = new URL(analyst.url()).pathname
  await expect(analyst.getByText('Readers do not see it')).toBeVisible()
  await expect(analyst.getByRole('button', { name: 'Show to readers' })).toHaveCount(0)

  // Readers see nothing of it yet, nor does the calendar.
  const reader = await openWindow({ javaScriptEnabled: false })
  await reader.goto(followUps)
  await expect(entry(reader, question)).toHaveCount(0)
  expect((await readFeed(reader, `${followUps}/calendar.ics`)).map(({ summary }) => summary)).not.toContain(
    `10b: ${question}`,
  )

  const reviewer = await openWindow({ email: people.reviewer })
  await reviewer.goto('/desk/follow-ups?whose=all')
  await reviewer.getByRole('link', { name: question }).click()
  await reviewer.getByRole('button', { name: 'Show to readers' }).click()
  await expect(reviewer.getByRole('link', { name: 'Readers see it' })).toBeVisible()

  // On the page, in its month, beside the item, and in calendar programs, at once.
  await reader.goto(followUps)
  await expect(entry(reader, question)).toContainText(`Due ${shown(due)}`)
  await expect(entry(reader, question)).toContainText('Every 6 months')
  await expect(entry(reader, question)).toContainText('Partly supported')
  await expect(reader.locator('main')).not.toContainText('Analyst 1')
  await reader.goto(`${followUps}/${due.slice(0, 7)}`)
  const day = reader.getByRole('link', { name: 'follow-up on \u206810b\u2069' })
  await expect(day).toHaveText(String(Number(due.slice(8))))
  await day.click()
  await expect(reader.locator('li:target')).toContainText(question)
  await reader.goto(`${dossier}/10b`)
  await expect(reader.locator('.side')).toContainText(question)
  await reader.locator('.side').getByRole('link', { name: question }).click()
  await expect(reader.locator('li:target')).toContainText(question)
  await reader.getByRole('link', { name: /follow-ups\/calendar\.ics$/ }).waitFor()
  const [event] = (await readFeed(reader, `${followUps}/calendar.ics`)).filter(
    ({ summary }) => summary === `10b: ${question}`,
  )
  expect(event?.startDate.toString()).toBe(due)
  const french = await readFeed(reader, `/fr${followUps}/calendar.ics`)
  expect(french.map(({ summary }) => summary)).toContain(`10b\u00a0: ${question}`)

  // Answered by a status update that awaits review: the page says plainly that readers cannot see it yet.
  const writing = new Composing(await openWindow({ email: people.analyst }))
  await writing.open('10b')
  await writing.judgement('cannot_be_checked').check()
  await writing.confidence('low').check()
  await writing.page.locator('#seenUpTo').fill(inDays(0))
  await writing.rationale.fill('No public register says how this was counted.')
  const submission = await writing.submitted()
  await analyst.goto(page)
  await analyst.getByRole('radio', { name: 'An assessment' }).check()
  await analyst.getByLabel('Which assessment').selectOption({ index: 1 })
  await analyst.getByRole('button', { name: 'Mark complete' }).click()
  await expect(analyst.getByText('Completed by')).toBeVisible()
  await expect(analyst.getByRole('link', { name: 'The next one' })).toBeVisible()
  await reader.goto(followUps)
  const answered = entry(reader, question).filter({ hasText: 'Answered' })
  await expect(answered).toContainText('By an assessment that readers cannot see, or not yet.')

  // Of whom nothing was asked is told of their own questions alone: somebody else's was answered.
  await reviewer.goto('/desk/follow-ups')
  await expect(reviewer.locator('#closed, section:has(#closed)').first()).toContainText(
    'None of yours has been answered',
  )
  await reviewer.goto('/desk/follow-ups?whose=all')
  await expect(reviewer.locator('main')).toContainText(question)
  await expect(reviewer.locator('main')).not.toContainText('has been answered or withdrawn yet')

  // Once readers may see that status update, it is named and leads to its own address.
  await reviewer.goto(submission)
  await publish(reviewer, 'Show as provisional')
  await expect(reviewer.getByText(/showed it as provisional/)).toBeVisible()
  await reader.goto(followUps)
  await answered.getByRole('link', { name: 'Assessment of' }).click()
  await reader.waitForURL(new RegExp(`${dossier}/10b/revisions/all/\\d+$`))
  await expect(reader.locator('main')).toContainText('Cannot be checked')
  await reader.goto(followUps)

  // The next question is there by the same act, as public, six months on.
  const next = entry(reader, question).filter({ hasText: 'Due' })
  await expect(next).toHaveCount(1)
  await expect(next).toContainText('Every 6 months')

  // Completing it a second time, from a page that is still open, is refused with a word of its own.
  await analyst.goto(page)
  await expect(analyst.getByRole('button', { name: 'Mark complete' })).toHaveCount(0)
})

test('what is overdue stands first, with a flag and words, on the page, in the calendar, beside the item and on the desk', async ({
  openWindow,
}) => {
  const question = 'Has either state published the outcome of its inquiry?'
  // A question that was set weeks ago: no form takes a day that is past, so it is put where the form would have put it then.
  const due = inDays(-7)
  const id = await putOverdue(question, due)

  const reviewer = await openWindow({ email: people.reviewer })
  await reviewer.goto('/desk/follow-ups?whose=all')
  await expect(reviewer.locator('.queue li').first()).toContainText('7 days overdue')
  await reviewer.goto(`/desk/follow-ups/${id}`)
  await reviewer.getByRole('button', { name: 'Show to readers' }).click()
  await expect(reviewer.getByRole('link', { name: 'Readers see it' })).toBeVisible()

  const reader = await openWindow({ javaScriptEnabled: false })
  await reader.goto(followUps)
  const first = reader.locator('.lib li').first()
  await expect(first).toContainText(question)
  await expect(first.locator('.late')).toContainText('7 days overdue')
  await expect(first.locator('.late use')).toHaveAttribute('href', '#g-overdue')
  await reader.goto(`${followUps}/${due.slice(0, 7)}`)
  await expect(reader.getByRole('link', { name: /overdue, follow-up on/ })).toHaveClass('late')
  await reader.goto(`${dossier}/5a`)
  await expect(reader.locator('.side .late')).toContainText('7 days overdue')

  // Moved: what was first promised stays to be seen.
  await reviewer.goto(`/desk/follow-ups/${id}`)
  await reviewer.locator('#move-dueOn').fill(inDays(30))
  await reviewer.getByRole('button', { name: 'Save' }).click()
  await expect(reviewer.getByText(`first due ${shown(due)}`)).toBeVisible()
  await reader.goto(followUps)
  await expect(entry(reader, question)).toContainText(`first due ${shown(due)}`)
  await expect(entry(reader, question).locator('.late')).toHaveCount(0)

  // Withdrawn: a marker with the reason stays, and calendar programs lose it.
  await reviewer.getByLabel('Why it is withdrawn').fill('Asked twice.')
  await reviewer.getByRole('button', { name: 'Withdraw' }).click()
  await expect(reviewer.getByText('Why it was withdrawn')).toBeVisible()
  await reader.goto(followUps)
  await expect(entry(reader, question)).toContainText('Reason: Asked twice.')
  expect(
    (await readFeed(reader, `${followUps}/calendar.ics`)).map(({ uid }) => uid.slice(0, 36)),
  ).not.toContain(id)
})

async function putOverdue(question: string, due: string): Promise<string> {
  const id = randomUUID()
  await onDatabase(
    `INSERT INTO follow_ups (id, statement_id, commitment_id, question, language, due_on, first_due_on, anchor_day, created_by_id,
       created_at)
     SELECT $1, c.statement_id, c.id, $2, 'en', $3::date, $3::date, extract(day FROM $3::date), p.id, $3::date - 60
     FROM commitments c JOIN people p ON p.email = $4 WHERE c.reference = '5a'`,
    [id, question, due, people.analyst],
  )
  return id
}

/** What no form can do: as the database's owner. */
async function onDatabase<Row extends object>(sql: string, values?: readonly string[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
  await client.connect()
  try {
    const { rows } = await client.query<Row>(sql, values && [...values])
    return rows
  } finally {
    await client.end()
  }
}

test('what a question is about is found by words: chosen from several without a script, proposed with one', async ({
  openWindow,
}) => {
  const without = await openWindow({ email: people.analyst, javaScriptEnabled: false })
  await without.goto('/desk/follow-ups/new')
  await without.getByLabel('What it is about').fill('the')
  await ask(without, 'Which of several is it about?', inDays(30))
  await without.getByRole('button', { name: 'Set the question' }).click()
  await expect(without.getByLabel('What it is about')).toHaveValue('the')
  await expect(without.getByLabel('Question', { exact: true })).toHaveValue('Which of several is it about?')
  const several = without.getByRole('group', { name: 'Several match. Which one?' })
  await expect(several.getByRole('radio')).not.toHaveCount(0)
  await several.getByRole('radio').nth(1).check()
  // What is typed afterwards counts, and not what was picked of the choices for other words; were it one item only, it is not taken unseen.
  const only = `${slug.slice(1)}/7c`
  await without.getByLabel('What it is about').fill(only)
  await without.getByRole('button', { name: 'Set the question' }).click()
  await expect(without.getByLabel('What it is about')).toHaveValue(only)
  const which = without.getByRole('group', { name: 'One matches. Choose it if it is the one.' })
  await expect(which.getByRole('radio')).toHaveCount(1)
  const chosen = await which.getByRole('radio').getAttribute('value')
  expect(chosen).toBe(`${slug}/7c`)
  await which.getByRole('radio').check()
  await without.getByRole('button', { name: 'Set the question' }).click()
  await without.waitForURL(/\/desk\/follow-ups\/[0-9a-f-]{36}$/)
  await expect(without.locator(`main a[href$="${chosen}"]`).first()).toBeVisible()

  const page = await openWindow({ email: people.analyst })
  await page.goto('/desk/follow-ups/new')
  await page.getByLabel('What it is about').fill('police')
  await expect(page.locator(`#about-proposed option[value="${slug}/7c"]`)).toHaveCount(1)
  await page.getByLabel('What it is about').fill(`${slug}/7c`)
  await expect(page.getByText('7c Stronger police cooperation').last()).toBeVisible()
})
