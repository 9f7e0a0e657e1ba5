// Shapes in which a statement is large, beside that of grow.mjs, where there is more of everything: each is what it has, in the order in
// which it is written, and how many. What is written is test text, on the starter dossier; `first_items` are its items in reading order,
// of which 7c is the one with much on it. What triggers keep of each row (versions, acts) is written here, since they stand aside meanwhile.
import { withConnection } from '../database/postgres-client.mjs'
import { somebody, somebodyElse, statements, withGuardsAside } from './grow.mjs'

const one = `(SELECT * FROM first_items WHERE reference = '7c')`

/** Sources that bear on as many of the first items as are said, in turn. @param {number} items */
const sources = (items) =>
  `WITH added AS (
     INSERT INTO sources (id, number, url, canonical_url, title, title_basis, publisher, date, language, type, seen, added_by_id, listed_at)
     SELECT 'S' || 1000000 + n, 1000000 + n, 'https://example.org/' || n, 'https://example.org/' || n, 'Test text: a source ' || n,
            'described', 'Test publisher ' || n % 97, (2010 + n % 13) || '-0' || 1 + n % 9, 'en', 'media', 'opened', ${somebody}, now()
       FROM generate_series(1, $1::int) AS n
     RETURNING id, number)
   INSERT INTO bearings (commitment_id, source_id, stance)
   SELECT i.id, a.id, 'context' FROM added a
     JOIN (SELECT id, row_number() OVER (ORDER BY reference <> '7c', place) - 1 AS turn FROM first_items) AS i ON i.turn = a.number % ${items}`

/** Final judgements of one party's line, each in the place of the one before, which cites sources of its own: three, the last one sixty. */
const revisions = `WITH line AS (
     SELECT l.id, coalesce(max(r.number), 0) AS last FROM ${one} AS i JOIN lines l ON l.commitment_id = i.id JOIN revisions r ON r.line_id = l.id
      GROUP BY l.id ORDER BY l.id LIMIT 1),
   judged AS (
     INSERT INTO revisions (id, line_id, number, begun_from, author_id, submitted_at, judgement, confidence, since, seen_up_to, rationale,
                            rationale_language, in_short, succession, content_sha256, state, state_since, final_at, method_version)
     SELECT gen_random_uuid(), line.id, line.last + n, line.last + n - 1, ${somebody}, at, CASE n % 2 WHEN 0 THEN 'taken_up' ELSE 'resourced' END::judgement, 'low',
            '2023', to_char(at, 'YYYY-MM-DD'), 'Test text: a rationale, number ' || n || '. ' || repeat('It says why at some length. ', 20), 'en',
            'Test text: in short, number ' || n, CASE WHEN n > 1 THEN 'replaces'::succession END, repeat('0', 64),
            CASE WHEN n = $1::int THEN 'final' ELSE 'replaced' END::revision_state, at, at, 1
       FROM line, generate_series(1, $1::int) AS n, LATERAL (SELECT now() - ($1::int - n) * interval '1 day' - interval '1 hour' AS at) AS moment
     RETURNING id, number, state, final_at),
   cited AS (
     INSERT INTO citations (revision_id, number, source_id, stance, shows, link_to_statement, quote, locator)
     SELECT j.id, k, 'S' || 1000000 + 1 + (3 * j.number + k) % 1000, 'supports', 'Test text: what it shows ' || k, 'plausible',
            'Test quote, not from the source', 'page ' || k
       FROM judged j, generate_series(1, CASE j.state WHEN 'final' THEN 60 ELSE 3 END) AS k),
   read AS (
     INSERT INTO reviews (id, revision_id, reviewer_id, decision, content_sha256, fingerprint, at)
     SELECT gen_random_uuid(), id, ${somebodyElse}, 'approve', repeat('0', 64), repeat('0', 64), final_at FROM judged)
   INSERT INTO events (actor_kind, actor_id, verb, object_type, object_id, statement_id, payload)
   SELECT 'person', ${somebodyElse}, 'approved', 'revision', j.id::text, i.statement_id,
          '{"contentSha256":"' || repeat('0', 64) || '"}'
     FROM judged j, ${one} AS i ORDER BY j.number`

const notes = `WITH written AS (
     INSERT INTO notes (id, statement_id, author_id, visibility, state, language, body, commitment_id, submitted_at, published_at)
     SELECT gen_random_uuid(), i.statement_id, ${somebody}, 'public', 'published', 'en', 'Test text: a note for measuring, ' || n, i.id, at, at
       FROM ${one} AS i, generate_series(1, $1::int) AS n, LATERAL (SELECT now() - n * interval '1 minute' AS at) AS moment
     RETURNING id)
   INSERT INTO reviews (id, note_id, reviewer_id, decision, fingerprint)
   SELECT gen_random_uuid(), id, ${somebodyElse}, 'approve', repeat('0', 64) FROM written`

