import 'server-only'
import { manyRows } from '@/lib/ground/platform/db'
import type { NamedCopyAct } from '../types'

/**
 * Acts on copies of sources by their numbers in the record: on which copy of which source each was done, and what was decided. A decision to
 * withhold is told of the copy on which it was made. Never words of a copy.
 *
 * @param positions of acts on captures, copies and decisions to withhold, as digits
 */
export async function findCopyActs(positions: readonly string[]): Promise<NamedCopyAct[]> {
  if (positions.length === 0) return []
  return manyRows<NamedCopyAct>`
    SELECT e.position::text AS position, s.source_id AS "sourceId", s.number, e.payload::jsonb ->> 'shown' AS shown, w.extent, w.reason
    FROM acts e
    LEFT JOIN withholdings w ON w.id = CASE e.object_type WHEN 'withholding' THEN e.object_id::uuid END
    LEFT JOIN acts d ON d.object_type = 'withholding' AND d.object_id = w.id::text AND d.verb = 'withheld'
    JOIN snapshots s ON CASE e.object_type WHEN 'capture' THEN s.capture_id = e.object_id::uuid
      ELSE s.id = coalesce((d.payload::jsonb ->> 'copy')::uuid, e.object_id::uuid) END
    WHERE e.position = ANY(${positions}::bigint[]) AND e.object_type IN ('capture', 'snapshot', 'withholding')`
}
