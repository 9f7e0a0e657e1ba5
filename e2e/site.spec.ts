import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { expectNoViolations } from './pages/violations'
import { dossier, people } from './site'

// What whoever runs a site says of it: set on the desk, read on every page. Each text says that it is a test's.

/** Sets a text on the desk, as an administrator does from the list of them. */
async function say(page: Page, what: string, language: string, words: string): Promise<void> {
  await page.goto('/desk/house')
  await page.getByRole('link', { name: new RegExp(`^${language} ?: ${what}$`) }).click()
  await page.getByLabel(what, { exact: true }).fill(words)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.waitForURL(/\/desk\/house$/)
}

const section = (page: Page, id: string) =>
  page.locator('section.hang').filter({ has: page.locator(`#${id}`) })

test('an administrator says who runs the site, and every page says so in its language', {
  tag: '@core',
}, async ({ openWindow, request }) => {
  const reader = await openWindow()
  await reader.goto('/about')
  await expect(section(reader, 'imprint')).toContainText('Each assessment says who wrote it')
  await expect(reader.locator('.housename')).toHaveCount(0)

  const administrator = await openWindow({ email: people.administrator })
  await administrator.goto('/desk')
  const toSay = administrator.locator('section[aria-labelledby="to-say"]')
  await expect(toSay.getByRole('link')).toHaveText([
    'Name of this site',
    'About this site',
    'Who runs this site',
    'Contact',
    'Licence of the content',
    'Privacy',
  ])
  await administrator.locator('nav').getByRole('link', { name: 'About this site' }).first().click()
  await administrator.waitForURL(/\/desk\/house$/)
  await expectNoViolations(administrator)
  await say(administrator, 'Name of this site', 'English', 'A house of a test')
  await say(
    administrator,
    'Who runs this site',
    'English',
    'A **test** runs this.\n\n- [Its page](https://example.org/)',
  )
  await expect(section(administrator, 'imprint')).toContainText('A test runs this.')
  // What was said is no longer asked for.
  await expect(toSay.getByRole('link', { name: 'Who runs this site' })).toHaveCount(0)

  await reader.goto('/about')
  await expect(reader.locator('.pagehead')).toContainText('This site is called A house of a test.')
  const imprint = section(reader, 'imprint')
  await expect(imprint.locator('b')).toHaveText('test')
  await expect(imprint.getByRole('link', { name: 'Its page' })).toHaveAttribute(
    'href',
    'https://example.org/',
  )
  await expect(imprint).toContainText('Set by')
  await expect(imprint).not.toContainText('Each assessment says who wrote it')
  await expect(section(reader, 'privacy')).toContainText('sets no cookie')
  await expectNoViolations(reader)

  // In another language: the same words, named by their language, until somebody says it there.
  await reader.goto('/fr/about')
  await expect(imprint.locator('[lang=en]')).toContainText('A test runs this.')
  await expect(imprint).toContainText('anglais')
  // Only its own page is made anew by that: others stay as they are kept.
  const isKept = async () => (await request.get(dossier)).headers()['x-nextjs-cache'] === 'HIT'
  await expect.poll(isKept).toBe(true)
  await say(administrator, 'Who runs this site', 'French', 'Un essai tient ceci.')
  expect(await isKept()).toBe(true)
  await reader.goto('/fr/about')
  await expect(imprint.locator('[lang=fr]')).toContainText('Un essai tient ceci.')
  await expect(imprint).not.toContainText('anglais')

  // Its name stands on every kind of page, for people and for machines.
  for (const path of ['/', `${dossier}/7c`, `/ar${dossier}/sources`]) {
    await reader.goto(path)
    await expect(reader.locator('.housename'), path).toHaveText('A house of a test')
    await expect(reader.locator('meta[property="og:site_name"]'), path).toHaveAttribute(
      'content',
      'A house of a test',
    )
    const data = await reader.locator('script[type="application/ld+json"]').allTextContents()
    expect(
      data.map((each) => JSON.parse(each)),
      path,
    ).toContainEqual(expect.objectContaining({ '@type': 'WebSite', name: 'A house of a test' }))
    expect(data.join(), path).not.toContain('Suivi')
    await expect(reader, path).toHaveTitle(/ · A house of a test$/)
    await expect(reader.locator('meta[property="og:image:alt"]'), path).toHaveAttribute(
      'content',
      /A house of a test$/,
    )
  }
  const feed = await (await request.get(`${dossier}/corrections.atom`)).text()
  expect(feed).toContain('<name>A house of a test</name>')
  const calendar = await (await request.get(`${dossier}/follow-ups/calendar.ics`)).text()
  expect(calendar).toContain('A house of a test: ')

  // From the foot of a page to what it is about.
  await reader.goto(dossier)
  await reader.locator('footer').getByRole('link', { name: 'Privacy' }).click()
  await expect(reader).toHaveURL(/\/about#privacy$/)

  // Taken back: pages are without it again.
  await expect.poll(isKept).toBe(true)
  await say(administrator, 'Name of this site', 'English', '')
  expect(await isKept()).toBe(false)
  await reader.goto('/about')
  await expect(reader.locator('.housename')).toHaveCount(0)
  await expect(reader.locator('.pagehead')).not.toContainText('This site is called')
})

test('what cannot be kept comes back as typed, without script too; nobody else finds the page', async ({
  openWindow,
}) => {
  const administrator = await openWindow({ email: people.administrator, javaScriptEnabled: false })
  await administrator.goto('/desk/house/name/es')
  const name = administrator.getByLabel('Name of this site', { exact: true })
  const turned = 'Casa de \u202eprueba'
  await name.fill(turned)
  await administrator.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(administrator.getByRole('alert').first()).toContainText('without invisible characters')
  await expect(name).toHaveValue(turned)
  await name.fill('Casa de prueba')
  await administrator.getByRole('button', { name: 'Save', exact: true }).click()
  await administrator.waitForURL(/\/desk\/house$/)
  await expect(section(administrator, 'name')).toContainText('Casa de prueba')

  const analyst = await openWindow({ email: people.analyst })
  for (const path of ['/desk/house', '/desk/house/name/en']) {
    await analyst.goto(path)
    await expect(analyst.locator('h1')).toContainText('Page not found')
  }
})

test('an administrator says what machines may do with the content, and robots and models are told so', async ({
  openWindow,
  request,
}) => {
  const told = async (path: string) => (await request.get(path)).text()
  expect(await told('/robots.txt')).not.toContain('Content-Signal')
  expect(await told('/llms.txt')).not.toContain('What may be done')
  const administrator = await openWindow({ email: people.administrator, javaScriptEnabled: false })
  await administrator.goto('/desk/house')
  const train = administrator.getByRole('group', { name: 'To be used to train models' })
  await expect(train.getByLabel('Nothing said')).toBeChecked()
  await train.getByLabel('No', { exact: true }).check()
  await administrator
    .getByRole('group', { name: 'To be found by search engines' })
    .getByLabel('Yes', { exact: true })
    .check()
  await administrator.getByRole('button', { name: 'Save what machines are asked' }).click()
  await administrator.waitForURL(/\/desk\/house#signals$/)
  await expect(train.getByLabel('No', { exact: true })).toBeChecked()
  await expect(async () => {
    expect(await told('/robots.txt')).toContain('\nContent-Signal: search=yes, ai-train=no\n')
    expect(await told('/llms.txt')).toContain('- To be used for training models: no')
  }).toPass()
})
