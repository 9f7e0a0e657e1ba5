import 'server-only'
import { judgementSeen } from '@/lib/assessment/status-update/data/on-day'
import { SEARCH_SEEN } from '@/lib/evidence/search-log/data/public'
import { endOf } from '@/lib/ground/platform/day'
import { manyRows } from '@/lib/ground/platform/db'
import { ENTRIES_BESIDE } from '@/lib/ground/platform/parts'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { ON_ITEM, PUBLIC_NOTES } from '@/lib/text/note/data/public-notes'
import type { ItemCounts } from '../types'

/**
 * How many of each list an item's page has at most. Of the judgements of each line so many of the newest, one more than are told, so that
 * each is told with what stood before it; of those on items around it only what says how these stand. Of searches as many that people
 * logged, which are told one by one, and as many others, of which the days are.
 */
const MOST = {
  judgements: ENTRIES_BESIDE + 1,
  around: 3,
  notes: ENTRIES_BESIDE,
  questions: ENTRIES_BESIDE,
  searches: 50,
  requests: ENTRIES_BESIDE,
  replies: ENTRIES_BESIDE,
  links: ENTRIES_BESIDE,
}

type Kind = keyof typeof MOST

/** What is read of an item's record, by ids, and how many there are of each. */
export interface ItemExtent {
  readonly ids: Readonly<Record<Kind, readonly string[]>>
  readonly counts: ItemCounts
  /** Whether that is all that readers see of it. */
  readonly isWhole: boolean
}

type Row = { readonly kind: string; readonly n: number; readonly ids: readonly string[] | null }

/**
 * How far an item's record goes, and the beginning of each of its lists: of judgements the newest of each line, with what the line stands on
 * and the first of each kind that it ever had; of the others in the order in which their lists show them.
 *
 * @param around the ids of the items that govern it and that it governs
 * @param day as readers saw it at its end, YYYY-MM-DD, UTC; null for now
 */
export async function findItemExtent(
  { id }: Pick<CommitmentView, 'id'>,
  around: readonly string[],
  day: string | null,
): Promise<ItemExtent> {
  const end = endOf(day)
  const rows = await manyRows<Row>`
    WITH item AS (SELECT id, statement_id, start, "end" FROM commitments WHERE id = ${id}::uuid),
    judged AS (
      SELECT r.id, l.commitment_id,
        r.final_at = max(r.final_at) FILTER (WHERE r.final_at < ${end}::timestamptz) OVER (PARTITION BY l.id) AS stands,
        row_number() OVER (PARTITION BY l.id, r.judgement ORDER BY r.number) = 1 AS is_first,
        row_number() OVER (PARTITION BY l.id ORDER BY r.number DESC) AS place
      FROM lines l JOIN revisions r ON r.line_id = l.id
      WHERE l.commitment_id = ANY (${[id, ...around]}::uuid[]) AND ${judgementSeen(end)}),
    seen AS (
      SELECT g.*, g.shown_at IS NULL AND g.withdrawn_at IS NULL AS is_told
      FROM item i JOIN logged_searches g ON g.statement_id = i.statement_id AND (g.commitment_id = i.id
        OR EXISTS (SELECT FROM logged_search_items a WHERE a.search_id = g.id AND a.commitment_id = i.id))
      WHERE ${SEARCH_SEEN} AND coalesce(g.shown_at, g.published_at) < ${end}::timestamptz),
    entries AS (
      SELECT 'judgements' AS kind, id, CASE WHEN stands OR is_first THEN 0 ELSE place END AS place
        FROM judged WHERE commitment_id = ${id}::uuid
      UNION ALL SELECT 'around', id, CASE WHEN stands THEN 0 ELSE place END
        FROM judged WHERE commitment_id <> ${id}::uuid
      UNION ALL SELECT 'notes', n.id, row_number() OVER (ORDER BY coalesce(n.shown_at, n.published_at), n.id)
        FROM item i JOIN ${PUBLIC_NOTES} ON ${ON_ITEM}
       WHERE coalesce(n.shown_at, n.published_at) < ${end}::timestamptz
      UNION ALL SELECT 'questions', f.id, row_number() OVER (ORDER BY f.due_on, f.created_at, f.id)
        FROM follow_ups f
       WHERE f.commitment_id = ${id}::uuid AND f.completed_at IS NULL AND f.withdrawn_at IS NULL
         AND f.published_at < ${end}::timestamptz
      UNION ALL SELECT 'searches', id, row_number() OVER (PARTITION BY is_told ORDER BY day DESC, created_at DESC, id)
        FROM seen
      UNION ALL SELECT CASE WHEN is_told THEN 'logged' ELSE 'brought' END, id, NULL
        FROM seen WHERE withdrawn_at IS NULL
      UNION ALL SELECT 'requests', q.id, row_number() OVER (ORDER BY (
          SELECT min(d.day) FROM request_acts d WHERE d.request_id = q.id AND d.published_at IS NOT NULL
        ) DESC NULLS LAST, q.id)
        FROM access_request_items a JOIN access_requests q ON q.id = a.request_id
       WHERE a.commitment_id = ${id}::uuid AND q.published_at < ${end}::timestamptz
      UNION ALL SELECT 'replies', m.id, row_number() OVER (ORDER BY m.closed_at, m.id)
        FROM reader_messages m
       WHERE m.commitment_id = ${id}::uuid AND m.kind = 'reply' AND m.state = 'closed'
         AND m.outcome IN ('accepted', 'partly') AND m.closed_at < ${end}::timestamptz
      UNION ALL SELECT 'links', k.id, row_number() OVER (ORDER BY k.published_at, k.id)
        FROM lineage_links k
       WHERE (k.commitment_id = ${id}::uuid OR k.later_commitment_id = ${id}::uuid)
         AND k.published_at < ${end}::timestamptz
         AND NOT EXISTS (SELECT FROM commitments c
           WHERE c.id IN (k.commitment_id, k.later_commitment_id) AND c.withdrawn_at < ${end}::timestamptz))
    SELECT kind, count(*) AS n,
      array_agg(id ORDER BY place, id) FILTER (WHERE place <= (${JSON.stringify(MOST)}::jsonb ->> kind)::int) AS ids
    FROM entries GROUP BY kind`
  const of = new Map(rows.map((row) => [row.kind, row]))
  const count = (kind: keyof ItemCounts) => of.get(kind)?.n ?? 0
  const ids = (kind: Kind) => of.get(kind)?.ids ?? []
  return {
    ids: perKind(ids),
    counts: {
      judgements: count('judgements'),
      notes: count('notes'),
      questions: count('questions'),
      logged: count('logged'),
      brought: count('brought'),
      requests: count('requests'),
      replies: count('replies'),
      links: count('links'),
    },
    isWhole: KINDS.every((kind) => ids(kind).length === (of.get(kind)?.n ?? 0)),
  }
}

const KINDS = Object.keys(MOST) as Kind[]

function perKind<Value>(of: (kind: Kind) => Value): Readonly<Record<Kind, Value>> {
  return Object.fromEntries(KINDS.map((kind) => [kind, of(kind)])) as Record<Kind, Value>
}
