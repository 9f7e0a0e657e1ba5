import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const good = {
  DATABASE_URL: 'postgresql://suivi:hidden-password@db.example:5432/suivi',
  NEXTAUTH_SECRET: '0123456789abcdef0123456789abcdef',
  SUIVI_URL: 'https://suivi.example',
}

/** The surroundings are read once, so each test reads them anew. */
async function readIn(surroundings: Record<string, string | undefined>) {
  for (const [name, value] of Object.entries(surroundings)) vi.stubEnv(name, value)
  vi.resetModules()
  return import('./env')
}

beforeEach(() => {
  for (const name of Object.keys(good)) vi.stubEnv(name, undefined)
})
afterEach(() => vi.unstubAllEnvs())

describe('the surroundings', () => {
  it('are what they say', async () => {
    const { env } = await readIn(good)
    // Links are checked unless somebody says that they are not.
    expect(env()).toEqual({
      ...good,
      SUIVI_LINK_CHECKS: 'on',
      SUIVI_LEADS: 'on',
      SUIVI_ARCHIVE_WITH_COPIES: 'off',
    })
  })

  it.each(['mailto:access@suivi.example', 'https://suivi.example/contact'])(
    'take %s to write to',
    async (contact) => {
      const { env } = await readIn({ ...good, SUIVI_CONTACT: contact })
      expect(env().SUIVI_CONTACT).toBe(contact)
    },
  )

  it.each([
    [{ DATABASE_URL: undefined }, ['DATABASE_URL']],
    [{ DATABASE_URL: 'db hidden-password' }, ['DATABASE_URL']],
    [{ NEXTAUTH_SECRET: 'hidden-password' }, ['NEXTAUTH_SECRET']],
    [{ SUIVI_URL: 'suivi hidden-password' }, ['SUIVI_URL']],
    [{ SUIVI_CONTACT: 'javascript:hidden-password' }, ['SUIVI_CONTACT']],
    [{ DATABASE_URL: undefined, NEXTAUTH_SECRET: undefined }, ['DATABASE_URL', 'NEXTAUTH_SECRET']],
  ])('%o: the error names %o and shows no value', async (wrong, names) => {
    const { env } = await readIn({ ...good, ...wrong })
    expect(env).toThrow(`missing or wrong: ${names.join(', ')}.`)
    expect(env).not.toThrow('hidden-password')
  })
})

describe('a public address', () => {
  it.each([
    ['https://suivi.example', '/rabat-2022-07-08/7c', 'https://suivi.example/rabat-2022-07-08/7c'],
    ['https://suivi.example', '/', 'https://suivi.example/'],
    ['http://127.0.0.1:3000', '/fr/method', 'http://127.0.0.1:3000/fr/method'],
    [undefined, '/method', 'http://localhost:3000/method'],
  ])('at %s of %s is %s', async (site, path, address) => {
    const { publicAddress } = await readIn({ ...good, SUIVI_URL: site })
    expect(publicAddress(path)).toBe(address)
  })
})
