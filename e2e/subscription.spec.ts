import { startMailServer } from '@/lib/ground/platform/mail-server.fixture'
import { expect, test } from './fixtures'

const dossier = '/rabat-2022-07-08'

/** The link of a mail that leads to a page of this kind, as a path. */
function linkIn(words: string, kind: string): string {
  const found = new RegExp(`https?://\\S+?((?:/\\w\\w)?/subscription/${kind}/[0-9a-f-]+)`).exec(words)
  if (!found?.[1]) throw new Error(`no link to ${kind} in the mail`)
  return found[1]
}

test('A reader subscribes by e-mail without an account, confirms, and leaves', { tag: '@core' }, async ({
  browser,
}) => {
  const port = Number(new URL(process.env.SUIVI_SMTP_URL ?? '').port)
  const server = await startMailServer(() => null, port)
  const context = await browser.newContext({ javaScriptEnabled: false })
  const reader = await context.newPage()
  try {
    await reader.goto(`/fr${dossier}/7c`)
    await reader.getByRole('link', { name: 'S’abonner', exact: true }).click()
    await expect(reader).toHaveURL(/\/7c\/share#follow$/)
    await reader.getByRole('link', { name: 'Par courriel', exact: true }).click()
    await expect(reader).toHaveURL(new RegExp(`/fr/subscribe${dossier}/7c$`))
    await reader.getByLabel('Votre adresse électronique').fill('nobody')
    await reader.getByRole('button', { name: 'M’envoyer le lien de confirmation' }).click()
    await expect(reader.getByText('Écrivez une adresse électronique').first()).toBeVisible()
    await reader.getByLabel('Votre adresse électronique').fill('reader@elsewhere.example')
    await reader.getByLabel('Une fois par jour').check()
    await reader.getByRole('button', { name: 'M’envoyer le lien de confirmation' }).click()
    await expect(reader.getByRole('heading', { name: 'Consultez votre messagerie' })).toBeVisible()

    await expect.poll(() => server.arrived.length, { timeout: 20_000 }).toBe(1)
    const [mail] = server.arrived
    expect(mail?.to).toEqual(['reader@elsewhere.example'])
    expect(mail?.html).toContain('<html lang="fr" dir="ltr">')
    const link = linkIn(mail?.plain ?? '', 'confirm')
    const opened = await reader.goto(link)
    expect(opened?.headers()).toMatchObject({
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
    })
    expect(opened?.headers()['cache-control']).toContain('no-store')
    await reader.getByRole('button', { name: 'Confirmer' }).click()
    await expect(reader.getByRole('heading', { name: 'Votre abonnement est confirmé' })).toBeVisible()
    await reader.goto(link)
    await expect(reader.getByText('Ce lien n’est pas valable, ou ne l’est plus')).toBeVisible()

    // What mail programs send by themselves is taken without a cookie and from no page of ours; a key of nobody gets the same answer.
    const nobody = await context.request.post('/api/unsubscribe/00000000-0000-4000-8000-000000000001', {
      headers: { origin: 'https://mail.example' },
      form: { 'List-Unsubscribe': 'One-Click' },
    })
    expect(nobody.status()).toBe(204)
  } finally {
    await context.close()
    await server.stop()
  }
})

test('Feeds of the site, a statement, an area and an item are there, and pages lead to them', async ({
  page,
  request,
}) => {
  for (const path of ['/', dossier, `${dossier}/7c`]) {
    await page.goto(path)
    const base = path === '/' ? '' : path
    for (const [type, format] of [
      ['application/atom+xml', 'atom'],
      ['application/feed+json', 'json'],
    ] as const) {
      const address = await page.locator(`link[rel="alternate"][type="${type}"]`).getAttribute('href')
      expect(new URL(address ?? '').pathname).toBe(`${base}/feeds/${format}`)
      const answer = await request.get(`${base}/feeds/${format}`)
      expect(answer.status()).toBe(200)
      expect(answer.headers()['content-type']).toContain(type)
    }
  }
  expect((await request.get(`${dossier}/feeds/rss`)).status()).toBe(404)
  expect((await request.get(`${dossier}/99z/feeds/atom`)).status()).toBe(404)
  expect((await request.get('/nowhere/feeds/json')).status()).toBe(404)
  const feed = await (await request.get(`/ar${dossier}/feeds/json`)).json()
  expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', language: 'ar' })
  expect(feed.items.length).toBeGreaterThan(0)
})
