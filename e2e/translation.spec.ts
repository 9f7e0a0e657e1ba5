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

test('who speaks for a party is translated, a reviewer approves it, the front page shows it with the original', async ({
  openWindow,
}) => {
  const office = 'Cargo de esta prueba, que nadie tiene'
  const writer = await openWindow({ email: people.analyst, javaScriptEnabled: false })
  await writer.goto(`/es/desk/at?page=${dossier}`)
  await writer.getByRole('link', { name: 'Traducir nuestras palabras sobre esta declaración' }).click()
  await writer
    .getByRole('region', { name: /^Quién habla en nombre de la parte/ })
    .first()
    .getByRole('link', { name: 'Traducir al español' })
    .click()
  const given = writer.getByRole('region', { name: 'Original en inglés' }).locator('p')
  const original = (await given.textContent())?.trim() ?? ''
  expect(original.length).toBeGreaterThan(5)
  await writer.getByLabel('Traducción al español').fill(office)
  await writer.getByRole('button', { name: 'Enviar a revisión' }).click()
  await writer.waitForURL(/\/desk\/translations\/[0-9a-f-]{36}$/)
  const page = new URL(writer.url()).pathname

  const reader = await openWindow({ javaScriptEnabled: false })
  await reader.goto(`/es${dossier}`)
  await expect(reader.getByText(original).first()).toBeVisible()
  await expect(reader.getByText(office)).toHaveCount(0)

  const reviewer = await openWindow({ email: people.reviewer, javaScriptEnabled: false })
  await reviewer.goto('/desk')
  await reviewer.getByRole('link', { name: office }).click()
  await expect(reviewer.getByText(original)).toBeVisible()
  await reviewer.getByRole('button', { name: 'Approve' }).click()
  await expect(reviewer.getByText('Public', { exact: true })).toBeVisible()

  await reader.reload()
  await expect(reader.getByText(office)).toBeVisible()
  const label = reader.locator('.facts details').filter({ hasText: 'Traducido, original en inglés' })
  await expect(label.getByText(original)).toBeHidden()
  await label.locator('summary').click()
  await expect(label.getByText(original)).toBeVisible()
  for (const path of [dossier, `/fr${dossier}`, `/es${dossier}/as-of/${beforeTheRecord}`]) {
    await reader.goto(path)
    await expect(reader.getByText(office)).toHaveCount(0)
  }

  const seeing = await openWindow({ email: people.reviewer })
  for (const path of [
    `/es${dossier}`,
    page,
    `/ar/desk/translations/new?statement=${dossier.slice(1)}&into=ar`,
  ]) {
    await seeing.goto(path)
    await expectNoViolations(seeing)
  }
})

test('the summary of a source is translated, a reviewer approves it, its page shows it with the original', async ({
  openWindow,
}) => {
  const summary = 'Resumen de esta prueba, que no es de ninguna fuente.'
  const source = `${dossier}/sources/S40`
  const reader = await openWindow({ javaScriptEnabled: false })
  await reader.goto(`/es${source}`)
  const original = (await reader.locator('.prose bdi[lang="en"]').first().textContent()) ?? ''
  expect(original.length).toBeGreaterThan(20)

  const writer = await openWindow({ email: people.analyst, javaScriptEnabled: false })
  await writer.goto(`/es/desk/at?page=${source}`)
  await writer.getByRole('link', { name: 'Traducir este resumen' }).click()
  await writer.getByRole('link', { name: 'Traducir al español' }).click()
  await expect(writer.getByRole('region', { name: 'Original en inglés' })).toContainText(original)
  await writer.getByLabel('Traducción al español').fill(summary)
  await writer.getByRole('button', { name: 'Enviar a revisión' }).click()
  await writer.waitForURL(/\/desk\/translations\/[0-9a-f-]{36}$/)
  const page = new URL(writer.url()).pathname
  await reader.reload()
  await expect(reader.getByText(summary)).toHaveCount(0)

  const reviewer = await openWindow({ email: people.reviewer, javaScriptEnabled: false })
  await reviewer.goto('/desk')
  await reviewer.getByRole('link', { name: summary }).click()
  await expect(reviewer.getByText(original)).toBeVisible()
  await reviewer.getByRole('button', { name: 'Approve' }).click()
  await expect(reviewer.getByText('Public', { exact: true })).toBeVisible()

  await reader.reload()
  await expect(reader.getByText(summary)).toBeVisible()
  await expect(reader.locator('head meta[name="description"]')).toHaveAttribute('content', summary)
  const label = reader.locator('details').filter({ hasText: 'Traducido, original en inglés' })
  await expect(label.getByText(original)).toBeHidden()
  await label.locator('summary').click()
  await expect(label.getByText(original)).toBeVisible()
  for (const path of [source, `/fr${source}`]) {
    await reader.goto(path)
    await expect(reader.getByText(summary)).toHaveCount(0)
    await expect(reader.getByText(original).first()).toBeVisible()
  }
  const seeing = await openWindow({ email: people.reviewer })
  for (const path of [`/es${source}`, page, '/ar/desk/translations/new?source=S40&into=ar']) {
    await seeing.goto(path)
    await expectNoViolations(seeing)
  }
})

