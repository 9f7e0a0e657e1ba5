import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { expectNoViolations } from './pages/violations'
import { dossier, inLanguage } from './site'

// Cards in frames of other sites: whole without script, without a cookie, in four languages, and the only pages that others may frame.

const languages = ['en', 'ar'] as const
const words = 'strengthening police cooperation, including joint investigations'

/** A page of another site, that holds the given markup. */
async function foreignPage(html: string): Promise<{ address: string; server: Server }> {
  const server = createServer((_request, response) =>
    response
      .setHeader('content-type', 'text/html; charset=utf-8')
      .end(`<!doctype html><title>Host</title>${html}`),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server }
}

/** The markups that a page offers, with this site's own address in the place of its public one. */
async function markupsOn(page: Page, site: string): Promise<string[]> {
  const texts = await page.locator('code.addr').allTextContents()
  return texts
    .filter((text) => text.startsWith('<'))
    .map((text) => text.replace(/"https?:\/\/[^/"]+/g, `"${site}`))
}

for (const language of languages)
  test(`every card of an item and of a statement has room in the frame that is offered: ${language}`, async ({
    page,
    site,
    openWindow,
  }) => {
    for (const path of [`${dossier}/7c/share`, `${dossier}/4a/share`, `${dossier}/share`]) {
      await page.goto(inLanguage(language, path))
      const markups = (await markupsOn(page, site.address)).filter((text) => text.startsWith('<iframe'))
      // Of now and of today.
      const cards = markups.map((text) => {
        const [, src = '', width, height] = /src="([^"]+)".* width="(\d+)" height="(\d+)"/.exec(text) ?? []
        return { src, width: Number(width), height: Number(height) }
      })
      expect(cards.length).toBeGreaterThan(1)
      expect(cards.length % 2).toBe(0)
      const shown = page.locator('iframe.embed__frame')
      expect(cards.map(({ src }) => src)).toContain(
        await shown.evaluate((frame) => (frame as HTMLIFrameElement).src),
      )
      const card = await openWindow()
      for (const { src, width, height } of cards) {
        await card.setViewportSize({ width, height })
        await card.goto(src)
        const high = await card.evaluate(() => document.documentElement.scrollHeight)
        expect([src, high <= height ? 'has room' : `${high} of ${height}`]).toEqual([src, 'has room'])
        await expect(card.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr')
      }
    }
  })

test('a narrow frame has room too', async ({ page, request, openWindow }) => {
  const card = await openWindow()
  for (const path of [
    `${dossier}/7a`,
    `${dossier}/7c`,
    `/fr${dossier}/7e`,
    `/es${dossier}/5a`,
    `/ar${dossier}/4a`,
    dossier,
    `/fr${dossier}`,
  ]) {
    await page.goto(path)
    const { pathname, search } = new URL(
      (await page.locator('link[type="application/json+oembed"]').getAttribute('href')) ?? '',
    )
    const { html, width, height } = await (await request.get(`${pathname}${search}&maxwidth=320`)).json()
    await card.setViewportSize({ width, height })
    await card.goto(/src="https?:\/\/[^/]+([^"]+)"/.exec(html)?.[1] ?? '')
    const high = await card.evaluate(() => document.documentElement.scrollHeight)
    expect([path, high <= height ? 'has room' : `${high} of ${height}`]).toEqual([path, 'has room'])
  }
})

test('a card says the words, how firmly they were said, what became of them and of which day; and sets no cookie', async ({
  openWindow,
}) => {
  const card = await openWindow({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } })
  const answer = await card.goto(`/embed/system${dossier}/7c`)
  await expect(card.locator('.embedded__words')).toHaveText(`“… could cover, in particular … ${words} …”`)
  await expect(card.locator('main')).toContainText('Option')
  await expect(card.locator('main')).toContainText('“Could” in this text; “will” in Spain’s')
  await expect(card.locator('main')).toContainText('Provisional')
  await expect(card.locator('main')).toContainText(/As of \d+ \w+ \d{4}/)
  expect(await card.context().cookies()).toEqual([])
  expect(answer?.headers()['content-security-policy']).toContain('frame-ancestors *')
  expect(answer?.headers()['set-cookie']).toBeUndefined()
  expect(await card.locator('meta[name="robots"]').getAttribute('content')).toContain('noindex')
  const beyond = await card.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(beyond).toBe(0)
})

