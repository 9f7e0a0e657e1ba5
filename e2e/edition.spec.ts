import { expect, test } from './fixtures'
import { dossier, inLanguage } from './site'

// A statement as files for other programs: their page, and the annotations that programs ask for at the addresses of the text.

const TYPE = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'

interface Collection {
  total: number
  first: string
  last: string
}
interface Page {
  next?: string
  items: { target: string | { selector: [{ exact: string }, { start: number; end: number }] } }[]
}

test('annotations are found from the text, part by part, each at its exact words', { tag: '@core' }, async ({
  request,
  site,
}) => {
  const asked = await request.get(`${dossier}/statement`, { headers: { accept: TYPE } })
  expect(asked.headers()['content-type']).toBe(TYPE)
  expect(asked.headers().vary).toMatch(/accept(?!-)/)
  const collection = (await asked.json()) as Collection
  const text = await (await request.get(`${dossier}/text.txt`)).text()
  const characters = [...text]
  let [count, next]: [number, string | undefined] = [0, collection.first]
  while (next !== undefined) {
    const answer = await request.get(new URL(next).pathname)
    expect(answer.headers()['access-control-allow-origin']).toBe('*')
    const page = (await answer.json()) as Page
    count += page.items.length
    for (const { target } of page.items) {
      if (typeof target === 'string') continue
      const [quote, position] = target.selector
      expect(characters.slice(position.start, position.end).join('')).toBe(quote.exact)
    }
    next = page.next
  }
  expect(count).toBe(collection.total)
  expect(site.address).toBeTruthy()
})

test('whoever reads gets the page at the same address', async ({ request }) => {
  const page = await request.get(`${dossier}/statement`, { headers: { accept: 'text/html' } })
  expect(page.headers()['content-type']).toContain('text/html')
  expect(page.headers().vary).toMatch(/accept(?!-)/)
  expect((await request.get(`${dossier}/annotations/999`)).status()).toBe(404)
  expect((await request.get('/nowhere-2022-07-08/annotations')).status()).toBe(404)
})

for (const language of ['en', 'fr', 'es', 'ar'] as const)
  test(`every file that *Share and use* names is there, and the address of the page of downloads leads to it: ${language}`, {
    tag: language === 'en' ? '@core' : [],
  }, async ({ page, request }) => {
    await page.goto(inLanguage(language, dossier))
    await page.locator(`a[href$="${dossier}/share#download"]`).first().click()
    await page.goto(inLanguage(language, `${dossier}/downloads`))
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(
      inLanguage(language, `${dossier}/share#download`),
    )
    const hrefs = await page
      .locator('#download + dd .line a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')))
    expect(hrefs.length).toBeGreaterThan(8)
    const types = new Map<string | null, string | undefined>()
    for (const href of hrefs) {
      const answer = await request.get(href ?? '')
      types.set(href, answer.headers()['content-type'])
      expect([href, answer.status()]).toEqual([href, 200])
      expect((await answer.body()).length).toBeGreaterThan(20)
    }
    const told = await page.locator('script[type="application/ld+json"]').allTextContents()
    const data = told.map((each) => JSON.parse(each)).find(({ mainEntity }) => mainEntity)
    expect(data.mainEntity.distribution.length).toBeGreaterThan(8)
    for (const { contentUrl, encodingFormat } of data.mainEntity.distribution)
      expect(types.get(new URL(contentUrl).pathname), contentUrl).toContain(encodingFormat)
  })

for (const language of ['en', 'fr', 'es', 'ar'] as const)
  test(
    `the briefing is two sides of A4, in black: ${language}`,
    {
      tag: language === 'en' ? '@core' : [],
    },
    async ({ page }, info) => {
      await page.goto(inLanguage(language, `${dossier}/share`))
      await page.locator(`main a[href$="${dossier}/briefing"]`).click()
      const sheet = page.locator('.sheet')
      const [first, second] = [sheet.locator('.sheet__side').first(), sheet.locator('.sheet__side').nth(1)]
      for (const reference of ['2b', '7b', '7c', '7d', '7e']) await expect(first).toContainText(reference)
      await expect(first.locator('.strip').last()).toBeVisible()
      await expect(second.locator('.sheet__rows').first().getByRole('listitem')).toHaveCount(10)
      await expect(second.getByText('will include', { exact: true })).toBeVisible()
      await expect(second.locator('img')).toHaveJSProperty('complete', true)
      const pdf = await page.pdf({ preferCSSPageSize: true })
      const sides = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)
      // Once in some hundred runs there were three, and nobody could see what was on the third.
      if (sides?.length !== 2) await info.attach('briefing', { body: pdf, contentType: 'application/pdf' })
      expect(sides).toHaveLength(2)
      await page.emulateMedia({ media: 'print' })
      await expect(
        page.locator('.head__end, .tabs, .noprint, .crumbs').filter({ visible: true }),
      ).toHaveCount(0)
      await expect(sheet.locator('h1')).toBeVisible()
      const colours = await sheet
        .locator('*')
        .evaluateAll((all) => [...new Set(all.map((each) => getComputedStyle(each).color))])
      // As dark as ink, and no other colour: red, green and blue are alike.
      for (const colour of colours) expect(new Set(colour.match(/\d+/g)?.slice(0, 3)).size, colour).toBe(1)
    },
  )
