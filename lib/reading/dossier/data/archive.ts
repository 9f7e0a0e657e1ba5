import 'server-only'
import { findCopy } from '@/lib/evidence/snapshot/data/copies'
import { openReadableBytes } from '@/lib/evidence/snapshot/data/readable'
import { whyNotTaken } from '@/lib/evidence/snapshot/policy'
import type { CopyView } from '@/lib/evidence/snapshot/types'
import { copyAddress } from '@/lib/evidence/source/rules/addresses'
import { visitor } from '@/lib/ground/platform/actor'
import { db, sqlPart } from '@/lib/ground/platform/db'
import { FORMAT } from '@/lib/ground/platform/egress/warc'
import {
  FIELDS_KIND,
  fieldsBlock,
  newRecordId,
  type RecordField,
  recordOf,
} from '@/lib/ground/platform/egress/warc-record'
import { publicAddress } from '@/lib/ground/platform/env'
import { findStatementId } from '@/lib/text/statement/data/statements'

/** How many copies are looked up at once. */
const AT_ONCE = 100

type Place = { readonly source: string; readonly number: number }

/**
 * Whether readers may have the record of a visit whole, of any copy of the sources of a statement: else its file would hold none. The same as
 * `mayTake` says of each.
 *
 * @param source the id of the one whose copies are asked for; null for all
 */
export async function hasOpenCopies(slug: string, source: string | null): Promise<boolean> {
  const one = source === null ? sqlPart`` : sqlPart`AND s.source_id = ${source}`
  const [found] = await db().$queryRaw<{ any: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM statements t JOIN library_entries e ON e.statement_id = t.id JOIN snapshots s ON s.source_id = e.source_id
      WHERE t.slug = ${slug} AND s.shown = 'whole' AND s.warc_sha256 IS NOT NULL ${one}
        AND NOT EXISTS (SELECT FROM withholdings w WHERE w.source_id = s.source_id AND w.extent = 'stretch' AND w.lifted_at IS NULL)
        AND NOT EXISTS (SELECT FROM withheld_places p JOIN withholdings w ON w.id = p.withholding_id
          WHERE p.snapshot_id = s.id AND w.lifted_at IS NULL)) AS any`
  return found?.any ?? false
}

/**
 * Every copy of the sources of a statement in one WARC file, piece by piece: the records of the visits that readers may have whole, as they were
 * kept. Of each other copy a record says its number, its hash where that is public, and why it is not in the file. The last one counts both, so
 * that a file that was cut off is known by it. What is withheld meanwhile is left out, and one that is being sent at that moment ends the file there.
 *
 * @param source the id of the one whose copies are asked for; null for all
 * @param at when the file is made
 */
export async function* archiveOf(slug: string, source: string | null, at: Date): AsyncGenerator<Uint8Array> {
  const statement = await findStatementId(slug)
  const info = newRecordId()
  const says = (fields: readonly RecordField[], address: string) =>
    recordOf(
      'metadata',
      at.toISOString(),
      [
        ['WARC-Record-ID', newRecordId()],
        ['WARC-Warcinfo-ID', info],
        ['WARC-Target-URI', publicAddress(address)],
        FIELDS_KIND,
      ],
      fieldsBlock(fields),
    )
  const of = source === null ? `/${slug}/sources` : `/${slug}/sources/${source}`
  yield recordOf(
    'warcinfo',
    at.toISOString(),
    [['WARC-Record-ID', info], FIELDS_KIND],
    fieldsBlock([...FORMAT, ['isPartOf', publicAddress(of)]]),
  )
  const count = { given: 0, leftOut: 0 }
  for await (const place of statement === null ? [] : placesIn(statement, source)) {
    const copy = await findCopy(place.source, place.number)
    if (!copy) continue
    const opened = await openReadableBytes(visitor, copy.id, 'warc')
    if (opened) yield* opened.pieces
    else yield says(leftOut(copy), copyAddress(slug, copy.sourceId, copy.number))
    count[opened ? 'given' : 'leftOut'] += 1
  }
  yield says(
    [
      ['copies-in-this-file', `${count.given}`],
      ['copies-left-out', `${count.leftOut}`],
    ],
    of,
  )
}

function leftOut(copy: CopyView): readonly RecordField[] {
  return [
    ['copy', `${copy.sourceId}/${copy.number}`],
    ['left-out', whyNotTaken(copy)],
    ...(copy.hashes?.warc ? [['sha256-of-record', copy.hashes.warc] as const] : []),
    ...(copy.hashes ? [['sha256-of-file', copy.hashes.file] as const] : []),
  ]
}

async function* placesIn(statement: string, source: string | null): AsyncGenerator<Place> {
  let last: Place = { source: '', number: 0 }
  for (;;) {
    const places = await placesAfter(statement, source, last, AT_ONCE)
    yield* places
    const end = places.at(-1)
    if (!end || places.length < AT_ONCE) return
    last = end
  }
}

function placesAfter(statement: string, source: string | null, last: Place, most: number): Promise<Place[]> {
  const one = source === null ? sqlPart`` : sqlPart`AND s.source_id = ${source}`
  return db().$queryRaw<Place[]>`
    SELECT s.source_id AS source, s.number FROM snapshots s
    JOIN library_entries e ON e.source_id = s.source_id AND e.statement_id = ${statement}::uuid
    WHERE (s.source_id, s.number) > (${last.source}, ${last.number}) ${one}
    ORDER BY s.source_id, s.number LIMIT ${most}`
}