const searches = `WITH looked AS (
     INSERT INTO logged_searches (id, statement_id, commitment_id, author_id, place, language, day, words, state, published_at)
     SELECT gen_random_uuid(), i.statement_id, i.id, ${somebody}, 'Test register', 'en', current_date - (n % 300)::int,
            'Test text: words for measuring ' || n, 'published', now()
       FROM ${one} AS i, generate_series(1, $1::int) AS n
     RETURNING id)
   INSERT INTO reviews (id, search_id, reviewer_id, decision, fingerprint)
   SELECT gen_random_uuid(), id, ${somebodyElse}, 'approve', repeat('0', 64) FROM looked`

const questions = `INSERT INTO follow_ups (id, statement_id, commitment_id, question, language, due_on, first_due_on, anchor_day, created_by_id, published_at)
   SELECT gen_random_uuid(), i.statement_id, i.id, 'Test text: what came of this by then? ' || n, 'en', day, day,
          extract(day FROM day)::int, ${somebody}, now()
     FROM ${one} AS i, generate_series(1, $1::int) AS n, LATERAL (SELECT current_date + 30 + (n % 300)::int AS day) AS due`

const parties = `INSERT INTO reader_messages (id, statement_id, commitment_id, kind, language, body, party, capacity, may_publish, receipt_hash,
                                words_sha256, received_at, state, taken_by_id, taken_at, outcome, shows_words, proposed_by_id, proposed_at,
                                closed_by_id, closed_at, confirmed_by, confirmed_by_id, confirmed_at)
   SELECT gen_random_uuid(), i.statement_id, i.id, 'reply', 'en', 'Test text: a reply for measuring ' || n,
          (SELECT key FROM parties p WHERE p.statement_id = i.statement_id ORDER BY position LIMIT 1), 'Test text', true,
          encode(sha256(convert_to('receipt ' || n, 'UTF8')), 'hex'), encode(sha256(convert_to('words ' || n, 'UTF8')), 'hex'), at, 'closed',
          ${somebody}, at, 'accepted', true, ${somebody}, at, ${somebodyElse}, at, (enum_range(NULL::confirmation_channel))[1], ${somebody}, at
     FROM ${one} AS i, generate_series(1, $1::int) AS n, LATERAL (SELECT now() - n * interval '1 minute' AS at) AS moment`

const later = `WITH linked AS (
     INSERT INTO lineage_links (id, commitment_id, later_source_id, kind, quote, locator, why, why_language, state, proposed_by_id, published_at)
     SELECT gen_random_uuid(), i.id, 'S' || 1000000 + n, (enum_range(NULL::lineage_kind))[1], 'Test quote, not from the source', 'page 1',
            'Test text: why', 'en', 'published', ${somebody}, now()
       FROM ${one} AS i, generate_series(1, $1::int) AS n
     RETURNING *),
   kept AS (
     INSERT INTO lineage_versions (link_id, number, kind, quote, locator, why, why_language, content_sha256)
     SELECT id, version, kind, quote, locator, why, why_language, repeat('0', 64) FROM linked)
   INSERT INTO reviews (id, link_id, reviewer_id, decision, fingerprint)
   SELECT gen_random_uuid(), id, ${somebodyElse}, 'approve', repeat('0', 64) FROM linked`

