import 'server-only'
import { partiesInOrder } from '@/lib/assessment/translation/data/of-statement'
import { holds, type Member } from '@/lib/ground/platform/actor'
import { db, manyRows, sqlPart } from '@/lib/ground/platform/db'
import { placesOf } from '@/lib/record/cover/rules/stretches'
import { findKeptFrom } from '@/lib/record/event/data/kept-from'
import { shortTitleSelect, shortTitlesOf } from '@/lib/text/statement/data/short-title'
import { type DeskObject, objectAddress } from '@/lib/work/notice/rules/object-address'
import type { PlaceOfWords } from '../types'

type Row = Omit<PlaceOfWords, 'address' | 'statement' | 'isCovered' | 'coveredBy'> & {
  readonly type: DeskObject
  readonly slug: string | null
  /** Whether it rests on the source, so that withholding covers it. */
  readonly rests: boolean
  /** What everybody reads in it, and what stood there where it is covered. */
  readonly text: string
  readonly written: string | null
}

/** Words that are looked for; by which decision they are withheld, where one stands. */
export type SoughtWords = { readonly words: string; readonly withholdingId: string | null }

/**
 * Where in our own texts some words stand that are withheld of a source, or are to be, looked for as in its copies: what readers see, saw and never saw; for a
 * reviewer alone. What a decision covers is found by what stood there, and what it does not cover names the decisions that can; addresses stay as they are. Drafts are their authors' own and not looked through; what is kept from
 * whoever asks is left out.
 */
export async function findPlacesOfWords(
  actor: Member,
  { sourceId, sought }: { readonly sourceId: string; readonly sought: readonly SoughtWords[] },
): Promise<PlaceOfWords[]> {
  if (!holds(actor, 'reviewer') || sought.length === 0) return []
  const kept = await findKeptFrom(actor.id)
  const words = [...new Set(sought.map((each) => each.words))]
  const rows = await findHolding(sourceId, words, kept.revisions)
  const saying = (text: string | null) => sought.filter((each) => placesOf(text ?? '', each.words).length > 0)
  const holding = rows.flatMap(({ text, written, ...row }) => {
    const seen = saying(text)
    return seen.length + saying(written).length > 0 ? [{ ...row, seen }] : []
  })
  const statements = await findNamed(holding.flatMap(({ slug }) => slug ?? []))
  const found = new Map<string, PlaceOfWords>()
  for (const { type, id, slug, seen, rests, ...place } of holding) {
    const key = `${type} ${id}`
    const before = found.get(key)
    const decisions = seen.flatMap(({ withholdingId }) => withholdingId ?? [])
    const isCovered = seen.length === 0 || (rests && decisions.length === 0)
    found.set(key, {
      ...place,
      ...{ type, id, statement: statements.get(slug ?? '') ?? null, address: objectAddress(type, id) },
      isCovered: isCovered && (before?.isCovered ?? true),
      coveredBy: [...new Set([...(before?.coveredBy ?? []), ...decisions])],
    })
  }
  return [...found.values()]
}

/** What statements and their parties are called, by the addresses of the statements. */
async function findNamed(slugs: readonly string[]) {
  const rows = await db().statement.findMany({
    where: { slug: { in: [...new Set(slugs)] } },
    select: { ...shortTitleSelect, parties: partiesInOrder },
  })
  return new Map(rows.map(({ parties, ...row }) => [row.slug, { ...shortTitlesOf(row), parties }]))
}

/** What a note, or a version of one, says in further languages, one a line. */
const IN_EACH_LANGUAGE = {
  note: sqlPart`(SELECT string_agg(w.value, chr(10)) FROM (SELECT value FROM jsonb_each_text(n.titles) UNION ALL SELECT value FROM jsonb_each_text(n.bodies)) w)`,
  version: sqlPart`(SELECT string_agg(w.value, chr(10)) FROM (SELECT value FROM jsonb_each_text(v.titles) UNION ALL SELECT value FROM jsonb_each_text(v.bodies)) w)`,
} as const

