import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { expect, test } from './fixtures'
import { untilKeysAct } from './pages/signed-in'
import { expectNoViolations } from './pages/violations'
import { people, testQuote } from './site'

// A source is added by its address alone: what its page says of itself is proposed, and a person decides. The pages are this journey's own, on this
// machine; their words say that they are a test.

test.describe.configure({ mode: 'serial' })

const pages: Readonly<Record<string, string>> = {
  '/article': `<!doctype html><html lang="fr"><head><title>Test page | A test site</title>
    <meta name="citation_title" content="A test title that the page states">
    <meta name="citation_author" content="A Tester"><meta name="citation_date" content="2024/05">
    <meta property="og:site_name" content="A test site"><meta name="citation_doi" content="10.1000/test-only">
    <script>document.title = 'Never'</script></head><body><p>Test words.</body></html>`,
  '/same':
    '<!doctype html><html><head><link rel="canonical" href="/article"></head><body>Test words.</body></html>',
}
let server: Server
let at: (path: string) => string

test.beforeAll(async () => {
  const port = Number(process.env.SUIVI_FETCH_ALLOW?.split(':').at(-1))
  server = createServer((request, response) => {
    const page = pages[`${request.url}`]
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(page ?? '')
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  at = (path) => `http://127.0.0.1:${port}${path}`
})
test.afterAll(() => server.close())

test('without a script: what the page states is proposed, compared, corrected and added', async ({
  openWindow,
}) => {
  const analyst = await openWindow({ email: people.analyst, javaScriptEnabled: false })
  const found = { address: at('/article'), title: 'Test page | A test site', quote: testQuote }
  await analyst.goto(`/desk/sources/new?${new URLSearchParams(found)}`)
  await analyst.getByLabel('Short summary').fill('A test summary.')
  await analyst.getByRole('button', { name: 'Look up the page' }).click()

  await expect(analyst.getByRole('status').filter({ hasText: 'The page was looked up' })).toContainText(
    'It states: title, publisher, author, date and language. Not found: type.',
  )
  const title = analyst.getByLabel('Title', { exact: true })
  await expect(title).toHaveValue('A test title that the page states')
  await expect(title).toHaveAccessibleDescription(/Proposed from the page’s “citation_title”/)
  await expect(analyst.getByLabel('Author, if named')).toHaveValue('A Tester')
  await expect(analyst.getByLabel('Date of the source, as known')).toHaveValue('2024-05')
  await expect(analyst.getByLabel('Publisher')).toHaveValue('A test site')
  await expect(analyst.getByLabel('Language', { exact: true })).toHaveValue('fr')
  await expect(analyst.getByLabel('Address', { exact: true })).toHaveValue(found.address)
  await expect(analyst.getByLabel('Words that you selected')).toHaveValue(testQuote)
  await expect(analyst.getByLabel('Short summary')).toHaveValue('A test summary.')

  // What is still missing is said; where each proposal is from stays.
  await analyst.getByLabel('Author, if named').fill('Another Tester')
  await analyst.getByRole('button', { name: 'Add and cite' }).click()
  await expect(analyst.locator('.errsum')).toContainText('Choose the type of the document.')
  await expect(title).toHaveAccessibleDescription(/Proposed from the page’s “citation_title”/)
  await expect(analyst.getByLabel('Author, if named')).toHaveAccessibleDescription(
    /The page’s “citation_author” says: A Tester/,
  )
  await analyst.getByLabel('Type').selectOption('ngo')
  await analyst.getByRole('button', { name: 'Add and cite' }).click()
  await analyst.waitForURL(/\/desk\/sources\/cite\?source=S\d+&quote=/)
  const id = new URL(analyst.url()).searchParams.get('source')
  await analyst.goto(`/desk/sources/${id}`)
  await expect(analyst.getByRole('heading', { level: 1 })).toContainText('A test title that the page states')
  await expect(analyst.getByText('Another Tester').first()).toBeVisible()

  // The same address again leads to the source, whatever is added to the address.
  await analyst.goto('/desk/sources/new')
  await analyst.getByLabel('Address', { exact: true }).fill(`${at('/article')}?utm_source=x`)
  await analyst.getByRole('button', { name: 'Look up the page' }).click()
  await expect(analyst.getByRole('alert')).toContainText('It is in the library already')
  await analyst.getByRole('link', { name: `Use ${id}` }).click()
  await analyst.waitForURL(new RegExp(`/desk/sources/${id}$`))
})

test('with a script: another address of the same page is offered it, and a page that is not there says so', async ({
  openWindow,
}) => {
  const analyst = await openWindow({ email: people.analyst })
  await analyst.goto('/desk/sources/new')
  await untilKeysAct(analyst)
  const address = analyst.getByLabel('Address', { exact: true })
  await address.fill(at('/same'))
  await address.press('Enter')
  await expect(analyst.getByRole('alert', { name: /may be one/ })).toContainText(
    'A test title that the page states',
    {
      timeout: 30_000,
    },
  )

  await address.fill(at('/none'))
  await analyst.getByRole('button', { name: 'Look up the page' }).click()
  const answer = analyst.getByRole('status').filter({ hasText: 'could not be looked up' })
  await expect(answer).toContainText('there is no page at this address (404)', { timeout: 30_000 })
  await expect(answer).toBeFocused()
  await expect(address).toHaveValue(at('/none'))
  await expect(analyst.getByLabel('Publisher')).toHaveValue('127.0.0.1')
  await expectNoViolations(analyst)

  // A number is an address too, and needs no look at a page.
  await address.fill('doi:10.1000/TEST-only')
  await analyst.getByLabel('Title', { exact: true }).fill('A test document known by its number')
  await analyst.getByLabel('Publisher').fill('A test publisher')
  await analyst.getByLabel('Language', { exact: true }).selectOption('en')
  await analyst.getByLabel('Type').selectOption('academic')
  await analyst.getByLabel('an excerpt only').check()
  await analyst.getByRole('button', { name: 'Add a source' }).click()
  await analyst.waitForURL(/\/desk\/sources\/S\d+$/)
  await expect(analyst.getByRole('link', { name: 'https://doi.org/10.1000/test-only' })).toBeVisible()
  await expect(analyst.getByText('10.1000/test-only', { exact: true })).toBeVisible()
})
