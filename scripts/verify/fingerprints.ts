// Whether what was decided on is what stands, or what was kept of what was read: the fingerprint that a decision names is computed anew, by one table of what
// reviews are of. Notes, marked items, links and tests of items are looked at with the rest of what they say.
import type { Sql } from 'postgres'
import { fingerprintOf } from '@/lib/assessment/status-update/rules/fingerprint'
import {
  type TranslationSaid,
  contentHash as translationHash,
} from '@/lib/assessment/translation/rules/content-hash'
import { contentHash as searchHash } from '@/lib/evidence/search-log/rules/content-hash'
import type { SearchSaid } from '@/lib/evidence/search-log/types'
import type { SourceAsRead } from '@/lib/evidence/source/types'
import { contentHash as broughtHash } from '@/lib/text/bringing/rules/content'
import { contentSchema } from '@/lib/text/bringing/schema'
import { withdrawalHash } from '@/lib/text/commitment/rules/content-hash'
import { alignmentHash } from '@/lib/text/statement/rules/aligned'
import type { AlignedRow } from '@/lib/text/statement/types'
import type { ContentFinding } from './acts'
import { itemTestFindings } from './item-tests'
import { lineageFindings } from './lineage-links'

type Approved = { readonly object: string; readonly fingerprint: string; readonly position: number }

/** Approvals by people, each with its act, as SQL: `v` is the review, `e` the act. Those of words that are covered are of what the reviewer read. */
const approvals = (table: string, key: string, act: string) => `
  reviews v JOIN ${table} t ON t.id = v.${key} JOIN events e ON ${act}
  WHERE v.decision = 'approve' AND v.fingerprint IS NOT NULL
    AND NOT EXISTS (SELECT FROM covered_texts c WHERE c.of_table = '${table}' AND c.of_id = t.id::text)`

/** How the fingerprint of a kind of decision is computed anew: which decisions, each with what it was on, and what is hashed of that. */
type Recomputed = { readonly rows: string; readonly of: (row: never) => string }

/** What finds whether all that a thing says is as the record has it, its fingerprint too. */
type Findings = { readonly findings: (sql: Sql) => AsyncGenerator<ContentFinding> }

const recomputed = <Row>(rows: string, of: (row: Row) => string): Recomputed => ({ rows, of })

/** Decisions that send back, each with its act and what was read, which is kept with them, as SQL. */
const sentBack = (table: string, key: string, act: string) => `
  reviews v JOIN ${table} t ON t.id = v.${key} JOIN events e ON ${act}
  WHERE v.decision = 'send_back' AND v.read IS NOT NULL`

const actOn = (objectType: string, verb: string) =>
  `e.object_type = '${objectType}' AND e.verb = '${verb}' AND e.payload::jsonb ->> 'review' = v.id::text`

/** An act on an alignment is told of its rendering, and names no review: whoever decided, at that moment. */
const onAlignment = (verb: string) =>
  `e.object_type = 'rendering' AND e.verb = '${verb}' AND e.payload::jsonb ->> 'alignment' = t.id::text
   AND e.actor_id = v.reviewer_id AND abs(extract(epoch FROM e.at - v.at)) < 60`

const TRANSLATIONS = `
  SELECT 'Translation ' || t.id AS object, v.fingerprint, e.position::int, t.statement_id AS "statementId", t.commitment_id AS "commitmentId",
         t.source_id AS "sourceId", t.party_key AS "partyKey", t.line_id AS "lineId", t.field::text AS field, t.language,
         t.original_sha256 AS "originalSha256", t.text
  FROM ${approvals('translations', 'translation_id', actOn('translation', 'approved'))}`

const SEARCHES = `
  SELECT 'Search ' || t.id AS object, v.fingerprint, e.position::int, t.place, t.address, t.language, to_char(t.day, 'YYYY-MM-DD') AS day, t.words,
         t.found_source_id AS "foundId", t.further_languages AS "furtherLanguages", t.outcome, t.outcome_language AS "outcomeLanguage",
         ARRAY(SELECT c.reference FROM logged_search_items i JOIN commitments c ON c.id = i.commitment_id WHERE i.search_id = t.id) AS "alsoOn"
  FROM ${approvals('logged_searches', 'search_id', actOn('search-log', 'approved'))}`
type SearchRow = Omit<SearchSaid, 'found' | 'outcome'> & {
  readonly foundId: string | null
  readonly outcome: string | null
  readonly outcomeLanguage: string | null
}

const WITHDRAWALS = `
  SELECT 'Why an item is withdrawn (' || t.id || ')' AS object, v.fingerprint, e.position::int, t.commitment_id AS "markId", t.language, t.reason
  FROM ${approvals('mark_withdrawals', 'withdrawal_id', `e.object_type = 'commitment' AND e.verb = 'withdrew' AND e.payload::jsonb ->> 'withdrawal' = t.id::text`)}`
