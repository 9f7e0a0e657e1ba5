import 'server-only'
import { LRUCache } from 'lru-cache'
import { findKeptFrom } from '@/lib/event/data/kept-from'
import type { Member } from '@/lib/platform/actor'
import { manyRows } from '@/lib/platform/db'
import type { PlacedSubmission } from '../types'
import { findWaiting } from './submissions'

/** How many submissions are weighed at once: what others ask for comes between. */
const WEIGHED_AT_ONCE = 50

/** Whether a submission has all that approval asks for, by the hash of all that this is weighed from: for as long as that is the same. */
const known = new LRUCache<string, boolean>({ max: 20_000 })

/**
 * Of a queue, by id, what somebody wrote here, awaits this member's reading and can be approved as it stands. The rules are not weighed at each
 * visit: a submission is weighed once, and again when something changed that it rests on.
 */
export async function findReady(
  actor: Member,
  places: readonly Pick<PlacedSubmission, 'id' | 'awaitsReading' | 'isImported'>[],
): Promise<ReadonlySet<string>> {
  const asked = places.filter(({ awaitsReading, isImported }) => awaitsReading && !isImported)
  if (asked.length === 0) return new Set()
  const hashes = await findHashes(
    asked.map(({ id }) => id),
    (await findKeptFrom(actor.id)).classings,
  )
  const unknown = hashes.filter(({ hash }) => !known.has(hash))
  for (let from = 0; from < unknown.length; from += WEIGHED_AT_ONCE)
    await weigh(actor, unknown.slice(from, from + WEIGHED_AT_ONCE))
  return new Set(hashes.flatMap(({ id, hash }) => (known.get(hash) === true ? [id] : [])))
}

interface Hashed {
  readonly id: string
  readonly hash: string
}

async function weigh(actor: Member, hashed: readonly Hashed[]): Promise<void> {
  const found = await findWaiting(
    actor,
    hashed.map(({ id }) => id),
  )
  const lacking = new Map(found.map(({ revision, unmet }) => [revision.id, unmet.length > 0]))
  for (const { id, hash } of hashed) known.set(hash, lacking.get(id) === false)
}

/**
 * Of each submission one hash of all that its rules are weighed from beside its own words, which never change: what is said of the sources that it
 * cites, its item, its statement with the other texts of it, and what readers saw on its line before.
 *
 * @param kept ids of the words about sources that are kept from whoever asks
 */
function findHashes(ids: readonly string[], kept: readonly string[]): Promise<Hashed[]> {
  return manyRows<Hashed>`
    WITH asked AS MATERIALIZED (
      SELECT r.id, r.line_id, r.number, c.id AS item, c.force, c.statement_id
        FROM revisions r JOIN lines l ON l.id = r.line_id JOIN commitments c ON c.id = l.commitment_id
       WHERE r.id = ANY (${ids}::uuid[])
    ), texts AS MATERIALIZED (
      SELECT s.id, md5(ROW(
        s.date,
        (SELECT array_agg(ROW(p.key, p.name)::text ORDER BY p.position) FROM parties p WHERE p.statement_id = s.id),
        (SELECT array_agg(ROW(t.url, t.is_base)::text ORDER BY t.position) FROM renderings t WHERE t.statement_id = s.id),
        (SELECT array_agg(y.url ORDER BY y.url) FROM variant_readings y WHERE y.statement_id = s.id))::text) AS said
        FROM statements s WHERE s.id IN (SELECT statement_id FROM asked)
    ), cited AS MATERIALIZED (
      SELECT o.id, md5(ROW(
        o.url, o.date, o.primary, o.on_behalf_of, o.independence_group,
        (SELECT array_agg(g.id ORDER BY g.at, g.id) FROM source_classings g
          WHERE g.source_id = o.id AND g.id <> ALL (${kept}::uuid[])
            AND NOT EXISTS (SELECT FROM reviews v WHERE v.classing_id = g.id)))::text) AS said
        FROM sources o WHERE o.id IN (SELECT k.source_id FROM asked a JOIN citations k ON k.revision_id = a.id)
    ), resting AS MATERIALIZED (
      SELECT k.revision_id, array_agg(d.said ORDER BY k.number) AS said
        FROM asked a JOIN citations k ON k.revision_id = a.id JOIN cited d ON d.id = k.source_id
       GROUP BY k.revision_id
    )
    SELECT a.id, md5(ROW(
      a.id, a.force, x.said, q.said,
      (SELECT array_agg(b.name ORDER BY b.position) FROM responsible_bodies b WHERE b.commitment_id = a.item),
      (SELECT array_agg(ROW(e.number, e.judgement, e.state, e.final_at, e.shown_as_interim_at)::text ORDER BY e.number)
         FROM revisions e WHERE e.line_id = a.line_id AND e.number < a.number))::text) AS hash
      FROM asked a JOIN texts x ON x.id = a.statement_id LEFT JOIN resting q ON q.revision_id = a.id`
}
