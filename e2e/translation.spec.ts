import { expect, test } from './fixtures'
import { untoldEnglish } from './pages/told-language'
import { expectNoViolations } from './pages/violations'
import { beforeTheRecord, dossier, people } from './site'

// Our own words in another language: what came with the dossier is told as not reviewed yet; what a person translates is read by a second
// one before readers see it, with the original one click away. The words of the statement stay as they are.

const sentence = 'Frase de esta prueba, que no es de ninguna fuente.'

test('a Spanish writer translates a sentence in short, a reviewer approves it, the page shows it', {
  tag: '@core',
}, async ({ openWindow }) => {
  const reader = await openWindow({ javaScriptEnabled: false })
  await reader.goto(`/es${dossier}/7e`)
  await expect(reader.getByText('Traducido, aún sin revisar; original en inglés').first()).toBeVisible()
  await expect(reader.getByText(sentence)).toHaveCount(0)

  const writer = await openWindow({ email: people.analyst, javaScriptEnabled: false })
  await writer.goto(`/es/desk/at?page=${dossier}/7e`)
  await writer.getByRole('link', { name: 'Traducir nuestras palabras sobre este elemento' }).click()
  await writer
    .getByRole('region', { name: 'Resumen' })
    .getByRole('link', { name: 'Traducir al español' })
    .click()
  const original =
    (await writer.getByRole('region', { name: 'Original en inglés' }).locator('p').textContent())?.trim() ??
    ''
  expect(original.length).toBeGreaterThan(20)

  // Longer than its place: it is said, and what was typed is still there.
  const field = writer.getByLabel('Traducción al español')
  await field.fill('x'.repeat(141))
  await writer.getByRole('button', { name: 'Enviar a revisión' }).click()
  await expect(writer.locator('.errsum')).toContainText('Acorte la frase: 140 caracteres como máximo.')
  await expect(field).toHaveValue('x'.repeat(141))
  await field.fill(sentence)
  await writer.getByRole('button', { name: 'Enviar a revisión' }).click()
  await writer.waitForURL(/\/desk\/translations\/[0-9a-f-]{36}$/)
  const page = new URL(writer.url()).pathname
  await expect(writer.getByRole('button', { name: 'Aprobar' })).toHaveCount(0)
  await reader.reload()
  await expect(reader.getByText(sentence)).toHaveCount(0)

  const reviewer = await openWindow({ email: people.reviewer, javaScriptEnabled: false })
  await reviewer.goto('/desk')
  await reviewer.getByRole('link', { name: sentence }).click()
  await expect(reviewer.getByText(original)).toBeVisible()
  await reviewer.getByRole('button', { name: 'Approve' }).click()
  await expect(reviewer.getByText('Public', { exact: true })).toBeVisible()

  await reader.reload()
  await expect(reader.getByText(sentence).first()).toBeVisible()
  const label = reader.locator('details').filter({ hasText: 'Traducido, original en inglés' })
  await expect(label).toHaveCount(1)
  await expect(label.getByText(original)).toBeHidden()
  await label.locator('summary').click()
  await expect(label.getByText(original)).toBeVisible()
  await expect(reader.locator('head meta[name="description"]')).toHaveAttribute('content', sentence)

  // In every list, and in no other language.
  for (const path of [`/es${dossier}`, `/es${dossier}/items`]) {
    await reader.goto(path)
    await expect(reader.getByText(sentence).first()).toBeVisible()
  }
  for (const path of [`${dossier}/7e`, `/fr${dossier}/7e`, `/es${dossier}/7e/as-of/${beforeTheRecord}`]) {
    await reader.goto(path)
    await expect(reader.getByText(sentence)).toHaveCount(0)
  }

  const seeing = await openWindow({ email: people.reviewer })
  for (const path of [
    `/es${dossier}/7e`,
    page,
    '/ar/desk/translations',
    `/ar/desk/translations/new?statement=${dossier.slice(1)}&item=7c&into=ar`,
  ]) {
    await seeing.goto(path)
    await expectNoViolations(seeing)
  }

  // A list of long ones stays one that can be read; each is whole on its own page.
  await seeing.goto('/desk/translations?into=fr')
  const listed = await seeing.locator('.qrow .what').allTextContents()
  expect(listed.filter((text) => text.endsWith('…')).length).toBeGreaterThan(0)
  expect(Math.max(...listed.map((text) => text.length))).toBeLessThan(300)
  await seeing.locator('.qrow', { hasText: '…' }).first().click()
  const whole = await seeing.locator('.facts bdi[lang="fr"]').first().textContent()
  expect(listed.some((text) => whole?.startsWith(text.slice(0, -2)) && whole.length > text.length)).toBe(true)

  // Taken back it goes, and what came with the dossier stands again.
  await writer.goto(page)
  await writer.locator('summary').filter({ hasText: 'Retirar' }).click()
  await writer.getByLabel('Por qué se retira').fill('Una prueba.')
  await writer.getByRole('button', { name: 'Retirar' }).click()
  await expect(writer.getByText('Una prueba.')).toBeVisible()
  await reader.goto(`/es${dossier}/7e`)
  await expect(reader.getByText(sentence)).toHaveCount(0)
  await expect(reader.getByText('Traducido, aún sin revisar; original en inglés').first()).toBeVisible()
})

