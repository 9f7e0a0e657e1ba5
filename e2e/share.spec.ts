import type { APIRequestContext, Page } from '@playwright/test'
import { readQr } from '../lib/reading/share/rules/testing'
import { expect, test } from './fixtures'
import { dossier, inDays, inLanguage, mappedAddresses, people, testQuote } from './site'

// Sharing: a link opens on its words with and without script, shows a good preview, can be pinned to a date and cited, and shows
// nobody what is not public.

const languages = ['en', 'fr', 'es', 'ar'] as const
const quoted = 'strengthening police cooperation, including joint investigations'

/** The words of 7c where they stand in the statement, as its own page links to them. */
async function wordsOf7c(request: APIRequestContext): Promise<string> {
  const file = await request.get(`${dossier}/statement`)
  const html = await file.text()
  const passage = /href="([^"]*\/words\/(\d+)-\d+#words)"[^>]*aria-label="Share and cite ¶7"/.exec(html)
  const text = /<section class="passage" id="p7">[\s\S]*?<div class="ptext"[^>]*>([\s\S]*?)<\/div>/.exec(html)
  if (!passage || !text) throw new Error('passage 7 has no link to its words')
  const plain = (text[1] ?? '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
  const start = Number(passage[2]) + plain.indexOf(quoted)
  return `${dossier}/words/${start}-${start + quoted.length}`
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a link to words opens on them, and leads on', { tag: '@core' }, async ({ page, request }) => {
    const path = await wordsOf7c(request)
    await page.goto(`${path}#words`)
    await expect(page).toHaveTitle(/^“… could cover, in particular … strengthening police.*…”, ¶7/)
    const lit = page.locator('mark.lit')
    expect((await lit.allTextContents()).join('')).toBe(quoted)
    await expect(page.locator('#words')).toBeInViewport()
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', /\/statement$/)
    await expect(page.locator('main a[href*="/desk"]')).toHaveCount(0)
    const share = page.getByRole('region', { name: 'Share and cite' })
    await expect(share.getByText(new URL(path, page.url()).href).first()).toBeVisible()
    await expect(share.getByRole('link', { name: 'BibTeX' })).toBeVisible()
    await expect(page.getByRole('button', { name: /Copy/ })).toHaveCount(0)
  })

  test('every passage leads to its own words', async ({ page }) => {
    await page.goto(`${dossier}/statement`)
    await page.getByRole('link', { name: 'Share and cite ¶2' }).click()
    await expect(page.locator('#p2 mark.lit').first()).toBeVisible()
    await expect(page.locator('.passage:not(#p2) mark.lit')).toHaveCount(0)
  })

  for (const span of ['5-5', '9-5', '0-9999999', '6-9', 'a-b', '1-2-3'])
    test(`words that are none, ${span}, are not in the record`, async ({ page }) => {
      const answer = await page.goto(`${dossier}/words/${span}`)
      expect(answer?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
    })

  test('an item is shared by address, by date, by words, by citation and by mail', async ({ page }) => {
    await page.goto(`${dossier}/7c`)
    const item = page.url()
    await page.getByRole('link', { name: 'Copy link' }).click()
    await expect(page).toHaveURL(`${item}/share`)
    const share = panelOf(page)
    await expect(share.locator('code').getByText(/\/7c\/as-of\/\d{4}-\d\d-\d\d$/)).toBeVisible()
    await expect(
      share.getByText(/^Suivi, “7c\. .*provisional, version \d+ of the method, as of .*\/as-of\/.*\.$/),
    ).toBeVisible()
    await expect(share.getByRole('link', { name: /strengthening police/ })).toHaveAttribute(
      'href',
      /#p7:~:text=strengthening%20police/,
    )
    const mail = await share.getByRole('link', { name: 'Send by e-mail' }).getAttribute('href')
    expect(mail).toContain(encodeURIComponent(item))
    expect(decodeURIComponent(mail ?? '')).toContain('“… could cover, in particular … strengthening police')
  })
})

