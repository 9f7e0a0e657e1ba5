// What pages of a library cost with a thousand sources and with 100,000: `npm run bench sources`. The starter dossier is grown as for
// `npm run bench growth`, and beside each copy of it stand sources of test text, of several kinds, languages, years and publishers, each used for one item, one in
// ten with a stored copy. What is measured is measured as there.
import { pageAddress } from '../../lib/ground/platform/pages/page-kinds.mjs'
import { withConnection } from '../database/postgres-client.mjs'
import { growStatement } from './grow.mjs'
import { measureAll } from './growth.mjs'
import { growthTable } from './growth-figures.mjs'
import { PUBLISHED, SLUG } from './growth-pages.mjs'

/** Sources beside each time of the dossier, which has 201: a thousand together. */
const BESIDES = 799
const USUAL_SIZES = [1, 100]
const library = pageAddress('sources', { statement: SLUG })
const analyst = 'analyst@suivi.example'

/** @type {readonly import('./growth-pages.mjs').GrowthPage[]} */
const pages = [
  ...Object.entries({
    sources: library,
    'sources of one type': `${library}?type=media`,
    'sources of one type and language, the newest first': `${library}?type=media&language=en&order=newest`,
    'sources not classed, by publisher': `${library}?class=unset&order=publisher`,
    'sources of an item': `${library}?item=7c`,
    'sources by publisher': `${library}?order=publisher`,
    'a part of the middle': '{middle}',
    'a search': '/search?q=border',
  }).map(([name, path]) => ({ name, path })),
  ...Object.entries({
    'all sources on the desk': '/desk/sources/all',
    'of one type, without a copy, the newest first': '/desk/sources/all?type=media&copy=no&order=newest',
    'of one year and language': '/desk/sources/all?language=en&year=2019',
    'of an item, by publisher': `/desk/sources/all?item=${SLUG}%2F7c&order=publisher`,
    'coverage of a statement': `/desk/sources/coverage?of=${SLUG}`,
    'a search on the desk, copies among what is searched': '/desk/search?q=border',
  }).map(([name, path]) => ({ name, path, as: analyst, act: PUBLISHED })),
]

/** Measures and prints. @param {readonly string[]} named sizes, the first of which is what the others are compared with, and names of pages */
export async function benchSources(named) {
  const numbers = named.map(Number).filter((number) => number > 0)
  const chosen = pages.filter(({ name }) => named.includes(name))
  const figures = await measureAll(
    numbers.length > 0 ? numbers : USUAL_SIZES,
    chosen.length > 0 ? chosen : pages,
    growLibrary,
  )
  console.log(growthTable(figures))
}

/**
 * Grows the dossier and its library.
 *
 * @param {string} ownerUrl a throw-away database, as its owner
 * @param {string} slug
 * @param {number} times
 * @returns {Promise<Record<string, string>>} what stands in addresses in braces
 */
export async function growLibrary(ownerUrl, slug, times) {
  await growStatement(ownerUrl, slug, times)
  return withConnection(ownerUrl, async (client) => {
    await client.query('BEGIN')
    const guarded = ['sources', 'bearings', 'captures', 'snapshots']
    for (const table of guarded) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
    for (const sql of besides) await client.query(sql, sql.includes('$1') ? [times * BESIDES] : [])
    await client.query('SET CONSTRAINTS ALL IMMEDIATE')
    for (const table of guarded) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`)
    await client.query('SELECT count_all_libraries(), index_copies(ARRAY(SELECT id FROM snapshots))')
    await client.query('COMMIT')
    await client.query('VACUUM ANALYZE')
    const { rows } = await client.query(
      `SELECT source_id FROM library_entries e JOIN statements s ON s.id = e.statement_id
        WHERE s.slug = $1 ORDER BY e.citations DESC, e.number OFFSET $2 LIMIT 1`,
      [slug, Math.floor((times * BESIDES) / 2)],
    )
    return { middle: `${library}/after/${rows[0].source_id}` }
  })
}

const besides = [
  `INSERT INTO sources (id, number, url, canonical_url, title, title_basis, publisher, date, language, type, seen, "primary", on_behalf_of,
                        independence_group, added_by_id, listed_at)
   SELECT 'S' || 1000000 + n, 1000000 + n, 'https://example.org/' || n, 'https://example.org/' || n,
          'Test text ' || md5(n::text) || ' ' || (ARRAY['border', 'police', 'agreement', 'visit', 'return'])[1 + n % 5], 'described',
          'Test publisher ' || n % 97, CASE WHEN n % 11 > 0 THEN (2010 + n % 13) || '-0' || 1 + n % 9 END, (ARRAY['en', 'fr', 'es', 'ar'])[1 + n % 4],
          (enum_range(NULL::source_type))[1 + n % 7], (enum_range(NULL::source_seen))[1 + n % 2], CASE WHEN n % 3 > 0 THEN n % 2 = 0 END,
          CASE WHEN n % 3 > 0 THEN 'nobody' END, CASE WHEN n % 3 > 0 THEN 'Test ' || n % 50 END,
          (SELECT id FROM people WHERE kind = 'person' ORDER BY id LIMIT 1), now()
     FROM generate_series(1, $1::int) AS n`,
  // One item each, and the first ones no more than the others.
  `INSERT INTO bearings (commitment_id, source_id, stance)
   SELECT i.id, s.id, (enum_range(NULL::stance))[1 + s.number % 3]
     FROM (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place, count(*) OVER () AS n FROM commitments
            WHERE published_at IS NOT NULL AND withdrawn_at IS NULL AND statement_id = (SELECT id FROM statements WHERE slug = '${SLUG}')) AS i
     JOIN sources s ON s.number > 1000000 AND s.number % i.n = i.place`,
  `CREATE TEMP TABLE copied ON COMMIT DROP AS
   SELECT id AS source_id, gen_random_uuid() AS capture, 'Test text of a copy: ' || title || repeat(' with words that mean nothing', 20) AS text
     FROM sources WHERE number > 1000000 AND number % 10 = 0`,
  `INSERT INTO captures (id, source_id, asked_by_id, ended_at, outcome)
   SELECT capture, source_id, (SELECT id FROM people WHERE kind = 'person' ORDER BY id LIMIT 1), now(), 'kept' FROM copied`,
  `INSERT INTO stored_bytes (sha256, size, bytes)
   SELECT DISTINCT ON (1) encode(sha256(convert_to(text, 'UTF8')), 'hex'), octet_length(text), convert_to(text, 'UTF8') FROM copied`,
  `INSERT INTO snapshots (id, capture_id, source_id, number, fetched_at, content_type, size, sha256, text, text_salt, text_sha256, shown, shown_by_id, shown_at)
   SELECT gen_random_uuid(), capture, source_id, 1, now(), 'text/plain', octet_length(text), encode(sha256(convert_to(text, 'UTF8')), 'hex'),
          text, '\\x00'::bytea, salted_sha256('\\x00'::bytea, text), 'whole', (SELECT id FROM people WHERE kind = 'person' ORDER BY id LIMIT 1), now()
     FROM copied`,
]
