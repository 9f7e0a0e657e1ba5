import { describe, it } from 'vitest'
import { bench, item, makeLine } from './support'

const b = bench()
const { run, refuses } = b

describe('a source', () => {
  const insert = `INSERT INTO sources (id, number, url, canonical_url, title, title_basis, publisher, date, language, type, seen)
    VALUES ($1, $2, $3, $4, 'Test', 'as_shown', 'Test', $5, 'en', 'media', 'excerpt')`
  const whole = {
    id: 'S500',
    number: 500,
    url: 'https://example.org/a',
    canonical: 'https://example.org/a',
    date: '2023-06',
  }
  const values = (changes: Partial<Record<keyof typeof whole, unknown>>) =>
    Object.values({ ...whole, ...changes })

  it.each<[string, RegExp, Partial<Record<keyof typeof whole, unknown>>]>([
    ['has its number as its id', /sources_id_is_the_number/, { id: 'S501' }],
    ['has two digits at least', /sources_id_is_the_number/, { id: 'S8', number: 8 }],
    ['has a number of its own', /sources_(pkey|number_key)/, { id: 'S12', number: 12 }],
    ['has an address on the web', /sources_address_is_web/, { url: 'ftp://example.org/a' }],
    ['is dated as known: a month', /sources_date_as_known/, { date: '2023-13' }],
    ['is dated as known: a day', /sources_date_as_known/, { date: '2023-06-32' }],
    ['is dated as known: digits', /sources_date_as_known/, { date: 'June 2023' }],
  ])('%s', async (_rule, says, changes) => {
    await refuses(says, insert, values(changes))
    await run(insert, values({}))
  })

  it('stands once', async () => {
    await run(insert, values({}))
    await refuses(/sources_canonical_url_key/, insert, values({ id: 'S501', number: 501 }))
  })

  it('keeps its id', async () => {
    await refuses(
      /a source's id is given once/,
      `UPDATE sources SET id = 'S500', number = 500 WHERE id = 'S39'`,
    )
    await run(`UPDATE sources SET opened_at = now() WHERE id = 'S39'`)
  })
})

describe('people', () => {
  it.each([`email = 'import@suivi.example'`, `password_salt = 'x'`, `roles = '{analyst}'`])(
    'the import cannot sign in: %s',
    async (change) => {
      await refuses(/people_import_cannot_sign_in/, `UPDATE people SET ${change} WHERE kind = 'import'`)
    },
  )

  it('there is one import', async () => {
    await refuses(
      /people_one_import/,
      `INSERT INTO people (id, kind, public_name, roles) VALUES (gen_random_uuid(), 'import', 'Second import', '{}')`,
    )
  })

  const insert = `INSERT INTO people (id, public_name, email, roles) VALUES (gen_random_uuid(), 'Test', $1, '{analyst}')`
  it.each([
    ['have an address', /people_have_an_address/, null],
    ['have it in lower case', /people_address_in_lower_case/, 'Test@suivi.example'],
    ['have one of their own', /people_email_key/, 'admin@suivi.example'],
  ])('%s', async (_rule, says, email) => {
    await refuses(says, insert, [email])
    await run(insert, ['test@suivi.example'])
  })

  it('are known by a name alone only where they can neither sign in nor act', async () => {
    const known = (columns: string, values: string) =>
      `INSERT INTO people (id, public_name, roles${columns}) VALUES (gen_random_uuid(), 'Known by a name', '{}'${values})`
    await refuses(/people_have_an_address/, known(', password_salt', ", 'a hash'"))
    await run(known('', ''))
  })
})

describe('a line', () => {
  it('is for all parties or one that speaks in the statement', async () => {
    await refuses(
      /a line is for all parties or for one party/,
      `INSERT INTO lines VALUES (gen_random_uuid(), ${item('7d')}, 'unhcr')`,
    )
    await makeLine(b, '7d', 'morocco')
  })

  it('stands once', async () => {
    await refuses(
      /lines_commitment_id_party_key/,
      `INSERT INTO lines VALUES (gen_random_uuid(), ${item('7d')}, 'all')`,
    )
  })
})
