import type { Page, Response } from '@playwright/test'
import { expect, test } from './fixtures'
import { Composing } from './pages/composing'
import { publish } from './pages/deciding'
import { expectNoViolations } from './pages/violations'
import { dossier, inLanguage, mappedAddresses, people } from './site'

// Private links: somebody without an account reads a draft and a submission, without script; and nobody else does. The second journey goes on
// from the first: what a guest wrote of the draft stands beside the submission.

test.describe.configure({ mode: 'serial' })

/** Stands nowhere but in what is shown by private links. */
const word = 'quaverleaf'

/** Makes a link with the form that is open, and says its address. */
async function made(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Make the link' }).click()
  const link = (await page.getByRole('status').locator('code').textContent()) ?? ''
  expect(link).toMatch(/^https?:\/\/[^/]+\/s\/[\w-]{43,}$/)
  return new URL(link).pathname
}

/** What guests wrote, as the page shows it. */
function commentsOf(page: Page) {
  return page.getByRole('region', { name: /^Comments/ })
}

/** What is sent with everything behind a private link. */
function expectSecret(response: Response | null): void {
  expect(response?.headers()).toMatchObject({
    'cache-control': expect.stringContaining('no-store'),
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
  })
}

async function expectDead(page: Page, path: string): Promise<string> {
  const response = await page.goto(path)
  expect(response?.status(), path).toBe(404)
  expectSecret(response)
  expect(await page.context().cookies()).toEqual([])
  return (await page.locator('main').textContent()) ?? ''
}

