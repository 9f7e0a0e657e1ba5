import fc from 'fast-check'
import { expect, it } from 'vitest'
import { primaryLanguage } from './language-tag'
import { isStorable } from './storable-text'
import { ownDatabase, withClient } from './testing'
import { isWebAddress } from './web-address'

const database = await ownDatabase({ seeded: false })

const asked = async (sql: string, values: readonly unknown[] = []): Promise<unknown> =>
  withClient(database.appUrl, async (client) => (await client.query(sql, [...values])).rows[0]?.answer)

/** What the checks of the database say that a column has to match, by column. */
async function patternsLike(like: string): Promise<readonly { pattern: string; ignoresCase: boolean }[]> {
  return withClient(database.appUrl, async (client) => {
    const { rows } = await client.query<{ definition: string }>(
      `SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint
        WHERE contype = 'c' AND position($1 IN pg_get_constraintdef(oid)) > 0`,
      [like],
    )
    return rows.map(({ definition }) => {
      const [, operator, pattern = ''] = /(~\*?) '([^']+)'::text/.exec(definition) ?? []
      return { pattern, ignoresCase: operator === '~*' }
    })
  })
}

it('what is keepable comes back from the database as it was, and nothing else does', async () => {
  const text = fc.string({ unit: fc.oneof(fc.string({ unit: 'grapheme' }), anyUnit()), maxLength: 12 })
  await withClient(database.appUrl, (client) =>
    fc.assert(
      fc.asyncProperty(text, async (given) => {
        const back = await client.query('SELECT $1::text AS back', [given]).then(
          ({ rows }) => rows[0].back,
          () => undefined,
        )
        expect(back === given).toBe(isStorable(given))
      }),
      { numRuns: 200, examples: [['a\0'], ['\ud83d'], ['\ude00\ud83d'], ['😀'], ['\u202e'], ['\uffff']] },
    ),
  )
})

/** Any UTF-16 unit, NUL and halves of pairs among them. */
function anyUnit(): fc.Arbitrary<string> {
  return fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit))
}

it('every address that forms take is one that the database takes', async () => {
  const patterns = await patternsLike('https?://')
  expect(patterns).toHaveLength(11)
  for (const { pattern, ignoresCase } of patterns)
    for (const address of ['https://a.example/b', 'HTTP://a.example', 'ftp://a.example', 'a.example', '/a']) {
      const sql = `SELECT $1::text ${ignoresCase ? '~*' : '~'} $2 AS answer`
      expect(await asked(sql, [address, pattern])).toBe(isWebAddress(address))
    }
})

it('the key of a rendering begins with a language as forms take it', async () => {
  const [found] = await patternsLike('[a-z]{2,3}')
  for (const language of ['fr', 'arz', 'f', 'fr-FR', 'FR', ''])
    expect(await asked('SELECT $1::text ~ $2 AS answer', [`${language}-1`, found?.pattern])).toBe(
      primaryLanguage.test(language),
    )
})
