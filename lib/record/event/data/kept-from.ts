import 'server-only'
import { db, type Transaction } from '@/lib/ground/platform/db'

/**
 * What of the work is kept from a member while a second, independent judgement of the same words is asked of them. Everything that
 * signed-in people read of submitted work passes by this; the view `kept_revisions` says what it is, for pages and triggers alike.
 */
export type Kept = {
  /** Submitted revisions that readers never saw, by id. */
  readonly revisions: readonly string[]
  /** What their authors said with them of the sources that they cite, and nobody has accepted yet, by the id of the classing. */
  readonly classings: readonly string[]
  /** The same as acts: who classed which source. */
  readonly classed: readonly { readonly personId: string; readonly sourceId: string }[]
}

const NOTHING: Kept = { revisions: [], classings: [], classed: [] }

/** What is kept from this person at this moment; nothing from almost everybody, almost always. */
export async function findKeptFrom(personId: string, tx: Transaction = db()): Promise<Kept> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT revision_id::text AS id FROM kept_revisions WHERE person_id = ${personId}::uuid`
  if (rows.length === 0) return NOTHING
  // One after the other: within a transaction there is one connection.
  const classed = await tx.$queryRaw<{ personId: string; sourceId: string }[]>`
    SELECT DISTINCT k.author_id::text AS "personId", c.source_id AS "sourceId"
      FROM kept_revisions k JOIN citations c ON c.revision_id = k.revision_id
     WHERE k.person_id = ${personId}::uuid`
  const classings = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT s.id::text AS id
      FROM kept_revisions k
      JOIN citations c ON c.revision_id = k.revision_id
      JOIN source_classings s ON s.source_id = c.source_id AND s.person_id = k.author_id
     WHERE k.person_id = ${personId}::uuid
       AND NOT EXISTS (SELECT FROM reviews v WHERE v.classing_id = s.id)`
  return { revisions: rows.map(({ id }) => id), classings: classings.map(({ id }) => id), classed }
}

/** Acts that would tell of work that is kept from whoever asks: those on the work, and what was said with it of its sources. For a `NOT`. */
export function actsOnKept({ revisions, classed }: Kept) {
  return [
    { objectType: 'revision', objectId: { in: [...revisions] } },
    ...classed.map(({ personId, sourceId }) => ({
      objectType: 'source',
      objectId: sourceId,
      verb: 'classed',
      actorId: personId,
    })),
  ]
}

/** Whether one act would tell of work that is kept from this person, by the rule of `actsOnKept`. */
export async function isKeptAct(
  personId: string,
  act: {
    readonly verb: string
    readonly objectType: string
    readonly objectId: string
    readonly actorId: string | null
  },
): Promise<boolean> {
  const isClassing = act.objectType === 'source' && act.verb === 'classed'
  if (act.objectType !== 'revision' && !isClassing) return false
  const { revisions, classed } = await findKeptFrom(personId)
  return isClassing
    ? classed.some((each) => each.sourceId === act.objectId && each.personId === act.actorId)
    : revisions.includes(act.objectId)
}

/** Whether a line has work on it that is kept from this person. */
export async function isKeptLine(tx: Transaction, personId: string, lineId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ kept: boolean }[]>`
    SELECT EXISTS (SELECT FROM kept_revisions
                   WHERE person_id = ${personId}::uuid AND line_id = ${lineId}::uuid) AS kept`
  return row?.kept ?? false
}

/**
 * Whether something on the desk is, or is about, an item with work on it that is kept from this person: who else has it open, and that
 * somebody has, is then none of theirs to know. Asked of whatever presence may name: an item, a revision of it, a note on it.
 *
 * @param object as presence names it, a commitment by its statement's address and its reference, anything else by its id
 */
export async function isKeptObject(
  personId: string,
  { objectId }: { readonly objectType: string; readonly objectId: string },
  tx: Transaction = db(),
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ kept: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM kept_revisions k
        JOIN lines l ON l.id = k.line_id
        JOIN commitments c ON c.id = l.commitment_id
        JOIN statements s ON s.id = c.statement_id
       WHERE k.person_id = ${personId}::uuid
         AND (${objectId} = s.slug || '/' || c.reference
              OR ${objectId} IN (SELECT r.id::text FROM revisions r JOIN lines o ON o.id = r.line_id
                                  WHERE o.commitment_id = c.id)
              OR ${objectId} IN (SELECT n.id::text FROM notes n LEFT JOIN notes o ON o.id = n.parent_id
                                  WHERE c.id IN (n.commitment_id, o.commitment_id)))) AS kept`
  return row?.kept ?? false
}
