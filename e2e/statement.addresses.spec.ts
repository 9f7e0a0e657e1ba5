import { expect, test } from './fixtures'
import { Sending, someReader } from './pages/sending'
import { expectNoViolations } from './pages/violations'
import { dossier, inDays, mappedAddresses, people } from './site'

// A statement gets another address: whatever was ever linked to leads on, for whoever reads, asks by a program or was about to send.

const moved = '/rabat-2022-07-08-declaration'
const slugOf = (address: string) => address.slice(1)

test('a statement gets another address, every old one leads on, and it can have its first one back', async ({
  openWindow,
  request,
}) => {
  // Somebody writes about an item while its statement moves.
  const reader = await openWindow(someReader())
  const sending = new Sending(reader)
  await sending.open()
  const says = 'The day of the plan is wrong, says who wrote while the address changed.'
  await sending.choose('Something here is wrong')
  await sending.words.fill(says)

  const administrator = await openWindow({ email: people.administrator })
  await administrator.goto('/desk/house')
  await administrator.getByRole('link', { name: 'Addresses of statements' }).click()
  await administrator.getByLabel('Address that the statement has now').fill(slugOf(dossier))
  await administrator.getByLabel('New address').fill('search')
  await administrator.getByRole('button', { name: 'Change the address' }).click()
  await expect(administrator.locator('.errsum')).toContainText('This word begins the address of other pages.')
  await expect(administrator.getByLabel('New address')).toHaveValue('search')
  await administrator.getByLabel('New address').fill(slugOf(moved))
  await administrator.getByRole('button', { name: 'Change the address' }).click()
  await expect(administrator.getByRole('status')).toContainText(`The statement is now at ${slugOf(moved)}.`)
  await expect(administrator.locator('ul.list > li')).toHaveText(
    `${slugOf(dossier)} leads to ${slugOf(moved)}`,
  )
  await expectNoViolations(administrator)

  // Pages, days, files, feeds and cards, in each language, with whatever is asked of them.
  for (const rest of [
    '',
    '/7c',
    '/statement?force=conditional',
    `/7c/as-of/${inDays(0)}`,
    '/7c/revisions/spain/1',
    '/words/1728-1792',
    '/events.jsonl',
    '/corrections.atom',
    '/7c/cite/bibtex',
    '/card.png',
  ])
    for (const language of ['', '/ar']) {
      const asked = await request.get(`${language}${dossier}${rest}`, { maxRedirects: 0 })
      expect([rest, asked.status(), asked.headers().location]).toEqual([
        rest,
        308,
        `${language}${moved}${rest}`,
      ])
      const there = await request.get(`${language}${dossier}${rest}`)
      expect([rest, there.status()]).toEqual([rest, 200])
      expect(await there.text()).not.toContain(`${dossier}/`)
    }
  expect((await request.get(`/embed/dark${dossier}/7c`)).url()).toContain(`/embed/dark${moved}/7c`)
  expect((await request.head(`${dossier}/7c`, { maxRedirects: 0 })).status()).toBe(308)
  expect((await request.post(`${dossier}/7c`, { maxRedirects: 0, form: { a: 'b' } })).status()).toBe(405)
  const mapped = await mappedAddresses(request)
  expect(mapped.filter((address) => address.endsWith(`${moved}/7c`)).length).toBe(4)
  expect(mapped.filter((address) => address.includes(`${dossier}/`))).toEqual([])

  // A page of it says its new address to whoever keeps it, and the short address leads there.
  await administrator.goto(`${dossier}/7c`)
  await expect(administrator.locator('link[rel=canonical]')).toHaveAttribute(
    'href',
    new RegExp(`${moved}/7c$`),
  )
  await administrator.goto(`${moved}/7c/share`)
  const short = await administrator
    .getByText(/\/c\/[a-z0-9]{9}/)
    .first()
    .textContent()
  const path = /\/c\/[a-z0-9]{9}/.exec(short ?? '')?.[0] ?? ''
  expect(new URL((await request.get(path)).url()).pathname).toBe(`${moved}/7c`)

  // What was being written comes back at the new address, and can be sent from there.
  await sending.send()
  await expect(sending.words).toHaveValue(says)
  expect(new URL(reader.url()).pathname).toBe(`${moved}/7c/correct`)
  await sending.sendAndKeep()

  // Back again, without script.
  const plain = await openWindow({ email: people.administrator, javaScriptEnabled: false })
  await plain.goto('/fr/desk/house/addresses')
  await plain.getByLabel('Adresse actuelle de la déclaration').fill(slugOf(moved))
  await plain.getByLabel('Nouvelle adresse').fill(slugOf(dossier))
  await plain.getByRole('button', { name: 'Changer l’adresse' }).click()
  await expect(plain.getByRole('status')).toContainText(`La déclaration est maintenant à ${slugOf(dossier)}.`)
  expect((await request.get(`${dossier}/7c`, { maxRedirects: 0 })).status()).toBe(200)
  expect((await request.get(`${moved}/7c`, { maxRedirects: 0 })).headers().location).toBe(`${dossier}/7c`)

  // Nobody else is offered this.
  const analyst = await openWindow({ email: people.analyst })
  expect((await analyst.goto('/desk/house/addresses'))?.status()).toBe(404)
})