test('with script, words come into view without a fragment and are announced; the words can be copied', {
  tag: '@core',
}, async ({ page, request, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const path = await wordsOf7c(request)
  await page.goto(path)
  await expect(page.locator('#words')).toBeInViewport()
  await expect(
    page.getByRole('status').filter({ hasText: 'The link’s words are marked here, in ¶7.' }),
  ).toHaveCount(1)
  await page.getByRole('button', { name: 'Copy the citation' }).click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain(`“… could cover, in particular … ${quoted} …”`)
  expect(copied).toContain(path)
  expect(copied).not.toMatch(/[\u2066-\u2069]/)
})

/** The addresses that the panel of a page shows, by what they end with. */
async function shownAddress(page: Page, end: RegExp): Promise<string> {
  return (await panelOf(page).locator('code').getByText(end).first().textContent()) ?? ''
}
const panelOf = (page: Page) => page.getByRole('region', { name: /^Share and (?:cite|use)$/ })
const pathOf = (address: string) => new URL(address).pathname

test.describe('a short address', () => {
  test.use({ javaScriptEnabled: false })

  test('leads to the page in the language of whoever opens it, also as it stood on a day', async ({
    page,
    request,
  }) => {
    await page.goto(`${dossier}/7c/share`)
    const short = pathOf(await shownAddress(page, /\/c\/[a-z0-9]+$/))
    const ofDay = pathOf(await shownAddress(page, /\/c\/[a-z0-9]+\/\d{4}-\d\d-\d\d$/))
    const led = async (path: string, accepted: string, method = 'GET') => {
      const headers = { 'accept-language': accepted }
      const answer = await request.fetch(path, { method, headers, maxRedirects: 0 })
      expect(answer.headers().vary?.toLowerCase(), path).toContain('accept-language')
      return [answer.status(), pathOf(new URL(answer.headers().location ?? '', page.url()).href)]
    }
    expect(await led(short, 'en-GB')).toEqual([303, `${dossier}/7c`])
    expect(await led(short, 'ar, en;q=0.5')).toEqual([303, `/ar${dossier}/7c`])
    expect(await led(short, 'de, fr;q=0.3', 'HEAD')).toEqual([303, `/fr${dossier}/7c`])
    expect(await led(short.toUpperCase().replace('/C/', '/c/'), 'en')).toEqual([303, `${dossier}/7c`])
    expect(await led(`/es${short}`, 'fr')).toEqual([303, `/es${dossier}/7c`])
    const day = ofDay.split('/').at(-1)
    expect(await led(ofDay, 'fr')).toEqual([303, `/fr${dossier}/7c/as-of/${day}`])
    expect((await page.goto(ofDay))?.status()).toBe(200)
    await expect(page).toHaveURL(new RegExp(`${dossier}/7c/as-of/${day}$`))
    await page.goto(`${dossier}/share`)
    const ofStatement = pathOf(
      (await page
        .locator('code')
        .getByText(/\/c\/[a-z0-9]+$/)
        .textContent()) ?? '',
    )
    expect(await led(ofStatement, 'en')).toEqual([303, dossier])
  })

  test('that nobody was given is not in the record, in the reader’s language', async ({ request }) => {
    for (const path of [
      '/c/222222222',
      '/c/x',
      '/c/222222222/2026-01-01',
      '/c/..%2f',
      '/c/222222222/qr.svg',
    ]) {
      const answer = await request.get(path, { headers: { 'accept-language': 'fr' } })
      expect(answer.status(), path).toBe(404)
    }
    const answer = await request.get('/c/222222222', { headers: { 'accept-language': 'fr' } })
    expect(await answer.text()).toContain('<html lang="fr"')
    const inEnglish = await request.get('/c/222222222', { headers: { 'accept-language': 'en' } })
    expect(await inEnglish.text()).toContain('<html lang="en"')
  })

  test('is not on the map of the site, and the page it leads to says its own address', async ({
    page,
    request,
  }) => {
    await page.goto(`${dossier}/7c/share`)
    const short = pathOf(await shownAddress(page, /\/c\/[a-z0-9]+$/))
    await page.goto(short)
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', new RegExp(`${dossier}/7c$`))
    const map = await (await request.get(`/sitemap-${dossier.slice(1)}-1.xml`)).text()
    expect(map).not.toContain(short)
  })
})

test('one line on the pages of a statement leads to all that can be done with them, and stays within a day', async ({
  page,
}) => {
  const bar = page.getByRole('navigation', { name: 'Share and use' })
  const all = ['Copy link', 'E-mail', 'QR code', 'Cite', 'Embed', 'Download', 'Subscribe']
  const ofSource = all.filter((name) => name !== 'Embed' && name !== 'Subscribe')
  for (const [path, names] of [
    [dossier, all],
    [`${dossier}/statement`, all],
    [`${dossier}/7c`, all],
    [`${dossier}/sources/S40`, ofSource],
  ] as const) {
    await page.goto(path)
    await expect(bar.getByRole('link')).toHaveText(names)
  }
  await page.goto(`${dossier}/7c`)
  await bar.getByRole('link', { name: 'Cite' }).click()
  await expect(page).toHaveURL(/\/7c\/share#cite$/)
  await expect(page.locator('#cite')).toBeInViewport()
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
  const day = inDays(0)
  for (const path of [dossier, `${dossier}/7c`, `${dossier}/sources/S40`]) {
    await page.goto(`${path}/as-of/${day}`)
    await bar.getByRole('link', { name: 'Cite' }).click()
    await expect(page).toHaveURL(new RegExp(`${path}/share/as-of/${day}#cite$`))
    await expect(page.locator('.asof')).toBeVisible()
  }
})

test('a QR code opens beside the link that it is of, and says in words where it leads', async ({
  page,
  request,
}) => {
  for (const path of [
    `${dossier}/7c/share`,
    `${dossier}/sources/S40/share`,
    `${dossier}/share`,
    await wordsOf7c(request),
  ]) {
    await page.goto(path)
    const share = panelOf(page)
    await share.getByText('QR code', { exact: true }).first().click()
    const code = share.getByRole('img', { name: /^QR code that leads to http/ }).first()
    await expect(code).toBeVisible()
    await expect
      .poll(() => code.evaluate((img) => (img as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(100)
    const answer = await request.get((await code.getAttribute('src')) ?? '')
    expect(answer.headers()['content-type']).toBe('image/svg+xml; charset=utf-8')
    expect(answer.headers().etag).toMatch(/^(?:W\/)?"/)
    const svg = await answer.text()
    // Read from the pixels that the browser draws, by a reader that knows nothing of what made it.
    const pixels = await page.evaluate(drawn, { svg, side: 600 })
    const read = readQr((x, y) => pixels.charAt(y * 600 + x) === '1', 600)
    expect(await code.getAttribute('alt')).toBe(`QR code that leads to ${read}`)
    expect((await request.get(read)).status()).toBe(200)
  }
})

test.describe('one link to several items', () => {
  test.use({ javaScriptEnabled: false })

  test('is made of what is ticked in a list, and shows it in that order, now and on a day', {
    tag: '@core',
  }, async ({ page, request }) => {
    await page.goto(`${dossier}/items`)
    await page.getByRole('checkbox', { name: 'Choose 7c', exact: true }).check()
    await page.getByRole('checkbox', { name: 'Choose 2a', exact: true }).check()
    await page.getByRole('button', { name: 'Make one link to the ticked items' }).click()
    await expect(page).toHaveURL(/\/chosen\/[a-z0-9]{9}\.[a-z0-9]{9}$/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 chosen items')
    await expect(page).toHaveTitle(/^2 chosen items: .*: 2a, 7c · /)
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
    const references = page.locator('main .lib > li')
    await expect(references).toHaveCount(2)
    // The order is that of the address.
    const [first, second] = new URL(page.url()).pathname.split('/').at(-1)?.split('.') ?? []
    await page.goto(`/chosen/${second}.${first}`)
    expect(await references.evaluateAll((lines) => lines.map(({ id }) => id))).toEqual(['7c', '2a'])
    await expect(page.locator('main .lib a[href$="/7c"]').first()).toBeVisible()

    const share = panelOf(page)
    const ofDay = pathOf(await shownAddress(page, /\/as-of\/\d{4}-\d\d-\d\d$/))
    await expect(share.getByText(/^Suivi, chosen items, .*: 7c, 2a, as of/)).toBeVisible()
    const csl = await (await request.get(`/fr/chosen/${second}.${first}/cite/csl`)).json()
    expect(csl[0]).toMatchObject({ title: '2 éléments choisis', note: expect.stringMatching(/: 7c, 2a$/) })
    expect((await request.get(`/chosen/${second}.${first}/qr.svg`)).headers()['content-type']).toContain(
      'svg',
    )

    expect((await page.goto(ofDay))?.status()).toBe(200)
    await expect(page.locator('main .lib a').first()).toHaveAttribute('href', /\/7c\/as-of\/\d{4}-\d\d-\d\d$/)
    await page.getByRole('checkbox', { name: 'Keep 7c', exact: true }).uncheck()
    await page.getByRole('button', { name: 'Show the ticked items' }).click()
    await expect(page).toHaveURL(new RegExp(`/chosen/${first}/as-of/`))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('One chosen item')
  })
})

/** What a browser draws of a picture, row by row: 1 for each dark pixel. */
async function drawn({ svg, side }: { svg: string; side: number }): Promise<string> {
  const picture = new Image()
  picture.src = `data:image/svg+xml,${encodeURIComponent(svg)}`
  await picture.decode()
  const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side })
  const context = canvas.getContext('2d')
  context?.drawImage(picture, 0, 0, side, side)
  const data = context?.getImageData(0, 0, side, side).data ?? []
  return Array.from({ length: side * side }, (_each, n) => ((data[n * 4] ?? 255) < 128 ? '1' : '0')).join('')
}

test('each button says what it copied, and the device’s own sharing is offered where there is any', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: async (what: object) =>
        document.documentElement.setAttribute('data-shared', JSON.stringify(what)),
    })
  })
  await page.goto(`${dossier}/7c`)
  await page.getByRole('link', { name: 'Copy link' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1)
  const item = page.url()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(item)
  expect(item).toMatch(/\/7c$/)
  await page.goto(`${dossier}/7c/share`)
  const share = panelOf(page)
  await share.getByRole('button', { name: 'Copy the short link', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'The short link is copied.' })).toHaveCount(1)
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/c\/[a-z0-9]{9}$/)
  await share.getByRole('button', { name: 'Share with another program' }).click()
  const shared = JSON.parse((await page.locator('html').getAttribute('data-shared')) ?? '{}')
  expect(shared.url).toBe(item)
  expect(shared.title).toMatch(/^7c\. /)
})

