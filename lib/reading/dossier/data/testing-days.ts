import 'server-only'
import { findPublishedRecord } from '@/lib/assessment/status-update/data/testing'
import { findSourcesOf } from '@/lib/evidence/source/data/library'
import { findCommitments } from '@/lib/text/commitment/data/commitments'
import { findPublicNotes } from '@/lib/text/note/data/public-notes'
import { findStatement } from '@/lib/text/statement/data/statements'
import type { StatementView } from '@/lib/text/statement/types'
import { withConnection } from '@/scripts/database/postgres-client.mjs'
import type { ReadForDays } from '../rules/dossier-as-of'

// For tests: a statement of which something became another on many days, and days on which it is looked at.

export const days = [
  '2022-07-09',
  '2022-08-20',
  '2022-12-31',
  '2023-04-01',
  '2023-09-15',
  '2024-03-10',
  '2025-01-01',
  '2026-01-01',
]

/** The whole record of a statement, which says how all of it stood on any day. */
export async function readWhole(
  slug: string,
  language = '',
): Promise<{ statement: StatementView; whole: ReadForDays }> {
  const [statement, items, sources, record, notes] = await Promise.all([
    findStatement(slug),
    findCommitments(slug, undefined, language),
    findSourcesOf(slug),
    findPublishedRecord(slug, language),
    findPublicNotes(slug),
  ])
  if (!statement || !record) throw new Error('the starter dossier is not there')
  return { statement, whole: { items, sources, notes, moments: record, ever: record.revisions } }
}

const SOMEBODY = "(SELECT id FROM people WHERE kind = 'person' ORDER BY id LIMIT 1)"

/** What stood on sources before something else was accepted of them, turn by turn. */
const SAID = [
  "jsonb_build_object('primary', NULL, 'onBehalfOf', NULL, 'type', 'media')",
  "jsonb_build_object('primary', true, 'independenceGroup', NULL, 'language', 'es')",
  "jsonb_build_object('primary', false, 'independenceGroup', 'a', 'title', 'Test ' || n, 'date', '2021')",
]

/** Something accepted of most sources, a day after it was said. */
function saidOfSources(before: string, turn: number, at: string): string {
  return `WITH said AS (
      INSERT INTO source_classings (id, source_id, person_id, at, before, after)
      SELECT gen_random_uuid(), o.id, ${SOMEBODY}, ${at}, ${before}, '{"date": "2021"}'
      FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM sources) o WHERE (n + ${turn}) % 3 > 0 RETURNING id, at)
    INSERT INTO reviews (id, classing_id, reviewer_id, decision, at)
    SELECT gen_random_uuid(), id, ${SOMEBODY}, 'approve', at + interval '1 day' FROM said`
}