/** What waits for a second person: a judgement, or something else. */
const awaited = {
  revisions: `WITH line AS (
       INSERT INTO lines (id, commitment_id, party) SELECT gen_random_uuid(), f.id, 'all' FROM first_items f
        WHERE f.followed AND NOT EXISTS (SELECT FROM lines l WHERE l.commitment_id = f.id)),
     of AS (SELECT l.id, l.commitment_id, row_number() OVER (ORDER BY l.id) - 1 AS turn, count(*) OVER () AS lines,
                   (SELECT coalesce(max(number), 0) FROM revisions r WHERE r.line_id = l.id) AS last
              FROM lines l JOIN first_items f ON f.id = l.commitment_id),
     judged AS (
       INSERT INTO revisions (id, line_id, number, begun_from, author_id, submitted_at, judgement, confidence, seen_up_to, rationale,
                              rationale_language, content_sha256, method_version)
       SELECT gen_random_uuid(), of.id, of.last + 1 + n / of.lines, of.last + n / of.lines, ${somebody}, now() - n * interval '1 minute',
              'taken_up', 'low', '2023', 'Test text: a rationale, ' || n, 'en', repeat('0', 64), 1
         FROM generate_series(0, $1::int - 1) AS n JOIN of ON of.turn = n % of.lines
       RETURNING id)
     INSERT INTO citations (revision_id, number, source_id, stance, shows, link_to_statement, quote, locator)
     SELECT j.id, k, (SELECT id FROM first_sources WHERE number = k), 'supports', 'Test text: what it shows', 'plausible',
            'Test quote, not from the source', 'page 1'
       FROM judged j, generate_series(1, 3) AS k`,
  notes: `INSERT INTO notes (id, statement_id, author_id, visibility, state, language, body, commitment_id, submitted_at)
     SELECT gen_random_uuid(), f.statement_id, ${somebody}, 'public', 'submitted', 'en', 'Test text: a note for measuring, ' || n, f.id, now()
       FROM generate_series(1, $1::int) AS n JOIN first_items f ON f.place = 1 + n % (SELECT count(*) FROM first_items)`,
  marks: `WITH marked AS (
       INSERT INTO commitments (id, statement_id, rendering_id, passage_number, reference, key, title, area_key, force, start, "end", exact,
                                prefix, suffix, why_this_force, followed, marked_by_id)
       SELECT gen_random_uuid(), f.statement_id, f.rendering_id, f.passage_number,
              f.passage_number || 'z' || chr(97 + n / 676 % 26) || chr(97 + n / 26 % 26) || chr(97 + n % 26), 'test-' || n, 'Test text ' || n,
              f.area_key, f.force, f.start, f."end", f.exact, f.prefix, f.suffix, 'Test text', true, ${somebody}
         FROM generate_series(1, $1::int) AS n JOIN first_items f ON f.place = 1 + n % (SELECT count(*) FROM first_items)
       RETURNING *)
     INSERT INTO mark_versions (commitment_id, number, title, title_language, force, area_key, why_this_force, content_sha256)
     SELECT id, version, title, title_language, force, area_key, why_this_force, repeat('0', 64) FROM marked`,
  searches: `INSERT INTO logged_searches (id, statement_id, commitment_id, author_id, place, language, day, words)
     SELECT gen_random_uuid(), f.statement_id, f.id, ${somebody}, 'Test register', 'en', current_date, 'Test text: words for measuring ' || n
       FROM generate_series(1, $1::int) AS n JOIN first_items f ON f.place = 1 + n % (SELECT count(*) FROM first_items)`,
  messages: `INSERT INTO reader_messages (id, statement_id, commitment_id, kind, language, body, may_publish, receipt_hash, words_sha256)
     SELECT gen_random_uuid(), f.statement_id, f.id, 'wrong', 'en', 'Test text: a message for measuring ' || n, false,
            encode(sha256(convert_to('receipt ' || n, 'UTF8')), 'hex'), encode(sha256(convert_to('words ' || n, 'UTF8')), 'hex')
       FROM generate_series(1, $1::int) AS n JOIN first_items f ON f.place = 1 + n % (SELECT count(*) FROM first_items)`,
  sources: `INSERT INTO sources (id, number, url, canonical_url, title, title_basis, publisher, language, type, seen, added_by_id)
     SELECT 'S' || 2000000 + n, 2000000 + n, 'https://example.org/waits/' || n, 'https://example.org/waits/' || n, 'Test text: a source ' || n,
            'described', 'Test publisher', 'en', 'media', 'opened', ${somebody}
       FROM generate_series(1, $1::int) AS n`,
}

/** Each shape: what there is of it, and how many. @type {Readonly<Record<string, readonly (readonly [number, string])[]>>} */
export const shapes = {
  'much-on-one': [
    [1000, sources(1)],
    [400, revisions],
    [500, notes],
    [300, searches],
    [300, questions],
    [300, parties],
    [300, later],
  ],
  'many-sources': [[50_000, sources(5)]],
  'many-statements': statements.map((sql) => /** @type {const} */ ([1000, sql])),
  waiting: Object.values(awaited).map((sql) => /** @type {const} */ ([500, sql])),
}

/**
 * Makes a site large in one shape.
 *
 * @param {string} ownerUrl a throw-away database, as its owner
 * @param {string} slug of the starter dossier
 * @param {string} shape
 */
export async function growShape(ownerUrl, slug, shape) {
  const written = shapes[shape]
  if (!written) throw new Error(`no shape: ${shape}. There are ${Object.keys(shapes).join(', ')}.`)
  await withConnection(ownerUrl, (client) =>
    withGuardsAside(client, slug, async () => {
      for (const [many, sql] of written) await client.query(sql, [many])
    }),
  )
}
