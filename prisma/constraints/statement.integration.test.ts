import { describe, expect, it } from 'vitest'
import { base, bench, item, person, statement } from './support'

const b = bench()
const { run, refuses } = b

describe('utf16_slice', () => {
  // 😀 is U+1F600, two units; ﷽ and é are one.
  const text = 'a😀é\n﷽😀'
  it.each([
    [0, 1, 'a'],
    [0, 0, ''],
    [1, 3, '😀'],
    [1, 4, '😀é'],
    [3, 5, 'é\n'],
    [5, 8, '﷽😀'],
    [0, 8, text],
    [8, 8, ''],
    [1, 2, null],
    [2, 3, null],
    [2, 2, null],
    [0, 2, null],
    [7, 8, null],
    [0, 9, null],
    [-1, 1, null],
    [3, 1, null],
  ])('of %i to %i is %j', async (start, end, words) => {
    const { rows } = await run('SELECT utf16_slice($1, $2, $3) AS words, utf16_length($1) AS length', [
      text,
      start,
      end,
    ])
    expect(rows).toEqual([{ words, length: text.length }])
    if (words !== null) expect(text.slice(start, end)).toBe(words)
  })

  it('counts as JavaScript does where no character is outside the basic plane', async () => {
    const { rows } = await run(`SELECT utf16_slice('déjà vu', 2, 5) AS words, utf16_slice('', 0, 0) AS none`)
    expect(rows).toEqual([{ words: 'jà ', none: '' }])
  })
})

describe('a rendering', () => {
  const insert = `INSERT INTO renderings (id, statement_id, position, key, language, publisher, url, text, sha256, is_base)
    VALUES (gen_random_uuid(), ${statement}, 99, 'test', 'en', 'test', 'https://example.org/test', $1, $2, $3)`
  const sha256 = 'b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9'

  it.each<[string, RegExp, (string | boolean | null)[]]>([
    ['with a text has its hash', /renderings_text_and_hash_together/, ['hello world', null, false]],
    ['without a text has no hash', /renderings_text_and_hash_together/, [null, sha256, false]],
    ['has the hash of its text', /renderings_hash_is_of_the_text/, ['hello world!', sha256, false]],
    ['known by address only is no base', /renderings_base_has_text/, [null, null, true]],
    ['is the only base', /renderings_one_base/, ['hello world', sha256, true]],
  ])('%s', async (_rule, says, values) => {
    await refuses(says, insert, values)
    await run(insert, ['hello world', sha256, false])
  })
})

describe('a passage', () => {
  const insert = (start: number, end: number) =>
    `INSERT INTO passages (rendering_id, number, start, "end") VALUES (${base}, 99, ${start}, ${end})`

  it.each([
    ['beyond its rendering', 3000, 3142],
    ['before its rendering', -1, 4],
    ['of nothing', 5, 5],
    ['over two paragraphs', 300, 400],
  ])('%s', async (_case, start, end) => {
    await refuses(/a passage is one paragraph of its rendering/, insert(start, end))
  })

  it('of a rendering without text', async () => {
    await refuses(
      /a passage is one paragraph of its rendering/,
      `INSERT INTO passages SELECT id, 1, 0, 5 FROM renderings WHERE NOT is_base LIMIT 1`,
    )
  })
})

describe('a span', () => {
  it.each([
    ['other words', `start`, `"end"`, `upper(exact)`],
    ['words beside it', `start + 1`, `"end" + 1`, `exact`],
    ['beyond the text', `start`, `4000`, `exact`],
    ['of nothing', `start`, `start`, `''`],
    ['back to front', `"end"`, `start`, `exact`],
  ])('of a variant: %s', async (_case, start, end, exact) => {
    await refuses(
      /a span lies inside its rendering and quotes it exactly/,
      `INSERT INTO variants SELECT statement_id, 'v99', 99, rendering_id, ${start}, ${end}, ${exact} FROM variants WHERE key = 'v14'`,
    )
  })

  it('of a note', async () => {
    const insert = `INSERT INTO notes (id, statement_id, author_id, visibility, language, body, rendering_id, start, "end", exact, prefix, suffix)
      SELECT gen_random_uuid(), statement_id, ${person('analyst')}, 'team', 'en', 'Why?', rendering_id, start, "end", $1::text, '', ''
      FROM variants WHERE key = 'v14'`
    await refuses(/a span lies inside its rendering and quotes it exactly/, insert, [
      'could contain, in particular',
    ])
    await refuses(/a span lies inside its rendering and quotes it exactly/, insert, [null])
    await run(insert, ['could cover, in particular'])
    await refuses(/whose a note is, and about what, never changes/, `UPDATE notes SET start = start + 1`)
  })
})

describe('a marked item', () => {
  const copy = (changes: Record<string, string>) => {
    const columns = [
      'passage_number',
      'reference',
      'start',
      '"end"',
      'exact',
      'governed_by_id',
      'rendering_id',
    ]
    // The words between 7d and 7e are free.
    const free: Record<string, string> = {
      reference: `'7z'`,
      start: '1849',
      '"end"': '1859',
      exact: `'as well as'`,
    }
    const values = columns.map((column) => changes[column] ?? free[column] ?? column)
    return `INSERT INTO commitments (id, statement_id, key, title, area_key, force, prefix, suffix, why_this_force, followed, marked_by_id,
        ${columns.join(', ')})
      SELECT '00000000-0000-4000-8000-000000000001', statement_id, 'test', title, area_key, force, prefix, suffix, why_this_force, followed,
        marked_by_id, ${values.join(', ')} FROM commitments WHERE reference = '7b'`
  }

  it.each<[string, RegExp, Record<string, string>]>([
    ['quotes its words', /quotes it exactly/, { exact: `exact || '.'` }],
    ['lies inside the text', /lies inside its passage/, { '"end"': '4000' }],
    ['lies inside its passage', /lies inside its passage/, { passage_number: '8', reference: `'8z'` }],
    [
      'is in the base rendering',
      /lies inside its passage/,
      { rendering_id: '(SELECT id FROM renderings WHERE NOT is_base LIMIT 1)' },
    ],
    [
      'has a reference that names its passage',
      /commitments_reference_names_the_passage/,
      { reference: `'8b'` },
    ],
    ['has a letter in its reference', /commitments_reference_names_the_passage/, { reference: `'7'` }],
    ['has a reference of its own', /commitments_statement_id_reference_key/, { reference: `'7c'` }],
    [
      'does not govern itself',
      /commitments_govern_others_only/,
      { governed_by_id: `'00000000-0000-4000-8000-000000000001'` },
    ],
  ])('%s', async (_rule, says, changes) => {
    await refuses(says, copy(changes))
    await run(copy({}))
  })

  it.each([
    ['reference', `reference = '7z'`],
    ['words', `exact = 'support', "end" = start + 7`],
  ])('keeps its %s', async (_what, change) => {
    await refuses(
      /a reference and its words are given once/,
      `UPDATE commitments SET ${change} WHERE id = ${item('7b')}`,
    )
  })

  it('leaves its reference behind', async () => {
    await refuses(/commitments_statement_id_reference_key/, copy({ reference: `'7b'` }))
  })
})