test('a text fragment lights the same words where the browser knows such links', async ({ page }) => {
  await page.goto(`${dossier}/7c/share`)
  await panelOf(page)
    .getByRole('link', { name: /strengthening/ })
    .click()
  await expect(page).toHaveURL(/\/statement#p7/)
  await expect(page.locator('#c7c')).toBeInViewport()
})

const cited = [dossier, `${dossier}/7c`, `${dossier}/sources/S40`]
test('citation files are downloads that programs can read', { tag: '@core' }, async ({ request }) => {
  for (const path of [...cited, await wordsOf7c(request)]) {
    const bibtex = await request.get(`${path}/cite/bibtex`)
    expect(bibtex.headers()['content-type']).toContain('application/x-bibtex')
    expect(bibtex.headers()['content-disposition']).toMatch(/^attachment; filename="[\w-]+\.bib"$/)
    expect(await bibtex.text()).toMatch(/^@misc\{\w+,[\s\S]*\}\n$/)
    const ris = await (await request.get(`${path}/cite/ris`)).text()
    expect(ris).toMatch(/^TY {2}- ELEC|^TY {2}- /)
    expect(ris).toMatch(/ER {2}-\s*$/)
    const [item] = (await (await request.get(`${path}/cite/csl`)).json()) as { URL: string }[]
    expect(item?.URL).toMatch(/^https?:\/\//)
    expect((await request.get(`${path}/cite/endnote`)).status()).toBe(404)
  }
})

test('a preview picture answers for each kind of page, in each language, and is kept', async ({
  request,
}) => {
  for (const path of ['/', dossier, `${dossier}/7c`, `${dossier}/7a`, await wordsOf7c(request)]) {
    for (const language of languages) {
      const address = `${inLanguage(language, path).replace(/\/$/, '')}/card.png`
      const answer = await request.get(address)
      expect(answer.status(), address).toBe(200)
      const body = await answer.body()
      expect(answer.headers()['content-type'], address).toBe('image/png')
      expect([body.toString('latin1', 1, 4), body.readUInt32BE(16), body.readUInt32BE(20)]).toEqual([
        'PNG',
        1200,
        630,
      ])
      expect(body.length, address).toBeLessThan(300_000)
    }
  }
  const card = `${dossier}/7c/card.png`
  const etag = (await request.get(card)).headers().etag ?? ''
  await request.get(card)
  expect((await request.get(card, { headers: { 'if-none-match': etag } })).status()).toBe(304)
  expect((await request.get(`${dossier}/99z/card.png`)).status()).toBe(404)
})

test('pages say what they are: preview, languages, citation tags, structured data', { tag: '@core' }, async ({
  page,
  request,
}) => {
  for (const language of languages) {
    await page.goto(inLanguage(language, `${dossier}/7c`))
    const tag = (name: string) => page.locator(`meta[property="${name}"], meta[name="${name}"]`)
    const picture = (await tag('og:image').getAttribute('content')) ?? ''
    expect((await request.get(picture)).headers()['content-type']).toBe('image/png')
    await expect(tag('og:image:alt')).toHaveAttribute(
      'content',
      /7c[,،] .*“… could cover, in particular … strengthening police.*Suivi$/,
    )
    await expect(tag('twitter:card')).toHaveAttribute('content', 'summary_large_image')
    await expect(tag('citation_public_url')).toHaveAttribute('content', page.url())
    await expect(page.locator('link[rel="alternate"][hreflang]')).toHaveCount(5)
    const [data] = await page.locator('script[type="application/ld+json"]').allTextContents()
    expect(JSON.parse(data ?? '')).toMatchObject({
      mainEntity: { '@type': 'Quotation', text: `… could cover, in particular … ${quoted} …` },
    })
  }
})

test('robots and sitemap hold public addresses only, and all of them answer', { tag: '@core' }, async ({
  request,
}) => {
  const robots = await request.get('/robots.txt')
  const place = /^Sitemap: (.*)$/m.exec(await robots.text())?.[1] ?? ''
  const places = await mappedAddresses(request, place)
  expect(places.length).toBeGreaterThan(400)
  expect(new Set(places).size).toBe(places.length)
  const paths = places.map((address) => new URL(address).pathname)
  expect(paths.filter((path) => /desk|sign-in|as-of|search(?!es$)|words|card|cite/.test(path))).toEqual([])
  // Every kind of page, and every twentieth of the rest: each is a page made from the database.
  const some = paths.filter(
    (path, index) => index % 20 === 0 || !/\/S\d+$/.test(path.replace(/^\/(fr|es|ar)/, '')),
  )
  for (const path of some.filter((each) => !/^\/(fr|es|ar)/.test(each)))
    expect((await request.get(path)).status(), path).toBe(200)
  for (const file of ['/sitemap-nowhere-1.xml', `/sitemap-${dossier.slice(1)}-2.xml`, '/sitemap-x.xml'])
    expect((await request.get(file)).status(), file).toBe(404)
})

test('a draft is in no preview, citation file, picture or structured data', { tag: '@core' }, async ({
  openWindow,
  request,
}) => {
  const desk = await openWindow({ email: people.analyst })
  await desk.goto(`/desk${dossier}/7d`)
  await desk.getByRole('textbox', { name: /Explanation/ }).fill(`${testQuote}: nobody may read this`)
  await desk.getByRole('button', { name: 'Save draft' }).first().click()
  await expect(desk.getByText(/Saved/).first()).toBeVisible()
  for (const path of [
    `${dossier}/7d`,
    `${dossier}/7d/cite/csl`,
    `${dossier}/7d/cite/ris`,
    `/sitemap-${dossier.slice(1)}-1.xml`,
    dossier,
  ])
    expect(await (await request.get(path)).text(), path).not.toContain('nobody may read this')
})
