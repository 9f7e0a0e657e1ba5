import { expect, test } from './fixtures'
import { expectNoViolations } from './pages/violations'
import { dossier, people } from './site'

// Two sources of the library are said to be one document, a second person agrees, and says in the same way that they are two. That they are is
// said for the test alone.

test.describe.configure({ mode: 'serial' })

const [one, other] = ['S20', 'S21']

test('without a script an analyst says that two sources are one document, and a reviewer agrees', async ({
  openWindow,
}) => {
  const analyst = await openWindow({ email: people.analyst, javaScriptEnabled: false })
  await analyst.goto(`/desk/sources/${one}`)
  await analyst.getByLabel('Number of the source that stands for both').fill(one)
  await analyst.getByRole('button', { name: 'Say it' }).click()
  await expect(analyst.locator('.errsum')).toContainText('Say why.')
  await analyst.getByLabel('How you know').fill('Test reason.')
  await analyst.getByRole('button', { name: 'Say it' }).click()
  await expect(analyst.locator('.errsum')).toContainText('the number of this source itself')
  await expect(analyst.getByLabel('How you know')).toHaveValue('Test reason.')
  await analyst.getByLabel('Number of the source that stands for both').fill(other)
  await analyst.getByRole('button', { name: 'Say it' }).click()
  await expect(analyst.getByText(/Corrected by \S?Analyst 1/)).toBeVisible()

  const reader = await openWindow({ javaScriptEnabled: false })
  await reader.goto(`${dossier}/sources/${one}`)
  await expect(reader.getByText('This is the same document as')).toHaveCount(0)

  const reviewer = await openWindow({ email: people.reviewer, javaScriptEnabled: false })
  await reviewer.goto(`/desk/sources/${one}`)
  await reviewer.getByRole('button', { name: 'Accept what was said' }).click()
  await expect(reviewer.getByText('This is the same document as')).toBeVisible()
})

test('readers are led from each to the other, and each keeps what cites it', async ({ openWindow }) => {
  const reader = await openWindow()
  await reader.goto(`${dossier}/sources/${one}`)
  await expect(reader.getByText('This is the same document as')).toBeVisible()
  await reader.getByText('Details', { exact: true }).click()
  await expect(reader.getByText('Test reason.')).toBeVisible()
  await expectNoViolations(reader)
  await reader
    .locator('main')
    .getByRole('link', { name: new RegExp(`^${other} `) })
    .click()
  await expect(reader).toHaveURL(new RegExp(`${dossier}/sources/${other}$`))
  await expect(reader.getByText('Also in the library, the same document:')).toBeVisible()
  await expect(reader.locator('main').getByRole('link', { name: new RegExp(`^${one} `) })).toHaveAttribute(
    'href',
    `${dossier}/sources/${one}`,
  )
})

test('whoever adds either address is led to the one that stands for both', async ({ openWindow }) => {
  const analyst = await openWindow({ email: people.secondAnalyst, javaScriptEnabled: false })
  await analyst.goto(`/desk/sources/${one}`)
  const address = (await analyst.locator('aside a.addr').first().textContent()) ?? ''
  await analyst.goto('/desk/sources/new')
  await analyst.getByLabel('Address', { exact: true }).fill(address)
  await analyst.getByRole('button', { name: 'Look up the page' }).click()
  await expect(analyst.getByRole('alert')).toContainText('It is in the library already')
  await analyst.getByRole('link', { name: `Use ${other}` }).click()
  await expect(analyst).toHaveURL(new RegExp(`/desk/sources/${other}$`))
})
