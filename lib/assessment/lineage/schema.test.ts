import { describe, expect, test } from 'vitest'
import { proposeSchema } from './schema'

const filled = {
  locale: 'en',
  item: 'rabat-2022-07-08/7c',
  later: 'S40',
  kind: 'repeated',
  quote: 'Test quote, not from the source',
  locator: 'p. 2',
  why: 'Test reason.',
  language: 'en',
}

const faultsOf = (typed: object) => {
  const parsed = proposeSchema.safeParse({ ...filled, ...typed })
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

describe('a link as it is typed', () => {
  test('is read into its two ends and what it says', () => {
    expect(proposeSchema.parse({ ...filled, quote: '  Test\r\nquote ' })).toMatchObject({
      item: { slug: 'rabat-2022-07-08', reference: '7c' },
      later: { source: 'S40' },
      quote: 'Test\nquote',
    })
    expect(proposeSchema.parse({ ...filled, later: 'tunis-2023-07-16/3a' }).later).toEqual({
      item: { slug: 'tunis-2023-07-16', reference: '3a' },
    })
  })

  test.each<[string, object, string[]]>([
    ['whole', {}, []],
    ['no later text', { later: '' }, ['later: later']],
    ['a later text that is none', { later: 'https://example.org/' }, ['later: later']],
    ['an earlier end that is none', { item: '7c' }, ['item: malformed']],
    ['half a character', { why: 'a\ud800' }, ['why: characters']],
    ['the mark that parts what is hashed', { locator: 'a\u001fb' }, ['locator: characters']],
  ])('%s', (_, typed, expected) => {
    expect(faultsOf(typed)).toEqual(expected)
  })
})
