// Whether copies of sources are what was recorded when they were kept: their hashes, their bytes, their words, and what is withheld of them.
// Bytes that are absent are a finding unless they were erased.
import type { Sql } from 'postgres'
import { type Bucket, bucketIn } from '@/lib/ground/platform/egress/bucket'
import { type StorageCode, StorageFault } from '@/lib/ground/platform/egress/storage-fault'
import { type Act, actsOn, type ContentFinding, fieldOf } from './acts'
import { coveredFindings, TEXTS } from './covered'

type CopyRow = {
  readonly object: string
  readonly sha256: string
  /** Null where somebody brought the file, and nothing was visited. */
  readonly warcSha256: string | null
  readonly pictureSha256: string | null
  readonly textSha256: string | null
  /** Whether words, places and bytes are what their hashes say, as far as nothing of them was erased. */
  readonly hasWords: boolean
  readonly hasPlaces: boolean
  readonly hasBytes: boolean
  /** At how many places something was withheld as it was kept. */
  readonly places: number
  readonly acts: readonly Act[]
}

/** Copies and captures that are not as they were recorded. What was decided on them is looked at with all decisions (decisions.ts). */
export async function* copyFindings(sql: Sql): AsyncGenerator<ContentFinding> {
  const rows = sql.unsafe<CopyRow[]>(`
    SELECT coalesce('Copy ' || s.number || ' of source ' || s.source_id, 'Copy ' || s.id) AS object, s.sha256, s.warc_sha256 AS "warcSha256", s.picture_sha256 AS "pictureSha256",
           s.text_sha256 AS "textSha256", ${HAS_WORDS} AS "hasWords", ${HAS_PLACES} AS "hasPlaces", ${HAS_BYTES} AS "hasBytes",
           ${placesWhere('p.snapshot_id = s.id AND k.position > a.position')} AS places,
           ${actsOn('snapshot', 's.id::text')}
    FROM snapshots s ORDER BY s.source_id, s.number`)
  // A file may be large: few at a time.
  for await (const batch of rows.cursor(10)) for (const row of batch) yield* ofCopy(row)
  yield* elsewhereFindings(sql, bucketIn(process.env))
  const files = await sql.unsafe<{ object: string }[]>(`
    SELECT 'The file that source ' || o.id || ' is' AS object FROM sources o
    WHERE o.file_sha256 IS NOT NULL AND NOT EXISTS (SELECT FROM snapshots s WHERE s.source_id = o.id AND s.sha256 = o.file_sha256)`)
  for (const { object } of files) yield { code: 'text_changed', object }
  const withheld = sql.unsafe<(Pick<CopyRow, 'object' | 'places' | 'acts'> & { texts: number })[]>(`
    SELECT 'Withholding ' || w.id AS object, ${placesWhere('p.withholding_id = w.id AND k.position < a.position')} AS places,
           ${TEXTS} AS texts,
           ${actsOn('withholding', 'w.id::text')}
    FROM withholdings w`)
  for await (const batch of withheld.cursor(100))
    for (const { object, places, texts, acts } of batch) {
      const act = acts.find(({ verb }) => verb === 'withheld')
      // Decisions of the first days covered nothing in our own texts.
      if (act && (fieldOf(act, 'places') !== places || (fieldOf(act, 'texts') ?? 0) !== texts))
        yield { code: 'content_changed', object, position: act.position }
    }
  yield* coveredFindings(sql)
  const missed = sql.unsafe<(Pick<CopyRow, 'object' | 'acts'> & Ended)[]>(`
    SELECT 'Capture ' || c.id AS object, c.outcome, CASE WHEN c.came_by IS NULL THEN 'asked' ELSE 'brought' END AS begun, ${actsOn('capture', 'c.id::text')} FROM captures c`)
  for await (const batch of missed.cursor(100))
    for (const { object, outcome, begun, acts } of batch) {
      if (!acts.some(({ verb }) => verb === begun))
        yield {
          code: 'unrecorded',
          object,
          what: begun === 'asked' ? 'that it was asked for' : 'that it was brought',
        }
      if (outcome === null || outcome === 'kept') continue
      const act = acts.find(({ verb }) => verb === 'missed')
      if (!act) yield { code: 'unrecorded', object, what: 'why there is no copy' }
      else if (fieldOf(act, 'outcome') !== outcome)
        yield { code: 'content_changed', object, position: act.position }
    }
  const searched = await sql<{ object: string }[]>`
    SELECT 'What is searched of copy ' || s.number || ' of source ' || s.source_id AS object
      FROM misindexed_copies() AS m JOIN snapshots s ON s.id = m.snapshot_id ORDER BY s.source_id, s.number`
  for (const { object } of searched) yield { code: 'text_changed', object }
}