test('a French reader goes from home to a quoted source and meets no English that is not told as English', async ({
  openWindow,
}) => {
  const reader = await openWindow({ javaScriptEnabled: false })
  const meetsNone = async () => {
    await expect(reader.locator('html')).toHaveAttribute('lang', 'fr')
    expect(await untoldEnglish(reader.locator('html'), 'anglais'), reader.url()).toEqual({
      unnamed: [],
      unmarked: [],
    })
  }
  await reader.goto('/fr')
  await meetsNone()
  await reader.locator(`main a[href="/fr${dossier}"]`).first().click()
  await meetsNone()
  await reader.getByRole('link', { name: 'La déclaration en français' }).click()
  await meetsNone()
  for (const reference of ['7b', '7c']) {
    await reader.goto(`/fr${dossier}/statement`)
    await reader.locator(`.edition a.cm#c${reference}`).click()
    await meetsNone()
    await expect(reader.locator('blockquote[lang="fr"]').first()).toBeVisible()
  }
  await reader
    .locator('.story li[id]')
    .first()
    .locator('a', { hasText: /^S\d+$/ })
    .click()
  await expect(reader.locator('.story blockquote').first()).toBeVisible()
  await meetsNone()
})

test('what stands in English without being told as that is found', async ({ openWindow }) => {
  const reader = await openWindow({ javaScriptEnabled: false })
  await reader.goto(`/fr${dossier}/7c`)
  const found = await reader.locator('html').evaluateHandle((root) => {
    root
      .querySelector('main')
      ?.insertAdjacentHTML(
        'beforeend',
        '<section><h2>Essai</h2><p><bdi lang="en">A test</bdi></p><p>This is the other test</p></section>',
      )
    return root
  })
  await found.dispose()
  expect(await untoldEnglish(reader.locator('html'), 'anglais')).toEqual({
    unnamed: ['A test'],
    unmarked: ['This is the other test'],
  })
})

test('a reader is offered the statement in their language first, with the marks of the base one click away', async ({
  openWindow,
}) => {
  const reader = await openWindow({ javaScriptEnabled: false })
  await reader.goto(`/fr${dossier}`)
  await reader.getByRole('link', { name: 'La déclaration en français' }).click()
  const own = reader.getByRole('region', { name: 'La déclaration en français' })
  await expect(own).toContainText('Journal du Tchad')
  await expect(own).toContainText('Seul son début a été vu.')
  await expect(own).toContainText('aucune seconde personne ne l’a encore comparé à sa page')
  await expect(own).toContainText('Rien sur ces éléments dans la partie vue : 7a, 7b')
  await expect(own.locator('[lang="fr"] a.cm.f--agreed')).toHaveText(/^ils ont convenu de rénover/)

  // Its marks lead to the item, their sigla to the note beside the base, and the base is one click away.
  await own.getByRole('link', { name: 'Note 2b', exact: true }).click()
  await expect(reader).toHaveURL(/#n2b$/)
  await expect(reader.locator('.edition #n2b')).toHaveCount(1)
  await reader.locator('.switch').getByRole('link', { name: 'Anglais, tel que diffusé' }).click()
  await expect(reader.locator('#base')).toHaveText(
    'Anglais, tel que diffusé : les évaluations reposent sur ce texte',
  )
  await own.getByRole('link', { name: /^ils ont convenu/ }).click()
  await expect(reader).toHaveURL(new RegExp(`/fr${dossier}/2b$`))

  for (const [path, title] of [
    [`/es${dossier}/statement`, 'La declaración en español'],
    [`/ar${dossier}/statement`, 'البيان باللغة العربية'],
  ]) {
    await reader.goto(path ?? '')
    await expect(reader.getByRole('region', { name: title })).toBeVisible()
  }
  // The base is in English, and before the dossier came in nothing was seen.
  for (const path of [`${dossier}/statement`, `/fr${dossier}/statement/as-of/${beforeTheRecord}`]) {
    await reader.goto(path)
    await expect(reader.locator('#own')).toHaveCount(0)
  }
  const seeing = await openWindow()
  for (const path of [`/fr${dossier}/statement`, `/ar${dossier}/statement`]) {
    await seeing.goto(path)
    await expectNoViolations(seeing)
  }
})
