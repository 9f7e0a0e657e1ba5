import 'server-only'
import { findCorrectingRevisions } from '@/lib/assessment/status-update/data/corrections'
import { manyRows } from '@/lib/ground/platform/db'
import { findListedItems } from '@/lib/text/commitment/data/listed'
import { findWithdrawnNotes } from '@/lib/text/note/data/withdrawn-for-corrections'
import {
  anchorOf,
  type Correction,
  type CorrectionKind,
  type CorrectionPlace,
  correctionsAt,
  newestFirst,
} from '../rules/corrections'
import { findPartyReplies, findPublicMessages } from './public'

/**
 * Where everything stands that was corrected or withdrawn on a statement after it was public, with what readers' messages led to and what
 * parties replied, newest first. A judgement that was replaced because facts are newer is no correction.
 */
export async function findCorrectionPlaces(slug: string): Promise<CorrectionPlace[]> {
  const rows = await manyRows<{ kind: CorrectionKind; id: string; name: string; at: string }>`
    SELECT e.kind, e.id, e.name, to_char(e.at AT TIME ZONE 'UTC', CASE e.kind WHEN 'item' THEN 'YYYY-MM-DD' ELSE 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"' END) AS at
    FROM statements s, LATERAL (
      SELECT 'revision' AS kind, r.id::text AS id, c.reference || '-' || l.party || '-' || r.number AS name, r.final_at AS at
      FROM commitments c JOIN lines l ON l.commitment_id = c.id JOIN revisions r ON r.line_id = l.id
      WHERE c.statement_id = s.id AND r.succession = 'corrects' AND r.final_at IS NOT NULL
      UNION ALL
      SELECT 'item', c.reference, c.reference, c.withdrawn_at FROM commitments c
      WHERE c.statement_id = s.id AND c.published_at IS NOT NULL AND c.withdrawn_at IS NOT NULL
      UNION ALL
      SELECT 'note', n.id::text, n.id::text, n.withdrawn_at FROM notes n LEFT JOIN notes p ON p.id = n.parent_id
      WHERE n.statement_id = s.id AND n.published_at IS NOT NULL AND n.withdrawn_at IS NOT NULL
        AND (n.parent_id IS NULL OR p.published_at IS NOT NULL)
      UNION ALL
      SELECT CASE WHEN m.kind = 'reply' AND m.outcome IN ('accepted', 'partly') THEN 'reply' ELSE 'message' END,
             m.id::text, m.id::text, coalesce(m.reply_withdrawn_at, m.closed_at) FROM reader_messages m
      WHERE m.statement_id = s.id AND m.state = 'closed' AND m.outcome <> 'spam'
    ) AS e (kind, id, name, at)
    WHERE s.slug = ${slug}`
  return newestFirst(rows.map(({ kind, id, name, at }) => ({ kind, id, at, anchor: anchorOf(kind, name) })))
}

/**
 * The entries that stand at some places of the corrections, in the order of the places.
 *
 * @param language in which titles of items are shown where they were translated
 */
export async function findCorrections(
  slug: string,
  places: readonly CorrectionPlace[],
  language = '',
): Promise<Correction[]> {
  const of = (kind: CorrectionKind) => places.filter((place) => place.kind === kind).map(({ id }) => id)
  const [revisions, items, notes, messages, replies] = await Promise.all([
    findCorrectingRevisions(of('revision')),
    findListedItems(slug, of('item'), language),
    findWithdrawnNotes(of('note')),
    findPublicMessages(slug, { ids: of('message') }),
    findPartyReplies(slug, { ids: of('reply') }),
  ])
  return correctionsAt(places, { revisions, items, notes, messages, replies })
}
