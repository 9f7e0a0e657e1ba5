import 'server-only'
import { db } from '@/lib/platform/db'
import type { EventLine, PublicEvent } from '../types'

/** More than any number in the record. */
const END = 9_223_372_036_854_775_807n

type Row = {
  readonly position: bigint
  readonly at: Date
  readonly actor_kind: EventLine['actorKind']
  readonly actor_id: string | null
  readonly public_name: string | null
  readonly verb: string
  readonly object_type: string
  readonly object_id: string
  readonly statement_id: string | null
  readonly payload: string
  readonly previous_hash: string
  readonly hash: string
}

/**
 * The public acts on a statement, newest first: of those whose number is below `before` at most `count`.
 *
 * @param before null for the newest
 */
export async function findPublicEvents(
  slug: string,
  before: bigint | null,
  count: number,
): Promise<PublicEvent[]> {
  const rows = await publicRows(slug, before ?? END, count)
  return rows.map(({ position, at, actor_kind, public_name, verb, object_type, object_id, hash }) => ({
    position: position.toString(),
    at: at.toISOString(),
    verb,
    objectType: object_type,
    objectId: object_id,
    by:
      public_name === null || actor_kind === 'system' ? null : { publicName: public_name, kind: actor_kind },
    hash,
  }))
}

/** The same acts with all that their hashes are made from, newest first. */
export async function findEventLines(
  slug: string,
  before: bigint | null,
  count: number,
): Promise<EventLine[]> {
  const rows = await publicRows(slug, before ?? END, count)
  return rows.map((row) => ({
    position: Number(row.position),
    at: row.at.toISOString(),
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    verb: row.verb,
    objectType: row.object_type,
    objectId: row.object_id,
    statementId: row.statement_id,
    payload: row.payload,
    previousHash: row.previous_hash,
    hash: row.hash,
  }))
}

/**
 * What is public of the record: acts that made something public or ended it, each on something that readers ever could see. A judgement's
 * submission and approvals join them once it is public itself. Drafts, submissions that nobody was shown, what was sent back, team notes and
 * all that people do with their accounts are never in it. A source belongs to every statement that it bears on or is cited in.
 */
function publicRows(slug: string, before: bigint, count: number): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    SELECT e.position, e.at, e.actor_kind, e.actor_id, p.public_name, e.verb, e.object_type, e.object_id, e.statement_id,
           e.payload, e.previous_hash, e.hash
    FROM statements s
    JOIN events e ON e.statement_id = s.id OR (e.statement_id IS NULL AND e.object_type = 'source')
    LEFT JOIN people p ON p.id = e.actor_id
    LEFT JOIN revisions r ON r.id = CASE WHEN e.object_type = 'revision' THEN e.object_id::uuid END
    LEFT JOIN commitments c ON c.id = CASE WHEN e.object_type = 'commitment' THEN e.object_id::uuid END
    LEFT JOIN notes n ON n.id = CASE WHEN e.object_type = 'note' THEN e.object_id::uuid END
    LEFT JOIN follow_ups f ON f.id = CASE WHEN e.object_type = 'follow-up' THEN e.object_id::uuid END
    LEFT JOIN sources o ON o.id = CASE WHEN e.object_type = 'source' THEN e.object_id END
    WHERE s.slug = ${slug} AND e.position < ${before} AND CASE e.object_type
      WHEN 'statement' THEN e.verb = 'imported'
      WHEN 'commitment' THEN c.published_at IS NOT NULL AND (
        e.verb IN ('published', 'turned following on', 'turned following off')
        OR (e.verb = 'marked' AND e.actor_kind = 'import')
        OR (e.verb = 'withdrew' AND e.payload::jsonb @> '{"public": true}'))
      WHEN 'note' THEN n.published_at IS NOT NULL AND (
        e.verb = 'published' OR (e.verb = 'withdrew' AND e.payload::jsonb @> '{"public": true}'))
      WHEN 'follow-up' THEN f.published_at IS NOT NULL AND (
        e.verb IN ('published', 'completed') OR (e.verb = 'withdrew' AND e.payload::jsonb @> '{"public": true}'))
      WHEN 'source' THEN o.listed_at IS NOT NULL
        AND (e.verb = 'listed' OR (e.verb = 'added' AND e.actor_kind = 'import'))
        AND (EXISTS (
               SELECT FROM bearings b JOIN commitments bc ON bc.id = b.commitment_id
               WHERE b.source_id = o.id AND bc.statement_id = s.id)
             OR EXISTS (
               SELECT FROM citations ci JOIN revisions cr ON cr.id = ci.revision_id
               JOIN lines l ON l.id = cr.line_id JOIN commitments lc ON lc.id = l.commitment_id
               WHERE ci.source_id = o.id AND lc.statement_id = s.id
                 AND (cr.final_at IS NOT NULL OR cr.shown_as_interim_at IS NOT NULL)))
      WHEN 'revision' THEN (r.final_at IS NOT NULL OR r.shown_as_interim_at IS NOT NULL) AND (
        e.verb IN ('showed as interim', 'published', 'replaced', 'corrected', 'withdrew')
        OR (e.verb IN ('submitted', 'approved') AND r.state NOT IN ('sent_back', 'withdrawn')))
      ELSE FALSE END
    ORDER BY e.position DESC
    LIMIT ${count}`
}