type WithdrawalRow = { readonly markId: string; readonly language: string; readonly reason: string }

const broughtAs = `coalesce((SELECT slug FROM statements WHERE id = t.id), 'Statement ' || t.id::text) AS object, v.fingerprint, e.position::int`
const BROUGHT = `
  SELECT ${broughtAs}, t.content FROM ${approvals('bringings', 'bringing_id', actOn('statement', 'approved'))}
  UNION ALL SELECT ${broughtAs}, v.read FROM ${sentBack('bringings', 'bringing_id', actOn('statement', 'sent back'))}`

const alignedAs = `'Alignment ' || t.id AS object, v.fingerprint, e.position::int,
  (SELECT r.sha256 FROM added_renderings r WHERE r.id = t.added_id) AS sha256`
/** One side of an aligned clause as it is hashed: its operative words are counted from its first unit. */
const side = (prefix: '' | 'base_') => {
  const column = (name: string) => `c."${prefix}${name}"`
  const [from, to, force] = ['words_start', 'words_end', 'force'].map(column)
  return `json_build_object('start', ${column('start')}, 'end', ${column('end')}, 'exact', ${column('exact')}, 'words',
    CASE WHEN num_nonnulls(${from}, ${to}, ${force}) = 3 THEN json_build_object('start', ${from} - ${column('start')}, 'end', ${to} - ${column('start')},
      'force', ${force}, 'entry', ${column('entry')}) END)`
}
const CLAUSES = `(SELECT coalesce(json_agg(json_build_object('base', ${side('base_')}, 'basis', c.basis,
    'other', CASE WHEN num_nonnulls(c.start, c."end", c.exact) = 3 THEN ${side('')} END) ORDER BY c.position), '[]')
  FROM aligned_clauses c WHERE c.alignment_id = t.id)`
const ALIGNED = `
  SELECT ${alignedAs}, ${CLAUSES}::jsonb AS rows
  FROM ${approvals('alignments', 'alignment_id', onAlignment('approved'))}
  UNION ALL SELECT ${alignedAs}, v.read FROM ${sentBack('alignments', 'alignment_id', onAlignment('sent back'))}`
type Aligned = { readonly sha256: string; readonly rows: readonly AlignedRow[] }

/**
 * By what a review is of (the columns of `reviews`): how its fingerprint is computed anew, what compares it with all that a thing says, or the file that does,
 * or why there is none.
 */
export const FINGERPRINTS: Readonly<
  Record<string, Recomputed | Findings | { readonly file: string } | { readonly none: string }>
> = {
  revision: { file: 'fingerprints.ts' },
  note: { file: 'decisions.ts' },
  commitment: { file: 'content.ts' },
  link: { findings: lineageFindings },
  itemTest: { findings: itemTestFindings },
  translation: recomputed(TRANSLATIONS, (row: TranslationSaid) => translationHash(row)),
  search: recomputed(SEARCHES, ({ foundId, outcome, outcomeLanguage, ...row }: SearchRow) =>
    searchHash({
      ...row,
      found: foundId === null ? null : { id: foundId, title: '', language: '' },
      outcome:
        outcome === null || outcomeLanguage === null ? null : { text: outcome, language: outcomeLanguage },
    }),
  ),
  withdrawal: recomputed(WITHDRAWALS, (row: WithdrawalRow) => withdrawalHash(row)),
  bringing: recomputed(BROUGHT, ({ content }: { readonly content: unknown }) =>
    broughtHash(contentSchema.parse(content)),
  ),
  alignment: recomputed(ALIGNED, ({ sha256, rows }: Aligned) => alignmentHash(sha256, rows)),
  request: { none: 'a review of a request names its acts by their keys (decisions.ts)' },
  classing: { none: 'a review of what was said of a source names that by its key (decisions.ts)' },
}

export async function* fingerprintFindings(sql: Sql): AsyncGenerator<ContentFinding> {
  for (const each of Object.values(FINGERPRINTS)) {
    if ('findings' in each) for await (const finding of each.findings(sql)) yield finding
    if ('rows' in each)
      for await (const batch of sql.unsafe<Approved[]>(each.rows).cursor(100))
        for (const row of batch) yield* compared(row, recomputedOf(each, row))
  }
  for await (const finding of judgementFindings(sql)) yield finding
}

/** The fingerprint of a row; null where it cannot be read any more: then it is not what was decided on, and all else is still looked at. */
export function recomputedOf({ of }: Recomputed, row: unknown): string | null {
  try {
    return of(row as never)
  } catch {
    return null
  }
}

function* compared(approved: Approved, fingerprint: string | null): Generator<ContentFinding> {
  const { object, position } = approved
  if (approved.fingerprint !== fingerprint) yield { code: 'content_changed', object, position }
}