/** Gives everything that was published at once a day of its own, and what else can become of it. */
export async function spreadOverDays(ownerUrl: string): Promise<void> {
  const n = (table: string) =>
    `FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM ${table}) o WHERE o.id = t.id`
  const after = (days: string) => `timestamptz '2022-07-08 12:00Z' + (${days}) * interval '1 day'`
  const changes = [
    `UPDATE statements SET created_at = ${after('0')}`,
    `UPDATE commitments t SET published_at = ${after('n % 40 * 10')} ${n('commitments')}`,
    `UPDATE commitments t SET withdrawn_at = published_at + interval '200 days', withdrawn_reason = 'Test', state = 'withdrawn' ${n('commitments')} AND n % 7 = 0`,
    `UPDATE sources t SET listed_at = ${after('n % 50 * 9')} ${n('sources')}`,
    `UPDATE bearings SET added_at = ${after('30')}`,
    `UPDATE sources t SET seen = 'opened', opened_at = ${after('n % 40 * 11')} ${n('sources')} AND n % 4 = 0`,
    `UPDATE bearings t SET added_at = ${after('n % 35 * 13')}
       FROM (SELECT source_id, commitment_id, row_number() OVER (ORDER BY source_id, commitment_id) AS n FROM bearings) o
       WHERE o.source_id = t.source_id AND o.commitment_id = t.commitment_id AND n % 2 = 0`,
    `INSERT INTO stored_bytes (sha256, size, bytes) VALUES (encode(sha256(''), 'hex'), 0, '')`,
    `WITH asked AS (
       INSERT INTO captures (id, source_id, asked_by_id, asked_at)
       SELECT gen_random_uuid(), id, ${SOMEBODY}, ${after('n % 45 * 10')}
       FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM sources) o WHERE n % 3 = 0 RETURNING id, source_id, asked_at)
     INSERT INTO snapshots (id, capture_id, source_id, number, fetched_at, final_url, status, hops, content_type, size, sha256, warc_size,
         warc_sha256)
       SELECT gen_random_uuid(), id, source_id, 1, asked_at, 'https://example.org/', 200, 1, 'text/html', 0, encode(sha256(''), 'hex'), 0,
         encode(sha256(''), 'hex') FROM asked`,
    `INSERT INTO reviews (id, revision_id, reviewer_id, decision, content_sha256, fingerprint, at)
       SELECT gen_random_uuid(), id, ${SOMEBODY}, 'approve', content_sha256, repeat('0', 64), ${after('n % 30 * 17')}
       FROM (SELECT id, content_sha256, row_number() OVER (ORDER BY id) AS n FROM revisions) o WHERE n % 2 = 0`,
    ...SAID.map((before, turn) => saidOfSources(before, turn, after(`n % 25 * 12 + ${turn} * 40`))),
    `UPDATE translations t SET shown_at = ${after('n % 60 * 14')} ${n('translations')} AND shown_at IS NOT NULL`,
    `UPDATE notes t SET published_at = ${after('n % 30 * 20')} ${n('notes')} AND published_at IS NOT NULL`,
    `UPDATE revisions t SET number = 50 + number, submitted_at = ${after('n % 60 * 15')}, shown_as_interim_at = ${after('n % 60 * 15 + 1')},
       state_since = ${after('n % 60 * 15')} ${n('revisions')}`,
    `UPDATE revisions t SET state = 'final', final_at = submitted_at + interval '40 days', state_since = submitted_at + interval '40 days'
       ${n('revisions')} AND n % 3 = 0`,
    `UPDATE revisions t SET state = (ARRAY['withdrawn', 'sent_back'])[1 + n % 2]::revision_state, state_since = submitted_at + interval '60 days'
       ${n('revisions')} AND n % 5 = 1 AND state = 'submitted'`,
    `INSERT INTO revisions (id, line_id, number, begun_from, author_id, judgement, confidence, seen_up_to, rationale, rationale_language,
         content_sha256, state, submitted_at, shown_as_interim_at, final_at, state_since)
       SELECT gen_random_uuid(), line_id, number - 40, 0, author_id, judgement, 'low', '2022-12', 'Test.', 'en', repeat('0', 64),
         (ARRAY['corrected', 'replaced'])[1 + (number + n) % 2]::revision_state, submitted_at, CASE WHEN n % 2 = 0 THEN submitted_at END,
         submitted_at + interval '5 days', final_at
       FROM (SELECT *, row_number() OVER (ORDER BY id) AS n FROM revisions WHERE state = 'final') AS final`,
    `INSERT INTO events (position, at, actor_kind, actor_id, verb, object_type, object_id, statement_id, payload, previous_hash, hash)
       SELECT (SELECT max(position) FROM events) + row_number() OVER (), ${after('300 + 100 * turn')}, 'system', NULL,
         CASE WHEN c.followed = (turn = 2) THEN 'turned following on' ELSE 'turned following off' END, 'commitment', c.id::text, c.statement_id,
         '{}', '', md5(random()::text)
       FROM commitments c, generate_series(1, 2) AS turn WHERE c.reference ~ 'c'`,
  ]
  await withConnection(ownerUrl, async (client: import('pg').Client) => {
    for (const table of [
      'statements',
      'commitments',
      'sources',
      'bearings',
      'notes',
      'revisions',
      'events',
      'source_classings',
      'reviews',
      'translations',
      'snapshots',
    ])
      await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
    for (const change of changes) await client.query(change)
    await client.query('SELECT count_all_libraries()')
  })
}
