import 'server-only'
import { LRUCache } from 'lru-cache'
import type { PlacedSubmission } from '@/lib/assessment/status-review/types'
import { newestWords } from '@/lib/evidence/snapshot/data/newest-words'
import type { Member } from '@/lib/ground/platform/actor'
import { manyRows, sqlPart } from '@/lib/ground/platform/db'
import { findKeptFrom } from '@/lib/record/event/data/kept-from'
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
  const { classings } = await findKeptFrom(actor.id)
  const hashes = await findHashes(idsOf(asked), classings)
  const unknown = hashes.filter(({ hash }) => !known.has(hash))
  const ready = new Set(idsOf(hashes.filter(({ hash }) => known.get(hash) === true)))
  for (let from = 0; from < unknown.length; from += WEIGHED_AT_ONCE)
    for (const id of await weigh(actor, unknown.slice(from, from + WEIGHED_AT_ONCE), classings)) ready.add(id)
  return ready
}

interface Hashed {
  readonly id: string
  readonly hash: string
}

/**
 * Which of some submissions can be approved. An answer is kept only where what it rests on is still the same afterwards, or another hash would have
 * it; and none of what was not found: that is somebody else's to see, or gone.
 */
async function weigh(actor: Member, hashed: readonly Hashed[], kept: readonly string[]): Promise<string[]> {
  const found = await findWaiting(actor, idsOf(hashed))
  const after = new Map(
    (await findHashes(idsOf(found.map(({ revision }) => revision)), kept)).map(({ id, hash }) => [id, hash]),
  )
  const before = new Map(hashed.map(({ id, hash }) => [id, hash]))
  return found.flatMap(({ revision: { id }, unmet }) => {
    const hash = before.get(id)
    const isReady = unmet.length === 0
    if (hash !== undefined && hash === after.get(id)) known.set(hash, isReady)
    return isReady ? [id] : []
  })
}

function idsOf(each: readonly { readonly id: string }[]): string[] {
  return each.map(({ id }) => id)
}

/**
 * Of each submission one hash of all that its rules are weighed from beside its own words, which never change: what is said of the sources that it
 * cites, the words of their newest copies, its item, its statement with the other texts of it, and what readers saw on its line before.
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
        (SELECT array_agg(ROW(y.url, y.kind)::text ORDER BY y.url, y.kind) FROM variant_readings y WHERE y.statement_id = s.id))::text) AS said
        FROM statements s WHERE s.id IN (SELECT statement_id FROM asked)
    ), cited AS MATERIALIZED (
      SELECT o.id, md5(ROW(
        o.url, o.date, o.primary, o.on_behalf_of, o.independence_group, o.origin_for,
        (SELECT ROW(f.id, f.date, f.primary, f.on_behalf_of, f.independence_group, f.origin_for)::text FROM sources f WHERE f.id = o.same_as_id),
        (SELECT array_agg(g.id ORDER BY g.at, g.id) FROM source_classings g
          WHERE g.source_id IN (o.id, o.same_as_id) AND g.id <> ALL (${kept}::uuid[])
            AND NOT EXISTS (SELECT FROM reviews v WHERE v.classing_id = g.id)),
        ${newestWords(sqlPart`o.id`)})::text) AS said
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