/** A field of an act's payload, as SQL; null where there is none. */
const told = (act: string, field: string) =>
  `CASE WHEN ${act}.payload IS JSON OBJECT THEN ${act}.payload::jsonb ->> '${field}' END`

const PUBLISHES = (act: string) =>
  `${act}.object_type = 'revision' AND ${act}.verb IN ('approved', 'showed as interim')`

/** What a source was signed as, with the act that lists it or accepts what was said of it. */
type Signed = SourceAsRead & {
  readonly position: number
  /** What stood on it after that act. */
  readonly objectSha256: string | null
  /** Whether words of it are covered, or were: then the reviewer may have read less than stood there. */
  readonly wasCovered: boolean
}
type OnJudgement = Approved & {
  readonly contentSha256: string
  /** The fingerprint that the act names. */
  readonly named: string | null
  /** Whether its act stands before the first that names one: the database takes no other since (migration `decisions_name_what_was_read`). */
  readonly isFromBefore: boolean
  /** Of one from before: whether an act of the same step, which is one transaction, is on a source that it cites (restored, all are one). */
  readonly signs: boolean
  readonly signed: readonly Signed[]
}

/** Decisions on judgements that make something public, with their acts. @param which of them, as SQL: `e` is the act, `first` the first that names a fingerprint */
async function* onJudgements(sql: Sql, which: string): AsyncGenerator<OnJudgement> {
  const rows = sql.unsafe<OnJudgement[]>(`
    WITH named AS MATERIALIZED (SELECT min(position) AS first FROM events n WHERE ${PUBLISHES('n')} AND ${told('n', 'fingerprint')} IS NOT NULL)
    SELECT s.slug || '/' || c.reference || '/revisions/' || l.party || '/' || r.number AS object, v.fingerprint, e.position::int,
           r.content_sha256 AS "contentSha256", ${told('e', 'fingerprint')} AS named, (e.position < first) IS NOT FALSE AS "isFromBefore",
           EXISTS (SELECT FROM citations n JOIN events o ON o.object_type = 'source' AND o.object_id = n.source_id
             WHERE n.revision_id = r.id AND o.verb IN ('listed', 'approved') AND o.xmin = e.xmin) AS signs,
           (SELECT coalesce(json_agg(json_build_object('id', o.object_id, 'afterSha256', ${told('o', 'afterSha256')},
                     'restSha256', ${told('o', 'restSha256')}, 'position', o.position, 'objectSha256', k.object_sha256,
                     'wasCovered', EXISTS (SELECT FROM covered_texts t WHERE t.of_table = 'sources' AND t.of_id = o.object_id))), '[]')
            FROM (SELECT DISTINCT source_id FROM citations WHERE revision_id = r.id) n
            JOIN events o ON o.object_type = 'source' AND o.object_id = n.source_id AND o.verb IN ('listed', 'approved')
            LEFT JOIN event_links k ON k.position = o.position
            WHERE ${told('o', 'review')} = v.id::text) AS signed
    FROM named, reviews v JOIN events e ON ${PUBLISHES('e')} AND e.object_id = v.revision_id::text AND ${told('e', 'review')} = v.id::text
    JOIN revisions r ON r.id = v.revision_id JOIN lines l ON l.id = r.line_id JOIN commitments c ON c.id = l.commitment_id
    JOIN statements s ON s.id = c.statement_id
    WHERE v.decision IN ('approve', 'show_as_interim') AND v.fingerprint IS NOT NULL AND ${which}`)
  for await (const batch of rows.cursor(100)) yield* batch
}

/**
 * Of a judgement a decision also names what it signs of sources, which changes later: the act on each of these keeps what was read of it, and what stood
 * on it afterwards is the hash that this act has of it. What was decided before that was kept names its own words alone, or is counted (`countFromBefore`).
 */
async function* judgementFindings(sql: Sql): AsyncGenerator<ContentFinding> {
  for await (const { contentSha256, named, isFromBefore, signs, signed, ...row } of onJudgements(sql, 'true'))
    if (isFromBefore) {
      if (!signs) yield* compared(row, fingerprintOf(contentSha256, []))
    } else {
      const sources = [...signed].sort((a, b) => (a.id < b.id ? -1 : 1))
      yield* compared(row, named === row.fingerprint ? fingerprintOf(contentSha256, sources) : null)
      for (const { id, afterSha256, objectSha256, wasCovered, position } of sources)
        if (!wasCovered && afterSha256 !== objectSha256)
          yield { code: 'content_changed', object: `Source ${id}, as a decision signed it,`, position }
    }
}

/** How many decisions signed sources before it was kept what was read of them: nobody can make their fingerprints anew. */
export async function countFromBefore(sql: Sql): Promise<number> {
  let count = 0
  const before = `(e.position < first) IS NOT FALSE`
  for await (const { contentSha256, fingerprint, signs } of onJudgements(sql, before))
    if (signs && fingerprint !== fingerprintOf(contentSha256, [])) count += 1
  return count
}
