import { expect, test } from './fixtures'
import { dossier, inLanguage, people } from './site'

// A reader finds words, things by name, and parts of lists; with JavaScript off, since all of it is addresses.

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false })

  test('from the search tab to the words of the statement', { tag: '@core' }, async ({ page }) => {
    await page.goto(dossier)
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click()
    await page.getByLabel('Search terms').fill('investigation')
    await page.getByRole('button', { name: 'Search' }).click()
    await expect(page).toHaveURL(`${dossier}/search?q=investigation`)
    await expect(page.getByRole('status')).toContainText('results for “')
    const statement = page.getByRole('region', { name: 'In the statement' })
    await expect(statement.locator('mark')).toHaveText(['Investigations', 'investigations'])
    await expect(page.getByRole('region', { name: 'In marked items' })).toContainText('Partly supported')
    await expect(page.getByLabel('Search terms')).toHaveValue('investigation')
    await statement.getByRole('link', { name: 'Passage 7' }).click()
    await expect(page).toHaveURL(`${dossier}/statement#p7`)
  })

  test('more of one place is an address, page by page, and leads back to all', async ({ page }) => {
    await page.goto(`${dossier}/search?q=morocco`)
    await page.getByRole('link', { name: 'more In sources' }).click()
    await expect(page).toHaveURL(`${dossier}/search?q=morocco&in=sources`)
    await expect(page.locator('.hits > li')).toHaveCount(20)
    const first = await page.locator('.hits > li').allTextContents()
    await page.getByRole('link', { name: 'Next', exact: true }).click()
    await expect(page).toHaveURL(`${dossier}/search?q=morocco&in=sources&page=2`)
    const second = await page.locator('.hits > li').allTextContents()
    expect(second.filter((entry) => first.includes(entry))).toEqual([])
    await page.getByRole('link', { name: 'All places' }).click()
    await expect(page).toHaveURL(`${dossier}/search?q=morocco`)
  })

  test('each result begins with what it is, where in it the words stand, and of which statement it is', async ({
    page,
  }) => {
    await page.goto('/search?q=investigation')
    const first = async (place: string) =>
      (
        await page
          .getByRole('region', { name: place })
          .locator('.where')
          .first()
          .locator('> span')
          .allTextContents()
      )
        // References and names keep their direction by marks that nobody sees.
        .map((text) => text.replaceAll(/[\u2066-\u2069]/g, ''))
    const statement = 'Joint statement, Rabat, 8 July 2022'
    expect(await first('In the statement')).toEqual(['Passage 5', 'in its words', statement])
    expect(await first('In marked items')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Marked item \d+[a-z]$/), 'in its words', statement]),
    )
    expect((await first('In assessments'))[0]).toMatch(/^Assessment on \d+[a-z]$/)
    expect((await first('In sources'))[0]).toMatch(/^Source S\d+$/)
    expect((await first('In variants'))[0]).toMatch(/^Variant v\d+$/)
    // Not one begins otherwise.
    expect(await page.locator('.hits > li:not(:has(> .where:first-child))').count()).toBe(0)
  })

  test('a mistyped word leads to the one that was meant', async ({ page }) => {
    await page.goto(`${dossier}/search?q=joint+investigatons`)
    await expect(page.getByRole('status')).toContainText('Nothing has all the words of “')
    await expect(page.getByRole('status')).toContainText(/Found nowhere in this statement: .?investigatons/)
    // What has the other word is shown all the same.
    await expect(page.locator('.hits > li').first()).toContainText(/joint/i)
    const meant = page.getByRole('status').getByRole('listitem').first()
    await expect(meant).toContainText(/^joint investigations is in \d+ places$/)
    await meant.getByRole('link').click()
    await expect(page).toHaveURL(`${dossier}/search?q=joint+investigations`)
    await expect(page.getByRole('status')).toContainText('results for “')
  })

  for (const [question, address] of [
    ['7c', `${dossier}/7c`],
    ['§ 7 c', `${dossier}/7c`],
    ['¶7', `${dossier}/statement#p7`],
    ['§٧', `${dossier}/statement#p7`],
    ['S40', `${dossier}/sources/S40`],
    ['v10', `${dossier}/variants#v10`],
  ] as const) {
    test(`${question} leads straight there, of one statement and of all`, async ({ page }) => {
      for (const search of ['/search', `${dossier}/search`]) {
        await page.goto(search)
        await page.getByLabel('Search terms').fill(question)
        await page.getByRole('button', { name: 'Search' }).click()
        await expect(page).toHaveURL(address)
      }
    })
  }

  test('in another language a name leads to the page in that language', async ({ request }) => {
    const answer = await request.get('/ar/search?q=7c', { maxRedirects: 0 })
    expect(answer.status()).toBe(303)
    expect(answer.headers().location).toBe(`/ar${dossier}/7c`)
  })

  test('a figure alone is a passage, and may be a word', async ({ page }) => {
    await page.goto(`${dossier}/search?q=7`)
    await page.getByRole('region', { name: 'By name' }).getByRole('link').click()
    await expect(page).toHaveURL(`${dossier}/statement#p7`)
  })

  test('the address of a document leads to it in the library', async ({ page }) => {
    await page.goto(`${dossier}/sources/S40`)
    const address = await page.locator('main a[href^="http"]').first().getAttribute('href')
    await page.goto(`/search?q=${encodeURIComponent(address ?? '')}`)
    await expect(page).toHaveURL(`${dossier}/sources/S40`)
  })

  test('nothing found is said calmly, with the question kept', async ({ page }) => {
    await page.goto(`/fr${dossier}/search?q=zephyrine`)
    await expect(page.getByRole('status')).toContainText('Aucun résultat')
    await expect(page.getByRole('searchbox')).toHaveValue('zephyrine')
    // Of what is missing it says where it was looked for.
    await expect(page.getByRole('status')).toContainText('dans toutes les langues, dans : les titres')
    await page.getByRole('link', { name: 'Chercher dans toutes les déclarations' }).click()
    await expect(page).toHaveURL('/fr/search?q=zephyrine')
    await page.goto(`/fr${dossier}/search?q=police&in=notes`)
    await expect(page.getByRole('status')).toContainText(
      /Aucun résultat pour .*police.* ici\s: Dans les notes/,
    )
    await page.goto(`/fr${dossier}/search?q=police&in=sources&page=40`)
    await expect(page.getByRole('status')).toContainText('pas de page 40')
  })

  test('odd questions are answered, never with a failure', async ({ page, request }) => {
    for (const [question, said] of [
      ['x'.repeat(400), 'too long'],
      ['!!!', 'no word to look for'],
      ['-police', 'no word to look for'],
      ['<script>alert(1)</script>', 'No result'],
      ["' OR 1=1 --", 'No result'],
    ] as const) {
      await page.goto(`${dossier}/search?q=${encodeURIComponent(question)}`)
      await expect(page.locator('main')).toContainText(said)
    }
    await page.goto(`${dossier}/search?q=`)
    await expect(page.getByRole('searchbox')).toBeVisible()
    const statuses = await Promise.all(
      [
        `${dossier}/search?q=%00`,
        `${dossier}/search?q=%ff%fe`,
        `/search?q=${'x'.repeat(10_000)}`,
        '/search?q[]=a&q=b',
        `${dossier}/search?q=a&in=people`,
        `${dossier}/search?q=a&in=sources&page=99`,
        '/nowhere/search?q=a',
      ].map(async (address) => (await request.get(address)).status()),
    )
    expect(statuses.filter((status) => status >= 500)).toEqual([])
  })

  test('a question is in no cache of the framework, not indexed, and is no address of another page', async ({
    request,
  }) => {
    const address = `${dossier}/search?q=${encodeURIComponent('../../sources/S40?x#y')}`
    for (const answer of [await request.get(address), await request.get(address)]) {
      expect(answer.status()).toBe(200)
      expect(answer.headers()['x-nextjs-cache']).not.toBe('HIT')
      expect(answer.headers()['content-security-policy']).toContain("script-src 'self';")
      const html = await answer.text()
      expect(html).toContain('<meta name="robots" content="noindex"/>')
      expect(html).not.toContain('suivi-page')
      expect(html).not.toMatch(/<script[^>]*chunks/)
    }
  })

  test('filters add up, in one address, with counts of what they would show', { tag: '@core' }, async ({
    page,
  }) => {
    await page.goto(`${dossier}/items`)
    const rail = page.getByRole('navigation', { name: 'Filter the notes' })
    await rail.getByRole('link', { name: /^Option\b/ }).click()
    await expect(page).toHaveURL(`${dossier}/items?force=conditional`)
    const link = rail.getByRole('link', { name: /^Said again/ })
    const promised = Number(await link.locator('.n').textContent())
    await link.click()
    await expect(page).toHaveURL(`${dossier}/items?force=conditional&status=reaffirmed`)
    await expect(page.locator('main .lib > li')).toHaveCount(promised)
    await expect(page.locator('.filters')).toContainText(`${promised} of 26 shown`)
    await page.locator('.filters').getByRole('link', { name: 'Remove Option' }).click()
    await expect(page).toHaveURL(`${dossier}/items?status=reaffirmed`)
    await rail.locator('[aria-current="true"]').click()
    await expect(page).toHaveURL(`${dossier}/items`)
  })

  test('a filter typed in another order leads to its one address; what is no value is not in the record', async ({
    page,
    request,
  }) => {
    await page.goto(`/fr${dossier}/sources?language=es&cited=yes&utm_source=x`)
    await expect(page).toHaveURL(`/fr${dossier}/sources?cited=yes&language=es`)
    await expect(page.getByRole('link', { name: 'English' })).toHaveAttribute(
      'href',
      `${dossier}/sources?cited=yes&language=es`,
    )
    expect((await request.get(`${dossier}/sources?cited=yes&language=xx`)).status()).toBe(404)
  })

  test('the library stands in other orders too, each an address that goes with filters and languages', async ({
    page,
  }) => {
    const entries = page.locator('main .lib > li')
    await page.goto(`${dossier}/sources`)
    const mostCited = await entries.locator('.t').allTextContents()
    await page.locator('.filters').getByRole('link', { name: 'newest document first' }).click()
    await expect(page).toHaveURL(`${dossier}/sources?order=newest`)
    const dates = async () =>
      await entries
        .locator('time')
        .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''))
    const newest = await dates()
    expect(newest).toEqual([...newest].sort().reverse())
    expect(await entries.locator('.t').allTextContents()).not.toEqual(mostCited)
    await page.getByRole('link', { name: 'The entries after these' }).click()
    await expect(page).toHaveURL(/\/sources\/after\/S\d+\?order=newest$/)
    expect([...newest, ...(await dates())]).toEqual([...newest, ...(await dates())].sort().reverse())

    await page.getByText('Filters', { exact: true }).click()
    await page
      .getByRole('navigation', { name: 'Filter the sources' })
      .getByRole('link', { name: /^Spanish/ })
      .click()
    await expect(page).toHaveURL(`${dossier}/sources?language=es&order=newest`)
    await page.locator('.filters').getByRole('link', { name: 'by publisher' }).click()
    await expect(page).toHaveURL(`${dossier}/sources?language=es&order=publisher`)
    await page.getByRole('link', { name: 'Français' }).click()
    await expect(page).toHaveURL(`/fr${dossier}/sources?language=es&order=publisher`)
    await expect(page.locator('.filters')).toContainText('par éditeur')
    for (const unknown of ['order=title', 'order=cited'])
      expect((await page.request.get(`${dossier}/sources?${unknown}`)).status(), unknown).toBe(404)
  })

  test('a statement filtered twice marks and notes only what has both, and asks for its own sheet', async ({
    page,
  }) => {
    await page.goto(`${dossier}/statement?force=conditional&area=police-cooperation`)
    await expect(page.locator('.cm')).toHaveCount(1)
    await expect(page.locator('#b7c')).toBeVisible()
    const sheet = await page.locator('link[href^="/anchors/"]').getAttribute('href')
    expect(sheet).toContain('.force-conditional.area-police-cooperation.')
    const answer = await page.request.get(sheet ?? '')
    expect(answer.status()).toBe(200)
    expect(await answer.text()).toContain('#n7c:target) #c7c')
  })
})

test('on the desk / leads to search, which also finds what is not public', async ({ openWindow }) => {
  const page = await openWindow({ email: people.analyst })
  await page.goto('/desk')
  await expect(page.locator('.haskeys')).toBeVisible()
  await page.keyboard.press('/')
  await expect(page).toHaveURL('/desk/search')
  await page.getByLabel('Search terms').fill('7c')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/desk/search?q=7c')
  await page.getByRole('region', { name: 'By name' }).getByRole('link', { name: '7c' }).click()
  await expect(page).toHaveURL(`${dossier}/7c`)
})

test('search on the desk is for signed-in people', async ({ page }) => {
  await page.goto('/desk/search?q=police')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('questions and filters are answered behind a proxy that speaks https, the longest question too', async ({
  request,
}) => {
  const behind = { headers: { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'suivi.example' } }
  for (const path of [
    '/search?q=police',
    `/search?q=${encodeURIComponent('é'.repeat(200))}`,
    `${dossier}/items?force=conditional`,
    inLanguage('ar', `${dossier}/statement?force=conditional`),
  ])
    expect((await request.get(path, behind)).status(), path).toBe(200)
})