/** Texts that may hold one of these words, as search compares words: where they do is looked at afterwards. */
function findHolding(sourceId: string, words: readonly string[], kept: readonly string[]): Promise<Row[]> {
  return manyRows<Row>`
    WITH own (type, id, slug, reference, source, party, number, language, field, "isPublic", "isAddress", text) AS (
      SELECT 'revision', r.id::text, s.slug, c.reference, NULL::text, l.party, r.number, NULL::text, NULL::text,
             r.final_at IS NOT NULL OR r.shown_as_interim_at IS NOT NULL, false,
             concat_ws(chr(10), r.rationale, r.in_short, r.in_short_whole, r.correction_reason,
               (SELECT string_agg(concat_ws(chr(10), k.quote, k.shows, k.locator, k.figure, k.quote_explained), chr(10)) FROM citations k WHERE k.revision_id = r.id),
               (SELECT string_agg(e.name, chr(10)) FROM elements e WHERE e.revision_id = r.id),
               (SELECT string_agg(g.place, chr(10)) FROM search_logs g WHERE g.revision_id = r.id),
               (SELECT string_agg(a.says, chr(10)) FROM test_answers a WHERE a.revision_id = r.id),
               (SELECT string_agg(v.reason, chr(10)) FROM reviews v WHERE v.revision_id = r.id))
        FROM revisions r JOIN lines l ON l.id = r.line_id JOIN commitments c ON c.id = l.commitment_id JOIN statements s ON s.id = c.statement_id
       WHERE r.id <> ALL (${[...kept]}::uuid[])
      UNION ALL
      SELECT 'revision', r.id::text, s.slug, c.reference, NULL, l.party, r.number, NULL, NULL,
             r.final_at IS NOT NULL OR r.shown_as_interim_at IS NOT NULL, true,
             concat_ws(chr(10), r.later_text, (SELECT string_agg(k.seen_address, chr(10)) FROM citations k WHERE k.revision_id = r.id))
        FROM revisions r JOIN lines l ON l.id = r.line_id JOIN commitments c ON c.id = l.commitment_id JOIN statements s ON s.id = c.statement_id
       WHERE r.id <> ALL (${[...kept]}::uuid[])
      UNION ALL
      SELECT 'translation', t.id::text, s.slug, c.reference, t.source_id, coalesce(t.party_key, l.party), NULL, t.language, t.field::text,
             t.published_at IS NOT NULL OR t.shown_at IS NOT NULL,
             false, concat_ws(chr(10), t.text, t.withdrawn_reason,
               (SELECT string_agg(v.reason, chr(10)) FROM reviews v WHERE v.translation_id = t.id))
        FROM translations t LEFT JOIN statements s ON s.id = t.statement_id LEFT JOIN commitments c ON c.id = t.commitment_id
        LEFT JOIN lines l ON l.id = t.line_id
      UNION ALL
      SELECT 'note', n.id::text, s.slug, c.reference, n.source_id, NULL, NULL, NULL, NULL, n.published_at IS NOT NULL OR n.shown_at IS NOT NULL, false,
             concat_ws(chr(10), n.title, n.body, n.withdrawn_reason, ${IN_EACH_LANGUAGE.note},
               (SELECT string_agg(concat_ws(chr(10), v.title, v.body, ${IN_EACH_LANGUAGE.version}), chr(10)) FROM note_versions v WHERE v.note_id = n.id),
               (SELECT string_agg(concat_ws(chr(10), k.quote, k.locator, k.said_by, k.figure), chr(10)) FROM note_sources k WHERE k.note_id = n.id),
               (SELECT string_agg(v.reason, chr(10)) FROM reviews v WHERE v.note_id = n.id))
        FROM notes n JOIN statements s ON s.id = n.statement_id LEFT JOIN commitments c ON c.id = n.commitment_id
      UNION ALL
      SELECT 'note', n.id::text, s.slug, c.reference, n.source_id, NULL, NULL, NULL, NULL, n.published_at IS NOT NULL OR n.shown_at IS NOT NULL, true,
             (SELECT string_agg(k.url, chr(10)) FROM note_sources k WHERE k.note_id = n.id)
        FROM notes n JOIN statements s ON s.id = n.statement_id LEFT JOIN commitments c ON c.id = n.commitment_id
      UNION ALL
      SELECT 'lineage-link', k.id::text, s.slug, c.reference, NULL, NULL, NULL, NULL, NULL, k.published_at IS NOT NULL, false,
             concat_ws(chr(10), k.quote, k.locator, k.why, k.withdrawn_reason,
               (SELECT string_agg(concat_ws(chr(10), v.quote, v.locator, v.why), chr(10)) FROM lineage_versions v WHERE v.link_id = k.id),
               (SELECT string_agg(v.reason, chr(10)) FROM reviews v WHERE v.link_id = k.id))
        FROM lineage_links k JOIN commitments c ON c.id = k.commitment_id JOIN statements s ON s.id = c.statement_id
      UNION ALL
      SELECT 'search-log', g.id::text, s.slug, c.reference, NULL, NULL, NULL, NULL, NULL, g.published_at IS NOT NULL OR g.shown_at IS NOT NULL, false,
             concat_ws(chr(10), g.place, g.words, g.outcome, g.withdrawn_reason,
               (SELECT string_agg(v.reason, chr(10)) FROM reviews v WHERE v.search_id = g.id))
        FROM logged_searches g JOIN statements s ON s.id = g.statement_id LEFT JOIN commitments c ON c.id = g.commitment_id
      UNION ALL
      SELECT 'search-log', g.id::text, s.slug, c.reference, NULL, NULL, NULL, NULL, NULL, g.published_at IS NOT NULL OR g.shown_at IS NOT NULL, true, g.address
        FROM logged_searches g JOIN statements s ON s.id = g.statement_id LEFT JOIN commitments c ON c.id = g.commitment_id WHERE g.address IS NOT NULL
      UNION ALL
      SELECT 'request', q.id::text, s.slug, NULL, NULL, NULL, NULL, NULL, NULL, q.published_at IS NOT NULL, false,
             concat_ws(chr(10), q.authority, q.asked, (SELECT string_agg(concat_ws(chr(10), a.reference, a.basis, a.text), chr(10)) FROM request_acts a WHERE a.request_id = q.id),
               (SELECT string_agg(v.reason, chr(10)) FROM reviews v WHERE v.request_id = q.id))
        FROM access_requests q JOIN statements s ON s.id = q.statement_id
      UNION ALL
      SELECT 'reader-message', m.id::text, s.slug, c.reference, NULL, NULL, NULL, NULL, NULL, m.shows_words, false,
             concat_ws(chr(10), m.body, m.quote, m.capacity, m.matter, m.reason, m.excerpt)
        FROM reader_messages m JOIN statements s ON s.id = m.statement_id JOIN commitments c ON c.id = m.commitment_id
      UNION ALL
      SELECT 'follow-up', f.id::text, s.slug, c.reference, NULL, NULL, NULL, NULL, NULL, f.published_at IS NOT NULL, false,
             concat_ws(chr(10), f.question, f.outcome, f.withdrawn_reason)
        FROM follow_ups f JOIN statements s ON s.id = f.statement_id LEFT JOIN commitments c ON c.id = f.commitment_id
      UNION ALL
      SELECT 'item-test', i.id::text, s.slug, c.reference, NULL, NULL, i.number, NULL, NULL, i.published_at IS NOT NULL, false,
             concat_ws(chr(10), i.says, i.shown_by, i.reason, i.withdrawn_reason,
               (SELECT string_agg(v.reason, chr(10)) FROM reviews v WHERE v.item_test_id = i.id))
        FROM item_tests i JOIN commitments c ON c.id = i.commitment_id JOIN statements s ON s.id = c.statement_id
      UNION ALL
      SELECT 'commitment', c.id::text, s.slug, c.reference, NULL, NULL, NULL, NULL, NULL, c.published_at IS NOT NULL, false,
             concat_ws(chr(10), c.title, c.why_this_force, c.withdrawn_reason,
               (SELECT string_agg(concat_ws(chr(10), v.title, v.why_this_force), chr(10)) FROM mark_versions v WHERE v.commitment_id = c.id),
               (SELECT string_agg(concat_ws(chr(10), w.reason, w.withdrawn_reason), chr(10)) FROM mark_withdrawals w WHERE w.commitment_id = c.id),
               (SELECT string_agg(v.reason, chr(10)) FROM reviews v WHERE v.id IN (SELECT reviews_of('commitment', c.id::text))))
        FROM commitments c JOIN statements s ON s.id = c.statement_id
      UNION ALL
      SELECT 'source', o.id, NULL, NULL, o.id, NULL, NULL, NULL, NULL, o.listed_at IS NOT NULL, false,
             concat_ws(chr(10), o.title, o.publisher, o.author, o.summary, o.note,
               (SELECT string_agg(concat_ws(chr(10), g.reason, g.before, g.after), chr(10)) FROM source_classings g WHERE g.source_id = o.id),
               (SELECT string_agg(a.came_by_words, chr(10)) FROM captures a WHERE a.source_id = o.id),
               (SELECT string_agg(v.reason, chr(10)) FROM reviews v WHERE v.id IN (SELECT reviews_of('source', o.id))))
        FROM sources o
    ),
    written (type, id, text) AS (
      SELECT d.of_type, d.of_id, string_agg(t.text, chr(10)) FROM covered_texts t, covered_thing(t) d WHERE t.number >= 0 GROUP BY 1, 2
    )
    SELECT own.type, own.id, own.slug, own.reference, own.source, own.party, own.number, own.language, own.field,
           coalesce(own."isPublic", false) AS "isPublic", own.text, w.text AS written,
           NOT own."isAddress" AND EXISTS (SELECT FROM resting_on(${sourceId}) k WHERE (k.of_type, k.of_id) = (own.type, own.id)) AS rests
      FROM own LEFT JOIN written w ON NOT own."isAddress" AND (w.type, w.id) = (own.type, own.id)
     WHERE EXISTS (
       SELECT FROM unnest(${[...words]}::text[]) AS word WHERE position(search_fold(word) IN search_fold(concat_ws(chr(10), own.text, w.text))) > 0)
     ORDER BY own."isPublic" DESC, own.type, own.slug, own.reference, own.source, own.party, own.number, own.id`
}
