import 'server-only'
import { db, manyRows, type RowOf } from '@/lib/ground/platform/db'
import { type Part, partOrFirst, partWith } from '@/lib/ground/platform/parts'
import type { CaptureView, CopyInList, CopyPlace } from '../types'

/** The order of the copies of a source of which readers may know, newest first: those of one that is listed. */
export function findCopyPlaces(sourceId: string): Promise<CopyPlace[]> {
  return manyRows<CopyPlace>`
    SELECT c.number, to_char(c.fetched_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "fetchedAt"
    FROM snapshots c JOIN sources s ON s.id = c.source_id
    WHERE c.source_id = ${sourceId} AND s.listed_at IS NOT NULL ORDER BY c.number DESC`
}

/** Those of them with these numbers, newest first. Of each what a list shows. */
export async function findCopiesOf(sourceId: string, numbers: readonly number[]): Promise<CopyInList[]> {
  const rows = await db().snapshot.findMany({
    where: { sourceId, number: { in: [...numbers] }, source: { listedAt: { not: null } } },
    orderBy: { number: 'desc' },
    select: {
      ...{ id: true, sourceId: true, number: true, fetchedAt: true },
      places: { where: { withholding: { liftedAt: null } }, take: 1, select: { id: true } },
    },
  })
  return rows.map(({ fetchedAt, places, ...row }) => ({
    ...row,
    fetchedAt: fetchedAt.toISOString(),
    isWithheld: places.length > 0,
  }))
}

const captureSelect = {
  id: true,
  askedAt: true,
  askedBy: { select: { publicName: true } },
  endedAt: true,
  outcome: true,
  status: true,
  cameBy: true,
  snapshot: { select: { number: true, size: true, shown: true } },
} as const

const NEWEST_FIRST = [{ askedAt: 'desc' as const }, { id: 'desc' as const }]

/**
 * The part of what was asked for of a source that follows one of these captures, newest first; the first part where that one is none of them.
 *
 * @param after the id of a capture; null for the beginning
 */
export async function findCapturesOf(
  sourceId: string,
  after: string | null = null,
): Promise<Part<CaptureView>> {
  const places = await manyRows<{ id: string }>`
    SELECT id FROM captures WHERE source_id = ${sourceId} ORDER BY asked_at DESC, id DESC`
  const part = partOrFirst(
    places.map(({ id }) => id),
    { nameOf: (id) => id, after },
  )
  const rows = await db().capture.findMany({
    where: { id: { in: [...part.entries] } },
    orderBy: NEWEST_FIRST,
    select: captureSelect,
  })
  return partWith(part, rows.map(viewOf))
}

/** What was asked for last of a source, of what has ended, where no copy came of it; else null. */
export async function findLastMissed(sourceId: string): Promise<CaptureView | null> {
  const row = await db().capture.findFirst({
    where: { sourceId, endedAt: { not: null } },
    orderBy: NEWEST_FIRST,
    select: captureSelect,
  })
  return row && row.snapshot === null ? viewOf(row) : null
}

type CaptureRow = RowOf<'capture', typeof captureSelect>

function viewOf({ askedAt, askedBy, endedAt, snapshot, ...row }: CaptureRow): CaptureView {
  return {
    ...row,
    asked: { by: askedBy.publicName, at: askedAt.toISOString() },
    endedAt: endedAt?.toISOString() ?? null,
    copy: snapshot,
  }
}
