import 'server-only'
import { manyRows } from '@/lib/ground/platform/db'
import type { SourceView } from '../types'

/** How many copies of a source are kept, the newest that has a page for readers, and the newest in a web archive: none while something is withheld, which would stand there. */
export type StoredCopies = Pick<SourceView, 'storedCopies' | 'newestCopy' | 'archived'>

/** The copies of some sources, by their ids: of each the last one is looked up, however many there are. */
export async function findStoredCopies(ids: readonly string[]): Promise<ReadonlyMap<string, StoredCopies>> {
  const rows = await manyRows<{ id: string } & StoredCopies>`
    SELECT s.id, coalesce(n.number, 0) AS "storedCopies", (
      SELECT json_build_object('number', c.number, 'at', c.fetched_at, 'isWhole', c.shown = 'whole') FROM snapshots c
       WHERE c.source_id = s.id AND c.shown <> 'title' AND NOT EXISTS (
         SELECT FROM withheld_places p JOIN withholdings w ON w.id = p.withholding_id
          WHERE p.snapshot_id = c.id AND w.extent = 'whole' AND w.lifted_at IS NULL)
       ORDER BY c.number DESC LIMIT 1) AS "newestCopy", (
      SELECT json_build_object('url', h.archived_url, 'at', h.ended_at) FROM hand_overs h
       WHERE h.source_id = s.id AND h.archived_url IS NOT NULL AND NOT EXISTS (
         SELECT FROM withholdings w WHERE w.source_id = s.id AND w.lifted_at IS NULL)
       ORDER BY h.asked_at DESC LIMIT 1) AS archived
      FROM unnest(${[...ids]}::text[]) AS s (id)
      LEFT JOIN LATERAL (SELECT c.number FROM snapshots c WHERE c.source_id = s.id ORDER BY c.number DESC LIMIT 1) AS n ON true`
  return new Map(
    rows.map(({ id, storedCopies, newestCopy, archived }) => [
      id,
      {
        storedCopies,
        newestCopy: newestCopy && { ...newestCopy, at: new Date(newestCopy.at).toISOString() },
        archived: archived && { ...archived, at: new Date(archived.at).toISOString() },
      },
    ]),
  )
}

/** Of a source of which no copy is kept. */
export const NO_COPIES: StoredCopies = { storedCopies: 0, newestCopy: null, archived: null }
