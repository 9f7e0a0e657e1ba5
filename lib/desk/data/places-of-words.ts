import 'server-only'
import { findKeptFrom } from '@/lib/event/data/kept-from'
import { holds, type Member } from '@/lib/platform/actor'
import { manyRows } from '@/lib/platform/db'
import { placesOf } from '@/lib/snapshot/rules/stretches'
import { type DeskObject, objectAddress } from '../rules/work-address'
import type { PlaceOfWords } from '../types'

type Row = Omit<PlaceOfWords, 'address'> & {
  readonly type: DeskObject
  readonly id: string
  readonly text: string
}

/**
 * Where in our own texts some words stand that are withheld of a source, or are to be, looked for as in its copies: what readers see, saw and never saw; for a
 * reviewer alone. What a decision covers is found by what stood there; addresses stay as they are. Drafts are their authors' own and not looked through; what is kept from
 * whoever asks is left out.
 */
export async function findPlacesOfWords(
  actor: Member,
  { sourceId, words }: { readonly sourceId: string; readonly words: readonly string[] },
): Promise<PlaceOfWords[]> {
  if (!holds(actor, 'reviewer') || words.length === 0) return []
  const kept = await findKeptFrom(actor.id)
  const rows = await findHolding(sourceId, words, kept.revisions)
  const found = new Map<string, PlaceOfWords>()
  for (const { type, id, text, ...place } of rows) {
    if (!words.some((each) => placesOf(text, each).length > 0)) continue
    const key = `${type} ${id}`
    const before = found.get(key)
    const isCovered = place.isCovered && (before?.isCovered ?? true)
    found.set(key, { ...place, isCovered, type, address: objectAddress(type, id) })
  }
  return [...found.values()]
}

/** Texts that may hold one of these words, as search compares words: where they do is looked at afterwards. */
function findHolding(sourceId: string, words: readonly string[], kept: readonly string[]): Promise<Row[]> {
  return manyRows<Row>`
    WITH own (type, id, name, "isPublic", "isCovered", text) AS (
      SELECT 'revision', r.id::text, concat_ws(' · ', s.slug || '/' || c.reference, nullif(l.party, 'all'), r.number),
             r.final_at IS NOT NULL OR r.shown_as_interim_at IS NOT NULL, EXISTS (SELECT FROM citations k WHERE k.revision_id = r.id AND k.source_id = ${sourceId}),
             concat_ws(chr(10), r.rationale, r.in_short, r.in_short_whole, r.correction_reason,
               (SELECT string_agg(concat_ws(chr(10), k.quote, k.shows, k.locator, k.figure, k.quote_explained), chr(10)) FROM citations k WHERE k.revision_id = r.id),
               (SELECT string_agg(e.name, chr(10)) FROM elements e WHERE e.revision_id = r.id),
               (SELECT string_agg(g.place, chr(10)) FROM search_logs g WHERE g.revision_id = r.id),
               (SELECT string_agg(v.text, chr(10)) FROM covered_texts v WHERE v.of_id = r.id))
        FROM revisions r JOIN lines l ON l.id = r.line_id JOIN commitments c ON c.id = l.commitment_id JOIN statements s ON s.id = c.statement_id
       WHERE r.id <> ALL (${[...kept]}::uuid[])
      UNION ALL
      SELECT 'revision', r.id::text, concat_ws(' · ', s.slug || '/' || c.reference, nullif(l.party, 'all'), r.number),
             r.final_at IS NOT NULL OR r.shown_as_interim_at IS NOT NULL, false,
             concat_ws(chr(10), r.later_text, (SELECT string_agg(k.seen_address, chr(10)) FROM citations k WHERE k.revision_id = r.id))
        FROM revisions r JOIN lines l ON l.id = r.line_id JOIN commitments c ON c.id = l.commitment_id JOIN statements s ON s.id = c.statement_id
       WHERE r.id <> ALL (${[...kept]}::uuid[])
      UNION ALL
      SELECT 'translation', t.id::text, concat_ws(' · ', coalesce(s.slug, t.source_id), t.language, t.field), t.published_at IS NOT NULL OR t.shown_at IS NOT NULL,
             EXISTS (SELECT FROM revisions r JOIN citations k ON k.revision_id = r.id WHERE r.line_id = t.line_id AND k.source_id = ${sourceId}),
             concat_ws(chr(10), t.text, (SELECT v.text FROM covered_texts v WHERE v.of_id = t.id))
        FROM translations t LEFT JOIN statements s ON s.id = t.statement_id
      UNION ALL
      SELECT 'note', n.id::text, s.slug, n.published_at IS NOT NULL, false, n.body FROM notes n JOIN statements s ON s.id = n.statement_id
      UNION ALL
      SELECT 'lineage-link', k.id::text, s.slug || '/' || c.reference, k.published_at IS NOT NULL, false, concat_ws(chr(10), k.quote, k.locator, k.why)
        FROM lineage_links k JOIN commitments c ON c.id = k.commitment_id JOIN statements s ON s.id = c.statement_id
      UNION ALL
      SELECT 'search-log', g.id::text, s.slug, g.published_at IS NOT NULL, false, concat_ws(chr(10), g.place, g.address, g.words)
        FROM logged_searches g JOIN statements s ON s.id = g.statement_id
      UNION ALL
      SELECT 'request', q.id::text, s.slug, q.published_at IS NOT NULL, false,
             concat_ws(chr(10), q.authority, q.asked, (SELECT string_agg(concat_ws(chr(10), a.reference, a.basis, a.text), chr(10)) FROM request_acts a WHERE a.request_id = q.id))
        FROM access_requests q JOIN statements s ON s.id = q.statement_id
      UNION ALL
      SELECT 'reader-message', m.id::text, s.slug, m.shows_words, false, concat_ws(chr(10), m.body, m.quote, m.capacity, m.reason, m.excerpt)
        FROM reader_messages m JOIN statements s ON s.id = m.statement_id
      UNION ALL
      SELECT 'follow-up', f.id::text, s.slug, f.published_at IS NOT NULL, false, f.question FROM follow_ups f JOIN statements s ON s.id = f.statement_id
      UNION ALL
      SELECT 'item-test', i.id::text, s.slug || '/' || c.reference, i.published_at IS NOT NULL, false, concat_ws(chr(10), i.says, i.shown_by, i.reason)
        FROM item_tests i JOIN commitments c ON c.id = i.commitment_id JOIN statements s ON s.id = c.statement_id
      UNION ALL
      SELECT 'commitment', c.id::text, s.slug || '/' || c.reference, c.published_at IS NOT NULL, false, concat_ws(chr(10), c.title, c.why_this_force)
        FROM commitments c JOIN statements s ON s.id = c.statement_id
      UNION ALL
      SELECT 'source', o.id, o.id, o.listed_at IS NOT NULL, false, concat_ws(chr(10), o.title, o.publisher, o.author, o.summary, o.note) FROM sources o
    )
    SELECT own.type, own.id, own.name, coalesce(own."isPublic", false) AS "isPublic", own."isCovered", own.text
      FROM own WHERE EXISTS (SELECT FROM unnest(${[...words]}::text[]) AS word WHERE position(search_fold(word) IN search_fold(own.text)) > 0)
     ORDER BY own."isPublic" DESC, own.type, own.name, own.id`
}
