// A statement grown to many times its size, to measure how what a page costs grows with what nobody asked for: copies of its items and
// sources with all that hangs on them, questions, notes, acts of the record and further statements. The text grows too, by one copy of its
// passages for nine of its items, so that items stand beside each other as people mark them.
import { withConnection } from '../database/postgres-client.mjs'

/** What each time of growing adds besides copies: questions, notes, searches and readers' messages, and statements with one item each. */
const QUESTIONS = 12
const NOTES = 5
const SEARCHES = 12
const MESSAGES = 12
const STATEMENTS = 2

/** Searches and messages stand on the first items only, so that others show no more than before. */
const LOOKED_AT = 3

/** How many copies of the items share one copy of the text. */
const SHARING = 9

/** Tables whose rows people bring about step by step; these rows nobody did. */
const guarded = [
  ...['areas', 'bearings', 'citations', 'commitments', 'elements', 'follow_ups', 'lineage_links', 'lines'],
  ...[
    'logged_searches',
    'notes',
    'parties',
    'passages',
    'reader_messages',
    'renderings',
    'responsible_bodies',
    'reviews',
    'revisions',
    'search_logs',
    'sources',
    'statements',
  ],
]

/** Triggers of the record that ask for the steps behind an act, or tell servers of it; the others number, date and chain each act. */
const guardsOfActs = ['events_have_their_rows', 'events_are_by_whoever_acts', 'events_are_told']

/**
 * Makes a statement as large as many of it. What holds the ways things become public is put aside meanwhile. What was grown as many times before
 * is left as it is.
 *
 * @param {string} ownerUrl a throw-away database, as its owner
 * @param {string} slug
 * @param {number} times 1 adds no copies, but the questions, notes and statements that each time adds
 */
export async function growStatement(ownerUrl, slug, times) {
  await withConnection(ownerUrl, async (client) => {
    // Journeys that fail begin again in a process of their own, on the same database.
    const grown = await client.query('SELECT FROM statements WHERE slug = $1', [`test-statement-${times}-1`])
    if (grown.rows.length > 0) return
    await withGuardsAside(client, slug, async () => {
      if (times > 1) for (const sql of copies) await client.query(sql, sql.includes('$1') ? [times] : [])
      for (const sql of besides) await client.query(sql, [times])
    })
  })
}

/**
 * Writes what nobody did: with the tables `first_items` and `first_sources`, which hold what there was before, in one transaction.
 *
 * @param {import('pg').Client} client
 * @param {string} slug
 * @param {() => Promise<void>} write
 */
