import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { Composing } from './pages/composing'
import { signIn, untilKeysAct } from './pages/signed-in'
import { expectNoViolations } from './pages/violations'
import { dossier, password, people } from './site'

// The desk while others work at it: what it tells by itself, who is there, what becomes of words that met others, and single keys.
// Every journey works on lines of its own; no text in it is out of a source.

/** A judgement that needs no source: it says that the wording gives no test, and why. */
async function submitReason(page: Page, reference: string, party: string, reason: string): Promise<string> {
  const composing = new Composing(page)
  await composing.open(reference, party)
  await composing.judge('not_assessable', reason)
  return composing.submitted()
}

/** The row of a submission, which opens on what it would change, or leads there. */
const rowOf = (page: Page, submission: string) =>
  page.locator('.queue > li').filter({ has: page.locator(`a[href="${submission}"]`) })

test('the queue shows a new submission by itself, says so once, and leaves alone what somebody is at', {
  tag: '@core',
}, async ({ openWindow }) => {
  const reviewer = await openWindow({ email: people.reviewer })
  const analyst = await openWindow({ email: people.analyst })
  const before7d = await submitReason(analyst, '7d', 'morocco', 'The wording names no measure of it. Before.')
  await reviewer.goto('/desk')
  await untilKeysAct(reviewer)
  await expect(reviewer.getByRole('heading', { name: 'To review', exact: true })).toBeVisible()
  const opened = rowOf(reviewer, before7d)
  const before = await reviewer
    .locator('#to-review')
    .locator('xpath=ancestor::section')
    .locator('.queue > li')
    .count()

  // Somebody presses something just then: the press ends where it began, and the page is read anew after it.
  await opened.locator('summary').first().hover()
  await reviewer.mouse.down()
  const submission = await submitReason(analyst, '7d', 'spain', 'The wording names no measure of it. First.')
  const link = reviewer.locator(`.queue a[href="${submission}"]`)
  await expect(reviewer.locator('.live [role=status]')).toContainText(/1 thing is new since \d\d:\d\d UTC/)
  await expect(reviewer.getByRole('button', { name: 'Show it now' })).toBeVisible()
  await expect(link).toHaveCount(0)
  await reviewer.mouse.up()
  await expect(link).toHaveCount(1)
  await expect(opened.locator('details').first(), 'what was open stays open').toHaveAttribute('open', '')
  await expect(opened.locator('summary').first(), 'and keeps the focus').toBeFocused()
  expect(
    await reviewer.locator('#to-review').locator('xpath=ancestor::section').locator('.queue > li').count(),
  ).toBe(before + 1)

  // Somebody writes a reason: the page waits for them, and says that something is there.
  await opened.locator('summary', { hasText: 'Send back' }).click()
  const reason = opened.getByLabel('Why it is sent back')
  await expect(reason).toBeFocused()
  await reason.pressSequentially('Half a reas')
  const second = await submitReason(
    analyst,
    '7d',
    'eu-commission',
    'The wording names no measure of it. Second.',
  )
  await expect(reviewer.locator('.live [role=status]')).toContainText('2 things are new')
  await expect(reviewer.locator(`.queue a[href="${second}"]`)).toHaveCount(0)
  await expect(reason).toHaveValue('Half a reas')
  await expect(reason).toBeFocused()
  await reviewer.getByRole('button', { name: 'Show it now' }).click()
  await expect(reviewer.locator(`.queue a[href="${second}"]`)).toHaveCount(1)
  await expect(reason, 'what was typed is still there').toHaveValue('Half a reas')
})

test('two people on one item see each other, and no longer when one leaves', async ({ openWindow }) => {
  const analyst = await openWindow({ email: people.analyst })
  const other = await openWindow({ email: people.secondAnalyst })
  await new Composing(analyst).open('5a')
  await expect(analyst.locator('.present')).toHaveText('')
  const places = () =>
    analyst
      .locator('main :is(h1, button)')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top))
  await analyst.evaluate(() => document.fonts.ready)
  const before = await places()
  await new Composing(other).open('5a')
  await expect(analyst.locator('.present')).toContainText(/Analyst 2\S? has this open too/)
  expect(await places(), 'nothing moves under a press').toEqual(before)
  await expect(other.locator('.present')).toContainText(/Analyst 1\S? has this open too/)
  await other.goto('/desk')
  await expect(analyst.locator('.present')).toHaveText('')
})

