import { randomUUID } from 'node:crypto'
import type { APIRequestContext, Page } from '@playwright/test'
import { formOf } from '../scripts/prove/form-of.mjs'
import { expect, test } from './fixtures'
import { Answering, Sending, someReader } from './pages/sending'
import { expectNoViolations } from './pages/violations'
import { dossier, inDays, mappedAddresses, people } from './site'

// What readers and parties send: from the form on an item, without script, account or cookie, over the desk, to what everybody reads.

const corrections = `${dossier}/corrections`
/** The page of a form, which is what the form is sent to. */
const door = `${dossier}/9a/correct`

/** The entry of the corrections that holds these words. */
function entry(page: Page, words: string) {
  return page.locator('main ol.notes > li').filter({ hasText: words })
}

test('a correction: what is missing comes back as it was typed, and the outcome is public', {
  tag: '@core',
}, async ({ openWindow }) => {
  const says = `The day of the plan is wrong, says reader ${randomUUID()}.`
  const matter = `The day given for the plan, ${randomUUID()}.`
  const reader = await openWindow(someReader())
  const sending = new Sending(reader)
  await sending.open()
  await expect(reader.getByText('Your IP address is not stored')).toBeVisible()
  await expect(reader.getByLabel('Address of the source')).toBeHidden()

  // A source without its address and without a word: refused with both, at their fields, and nothing that was filled in is lost.
  await sending.choose('A source you have missed')
  await reader.getByLabel('Its own words, if you have them').fill('Test quote, not from the source')
  await reader.getByLabel('Language of your text').selectOption('ar')
  await reader.getByLabel('My own words may be published').check()
  await reader.getByLabel('How to reach you').fill('reader@example.test')
  await sending.send()
  await expect(reader).toHaveTitle(/^Error: /)
  await expect(reader.locator('.errsum')).toContainText('2 things to fix before this can be sent')
  await expect(reader.locator('.errsum')).toContainText('Your text is kept.')
  await expect(reader.getByRole('radio', { name: 'A source you have missed' })).toBeChecked()
  await expect(reader.getByLabel('Its own words, if you have them')).toHaveValue(
    'Test quote, not from the source',
  )
  await expect(reader.getByLabel('Language of your text')).toHaveValue('ar')
  await expect(reader.getByLabel('My own words may be published')).toBeChecked()
  await expect(reader.getByLabel('How to reach you')).toHaveValue('reader@example.test')
  await reader.locator('.errsum a').first().click()
  await expect(sending.words).toBeFocused()
  await expect(sending.words).toHaveAccessibleDescription(/Write what is wrong/)

  // From the page that came back it is sent after all, as something else.
  await sending.choose('Something here is wrong')
  await sending.words.fill(says)
  await reader.getByLabel('Language of your text').selectOption('en')
  await reader.getByLabel('My own words may be published').uncheck()
  const receipt = await sending.sendAndKeep()
  await expect(reader.getByText('Waits for somebody to take it')).toBeVisible()
  await expect(reader.locator('main')).not.toContainText(says)
  expect(await reader.context().cookies()).toEqual([])

  const analyst = new Answering(await openWindow({ email: people.analyst, javaScriptEnabled: false }))
  await analyst.page.goto('/desk')
  await expect(analyst.page.getByRole('heading', { name: 'From readers' })).toBeVisible()
  await analyst.open(says)
  await expect(analyst.page.getByText('reader@example.test')).toBeVisible()
  await analyst.take()
  await reader.goto(receipt)
  await expect(reader.getByText('Somebody is looking into it')).toBeVisible()

  // Refused with what the outcome asks for, and what was typed is still there.
  await analyst.propose('Not accepted', { matter })
  await expect(analyst.page.locator('.errsum')).toContainText('Say why it is not accepted.')
  await expect(analyst.page.getByLabel('What it was about, in our words')).toHaveValue(matter)
  await analyst.propose('Not accepted', { reason: 'The source that is cited gives this day.' })
  await expect(analyst.page.getByRole('heading', { name: 'Proposed outcome' })).toBeVisible()
  await expect(analyst.page.getByRole('button', { name: 'Publish the outcome' })).toHaveCount(0)

  await reader.goto(corrections)
  await expect(entry(reader, matter)).toHaveCount(0)

  const reviewer = new Answering(await openWindow({ email: people.reviewer }))
  await reviewer.open(says)
  await expectNoViolations(reviewer.page)
  await reviewer.publish()
  await expect(reviewer.page.getByText('reader@example.test')).toHaveCount(0)

  // At once on the page of corrections, without the reader's words, and from the receipt.
  await reader.goto(receipt)
  await reader.getByRole('link', { name: 'See the answer' }).click()
  const seen = reader.locator('li:target')
  await expect(seen).toContainText('Not accepted')
  await expect(seen).toContainText(matter)
  await expect(seen).toContainText('The source that is cited gives this day.')
  await expect(reader.locator('main')).not.toContainText(says)
  const feed = await (await reader.request.get(`${corrections}.atom`)).text()
  expect(feed).toContain(matter)
  expect(feed).not.toContain(says)
  for (const path of [
    corrections,
    `${dossier}/7c`,
    `${dossier}/history`,
    `${dossier}/events.jsonl`,
    receipt,
  ]) {
    const answer = await reader.request.get(path)
    expect(answer.status()).toBe(200)
    const told = await answer.text()
    expect(told).not.toContain(says)
    expect(told).not.toContain('reader@example.test')
  }
  await reader.goto(`${dossier}/history`)
  await reader.getByRole('link', { name: 'the answer to a reader’s message' }).first().click()
  await expect(reader.locator('li:target')).toContainText(matter)
})

