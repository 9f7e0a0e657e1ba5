import type { Page } from '@playwright/test'
import { mail, png } from '../server/document-reader/evidence.fixture.mjs'
import { hostileFile } from '../server/document-reader/hostile.fixture.mjs'
import { expect, test } from './fixtures'
import { expectNoViolations } from './pages/violations'
import { dossier, inLanguage, people } from './site'

// Documents without an address: brought as files, refused in words, read and opened by another, cited and found; the answer to a request for access
// among them. The files are made for tests, and say so.

test.describe.configure({ mode: 'serial' })

const newFile = '/desk/sources/new/file'
const title = 'Test leaflet of this journey'
let picture = ''

const fileOf = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer })

async function fill(page: Page, { named, how = 'Printed or handed out' }: { named: string; how?: string }) {
  await page.getByLabel('How did you come by it?').selectOption({ label: how })
  await page.getByLabel('Title', { exact: true }).fill(named)
  await page.getByText('described by you').click()
  await page.getByLabel('Publisher').fill('A test publisher')
  await page.locator('select[name=language]').selectOption('en')
  await page.locator('select[name=type]').selectOption('ngo')
}

const bring = (page: Page) => page.getByRole('button', { name: 'Add this file' }).click()

async function sourceIn(page: Page): Promise<string> {
  await page.waitForURL(/\/desk\/sources\/S\d+/)
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

test('what cannot be kept is refused in words, and what was typed stays, without a script', async ({
  openWindow,
}) => {
  const analyst = await openWindow({ email: people.analyst, javaScriptEnabled: false })
  await analyst.goto('/desk/sources/new')
  await analyst.getByRole('link', { name: 'It has no address: add a file' }).click()
  await expect(analyst.getByText('10 MB at most')).toBeVisible()
  await bring(analyst)
  await expect(analyst.locator('#file-error')).toHaveText(/Choose the file/)
  await fill(analyst, { named: 'Test of what is refused' })
  const refused = [
    [hostileFile('a locked PDF'), 'locked with a password'],
    [fileOf('picture.png', Buffer.from('not a picture')), 'none of the kinds'],
    [fileOf('large.pdf', Buffer.alloc(10 * 1024 * 1024 + 1, 'x')), 'too large'],
  ] as const
  for (const [file, said] of refused) {
    await analyst.getByLabel('File', { exact: true }).setInputFiles(file)
    await bring(analyst)
    await expect(analyst.locator('#file-error')).toContainText(said)
    await expect(analyst.getByLabel('Title', { exact: true })).toHaveValue('Test of what is refused')
    await expect(analyst.locator('select[name=cameBy]')).toHaveValue('handed_out')
  }
  await analyst.goto(`/desk/sources?q=${encodeURIComponent('what is refused')}`)
  await expect(analyst.getByRole('link', { name: 'Test of what is refused' })).toHaveCount(0)
})

test('a picture is brought whatever it is called, once, and its page says so in place of an address', async ({
  openWindow,
}) => {
  const analyst = await openWindow({ email: people.analyst, javaScriptEnabled: false })
  await analyst.goto(newFile)
  await fill(analyst, { named: title })
  await analyst.getByLabel('In a sentence (optional)').fill('Test words of how it was come by.')
  await analyst.locator('[name=item]').first().fill('7c')
  await analyst.locator('select[name=stance]').selectOption('context')
  await analyst.getByLabel('File', { exact: true }).setInputFiles(fileOf('leaflet.pdf', png))
  await bring(analyst)
  picture = await sourceIn(analyst)
  await expect(analyst.getByText('No address: it came here as a file.')).toBeVisible()
  await expect(analyst.getByText(/^Added on .* by /).first()).toBeVisible()
  await expect(analyst.getByRole('button', { name: 'Keep a copy' })).toHaveCount(0)
  await analyst.getByRole('link', { name: 'See the file' }).click()
  await expect(analyst.getByText('Test words of how it was come by.')).toBeVisible()
  await expect(analyst.locator('.copypicture')).toBeVisible()

  await analyst.goto(newFile)
  await fill(analyst, { named: 'Another title altogether' })
  await analyst.getByLabel('File', { exact: true }).setInputFiles(fileOf('again.webp', png))
  await bring(analyst)
  await expect(analyst.locator('#offered')).toHaveText('It is in the library already')
  await expect(analyst.getByRole('link', { name: `Use ${picture}` })).toBeVisible()
})

test('readers see the picture once another reviewer opens it, and no address is made up for it', async ({
  openWindow,
}) => {
  const [reviewer, visitor] = [
    await openWindow({ email: people.reviewer, javaScriptEnabled: false }),
    await openWindow(),
  ]
  await reviewer.goto(`/desk/sources/${picture}`)
  await reviewer.getByRole('button', { name: 'Publish this source' }).click()
  const page = `${dossier}/sources/${picture}`
  await visitor.goto(page)
  await expect(visitor.getByText('No address: it came here as a file.')).toBeVisible()
  await expect(visitor.locator('main')).not.toContainText('Test words of how')
  await visitor.getByRole('link', { name: 'See the file' }).click()
  await expect(visitor.getByText('Printed or handed out')).toBeVisible()
  await expect(visitor.locator('.copypicture')).toHaveCount(0)
  await expect(visitor.getByText('this copy is not open to them')).toBeVisible()
  await expect(visitor.getByText('Taken out of the file')).toHaveCount(0)

  await reviewer.goto(`/desk/sources/${picture}/copies/1`)
  await expect(reviewer.locator('.copypicture')).toBeVisible()
  await reviewer.getByLabel('All of it').check()
  await reviewer.getByRole('button', { name: 'Decide what readers see' }).click()
  await expect(reviewer.getByText(/^All of it/).first()).toBeVisible()

  await visitor.goto(`${page}/copies/1`)
  const shown = visitor.locator('.copypicture')
  await expect(shown).toBeVisible()
  await expect(visitor.getByText('this copy is not open to them')).toHaveCount(0)
  expect(await shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(24)
  const file = await visitor.request.get(String(await shown.getAttribute('src')))
  expect(file.headers()).toMatchObject({
    'content-type': 'image/png',
    'content-disposition': expect.stringMatching(/^attachment; /),
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  })
  const cited = await visitor.request.get(`${page}/cite/ris`)
  expect(await cited.text()).toMatch(new RegExp(`UR {2}- .*${page}`))
  for (const language of ['en', 'ar'] as const) {
    await visitor.goto(inLanguage(language, `${page}/copies/1`))
    await expectNoViolations(visitor)
    await visitor.goto(inLanguage(language, page))
    await expectNoViolations(visitor)
  }
})

test('the answer to a request is brought as a source from its page, which names it', async ({
  openWindow,
}) => {
  const analyst = await openWindow({ email: people.analyst })
  await analyst.goto('/desk/requests/new?item=7d')
  await analyst.getByRole('textbox', { name: 'Authority' }).fill('Access office of a test')
  await analyst.getByLabel('Asked for').fill('Test words of what was asked for.')
  await analyst.getByLabel(/Regulation \(EC\) No 1049\/2001/).check()
  await analyst.getByRole('button', { name: 'Save the request' }).click()
  await analyst.waitForURL(/\/desk\/requests\/[0-9a-f-]{36}$/)
  const request = new URL(analyst.url()).pathname
  const record = analyst.locator('section').filter({ has: analyst.locator('#record') })
  const happened = async (kind: string, day: string) => {
    await analyst.goto(request)
    await record.getByLabel('What happened').selectOption({ label: kind })
    await record.getByLabel('On which day').fill(day)
    await record.getByRole('button', { name: 'Record what happened' }).click()
    await expect(analyst.locator('section', { has: analyst.locator('#acts') })).toContainText(kind)
  }
  await happened('Sent', '2026-10-01')
  await expect(analyst.getByRole('link', { name: 'Add the answer as a source' })).toHaveCount(0)
  await happened('Answered in full', '2026-10-20')

  await analyst.getByRole('link', { name: 'Add the answer as a source' }).click()
  await expect(analyst.getByLabel('Title', { exact: true })).toHaveValue(
    'Answer of Access office of a test to an access request',
  )
  await expect(analyst.getByLabel('Publisher')).toHaveValue('Access office of a test')
  await expect(analyst.locator('[name=date]')).toHaveValue('2026-10-20')
  await expect(analyst.locator('select[name=cameBy]')).toHaveValue('access_request')
  await analyst
    .getByLabel('File', { exact: true })
    .setInputFiles(fileOf('answer.eml', Buffer.from(`${mail}\r\n`)))
  await bring(analyst)
  await analyst.waitForURL(new RegExp(`${request}#acts`))
  await expect(analyst.locator('section', { has: analyst.locator('#acts') })).toContainText(
    'Answer of Access office of a test to an access request',
  )
  await expect(analyst.getByRole('link', { name: 'Add the answer as a source' })).toHaveCount(0)
})