/** Files that stand in another storage and are not there, or not what their hash says: each is read from its beginning to its end. */
async function* elsewhereFindings(sql: Sql, bucket: Bucket | null): AsyncGenerator<ContentFinding> {
  const rows = sql.unsafe<{ sha256: string }[]>(
    'SELECT sha256 FROM stored_bytes WHERE elsewhere AND erased_at IS NULL ORDER BY sha256',
  )
  for await (const batch of rows.cursor(100))
    for (const { sha256 } of batch) {
      const why = await whyNotHad(bucket, sha256)
      if (why) yield { code: 'not_had', object: `The stored file ${sha256}`, why }
    }
}

async function whyNotHad(bucket: Bucket | null, sha256: string): Promise<StorageCode | null> {
  if (!bucket) return 'unset'
  try {
    for await (const _piece of bucket.get(sha256));
    return null
  } catch (error) {
    if (error instanceof StorageFault) return error.code
    throw error
  }
}

type Ended = { readonly outcome: string | null; readonly begun: 'asked' | 'brought' }

/** How many places there are, with the act that kept their copy (`k`) and the one that withheld them (`a`). */
const placesWhere = (condition: string) => `(SELECT count(*)::int FROM withheld_places p
  JOIN events k ON k.object_type = 'snapshot' AND k.object_id = p.snapshot_id::text AND k.verb = 'kept'
  JOIN events a ON a.object_type = 'withholding' AND a.object_id = p.withholding_id::text AND a.verb = 'withheld'
  WHERE ${condition})`

const ERASED = `EXISTS (SELECT FROM withheld_places p JOIN withholdings w ON w.id = p.withholding_id
  WHERE p.snapshot_id = s.id AND w.erased_at IS NOT NULL)`

/** Of erased words what is left is blanked at each place, and everything else as it was; the salt is gone with them. */
const HAS_WORDS = `(s.text IS NULL AND s.text_sha256 IS NULL
  OR coalesce(s.text_sha256 = salted_sha256(s.text_salt, s.text), s.text_salt IS NULL AND ${ERASED}))`

const HAS_PLACES = `NOT EXISTS (SELECT FROM withheld_places p JOIN withholdings w ON w.id = p.withholding_id
  WHERE p.snapshot_id = s.id AND CASE
    WHEN w.erased_at IS NOT NULL THEN p.salt IS NOT NULL
      OR coalesce(substr(s.text, p.start + 1, p."end" - p.start), '') <> repeat('█', p."end" - p.start)
    WHEN p.salt IS NULL THEN NOT ${ERASED}
    ELSE p.sha256 <> salted_sha256(p.salt, coalesce(substr(s.text, p.start + 1, p."end" - p.start), '')) END)`

const HAS_BYTES = `(SELECT count(*) = num_nonnulls(s.sha256, s.warc_sha256, s.picture_sha256)
  FROM (VALUES (s.sha256, s.size), (s.warc_sha256, s.warc_size), (s.picture_sha256, s.picture_size)) AS wanted (sha256, size)
  JOIN stored_bytes b ON b.sha256 = wanted.sha256 AND b.size = wanted.size
  WHERE CASE WHEN b.elsewhere AND b.erased_at IS NULL THEN true WHEN b.bytes IS NULL THEN b.erased_at IS NOT NULL AND ${ERASED}
    ELSE encode(sha256(b.bytes), 'hex') = b.sha256 AND octet_length(b.bytes) = b.size END)`

function* ofCopy({
  object,
  sha256,
  warcSha256,
  pictureSha256,
  textSha256,
  places,
  acts,
  ...has
}: CopyRow): Generator<ContentFinding> {
  const kept = acts.find(({ verb }) => verb === 'kept')
  if (!kept) yield { code: 'unrecorded', object, what: 'that it was kept' }
  else if (
    [
      ['fileSha256', sha256],
      ['warcSha256', warcSha256],
      ['pictureSha256', pictureSha256 ?? undefined],
      ['textSha256', textSha256],
      ['places', places],
    ].some(([field, value]) => fieldOf(kept, String(field)) !== value)
  )
    yield { code: 'content_changed', object, position: kept.position }
  if (!has.hasWords) yield { code: 'text_changed', object: `The text of ${lower(object)}` }
  if (!has.hasPlaces) yield { code: 'text_changed', object: `What is withheld of ${lower(object)}` }
  if (!has.hasBytes) yield { code: 'text_changed', object: `The stored file of ${lower(object)}` }
}

const lower = (object: string) => `${object.charAt(0).toLowerCase()}${object.slice(1)}`