test('the reply of a party: confirmed, in its language and direction, and taken back', async ({
  openWindow,
}) => {
  const says = `ردّ للتجربة، ليس من المصدر ${randomUUID()}.`
  const party = await openWindow(someReader())
  const sending = new Sending(party, '7d')
  await sending.open()
  await sending.choose('Reply of a party')
  await expect(party.getByLabel('My own words may be published')).toBeHidden()
  await sending.words.fill(says)
  await party.getByLabel('In the name of').selectOption({ label: 'Morocco' })
  await party.getByLabel('In what capacity').fill('Spokesperson of a test ministry')
  await party.getByLabel('Language of your text').selectOption('ar')
  const receipt = await sending.sendAndKeep()

  const analyst = new Answering(await openWindow({ email: people.analyst }))
  await analyst.open(says)
  await expect(analyst.page.getByText('Not confirmed yet')).toBeVisible()
  await analyst.take()
  await analyst.propose('Accepted')

  const reviewer = new Answering(await openWindow({ email: people.reviewer, javaScriptEnabled: false }))
  await reviewer.open(says)
  await reviewer.page.getByRole('button', { name: 'Publish the outcome' }).click()
  await expect(reviewer.page.locator('.errsum')).toContainText('has to confirm first')
  await reviewer.page.getByRole('radio', { name: 'Called back on a published number' }).check()
  await reviewer.page.getByRole('button', { name: 'It is the party’s' }).click()
  await expect(reviewer.page.getByText(/Confirmed by/)).toBeVisible()
  await reviewer.publish()

  const reader = await openWindow({ javaScriptEnabled: false })
  await reader.goto(`${dossier}/7d`)
  const reply = reader.locator('#replies ~ *, .hang').filter({ hasText: 'Reply of Morocco' }).last()
  await expect(reply).toContainText('shown in full')
  await expect(reply).toContainText('Spokesperson of a test ministry')
  const words = reader.locator('.sent', { hasText: says })
  await expect(words).toHaveAttribute('lang', 'ar')
  expect(await words.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
  const withScript = await openWindow()
  await withScript.goto(`${dossier}/7d`)
  await expectNoViolations(withScript)
  await reader.goto(`${dossier}/7d/as-of/${inDays(0)}`)
  await expect(reader.locator('.sent', { hasText: says })).toBeVisible()
  await reader.goto(`${dossier}/7c`)
  await expect(reader.locator('main')).not.toContainText('Reply of Morocco')
  await party.goto(receipt)
  await party.getByRole('link', { name: 'See the reply' }).click()
  await expect(party.locator('li:target')).toContainText(says)

  await reviewer.open(says)
  await reviewer.page.getByRole('button', { name: 'Hide the reply' }).click()
  await expect(reviewer.page.getByText(/Taken back on/)).toBeVisible()
  await reader.goto(`${dossier}/7d`)
  await expect(reader.locator('main')).toContainText('taken back by the party on')
  await expect(reader.locator('main')).not.toContainText(says)
})

test.describe('what is sent past the form', () => {
  /** The form as the page gives it out, with something in it. */
  async function filled(request: APIRequestContext, changes: Record<string, string> = {}) {
    const { fields } = formOf(await (await request.get(door)).text())
    const body = `Sent past the form ${randomUUID()}.`
    return { ...Object.fromEntries(fields), kind: 'wrong', language: 'en', body, ...changes }
  }
  const origin = (baseURL: string | undefined) => ({ origin: new URL(baseURL ?? '').origin })
  const _codeIn = (location: string | undefined) => location?.match(/[0-9a-f]{40}$/)?.[0]
  /** From a network of its own, so that what one sends does not count for the next. */
  const post = (request: APIRequestContext, form: Record<string, string>, headers: Record<string, string>) =>
    request.post(door, {
      multipart: form,
      headers: { ...someReader().extraHTTPHeaders, ...headers },
      maxRedirects: 0,
    })

  /** A form in parts, in a writing of one byte a letter, which is no UTF-8. */
  const bytesOf = (form: Record<string, string>) =>
    Buffer.from(
      `${Object.entries(form)
        .map(([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
        .join('')}--x--\r\n`,
      'latin1',
    )

  test('fields that are not of the form change nothing', async ({ request, baseURL }) => {
    const forged = {
      state: 'closed',
      outcome: 'accepted',
      closedAt: '2026-01-01',
      id: randomUUID(),
      takenById: randomUUID(),
    }
    const answer = await post(request, await filled(request, forged), origin(baseURL))
    expect(answer.status()).toBe(303)
    const receipt = await (await request.get(answer.headers().location ?? '')).text()
    expect(receipt).toContain('Waits for somebody to take it')
  })

  test('from elsewhere, or from nowhere that can be told, nothing is taken', async ({ request, baseURL }) => {
    const form = await filled(request, { body: 'Put together elsewhere.' })
    const elsewhere: Record<string, string>[] = [
      { origin: 'https://elsewhere.example' },
      { origin: 'null', 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'cross-site' },
    ]
    for (const headers of elsewhere) {
      const answer = await post(request, form, headers)
      expect(answer.status()).toBe(403)
      expect(await answer.text()).not.toContain('Put together elsewhere.')
    }
    const untold = await post(request, form, {})
    expect(untold.status()).toBe(403)
    expect(await untold.text()).toContain('Put together elsewhere.')
    const hidden = await post(request, form, { origin: 'null', 'sec-fetch-site': 'same-origin' })
    expect(hidden.status()).toBe(303)
    for (const other of [{ data: form }, { form }]) {
      const answer = await request.post(door, { ...other, headers: origin(baseURL) })
      expect(answer.status()).toBe(415)
    }
  })

  test('what cannot be kept, what is too much and what no person fills in say so', async ({
    request,
    baseURL,
  }) => {
    const nul = await post(request, await filled(request, { body: 'before\0after' }), origin(baseURL))
    expect(nul.status()).toBe(400)
    expect(await nul.text()).toMatch(/holds a character that cannot be kept[\s\S]*beforeafter/)
    const broken = await request.post(door, {
      data: bytesOf(await filled(request, { body: '\u00ff' })),
      headers: { ...origin(baseURL), 'content-type': 'multipart/form-data; boundary=x' },
    })
    expect(broken.status()).toBe(400)
    const long = await post(request, await filled(request, { body: 'a'.repeat(5_001) }), origin(baseURL))
    expect(long.status()).toBe(422)
    expect(await long.text()).toContain('a'.repeat(5_001))
    const huge = await post(request, await filled(request, { body: 'a'.repeat(1_000_000) }), origin(baseURL))
    expect(huge.status()).toBe(413)
    // Beyond what the server reads for that address: it says so itself, before the form is read.
    expect(await huge.text()).toBe('What was sent is too large.\n')
    const trap = await post(
      request,
      await filled(request, { website: 'https://spam.example' }),
      origin(baseURL),
    )
    expect(trap.status()).toBe(422)
    expect(await trap.text()).not.toContain('https://spam.example')
    const nowhere = await post(request, await filled(request, { reference: '99z' }), origin(baseURL))
    expect(nowhere.status()).toBe(404)
    const strange = await post(request, await filled(request, { statement: '../desk' }), origin(baseURL))
    expect(strange.status()).toBe(422)
    expect(await strange.text()).toContain('Sent past the form')
  })

  test('a receipt is for who has its code alone', { tag: '@core' }, async ({ request, baseURL }) => {
    const sent = await post(request, await filled(request), origin(baseURL))
    expect(sent.status()).toBe(303)
    const receipt = await request.get(sent.headers().location ?? '')
    expect(receipt.status()).toBe(200)
    expect(receipt.headers()['cache-control']).toMatch(/^private, /)
    expect(receipt.headers()['referrer-policy']).toBe('no-referrer')
    expect(receipt.headers()['x-robots-tag']).toContain('noindex')
    expect(receipt.headers()['set-cookie']).toBeUndefined()
    expect(sent.headers()['set-cookie']).toBeUndefined()
    expect((await request.get(`${dossier}/receipt/${'0'.repeat(40)}`)).status()).toBe(404)
    expect((await request.get(`${dossier}/receipt/x`)).status()).toBe(404)
    expect((await mappedAddresses(request)).filter((address) => address.includes('/receipt'))).toEqual([])
  })
})

test('script in what was sent is text, to whoever reads it', async ({ openWindow }) => {
  const mark = randomUUID()
  const attack = `</textarea></script><script>window.ran=1</script><img src=x onerror="window.ran=1"> **${mark}**`
  const reader = await openWindow({ ...someReader(), javaScriptEnabled: true, bypassCSP: true })
  const sending = new Sending(reader, '10a')
  await sending.open()
  await sending.choose('Reply of a party')
  await sending.words.fill(attack)
  await sending.send()
  await expect(reader.locator('.errsum')).toBeVisible()
  await expect(sending.words).toHaveValue(attack)
  expect(await reader.evaluate(() => 'ran' in window)).toBe(false)
  await sending.choose('Something here is wrong')
  await reader.getByLabel('My own words may be published').check()
  await sending.sendAndKeep()

  const analyst = new Answering(await openWindow({ email: people.analyst, bypassCSP: true }))
  await analyst.open(mark)
  await expect(analyst.page.locator('.sent')).toHaveText(attack)
  expect(await analyst.page.evaluate(() => 'ran' in window)).toBe(false)
  await analyst.take()
  await analyst.page.getByLabel('Show the sender’s own words').check()
  await analyst.propose('Not about this')
  const reviewer = new Answering(await openWindow({ email: people.reviewer, bypassCSP: true }))
  await reviewer.open(mark)
  await reviewer.publish()
  await reader.goto(corrections)
  await expect(entry(reader, mark).locator('.sent')).toHaveText(attack)
  expect(await reader.evaluate(() => 'ran' in window)).toBe(false)
})