test('what met other words is kept, shown beside them, and chosen field by field', async ({ openWindow }) => {
  const one = new Composing(await openWindow({ email: people.analyst }))
  const other = new Composing(await openWindow({ email: people.secondAnalyst }))
  for (const each of [one, other]) {
    await each.open('7b', 'morocco')
    await each.judgement('not_assessable').check()
    await each.confidence('low').check()
  }
  await one.rationale.fill(
    'The words of the text name neither a measure nor a sum for it, so no test is given.',
  )
  await one.submitted()
  await other.rationale.fill(
    'The words of the text name neither a measure nor a date for it, so no test is given.',
  )
  await other.submit()
  const { page } = other
  await expect(page.getByText('This changed since you opened it')).toBeVisible()
  const table = page.locator('table.diff')
  await expect(table.locator('del').filter({ hasText: 'sum' })).toHaveText('sum ')
  await expect(table.locator('ins').filter({ hasText: 'date' })).toHaveText('date ')
  await expectNoViolations(page)

  await page.getByRole('radio', { name: 'Explanation: theirs' }).check()
  await expect(other.rationale).toHaveValue(/neither a measure nor a sum/)
  await page.getByRole('radio', { name: 'Explanation: yours' }).check()
  await expect(other.rationale).toHaveValue(/neither a measure nor a date/)
  await page.getByRole('radio', { name: 'Explanation: theirs' }).check()
  await page.getByRole('button', { name: /Continue with what is chosen, as revision 2/ }).click()
  await expect(other.rationale).toHaveValue(/neither a measure nor a sum/)
})

