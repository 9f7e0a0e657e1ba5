// Whether what was approved is what stands: the fingerprint that a decision names is computed anew from the words that stand. Notes, marked items, links
// and tests of items are looked at with the rest of what they say (content.ts, lineage-links.ts, item-tests.ts).
import type { Sql } from 'postgres'
import { withdrawalHash } from '@/lib/commitment/rules/content-hash'
import { contentHash as searchHash } from '@/lib/search-log/rules/content-hash'
import type { SearchSaid } from '@/lib/search-log/types'
import { fingerprintOf } from '@/lib/status-update/rules/fingerprint'
import { type TranslationSaid, contentHash as translationHash } from '@/lib/translation/rules/content-hash'
import type { ContentFinding } from './acts'

type Approved = { readonly object: string; readonly fingerprint: string; readonly position: number }

/** Approvals by people, each with its act, as SQL: `v` is the review, `e` the act. Those of words that are covered are of what the reviewer read. */
const approvals = (table: string, key: string, act: string) => `
  reviews v JOIN ${table} t ON t.id = v.${key} JOIN events e ON ${act}
  WHERE v.decision = 'approve' AND v.fingerprint IS NOT NULL
    AND NOT EXISTS (SELECT FROM covered_texts c WHERE c.of_table = '${table}' AND c.of_id = t.id::text)`

/** The act that names the review `v`. */
const approvedBy = (objectType: string) =>
  `e.object_type = '${objectType}' AND e.verb = 'approved' AND e.payload::jsonb ->> 'review' = v.id::text`

export async function* fingerprintFindings(sql: Sql): AsyncGenerator<ContentFinding> {
  for await (const finding of translationFindings(sql)) yield finding
  for await (const finding of searchFindings(sql)) yield finding
  for await (const finding of withdrawalFindings(sql)) yield finding
  for await (const finding of judgementFindings(sql)) yield finding
}

function* compared(approved: Approved, fingerprint: string): Generator<ContentFinding> {
  const { object, position } = approved
  if (approved.fingerprint !== fingerprint) yield { code: 'content_changed', object, position }
}

async function* translationFindings(sql: Sql): AsyncGenerator<ContentFinding> {
  const rows = sql.unsafe<(TranslationSaid & Approved)[]>(`
    SELECT 'Translation ' || t.id AS object, v.fingerprint, e.position::int, t.statement_id AS "statementId", t.commitment_id AS "commitmentId",
           t.source_id AS "sourceId", t.party_key AS "partyKey", t.line_id AS "lineId", t.field::text AS field, t.language,
           t.original_sha256 AS "originalSha256", t.text
    FROM ${approvals('translations', 'translation_id', approvedBy('translation'))}`)
  for await (const batch of rows.cursor(100))
    for (const row of batch) yield* compared(row, translationHash(row))
}

async function* searchFindings(sql: Sql): AsyncGenerator<ContentFinding> {
  const rows = sql.unsafe<(Omit<SearchSaid, 'found'> & Approved & { readonly foundId: string | null })[]>(`
    SELECT 'Search ' || t.id AS object, v.fingerprint, e.position::int, t.place, t.address, t.language, to_char(t.day, 'YYYY-MM-DD') AS day, t.words,
           t.found_source_id AS "foundId"
    FROM ${approvals('logged_searches', 'search_id', approvedBy('search-log'))}`)
  for await (const batch of rows.cursor(100))
    for (const { foundId, ...row } of batch)
      yield* compared(
        row,
        searchHash({ ...row, found: foundId === null ? null : { id: foundId, title: '', language: '' } }),
      )
}

async function* withdrawalFindings(sql: Sql): AsyncGenerator<ContentFinding> {
  const rows = sql.unsafe<(Approved & { markId: string; language: string; reason: string })[]>(`
    SELECT 'Why an item is withdrawn (' || t.id || ')' AS object, v.fingerprint, e.position::int, t.commitment_id AS "markId", t.language, t.reason
    FROM ${approvals('mark_withdrawals', 'withdrawal_id', `e.object_type = 'commitment' AND e.verb = 'withdrew' AND e.payload::jsonb ->> 'withdrawal' = t.id::text`)}`)
  for await (const batch of rows.cursor(100))
    for (const row of batch) yield* compared(row, withdrawalHash(row))
}

/**
 * Of a judgement a decision also names what it signs of sources, which changes later: each of that has an act of the reviewer's on a source in the same
 * step, which is one transaction (of a database that was restored all are one: there this tells nothing). Where there is none, the decision names the
 * judgement's own words alone, whose hash is compared with them in judgements.ts.
 */
async function* judgementFindings(sql: Sql): AsyncGenerator<ContentFinding> {
  const rows = sql.unsafe<(Approved & { contentSha256: string; signs: boolean })[]>(`
    SELECT s.slug || '/' || c.reference || '/revisions/' || l.party || '/' || r.number AS object, v.fingerprint, e.position::int,
           r.content_sha256 AS "contentSha256",
           EXISTS (SELECT FROM citations n JOIN events o ON o.object_type = 'source' AND o.object_id = n.source_id
             WHERE n.revision_id = r.id AND o.verb IN ('listed', 'approved') AND o.xmin = e.xmin) AS signs
    FROM reviews v JOIN events e ON e.object_type = 'revision' AND e.verb IN ('approved', 'showed as interim') AND e.payload::jsonb ->> 'review' = v.id::text
    JOIN revisions r ON r.id = v.revision_id JOIN lines l ON l.id = r.line_id JOIN commitments c ON c.id = l.commitment_id
    JOIN statements s ON s.id = c.statement_id
    WHERE v.decision IN ('approve', 'show_as_interim') AND v.fingerprint IS NOT NULL`)
  for await (const batch of rows.cursor(100))
    for (const { contentSha256, signs, ...row } of batch)
      if (!signs) yield* compared(row, fingerprintOf(contentSha256, []))
}
