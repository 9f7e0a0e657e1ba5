import { expect, test } from './fixtures'
import { expectNoViolations } from './pages/violations'
import { testText, Wording } from './pages/wording'
import { dossier, people } from './site'

// From a pasted text to the page where readers see it beside the base. Every text here is a test text and says so.

test('a reviewer brings a rendering and aligns it, another confirms, and readers see it side by side without script', {
  tag: '@core',
}, async ({ openWindow }) => {
  const page = await openWindow({ email: people.reviewer, javaScriptEnabled: false })
  const publisher = `Test publisher ${Date.now()}`
  const wording = new Wording(page)
  await page.goto('/desk/wording')
  await page.getByRole('link', { name: 'Add a version' }).first().click()

  // Nothing typed is lost when something is missing.
  await wording.fill(testText('Cet essai couvrira un autre essai.', 'Un ajout d’essai, seulement ici.'), {
    language: 'French',
  })
  await page.getByRole('button', { name: 'Add a version' }).click()
  await expect(page.locator('.errsum').getByRole('link', { name: 'Say who published it.' })).toBeVisible()
  await expect(page.getByLabel('Its text, word for word')).toHaveValue(/Un ajout d’essai/)
  await page.getByLabel('Publisher', { exact: true }).fill(publisher)
  await page.getByLabel('Address').fill('https://example.org/test-rendering')
  await page.getByRole('button', { name: 'Add a version' }).click()

  // Proposals are there, and none is taken.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Alignment 1, clause by clause')
  await expect(page.getByText(/^0 of \d+ clauses decided\.$/)).toBeVisible()
  const conditional = wording.clause('could cover, in particular')
  await conditional.getByRole('radio', { name: 'These clauses' }).check()
  await conditional
    .getByLabel('From', { exact: true })
    .selectOption({ label: '2. Cet essai couvrira un autre essai.' })
  await conditional.getByText('Operative words and how firmly they say it').click()
  await conditional
    .getByLabel('Words that the lexicon proposes')
    .first()
    .selectOption({ label: '“could”: Option (it may be so, or not)' })
  await page.getByRole('button', { name: 'Submit for review' }).click()
  await expect(
    page.locator('.errsum').getByRole('link', { name: 'Decide on this clause.' }).first(),
  ).toBeVisible()
  await expect(conditional.getByRole('radio', { name: 'These clauses' })).toBeChecked()
  await page.getByRole('button', { name: 'Keep' }).click()
  await expect(page.getByText(/^1 of \d+ clauses decided\.$/)).toBeVisible()
  await expect(page.getByRole('status')).toHaveText('Kept.')
  // With script, for what looks at pages.
  const seen = await openWindow({ email: people.reviewer })
  for (const language of ['', '/ar']) {
    await seen.goto(`${language}${new URL(page.url()).pathname}`)
    await expectNoViolations(seen)
  }

  // The words of the other side are proposed once its clause is known.
  await conditional
    .getByLabel('Words that the lexicon proposes')
    .nth(1)
    .selectOption({ label: '“couvrira”: Agreed (a plain future: it will be so)' })
  await wording.decideTheRest()
  const alignment = await wording.submit()
  await expect(page.getByRole('button', { name: 'Approve' })).toHaveAttribute('aria-disabled', 'true')

  // Readers see nothing of it.
  const reader = await openWindow({ javaScriptEnabled: false })
  expect((await reader.goto(`${dossier}/variants/renderings/fr-99`))?.status()).toBe(404)
  await reader.goto(`${dossier}/variants`)
  const link = reader.getByRole('link', { name: `French, ${publisher}` })
  await expect(link).toHaveCount(0)

  const second = await openWindow({ email: people.secondReviewer })
  await second.goto('/desk')
  await expect(second.getByRole('link', { name: new RegExp(publisher) })).toBeVisible()
  for (const path of [alignment, `/ar${alignment}`, '/desk/wording', '/ar/desk/wording']) {
    await second.goto(path)
    await expectNoViolations(second)
  }
  await second.goto(alignment)
  await expect(second.getByText('How firmly it is said differs:')).toBeVisible()
  await second.getByRole('button', { name: 'Approve' }).click()
  await expect(second.getByText('public since')).toBeVisible()

  await reader.goto(`${dossier}/variants`)
  const shown = (await link.getAttribute('href')) ?? ''
  expect(shown).toMatch(/\/variants\/renderings\/fr-\d+$/)
  await link.click()
  await expect(
    reader.getByRole('heading', { name: 'How firmly it is said differs in 1 clause' }),
  ).toBeVisible()
  const line = reader.locator('section.clause', { hasText: 'Cet essai couvrira' })
  await expect(line.locator('.base .modal--may')).toHaveText('could')
  await expect(line.locator('.modal--firm')).toHaveText('couvrira')
  await expect(line).toContainText('English, as circulated: Option, could')
  await expect(line).toContainText(`French, ${publisher}: Agreed, couvrira`)
  await expect(line.getByRole('link', { name: '7a', exact: true })).toBeVisible()
  await expect(reader.locator('section.clause', { hasText: 'Un ajout d’essai' })).toContainText(
    'Not in this version',
  )
  // What stood before stands: the variants, at their references.
  await reader.goto(`${dossier}/variants#v14`)
  await expect(reader.locator('#v14')).toBeVisible()
  await expect(reader.locator('#v14')).toContainText('could cover, in particular')
  const audited = await openWindow()
  for (const path of ['', '/ar', '/fr', '/es']) {
    await audited.goto(`${path}${shown}`)
    await expectNoViolations(audited)
  }
  await reader.goto(`${dossier}/history`)
  await expect(
    reader.getByText('published a version of the statement, aligned clause by clause'),
  ).toBeVisible()
  // Before that day it was not there.
  expect((await reader.goto(`${shown}/as-of/2022-07-09`))?.status()).not.toBe(500)
  await expect(reader.getByText('Cet essai couvrira')).toHaveCount(0)
})
