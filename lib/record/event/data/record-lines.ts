import 'server-only'
import { db, manyRows } from '@/lib/ground/platform/db'
import { type OpenedLine, type PartSize, type RecordPart, withOpened } from '../rules/record-part'
import { isPublicAct } from './public-events'

/**
 * A part of the record as readers may download it, oldest first: the public acts on a statement opened, every other event as its leaf. PostgreSQL
 * writes the lines of the leaves, which are most of them: as rows they would take ten times as long.
 *
 * @param after the number of the last event before the part
 * @returns null where none follows
 */
export async function findRecordLines(
  slug: string,
  after: bigint,
  { events, acts, bytes }: PartSize,
): Promise<RecordPart | null> {
  const [part] = await db().$queryRaw<{ leaves: string | null; last: bigint | null }[]>`
    SELECT string_agg('{"position":' || position || ',"leaf":"' || leaf || '"}' || chr(10), '' ORDER BY position) AS leaves,
           max(position) AS last
    FROM (SELECT position, leaf FROM event_links WHERE position > ${after} ORDER BY position LIMIT ${events}) AS part`
  if (!part || part.leaves === null || part.last === null) return null
  const { leaves, last } = part
  const opened = await openedActs(slug, { after, before: last + 1n }, acts)
  return withOpened({ leaves, last }, opened, { acts, bytes })
}

function openedActs(
  slug: string,
  asked: { readonly after: bigint; readonly before: bigint },
  most: number,
): Promise<OpenedLine[]> {
  return manyRows<OpenedLine>`
    SELECT e.position, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, e.actor_kind AS "actorKind", e.verb,
           e.object_type AS "objectType", e.object_id AS "objectId", e.statement_id AS "statementId", k.shown AS payload,
           k.object_sha256 AS "objectSha256", k.salt, k.seal, k.link AS hash
    FROM events e JOIN event_links k ON k.position = e.position
    WHERE ${isPublicAct(slug, asked)}
    ORDER BY e.position
    LIMIT ${most}`
}