test('a reviewer works through the queue by single keys alone', async ({ openWindow }) => {
  const analyst = await openWindow({ email: people.analyst })
  const submission = await submitReason(analyst, '7b', 'spain', 'The wording gives no test of it.')
  const reviewer = await openWindow({ email: people.reviewer })
  await reviewer.goto('/desk?area=border-support')
  await untilKeysAct(reviewer)
  await expect(reviewer.locator(`.queue a[href="${submission}"]`)).toHaveCount(1)
  const wanted = rowOf(reviewer, submission)
  const summary = wanted.locator('summary').first()
  for (let step = 0; step < 60; step += 1) {
    await reviewer.keyboard.press('j')
    if (await summary.evaluate((element) => element === document.activeElement)) break
  }
  await expect(summary).toBeFocused()
  await reviewer.keyboard.press('o')
  await expect(wanted.locator('details').first()).toHaveAttribute('open', '')
  await reviewer.keyboard.press('b')
  const reason = wanted.getByLabel('Why it is sent back')
  await expect(reason).toBeFocused()
  await reviewer.keyboard.type('a jab of ink?')
  await expect(reason, 'no key acts while one writes').toHaveValue('a jab of ink?')
  await reason.fill('')
  await summary.focus()
  await reviewer.keyboard.press('Control+a')
  await expect(reviewer).toHaveURL(/\/desk\?area=border-support$/)
  // No letter decides before what it changes was on screen, and then it asks first.
  await wanted.getByRole('link', { name: /Read the whole submission/ }).scrollIntoViewIfNeeded()
  const confirmation = wanted.locator('details', { hasText: 'This becomes public:' }).last()
  await expect(confirmation.locator('summary')).toHaveAttribute('aria-keyshortcuts', 'a')
  await reviewer.keyboard.press('a')
  await expect(confirmation).toContainText('This becomes public:')
  await expect(confirmation.getByRole('button', { name: 'Approve' })).toBeFocused()
  await reviewer.keyboard.press('Enter')
  await expect(confirmation.getByRole('status')).toContainText('It is sent in 10 seconds.')
  await expect(confirmation.getByRole('button', { name: 'Undo' })).toBeFocused()
  await reviewer.keyboard.press('Enter')
  await expect(confirmation.getByRole('status')).toContainText('Undone. Nothing was sent.')
  await confirmation.getByRole('button', { name: 'Approve' }).click()
  await confirmation.getByRole('button', { name: 'Send now' }).click()
  await reviewer.waitForURL(/\/desk\/reviews\//)
  await expect(reviewer.getByText(/Reviewer 1\S? approved it/)).toBeVisible()
})

test('a reviewer’s desk begins with what can be approved, counts it, and folds what came with the dossier', async ({
  openWindow,
}) => {
  const analyst = await openWindow({ email: people.secondAnalyst })
  const submission = await submitReason(analyst, '7b', 'eu-commission', 'The wording gives no test of it.')
  const reviewer = await openWindow({ email: people.reviewer, viewport: { width: 1366, height: 768 } })
  await reviewer.goto('/desk')
  const queue = reviewer.getByRole('region', { name: 'To review', exact: true })
  const ready = queue.locator('.queue > li .qrow').first()
  await expect(ready).toBeInViewport({ ratio: 1 })
  await expect(reviewer.locator('.deskhead .subtitle')).toHaveText(
    /^\d+ assessments? (is|are) ready to approve\./,
  )
  await expect(ready).toContainText('Test sentence, which says nothing')

  const fold = queue.locator('details.fold')
  await expect(fold.locator('summary')).toHaveText(
    /^From the starter dossier\s*\d+:\s+of the 5 shown here: \d+ ha(s|ve) what the rules ask(, \d+ lacks? something)?$/,
  )
  await expect(fold.locator('.queue a').first()).toBeHidden()
  await fold.locator('summary').click()
  await expect(fold.locator('.queue a').first()).toBeVisible()

  const nothing = reviewer.locator('.nothing')
  await expect(nothing).toContainText('Nothing waits in:')
  await expect(nothing.getByRole('link', { name: 'From readers' })).toHaveAttribute(
    'href',
    '/desk/reader-messages',
  )
  await expectNoViolations(reviewer)
  await reviewer.goto('/desk?list=queue')
  await expect(rowOf(reviewer, submission)).toHaveCount(1)
  await expectNoViolations(reviewer)
})

test('a decision stands beside what it decides on, with the rules, the quotes and the next one', async ({
  openWindow,
}) => {
  const reviewer = await openWindow({ email: people.reviewer, viewport: { width: 1366, height: 768 } })
  await reviewer.goto('/desk?area=border-support')
  await reviewer
    .getByRole('region', { name: 'To review', exact: true })
    .locator('.fold .queue a', { hasText: '7b' })
    .first()
    .click()
  await reviewer.waitForURL(/\/desk\/reviews\//)
  const decision = reviewer.getByRole('complementary', { name: 'Your decision' })
  const approve = decision.locator('.decision .btn', { hasText: 'Approve' })
  await expect(approve, 'on the first screen').toBeInViewport({ ratio: 1 })
  await expect(decision.getByRole('listitem').filter({ hasText: 'You wrote none of it' })).toContainText(
    'met',
  )
  await expect(reviewer.locator('section[aria-labelledby="evidence"] blockquote').first()).toBeVisible()
  await reviewer.locator('#decisions').scrollIntoViewIfNeeded()
  await expect(approve, 'and still at the end of the page').toBeInViewport({ ratio: 1 })
  await expectNoViolations(reviewer)

  // On a phone a bar at the foot of the screen leads there from wherever one reads.
  await reviewer.setViewportSize({ width: 390, height: 844 })
  const bar = reviewer.locator('.dbar')
  await reviewer.locator('#evidence').scrollIntoViewIfNeeded()
  await expect(bar).toBeInViewport({ ratio: 1 })
  await expect(bar).toContainText(/\d+ of \d+ met/)
  await bar.getByRole('link', { name: 'To the decision' }).click()
  await expect(approve).toBeInViewport()
  await decision.getByRole('link', { name: /^Next: / }).click()
  await expect(reviewer.getByRole('heading', { level: 1 })).toBeVisible()
  await expectNoViolations(reviewer)
})

test('a public page leads whoever signed in to what can be done with it', async ({ openWindow }) => {
  const reader = await openWindow()
  await reader.goto(`${dossier}/7c`)
  await reader.getByRole('banner').getByRole('link', { name: 'Sign in' }).click()
  await reader.getByLabel('E-mail address').fill(people.analyst)
  await reader.getByLabel('Password', { exact: true }).fill(password)
  await reader.getByRole('button', { name: 'Sign in' }).click()
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(/What you can do with \S?7c/)
  await reader.goto(`/fr${dossier}/sources/S40`)
  await reader.getByRole('banner').getByRole('link', { name: 'Espace de travail' }).click()
  await expect(reader.getByRole('link', { name: /S40/ }).first()).toBeVisible()
  await expectNoViolations(reader)
  await reader.goto(`/desk/at?page=${encodeURIComponent(`${dossier}/7c`)}`)
  await reader.getByRole('link', { name: 'New status update' }).last().click()
  await expect(reader.getByRole('heading', { level: 1 })).toContainText('New status update')
  // The page is the same for everybody: nothing of who asks is in it.
  const [mine, anybodys] = await Promise.all([
    reader.request.get(`${dossier}/7c`).then((answer) => answer.text()),
    (await openWindow()).request.get(`${dossier}/7c`).then((answer) => answer.text()),
  ])
  expect(mine).toBe(anybodys)
})

test('what can be done with a public page is what one’s roles may do', async ({ openWindow }) => {
  const reviewer = await openWindow({ email: people.reviewer })
  for (const page of [`${dossier}/7c`, `${dossier}/statement`]) {
    await reviewer.goto(`/desk/at?page=${encodeURIComponent(page)}`)
    const acts = reviewer.locator('.acts')
    await expect(acts.getByRole('link', { name: 'Search' })).toBeVisible()
    await expect(acts.getByRole('link', { name: /question/i })).toBeVisible()
    await expect(acts.getByRole('link', { name: /note|annotate|update|log a search/i })).toHaveCount(0)
  }
})

test('the map of keys is made from the page, and keys can be turned off and on', async ({ openWindow }) => {
  const reviewer = await openWindow({ email: people.secondReviewer })
  await reviewer.goto('/desk')
  await untilKeysAct(reviewer)
  await reviewer.keyboard.press('?')
  const map = reviewer.getByRole('dialog', { name: 'Single keys on this page' })
  await expect(map).toBeVisible()
  for (const name of ['next, previous row', 'open or close the row', 'this list of keys'])
    await expect(map).toContainText(name)
  await expectNoViolations(reviewer)
  await reviewer.keyboard.press('Escape')
  await expect(map).toBeHidden()
  await reviewer.getByRole('button', { name: 'Keyboard' }).click()
  await map.getByRole('button', { name: 'Turn single keys off' }).click()
  await expect(map).toContainText('Single keys are off on all your pages.')
  await map.getByRole('button', { name: 'Close' }).click()
  await expect(reviewer.getByRole('button', { name: 'Keyboard' }), 'the focus goes back').toBeFocused()
  await reviewer.keyboard.press('j')
  await reviewer.keyboard.press('?')
  await expect(map).toBeHidden()
  await expect(reviewer.getByRole('button', { name: 'Keyboard' })).toBeFocused()

  await reviewer.goto('/profile')
  await reviewer.getByRole('button', { name: 'Turn single keys on' }).click()
  await expect(reviewer.getByRole('button', { name: 'Turn single keys off' })).toBeVisible()
  await reviewer.keyboard.press('?')
  await expect(map).toBeVisible()
})

test('without JavaScript the desk works, and promises no keys and no stream', async ({ openWindow }) => {
  const reviewer = await openWindow({ email: people.reviewer, javaScriptEnabled: false })
  await reviewer.goto('/desk')
  await expect(reviewer.getByRole('heading', { name: 'To review', exact: true })).toBeVisible()
  await expect(reviewer.getByRole('button', { name: 'Keyboard' })).toHaveCount(0)
  await expect(reviewer.locator('.live')).toHaveText('')
  const analyst = await openWindow({ email: people.analyst, javaScriptEnabled: false })
  await analyst.goto('/desk')
  await expect(analyst.getByRole('heading', { name: 'Awaiting review', exact: true })).toBeVisible()
})

test('where the stream is refused the page says so, and goes on working', async ({ openWindow }) => {
  const reviewer = await openWindow({ email: people.reviewer })
  await reviewer.route('**/api/live*', (route) => route.fulfill({ status: 429 }))
  await reviewer.goto('/desk')
  await expect(reviewer.locator('.live [role=status]')).toContainText('The page checks every minute')
  await reviewer.unroute('**/api/live*')
  await expect(reviewer.locator('.live [role=status]')).not.toContainText('The page checks', {
    timeout: 15_000,
  })
})

test('who is not signed in is told nothing, and neither is another site', { tag: '@core' }, async ({
  openWindow,
  request,
  baseURL,
}) => {
  const refused = await request.get('/api/live')
  expect(refused.status()).toBe(401)
  expect(await refused.text()).toBe('')
  const object = { objectType: 'commitment', objectId: 'rabat-2022-07-08/7c' }
  const origin = new URL(baseURL ?? '').origin
  const post = (headers: Record<string, string>) => request.post('/api/presence', { data: object, headers })
  expect((await post({ origin })).status()).toBe(401)
  const analyst = await openWindow({ email: people.analyst })
  const asAnalyst = (headers: Record<string, string>, data: unknown = object) =>
    analyst.request.post('/api/presence', { data, headers })
  expect((await asAnalyst({ origin: 'https://elsewhere.example' })).status()).toBe(403)
  expect((await asAnalyst({ origin }, { ...object, objectType: 'person' })).status()).toBe(400)
  expect((await asAnalyst({ origin })).status()).toBe(200)
})

test('a stream ends when its session does', async ({ openWindow }) => {
  const analyst = await openWindow({ email: people.secondAnalyst })
  await analyst.goto('/profile')
  const ended = await analyst.evaluate(async () => {
    const answer = await fetch('/api/live')
    const reader = answer.body?.getReader()
    await reader?.read()
    Object.assign(window, {
      ended: (async () => {
        for (;;) if ((await reader?.read())?.done !== false) return true
      })(),
    })
    return answer.headers.get('cache-control')
  })
  expect(ended).toBe('no-cache, no-transform')
  const elsewhere = await openWindow()
  await signIn(elsewhere, people.secondAnalyst)
  await elsewhere.goto('/profile')
  // Another device of theirs signs all the others out.
  for (let left = await elsewhere.locator('button[name=session]').count(); left > 0; left -= 1) {
    await elsewhere.locator('button[name=session]').first().click()
    await expect(elsewhere.locator('button[name=session]')).toHaveCount(left - 1)
  }
  expect(await analyst.evaluate(() => Reflect.get(window, 'ended'))).toBe(true)
})

test('where many desks are open a page says at once that something is new, and shows it when asked', async ({
  openWindow,
  baseURL,
}) => {
  const reviewer = await openWindow({ email: people.reviewer })
  const analyst = await openWindow({ email: people.analyst })
  // Of the time that the page may choose a moment in, it chooses the end.
  await reviewer.addInitScript(() => {
    Math.random = () => 0.99
  })
  await reviewer.goto('/desk?area=eu-agencies')
  await untilKeysAct(reviewer)
  const desks = new AbortController()
  try {
    for (const email of [people.secondReviewer, people.administrator, people.secondAnalyst]) {
      const other = await openWindow({ email })
      const cookie = (await other.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
      for (let desk = 0; desk < 8; desk += 1) {
        const stream = await fetch(`${baseURL}/api/live`, { headers: { cookie }, signal: desks.signal })
        expect(stream.status).toBe(200)
      }
    }
    const submission = await submitReason(analyst, '7e', 'morocco', 'The wording gives no test of it.')
    const link = reviewer.locator(`.queue a[href="${submission}"]`)
    await expect(reviewer.locator('.live [role=status]')).toContainText('1 thing is new')
    await expect(link).toHaveCount(0)
    await reviewer.getByRole('button', { name: 'Show it now' }).click()
    await expect(link).toHaveCount(1)
    await expect(reviewer.getByRole('button', { name: 'Show it now' })).toHaveCount(0)
  } finally {
    desks.abort()
  }
})