test('a guest without an account and without script reads a draft, comments on it, and no more once the link is revoked', {
  tag: '@core',
}, async ({ openWindow, request }) => {
  const analyst = await openWindow({ email: people.analyst })
  const composing = new Composing(analyst)
  await composing.open('7d', 'spain')
  await composing.judge(
    'no_public_evidence',
    `We looked and found nothing, ${word}. <script>alert(1)</script>`,
  )
  await composing.saved()
  await analyst.reload()
  await analyst.getByRole('link', { name: 'Give a private link' }).click()
  await expect(analyst.getByRole('heading', { level: 1 })).toHaveText('Give a private link')
  await analyst.getByLabel('For whom').fill('A reader of this test')
  await analyst.getByLabel('Whoever has the link may write comments').check()
  const link = await made(analyst)

  // The link itself leads on at once, to an address that is no secret.
  const led = await request.get(link, { maxRedirects: 0 })
  expect(led.status()).toBe(303)
  const clean = led.headers().location ?? ''
  expect(clean).toMatch(/^\/private\/[0-9a-f-]{36}$/)
  expect(led.headers()).toMatchObject({
    'cache-control': 'private, no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
  })
  const inFrench = await request.get(link, { maxRedirects: 0, headers: { 'accept-language': 'fr' } })
  expect(inFrench.headers().location).toBe(`/fr${clean}`)

  const guest = await openWindow({ javaScriptEnabled: false })
  const response = await guest.goto(link)
  expect(response?.status()).toBe(200)
  expectSecret(response)
  expect(new URL(guest.url()).pathname).toBe(clean)
  const cookies = await guest.context().cookies()
  expect(cookies.map(({ path }) => path).sort()).toEqual(
    (['en', 'fr', 'es', 'ar'] as const).map((language) => inLanguage(language, clean)).sort(),
  )
  for (const { httpOnly, sameSite, value } of cookies) {
    expect({ httpOnly, sameSite }).toEqual({ httpOnly: true, sameSite: 'Lax' })
    expect(link).not.toContain(value)
  }
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText('Not published')
  await expect(guest.getByText('Please do not quote it')).toBeVisible()
  await expect(guest.getByText(/^Draft by .Analyst 1., saved on/)).toBeVisible()
  await expect(guest.getByText(word)).toBeVisible()
  expect(await guest.locator('script[src*="/_next/static/chunks/"]').count()).toBe(0)
  expect(
    await guest.locator('meta[property^="og:"], link[rel="canonical"], link[rel="alternate"]').count(),
  ).toBe(0)
  await expect(guest.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex, nofollow')
  expect(await guest.content()).not.toContain(link)

  const seeing = await openWindow()
  for (const path of [link, inLanguage('ar', clean), '/private/none']) {
    await seeing.goto(path)
    await expectNoViolations(seeing)
  }

  await guest.goto(inLanguage('ar', clean))
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText('غير منشور')
  await guest.goto(clean)
  await guest.getByRole('button', { name: 'Send the comment' }).click()
  await expect(guest.locator('.errsum')).toContainText('Write your comment.')
  await guest.getByLabel('Your name').fill('A guest of this test')
  await guest.getByLabel('Your comment').fill('Test comment <img src=x onerror=alert(1)>\nwith a second line')
  await guest.getByRole('button', { name: 'Send the comment' }).click()
  await expect(commentsOf(guest).getByText('Test comment <img src=x onerror=alert(1)>')).toBeVisible()
  expect(await commentsOf(guest).locator('img').count()).toBe(0)

  await composing.open('7d', 'spain')
  await expect(commentsOf(analyst)).toContainText('A guest of this test')
  await expect(commentsOf(analyst)).toContainText('with a second line')
  const reviewer = await openWindow({ email: people.reviewer })
  await reviewer.goto(`/desk${dossier}/7d?party=spain`)
  expect(await reviewer.content()).not.toContain('A guest of this test')

  await analyst.goto('/desk')
  await analyst.getByRole('link', { name: 'Private links to unpublished work' }).click()
  const row = analyst.locator('.qrow').filter({ hasText: 'A reader of this test' })
  await expect(row).toContainText(/Opened 4 times, last on .*\. 1 comment\./)
  await row.getByRole('button', { name: /^Revoke the link to/ }).click()
  await expect(row).toContainText('Revoked')

  // Wherever it is asked for, and whatever is wrong with a link, it looks the same.
  expect((await guest.reload())?.status()).toBe(404)
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText('This link does not work')
  const nobody = await openWindow({ javaScriptEnabled: false })
  const revoked = await expectDead(nobody, link)
  for (const path of [`/s/${'0'.repeat(64)}`, '/s/x', clean, '/private/none', '/private/x'])
    expect(await expectDead(nobody, path), path).toBe(revoked)
})

test('a submission behind a passphrase: what was typed wrongly opens nothing, and once readers see it the link leads there', async ({
  openWindow,
  request,
}) => {
  const analyst = await openWindow({ email: people.analyst })
  const composing = new Composing(analyst)
  await composing.open('7d', 'spain')
  await analyst.getByRole('button', { name: 'Add a search' }).click()
  await analyst.locator('#searchLogs-0-place').fill('the registers of a test')
  await analyst.locator('#searchLogs-0-language').selectOption('en')
  await analyst.locator('#searchLogs-0-day').fill('2026-01-15')
  const submission = await composing.submitted()

  const reviewer = await openWindow({ email: people.reviewer, javaScriptEnabled: false })
  await reviewer.goto(submission)
  await expect(commentsOf(reviewer)).toContainText('A guest of this test')
  await reviewer.getByRole('link', { name: 'Give a private link' }).click()
  await reviewer.getByLabel('Passphrase').fill('short')
  await reviewer.getByRole('button', { name: 'Make the link' }).click()
  await expect(reviewer.locator('.errsum')).toContainText('Use 8 to 100 characters')
  await reviewer.getByLabel('Passphrase').fill('a few words')
  const link = await made(reviewer)

  const guest = await openWindow({ javaScriptEnabled: false })
  expectSecret(await guest.goto(link))
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText('This link asks for a passphrase')
  expect(await guest.content()).not.toContain(word)
  expect(await guest.content()).not.toMatch(/\b7d\b/)
  await guest.getByLabel('Passphrase').fill('other words')
  await guest.getByRole('button', { name: 'Open' }).click()
  await expect(guest.locator('.errsum')).toContainText('This is not the passphrase of this link.')
  await expect(guest.getByLabel('Passphrase')).toHaveValue('')
  await guest.getByLabel('Passphrase').fill('a few words')
  await guest.getByRole('button', { name: 'Open' }).click()
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText('Not published')
  await expect(guest.getByText(word)).toBeVisible()
  await expect(guest.getByText(/^Submitted by .Analyst 1. on/)).toBeVisible()
  expect(await guest.getByLabel('Your comment').count()).toBe(0)

  // Neither the secret nor what it shows stands in anything that everybody may read.
  const token = link.split('/').at(-1) ?? ''
  const doors = [
    ...(await mappedAddresses(request)),
    '/robots.txt',
    '/sitemap.xml',
    `${dossier}/corrections.atom`,
    `${dossier}/7d`,
    `${dossier}/history`,
    `/search?q=${word}`,
    `${dossier}/7d/card.png`,
  ]
  const ask = async (door: string) => {
    const text = await (await request.get(door)).text()
    expect(text, door).not.toContain(token)
    expect(text.replaceAll(`q=${word}`, '').replaceAll(`"${word}"`, ''), door).not.toMatch(
      new RegExp(`found nothing, ${word}`),
    )
  }
  while (doors.length > 0) await Promise.all(doors.splice(0, 4).map(ask))

  const other = await openWindow({ email: people.secondReviewer })
  await other.goto(submission)
  await publish(other, 'Show as provisional')
  await expect(async () => {
    await guest.reload()
    expect(new URL(guest.url()).pathname).toMatch(new RegExp(`^${dossier}/7d/revisions/spain/\\d+$`))
  }).toPass()
})
