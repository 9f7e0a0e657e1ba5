import { readFileSync } from 'node:fs'
import { expect, test } from './fixtures'
import { dossier, people } from './site'

// Annotations that were made in another program are shown first, chosen, and become notes for the team: public only once they are reviewed.

const text = readFileSync('prisma/seed/data/rabat-2022-07-08.en.txt', 'utf8')
/** Words that stand in the statement once. */
const words =
  text
    .split('\n')
    .find((line) => line.split(' ').length > 12)
    ?.split(' ')
    .slice(4, 10)
    .join(' ') ?? ''
const first = words.replace(/^\W+|\W+$/g, '')

const annotation = (comment: string, exact: string, change: Record<string, unknown> = {}) => ({
  created: '2024-05-03T09:00:00.000000+00:00',
  user: 'acct:a_tester@hypothes.is',
  uri: '',
  text: comment,
  tags: ['imported in a journey'],
  target: [{ selector: [{ type: 'TextQuoteSelector', exact }] }],
  ...change,
})
const said = (which: string) => `Test annotation of a journey, ${which}`

test('without a script annotations are shown first, and those that are ticked become notes', async ({
  openWindow,
}) => {
  const analyst = await openWindow({ email: people.analyst, javaScriptEnabled: false })
  await analyst.goto('/desk/notes')
  await analyst.locator(`a[href="/desk${dossier}/annotations"]`).click()
  await expect(analyst.getByRole('heading', { level: 1 })).toHaveText('Add annotations')
  await analyst.getByRole('button', { name: 'Preview' }).click()
  await expect(analyst.locator('.errsum')).toContainText('Paste annotations, or choose their file.')
  await analyst.getByLabel('The annotations').fill('{"rows": [')
  await analyst.getByRole('button', { name: 'Preview' }).click()
  await expect(analyst.locator('.errsum')).toContainText('This cannot be read as JSON')
  const rows = [
    annotation(said('kept'), words),
    annotation(said('left'), words),
    annotation(said('nowhere'), 'Test words that the statement does not have'),
    annotation(said('answer'), words, { references: ['aBcDeF'] }),
  ]
  await analyst.getByLabel('The annotations').fill(JSON.stringify({ total: 4, rows }))
  await analyst.getByRole('button', { name: 'Preview' }).click()
  const found = analyst.getByRole('status')
  await expect(found).toContainText('2 would become notes for signed-in people')
  await expect(found).toContainText('Exactly these words.')
  await expect(found).toContainText(first)
  await expect(found).toContainText('2 are left out')
  await expect(found).toContainText('these words are not in this statement')
  await analyst.getByRole('checkbox', { name: said('left') }).uncheck()
  await analyst.getByRole('button', { name: 'Write the ticked notes' }).click()
  await expect(found).toContainText('1 note was written, for signed-in people.')
  await expect(found).toContainText('1 was not chosen')
  await found.getByRole('link').click()
  const note = analyst.getByText(said('kept')).first()
  await expect(note).toBeVisible()
  await expect(analyst.getByText('Imported from a file of annotations.').first()).toBeVisible()
  await expect(analyst.getByText('For the team').first()).toBeVisible()
  const reader = await openWindow({ javaScriptEnabled: false })
  await reader.goto(`${dossier}/statement`)
  await expect(reader.getByText(said('kept'))).toHaveCount(0)
})