export async function withGuardsAside(client, slug, write) {
  await client.query('BEGIN')
  for (const table of guarded) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
  for (const guard of guardsOfActs) await client.query(`ALTER TABLE events DISABLE TRIGGER ${guard}`)
  await client.query(
    `CREATE TEMP TABLE first_items ON COMMIT DROP AS
       SELECT c.*, row_number() OVER (ORDER BY c.passage_number, c.start, c.reference) AS place
         FROM commitments c JOIN statements s ON s.id = c.statement_id WHERE s.slug = '${checked(slug)}'`,
  )
  await client.query('CREATE TEMP TABLE first_sources ON COMMIT DROP AS SELECT * FROM sources')
  await write()
  // What waits for the end, as that a source has its file, is looked at now: a table that something waits for cannot be altered.
  await client.query('SET CONSTRAINTS ALL IMMEDIATE')
  for (const guard of guardsOfActs) await client.query(`ALTER TABLE events ENABLE TRIGGER ${guard}`)
  for (const table of guarded) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`)
  await client.query('SELECT count_all_libraries()')
  // A server that already answers has pages from before.
  const act = { objectType: 'statement', verb: 'published', shown: true, slugs: [slug] }
  await client.query('SELECT pg_notify($1, $2)', ['suivi_events', JSON.stringify(act)])
  await client.query('COMMIT')
  await client.query('ANALYZE')
}

/** @param {string} slug */
function checked(slug) {
  if (!/^[a-z0-9-]+$/.test(slug)) throw new Error(`no address of a statement: ${slug}`)
  return slug
}

/** What of a row its copies share: `without` is given anew. @param {string} table @param {readonly string[]} without */
function shared(table, without) {
  const columns = columnsOf[table] ?? []
  return columns.filter((column) => !without.includes(column)).map((column) => `o.${column}`)
}

/** The columns that are copied, as the schema has them. @type {Record<string, string[]>} */
const columnsOf = {
  commitments: [
    ...[
      'statement_id',
      'rendering_id',
      'title',
      'title_language',
      'area_key',
      'force',
      'why_this_force',
      'followed',
    ],
    ...['marked_by_id', 'created_at', 'state', 'version', 'published_at'],
  ],
  sources: [
    ...[
      'title',
      'title_basis',
      'publisher',
      'author',
      'date',
      'language',
      'type',
      'summary',
      'core',
      'seen',
      'note',
    ],
    ...[
      '"primary"',
      'on_behalf_of',
      'independence_group',
      'added_by_id',
      'created_at',
      'listed_at',
      'listed_by_id',
    ],
  ],
  revisions: [
    ...[
      'number',
      'begun_from',
      'author_id',
      'submitted_at',
      'judgement',
      'confidence',
      'since',
      'seen_up_to',
    ],
    ...[
      'rationale',
      'rationale_language',
      'later_text',
      'succession',
      'correction_reason',
      'content_sha256',
      'state',
    ],
    ...['state_since', 'shown_as_interim_at', 'shown_as_interim_by_id', 'final_at'],
  ],
  citations: [
    ...['number', 'stance', 'shows', 'link_to_statement', 'quote', 'locator', 'figure', 'express_withdrawal'],
  ],
}

/**
 * @param {string} table
 * @param {Record<string, string>} anew what a copy has of its own, by column
 * @param {string} from where the rows stand that are copied, as `o`
 */
function copy(table, anew, from) {
  const own = Object.entries(anew)
  const same = shared(
    table,
    own.map(([column]) => column),
  )
  const columns = [...own.map(([column]) => column), ...same.map((column) => column.slice(2))]
  return `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${[...own.map(([, value]) => value), ...same].join(', ')} FROM ${from}`
}

/** A copy's letters after its passage's number: `z` and three that count. */
const letters = `'z' || chr(97 + (n / 676 % 26)::int) || chr(97 + (n / 26 % 26)::int) || chr(97 + (n % 26)::int)`
/** The number of a copy of a source, and its id. */
const sourceNumber = `(1000 * t.k + o.number)`
const sourceId = `'S' || ${sourceNumber}`

const copies = [
  // The text, again and again, and its passages.
  `CREATE TEMP TABLE base ON COMMIT DROP AS
     SELECT r.id, length(r.text) + 1 AS length, max(p.number) AS passages
       FROM renderings r JOIN first_items f ON f.rendering_id = r.id JOIN passages p ON p.rendering_id = r.id GROUP BY r.id`,
  `UPDATE renderings r SET text = grown.text, sha256 = encode(sha256(convert_to(grown.text, 'UTF8')), 'hex')
     FROM (SELECT r.id, r.text || repeat(E'\n' || r.text, (($1::int - 2) / ${SHARING}) + 1) AS text
             FROM renderings r JOIN base b ON b.id = r.id) AS grown WHERE grown.id = r.id`,
  `INSERT INTO passages (rendering_id, number, start, "end")
     SELECT b.id, p.number + b.passages * j, p.start + b.length * j, p."end" + b.length * j
       FROM base b JOIN passages p ON p.rendering_id = b.id, generate_series(1, ($1::int - 2) / ${SHARING} + 1) AS j`,
  // Each copy of an item marks words of its own in the copy of its passage: one of as many parts as there are items in it.
  `CREATE TEMP TABLE item_copies ON COMMIT DROP AS
     SELECT c.old, gen_random_uuid() AS id, c.k, c.passage || ${letters} AS reference, c.passage AS passage_number, c.rendering_id,
            p.start + (p."end" - p.start) * n / mine AS start, p.start + (p."end" - p.start) * (n + 1) / mine AS "end"
       FROM (SELECT f.id AS old, f.rendering_id, k, f.passage_number + b.passages * ((k - 1) / ${SHARING} + 1) AS passage,
                    row_number() OVER same - 1 AS n, count(*) OVER (PARTITION BY f.passage_number, (k - 1) / ${SHARING}) AS mine
               FROM first_items f JOIN base b ON b.id = f.rendering_id, generate_series(1, $1::int - 1) AS k
             WINDOW same AS (PARTITION BY f.passage_number, (k - 1) / ${SHARING} ORDER BY k, f.place)) AS c
       JOIN passages p ON p.rendering_id = c.rendering_id AND p.number = c.passage`,
  copy(
    'commitments',
    {
      id: 't.id',
      reference: 't.reference',
      key: `o.key || '-' || t.k`,
      passage_number: 't.passage_number',
      start: 't.start',
      '"end"': 't."end"',
      exact:
        'utf16_slice((SELECT text FROM renderings r WHERE r.id = t.rendering_id), t.start::int, t."end"::int)',
      prefix: `''`,
      suffix: `''`,
      governed_by_id: '(SELECT g.id FROM item_copies g WHERE g.old = o.governed_by_id AND g.k = t.k)',
    },
    'first_items o JOIN item_copies t ON t.old = o.id',
  ),
  `INSERT INTO responsible_bodies (commitment_id, position, name)
     SELECT t.id, o.position, o.name FROM responsible_bodies o JOIN item_copies t ON t.old = o.commitment_id`,
  copy(
    'sources',
    {
      id: sourceId,
      number: sourceNumber,
      url: `o.url || '#' || t.k`,
      canonical_url: `o.canonical_url || '#' || t.k`,
    },
    'first_sources o, generate_series(1, $1::int - 1) AS t (k)',
  ),
  `INSERT INTO bearings (commitment_id, source_id, stance, added_at)
     SELECT t.id, ${sourceId}, b.stance, b.added_at
       FROM bearings b JOIN item_copies t ON t.old = b.commitment_id JOIN first_sources o ON o.id = b.source_id`,
  `CREATE TEMP TABLE line_copies ON COMMIT DROP AS
     SELECT o.id AS old, gen_random_uuid() AS id, t.k, t.id AS item, o.party
       FROM lines o JOIN item_copies t ON t.old = o.commitment_id`,
  `INSERT INTO lines (id, commitment_id, party) SELECT id, item, party FROM line_copies`,
  `CREATE TEMP TABLE revision_copies ON COMMIT DROP AS
     SELECT o.id AS old, gen_random_uuid() AS id, t.k, t.id AS line FROM revisions o JOIN line_copies t ON t.old = o.line_id`,
  copy('revisions', { id: 't.id', line_id: 't.line' }, 'revisions o JOIN revision_copies t ON t.old = o.id'),
  `INSERT INTO elements (revision_id, position, name, covered)
     SELECT t.id, o.position, o.name, o.covered FROM elements o JOIN revision_copies t ON t.old = o.revision_id`,
  `INSERT INTO search_logs (revision_id, position, place, language, day)
     SELECT t.id, o.position, o.place, o.language, o.day FROM search_logs o JOIN revision_copies t ON t.old = o.revision_id`,
  `INSERT INTO citations (revision_id, source_id, ${columnsOf.citations?.join(', ')})
     SELECT t.id, ${sourceId}, ${columnsOf.citations?.map((column) => `c.${column}`).join(', ')}
       FROM citations c JOIN revision_copies t ON t.old = c.revision_id JOIN first_sources o ON o.id = c.source_id`,
  // What each copy became in the record: its item and judgements, in the order of the items.
  `INSERT INTO events (actor_kind, actor_id, verb, object_type, object_id, statement_id, payload)
     SELECT e.actor_kind, e.actor_id, e.verb, e.object_type, coalesce(i.id, r.id)::text, e.statement_id, e.payload
       FROM events e
       LEFT JOIN item_copies i ON e.object_type = 'commitment' AND i.old::text = e.object_id
       LEFT JOIN revision_copies r ON e.object_type = 'revision' AND r.old::text = e.object_id
      WHERE coalesce(i.id, r.id) IS NOT NULL ORDER BY coalesce(i.k, r.k), e.position`,
]

export const somebody = `(SELECT id FROM people WHERE kind = 'person' ORDER BY id LIMIT 1)`
export const somebodyElse = `(SELECT id FROM people WHERE kind = 'person' ORDER BY id DESC LIMIT 1)`

/** Further statements with one item each: `STATEMENTS` for each time, less one. */
export const statements = [
  `CREATE TEMP TABLE more_statements ON COMMIT DROP AS
     SELECT gen_random_uuid() AS id, gen_random_uuid() AS rendering, n,
            'Test text, no statement of anybody: sentence ' || n || '.' AS text
       FROM generate_series(1, $1::int * ${STATEMENTS} - 1) AS n WHERE $1::int > 0`,
  `INSERT INTO statements (id, slug, title, short_title, place, date)
     SELECT id, 'test-statement-' || $1::int || '-' || n, 'Test text ' || n, 'Test text ' || n, 'Nowhere', '2020-01-01' FROM more_statements
      WHERE $1::int > 0`,
  `INSERT INTO parties (statement_id, key, position, name, represented_by)
     SELECT id, 'one', 1, 'Test', 'Test' FROM more_statements WHERE $1::int > 0`,
  `INSERT INTO areas (statement_id, key, position, title) SELECT id, 'test', 1, 'Test' FROM more_statements WHERE $1::int > 0`,
  `INSERT INTO renderings (id, statement_id, position, key, language, publisher, url, text, sha256, is_base)
     SELECT rendering, id, 1, 'test', 'en', 'Test', 'https://example.org/' || n, text,
            encode(sha256(convert_to(text, 'UTF8')), 'hex'), true FROM more_statements WHERE $1::int > 0`,
  `INSERT INTO passages (rendering_id, number, start, "end")
     SELECT rendering, 1, 0, length(text) FROM more_statements WHERE $1::int > 0`,
  `INSERT INTO commitments (id, statement_id, rendering_id, passage_number, reference, key, title, area_key, force, start, "end", exact,
                            prefix, suffix, why_this_force, followed, marked_by_id, state, published_at)
     SELECT gen_random_uuid(), id, rendering, 1, '1a', 'test', 'Test text', 'test', 'agreed', 0, 9, 'Test text', '', substr(text, 10),
            'Test text', true, (SELECT id FROM people ORDER BY kind DESC, id LIMIT 1), 'published', now()
       FROM more_statements WHERE $1::int > 0`,
]

const besides = [
  `INSERT INTO follow_ups (id, statement_id, commitment_id, question, language, due_on, first_due_on, anchor_day, created_by_id, published_at)
     SELECT gen_random_uuid(), f.statement_id, f.id, 'Test text: what came of this by then? ' || n, 'en', day, day,
            extract(day FROM day)::int, ${somebody}, now()
       FROM generate_series(1, $1::int * ${QUESTIONS}) AS n
       JOIN first_items f ON f.place = 1 + n % (SELECT count(*) FROM first_items),
            LATERAL (SELECT current_date + 30 + (n % 300)::int AS day) AS due`,
  `WITH written AS (
     INSERT INTO notes (id, statement_id, author_id, visibility, state, language, body, commitment_id, submitted_at, published_at)
     SELECT gen_random_uuid(), c.statement_id, ${somebody}, 'public',
            'published', 'en', 'Test text: a note for measuring. ' || c.reference, c.id, now(), now()
       FROM (SELECT c.* FROM commitments c JOIN first_items f ON f.statement_id = c.statement_id AND f.place = 1
              ORDER BY c.created_at, c.reference LIMIT $1::int * ${NOTES}) AS c
     RETURNING id)
   INSERT INTO reviews (id, note_id, reviewer_id, decision, fingerprint)
     SELECT gen_random_uuid(), id, ${somebodyElse}, 'approve', repeat('0', 64)
       FROM written`,
  `WITH looked AS (
     INSERT INTO logged_searches (id, statement_id, commitment_id, author_id, place, language, day, words, state, published_at)
     SELECT gen_random_uuid(), f.statement_id, f.id, ${somebody}, 'Test register', 'en', current_date - (n % 300)::int,
            'Test text: words for measuring ' || n, 'published', now()
       FROM generate_series(1, $1::int * ${SEARCHES}) AS n
       JOIN first_items f ON f.place = 1 + n % ${LOOKED_AT}
     RETURNING id)
   INSERT INTO reviews (id, search_id, reviewer_id, decision, fingerprint)
     SELECT gen_random_uuid(), id, ${somebodyElse}, 'approve', repeat('0', 64) FROM looked`,
  `INSERT INTO reader_messages (id, statement_id, commitment_id, kind, language, body, may_publish, receipt_hash, words_sha256, received_at,
                                state, taken_by_id, taken_at, outcome, matter, reason, answer_language, proposed_by_id, proposed_at,
                                closed_by_id, closed_at)
     SELECT gen_random_uuid(), f.statement_id, f.id, 'wrong', 'en', 'Test text: a message for measuring ' || n, false,
            encode(sha256(convert_to('receipt ' || $1::int || ' ' || n, 'UTF8')), 'hex'),
            encode(sha256(convert_to('words ' || $1::int || ' ' || n, 'UTF8')), 'hex'), at,
            'closed', ${somebody}, at, 'not_accepted', 'Test text: what it was about ' || n, 'Test text: why.', 'en', ${somebody}, at,
            ${somebodyElse}, at
       FROM generate_series(1, $1::int * ${MESSAGES}) AS n
       JOIN first_items f ON f.place = 1 + n % ${LOOKED_AT},
            LATERAL (SELECT now() - n * interval '1 minute' AS at) AS moment`,
  ...statements,
]
