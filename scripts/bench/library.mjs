// A library to measure search on: 50,000 public notes and 50,000 listed sources, written in nobody's words and marked as test text.
import { withConnection } from '../database/postgres-client.mjs'

/** What is asked, by how many rows have it. */
export const QUESTIONS = {
  'a rare word (100 rows)': 'quillwort',
  'a word in 5,000 rows': 'border',
  'a word in 20,000 rows': 'police',
  'two words': 'police border',
  'a phrase': '"police border"',
  'the beginning of many words': 'zan',
  'a word in Arabic (1,000 rows)': 'الشُّرطة',
  nothing: 'xyzzyq',
}

export const TEST_STATEMENT = 'test-statement-for-measuring'

const rows = 50_000
const atOnce = 1_000
const wordsEach = 60
const syllables = [
  'za',
  'ne',
  'ki',
  'lo',
  'mu',
  'ra',
  'ti',
  'so',
  'be',
  'da',
  'fi',
  'ga',
  'ho',
  'ju',
  'pa',
  'vu',
]

/**
 * Writes the library as the owner. What holds the way things become public is put aside meanwhile: nobody reviewed these texts.
 *
 * @returns {Promise<number>} the seconds it took
 */
export async function fillLibrary(ownerUrl) {
  const began = performance.now()
  await withConnection(ownerUrl, async (client) => {
    const guarded = ['notes', 'sources', 'commitments', 'bearings']
    for (const table of guarded) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
    const statement = await writeStatement(client)
    for (let from = 0; from < rows; from += atOnce) {
      await writeNotes(client, statement, from)
      await writeSources(client, from)
    }
    // One source in a hundred bears on the statement's one item: the others are to be told apart from it.
    await client.query(
      `INSERT INTO bearings (commitment_id, source_id, stance)
       SELECT $1, id, 'context' FROM sources WHERE number > 100000 AND number % 100 = 0`,
      [statement.item],
    )
    for (const table of guarded) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`)
    await client.query('ANALYZE')
  })
  return (performance.now() - began) / 1000
}

async function writeStatement(client) {
  const text = 'Test text, no statement of anybody: a sentence for measuring.'
  const { rows: found } = await client.query(
    `WITH s AS (
       INSERT INTO statements (id, slug, title, short_title, place, date)
       VALUES (gen_random_uuid(), $1, 'Test text', 'Test text', 'Nowhere', '2020-01-01') RETURNING id
     ), r AS (
       INSERT INTO renderings (id, statement_id, position, key, language, publisher, url, text, sha256, is_base)
       SELECT gen_random_uuid(), id, 1, 'test', 'en', 'Test', 'https://example.org/test', $2,
              encode(sha256(convert_to($2, 'UTF8')), 'hex'), true FROM s RETURNING id
     ), a AS (
       INSERT INTO areas (statement_id, key, position, title) SELECT id, 'test', 1, 'Test' FROM s
     ) SELECT s.id AS statement, r.id AS rendering FROM s, r`,
    [TEST_STATEMENT, text],
  )
  const { statement, rendering } = found[0]
  await client.query(`INSERT INTO passages (rendering_id, number, start, "end") VALUES ($1, 1, 0, $2)`, [
    rendering,
    text.length,
  ])
  const { rows: marked } = await client.query(
    `INSERT INTO commitments (id, statement_id, rendering_id, passage_number, reference, key, title, area_key, force, start, "end",
                              exact, prefix, suffix, why_this_force, followed, marked_by_id, state, published_at)
     SELECT gen_random_uuid(), $1, $2, 1, '1a', 'test', 'Test text', 'test', 'declared', 0, 9, 'Test text', '', ', no statement of anybody',
            'Test text', false, (SELECT id FROM people ORDER BY kind DESC, id LIMIT 1), 'published', now() RETURNING id`,
    [statement, rendering],
  )
  return { statement, item: marked[0].id }
}

async function writeNotes(client, { statement, item }, from) {
  const bodies = Array.from({ length: atOnce }, (_, index) => testText(2 * (from + index)))
  await client.query(
    `INSERT INTO notes (id, statement_id, author_id, visibility, state, language, body, commitment_id, submitted_at, published_at)
     SELECT gen_random_uuid(), $1, (SELECT id FROM people WHERE kind = 'person' ORDER BY id LIMIT 1), 'public', 'published', 'en',
            body, $2, now(), now() FROM unnest($3::text[]) AS body`,
    [statement, item, bodies],
  )
}

async function writeSources(client, from) {
  const summaries = Array.from({ length: atOnce }, (_, index) => testText(2 * (from + index) + 1))
  await client.query(
    `INSERT INTO sources (id, number, url, canonical_url, title, title_basis, publisher, language, type, seen, summary, listed_at)
     SELECT 'S' || $1 + n, $1 + n, 'https://example.org/' || $1 + n, 'https://example.org/' || $1 + n, 'Test text ' || $1 + n,
            'described', 'Test', 'en', 'media', 'excerpt', summary, now()
       FROM unnest($2::text[]) WITH ORDINALITY AS t (summary, n)`,
    [100_000 + from, summaries],
  )
}

/** Sixty made-up words, a few of them frequent, and in known shares of all rows the words that are asked for. */
function testText(row) {
  let state = (row + 1) * 2_654_435_761
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
  // Frequencies fall as in a language: the square of an even draw falls on low numbers most.
  const words = Array.from({ length: wordsEach }, () => madeUp(Math.floor(next() ** 2 * 16 ** 4)))
  if (row % 5 === 0) words[5] = 'police'
  if (row % 20 === 0) words[row % 40 === 0 ? 6 : 30] = 'border'
  if (row % 100 === 1) words[12] = 'الشُّرْطَة'
  if (row % 1_000 === 3) words[20] = 'quillwort'
  return `Test text, nobody's words: ${words.join(' ')}.`
}

function madeUp(number) {
  const digits = [
    number % 16,
    Math.floor(number / 16) % 16,
    Math.floor(number / 256) % 16,
    Math.floor(number / 4096) % 16,
  ]
  return digits.map((digit) => syllables[digit]).join('')
}
