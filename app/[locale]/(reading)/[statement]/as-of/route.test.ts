import { expect, it } from 'vitest'
import { GET } from './route'

const ask = (statement: string, query: string, locale = 'en') =>
  GET(new Request(`http://suivi.test/${encodeURIComponent(statement)}/as-of?${query}`), {
    params: Promise.resolve({ locale, statement }),
  })

it.each([
  ['en', 'day=2026-11-20', '/rabat/as-of/2026-11-20'],
  ['fr', 'day=2026-11-20&page=sources/S40', '/fr/rabat/sources/S40/as-of/2026-11-20'],
  ['en', 'day=2026-11-20&page=lineage', '/rabat/lineage/as-of/2026-11-20'],
  ['ar', 'day=2026-11-20&page=searches', '/ar/rabat/searches/as-of/2026-11-20'],
  [
    'en',
    'day=2026-11-20&page=variants%2Frenderings%2Ffr-1',
    '/rabat/variants/renderings/fr-1/as-of/2026-11-20',
  ],
  ['en', 'day=%0d%0aX:1&page=7c', '/rabat/7c/as-of/%0D%0AX%3A1'],
])('leads in %s by %s to %s', async (locale, query, location) => {
  const answer = await ask('rabat', query, locale)
  expect([answer.status, answer.headers.get('location')]).toEqual([303, location])
})

it('is no answer for a page that has no days', async () => {
  expect((await ask('rabat', 'day=2026-11-20&page=../../desk')).status).toBe(404)
})

it.each(['/example.org', '\\example.org', '\r\nx: y', '../example.org'])(
  'never leads to another site: %j',
  async (statement) => {
    const location = (await ask(statement, 'day=2026-11-20')).headers.get('location') ?? ''
    expect(new URL(location, 'http://suivi.test').origin).toBe('http://suivi.test')
    expect(location).toBe(`/${encodeURIComponent(statement)}/as-of/2026-11-20`)
  },
)