test('a body that the text makes responsible, and the title of the statement, are said in the language of the page', async ({
  openWindow,
}) => {
  const [body, title] = ['Organismo de esta prueba', 'Título de esta prueba']
  const writer = await openWindow({ email: people.analyst, javaScriptEnabled: false })
  const translated = async (region: RegExp, original: string, text: string) => {
    await writer
      .getByRole('region', { name: region })
      .filter({ hasText: original })
      .first()
      .getByRole('link', { name: 'Traducir al español' })
      .click()
    await writer.getByLabel('Traducción al español').fill(text)
    await writer.getByRole('button', { name: 'Enviar a revisión' }).click()
    await writer.waitForURL(/\/desk\/translations\/[0-9a-f-]{36}$/)
  }
  await writer.goto(`/es/desk/at?page=${dossier}`)
  await writer.getByRole('link', { name: 'Traducir nuestras palabras sobre esta declaración' }).click()
  const all = writer.url()
  await translated(/^Organismo al que/, 'African Union', body)
  await writer.goto(all)
  await translated(/^Título de la declaración/, 'Joint statement', title)

  const reader = await openWindow({ javaScriptEnabled: false })
  await reader.goto(`/es${dossier}`)
  const before = (await reader.locator('h1').textContent()) ?? ''
  const reviewer = await openWindow({ email: people.reviewer, javaScriptEnabled: false })
  for (const text of [body, title]) {
    await reviewer.goto('/desk')
    await reviewer.getByRole('link', { name: text }).click()
    await reviewer.getByRole('button', { name: 'Approve' }).click()
    await expect(reviewer.getByText('Public', { exact: true })).toBeVisible()
  }

  await reader.goto(`/es${dossier}/9b`)
  await expect(reader.locator('.side .facts')).toContainText(body)
  await expect(reader.locator('.side .facts details')).toContainText('African Union')
  await reader.goto(`/es${dossier}`)
  await expect(reader.locator('h1')).toHaveText(title)
  await expect(reader.locator('.opening details').first()).toContainText('Traducido, original en inglés')
  for (const path of [`/es${dossier}`, '/es']) {
    await reader.goto(path)
    await expect(reader.getByText(before)).toHaveCount(0)
  }
  for (const path of [dossier, `/fr${dossier}/9b`, `/es${dossier}/as-of/${beforeTheRecord}`]) {
    await reader.goto(path)
    await expect(reader.getByText(title)).toHaveCount(0)
    await expect(reader.getByText(body)).toHaveCount(0)
  }
  const seeing = await openWindow({ email: people.reviewer })
  for (const path of [`/es${dossier}`, `/es${dossier}/9b`, `/ar${dossier}/9b`]) {
    await seeing.goto(path)
    await expectNoViolations(seeing)
  }
})

test('what a source shows is translated, and stands on the page of the item and on that of the source', async ({
  openWindow,
}) => {
  const shown = 'Lo que muestra la fuente, según esta prueba'
  const writer = await openWindow({ email: people.analyst, javaScriptEnabled: false })
  await writer.goto(`/es/desk/at?page=${dossier}/7b`)
  await writer.getByRole('link', { name: 'Traducir nuestras palabras sobre este elemento' }).click()
  await writer
    .getByRole('region', { name: 'Lo que muestra una fuente' })
    .first()
    .getByRole('link', { name: 'Traducir al español' })
    .click()
  const given = writer.getByRole('region', { name: 'Original en inglés' }).locator('p')
  const original = (await given.textContent())?.trim() ?? ''
  await writer.getByLabel('Traducción al español').fill(shown)
  await writer.getByRole('button', { name: 'Enviar a revisión' }).click()
  await writer.waitForURL(/\/desk\/translations\/[0-9a-f-]{36}$/)

  const reader = await openWindow({ javaScriptEnabled: false })
  const use = reader.locator(':is(.story, .ev) li').filter({ hasText: shown })
  await reader.goto(`/es${dossier}/7b`)
  await expect(reader.locator('.story li').filter({ hasText: original })).toHaveCount(1)
  await expect(use).toHaveCount(0)

  const reviewer = await openWindow({ email: people.reviewer, javaScriptEnabled: false })
  await reviewer.goto('/desk')
  await reviewer.getByRole('link', { name: shown }).click()
  await expect(reviewer.getByText(original)).toBeVisible()
  await reviewer.getByRole('button', { name: 'Approve' }).click()
  await expect(reviewer.getByText('Public', { exact: true })).toBeVisible()

  const isShown = async () => {
    await expect(use).toHaveCount(1)
    // Of what stands folded in the story, its words first.
    const folded = use.locator('.from > details > summary')
    if ((await folded.count()) > 0) await folded.click()
    const label = use.locator('details.wfrom')
    await expect(label).toContainText('Traducido, original en inglés')
    await expect(label.getByText(original)).toBeHidden()
    await label.locator('summary').click()
    await expect(label.getByText(original)).toBeVisible()
  }
  await reader.reload()
  await isShown()
  await use.locator('a', { hasText: /^S\d+$/ }).click()
  await isShown()
  for (const path of [`${dossier}/7b`, `/es${dossier}/7b/as-of/${beforeTheRecord}`]) {
    await reader.goto(path)
    await expect(use).toHaveCount(0)
  }
  const seeing = await openWindow({ email: people.reviewer })
  for (const path of [
    `/es${dossier}/7b`,
    `/es/desk/translations/new?statement=${dossier.slice(1)}&item=7b&into=es`,
  ]) {
    await seeing.goto(path)
    await expectNoViolations(seeing)
  }
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