test('a page of another site shows a card as high as it is, and no other page of ours', {
  tag: '@core',
}, async ({ page, site, context }) => {
  await page.goto(`${dossier}/7c/share`)
  const [frame = '', ...others] = await markupsOn(page, site.address)
  const script = others.find((text) => text.startsWith('<script'))
  const reading = `<iframe name="reading" src="${site.address}${dossier}/7c"></iframe>`
  const host = await foreignPage(`${frame.replace('height="', 'height="1')}${reading}${script}`)
  try {
    await page.goto(host.address)
    const card = page.frameLocator('iframe').first()
    await expect(card.locator('.embedded__words')).toContainText(words)
    const heights = () =>
      page
        .locator('iframe')
        .first()
        .evaluate((each) => Number((each as HTMLIFrameElement).height))
    const high = await card.locator('html').evaluate((html) => Math.ceil(html.getBoundingClientRect().height))
    await expect.poll(heights).toBe(high)
    // Chromium shows a page of its own where a policy refuses the frame.
    await expect.poll(() => page.frame('reading')?.url()).toMatch(/^chrome-error:/)
    // Our pages cannot be shown in the frame: what a card leads to opens outside of it.
    const [opened] = await Promise.all([
      context.waitForEvent('page'),
      card.locator('.embedded__foot a').click(),
    ])
    await expect(opened).toHaveURL(`${site.address}${dossier}/7c`)
    expect(await opened.evaluate(() => window.opener)).toBeNull()
  } finally {
    host.server.close()
  }
})

test('a card of a day stays as it was, and there is none where there was nothing to show', async ({
  page,
  request,
}) => {
  const today = new Date().toISOString().slice(0, 10)
  await page.goto(`/embed/light${dossier}/7c/as-of/${today}`)
  await expect(page.locator('main')).toContainText('later assessments do not change this card')
  await expect(page.locator('.embedded__foot a')).toHaveAttribute('href', `${dossier}/7c/as-of/${today}`)
  for (const missing of [
    `/embed/light${dossier}/7c/as-of/2022-07-09`,
    `/embed/light${dossier}/7c/nobody`,
    `/embed/light${dossier}/99z`,
    '/embed/light/no-such-statement',
    `/embed/blue${dossier}/7c`,
  ]) {
    const answer = await request.get(missing)
    expect([missing, answer.status()]).toEqual([missing, 404])
    expect(answer.headers()['content-security-policy']).toContain('frame-ancestors *')
  }
})

test('its colours are those of its address, whatever the reader’s device asks for', async ({
  openWindow,
}) => {
  const paper = async (look: string, colorScheme: 'light' | 'dark') => {
    const card = await openWindow({ colorScheme })
    await card.goto(`/embed/${look}${dossier}`)
    return card.evaluate(() => getComputedStyle(document.body).backgroundColor)
  }
  const [light, dark] = [await paper('system', 'light'), await paper('system', 'dark')]
  expect(dark).not.toBe(light)
  expect([await paper('light', 'dark'), await paper('dark', 'light')]).toEqual([light, dark])
})

test('programs find the card by the address of the page', async ({ page, request, site }) => {
  for (const [path, kind] of [
    [`${dossier}/7c`, '/7c'],
    [`/ar${dossier}`, dossier],
  ] as const) {
    await page.goto(path)
    const found = await page.locator('link[type="application/json+oembed"]').getAttribute('href')
    const { pathname, search } = new URL(found ?? '')
    const answer = await request.get(`${pathname}${search}&maxwidth=400`)
    expect(answer.headers()['access-control-allow-origin']).toBe('*')
    const told = await answer.json()
    expect(told).toMatchObject({
      version: '1.0',
      type: 'rich',
      width: 400,
      html: expect.stringContaining(kind),
    })
    expect(told.html).toMatch(/^<iframe src="[^"]+" title="[^"]+" width="400"/)
    const card = await request.get(/src="https?:\/\/[^/]+([^"]+)"/.exec(told.html)?.[1] ?? '')
    expect(card.status()).toBe(200)
  }
  const refused = await request.get(`/api/oembed?url=${site.address}/desk`)
  expect(refused.headers()['content-type']).toContain('application/problem+json')
})

test('no violation on a card, nor on the page where it is taken along', async ({ page }) => {
  for (const path of [
    `/embed/dark${dossier}/7c`,
    `/ar/embed/light${dossier}/picture`,
    `${dossier}/7c/share`,
    `/ar${dossier}/share`,
  ]) {
    await page.goto(path)
    await expectNoViolations(page)
  }
})
