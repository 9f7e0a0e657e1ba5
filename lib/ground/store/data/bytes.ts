import 'server-only'
import { createHash } from 'node:crypto'
import { isWaiting } from '@/lib/ground/job/data/due'
import { queueJob } from '@/lib/ground/job/mutations/queue-job'
import { now } from '@/lib/ground/platform/clock'
import { db, type Transaction, transaction } from '@/lib/ground/platform/db'
import { type Bucket, bucketIn } from '@/lib/ground/platform/egress/bucket'
import { StorageFault } from '@/lib/ground/platform/egress/storage-fault'
import { env } from '@/lib/ground/platform/env'

/** These very bytes were kept before, and erased: they do not come back. */
export class ErasedBefore extends Error {}

/** How much of a file is in memory at a time. */
const PIECE = 256 * 1024

/** After how long bytes on their way, to which no row came, are of somebody who was killed, in milliseconds: no try of a job takes as long. */
const ABANDONED = 60 * 60 * 1_000

/**
 * Keeps bytes under their hash, once, within the transaction of what they belong to: in the database, or in the storage that is configured,
 * where they are before the row that points to them. A transaction that comes to nothing leaves them there to be swept.
 *
 * @throws ErasedBefore
 * @throws StorageFault
 */
export async function putBytes(
  tx: Transaction,
  bytes: Uint8Array,
): Promise<{ sha256: string; size: number }> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const size = bytes.byteLength
  const known = await heldState(tx, sha256)
  if (known === 'erased') throw new ErasedBefore(sha256)
  const there = bucketIn(env())
  if (known === 'none') await (there ? putThere(tx, there, sha256, bytes) : putHere(tx, sha256, bytes))
  // Somebody else may have put and erased it meanwhile.
  if ((await heldState(tx, sha256)) === 'erased') {
    await there?.remove(sha256)
    throw new ErasedBefore(sha256)
  }
  return { sha256, size }
}

/** Of these hashes those of bytes that are kept, with their size. */
export async function findKeptSizes(hashes: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db().storedBytes.findMany({
    where: { sha256: { in: [...hashes] }, erasedAt: null },
    select: { sha256: true, size: true },
  })
  return new Map(rows.map(({ sha256, size }) => [sha256, size]))
}

/** Bytes by their hash, in pieces; none where there are none, or no longer. @throws StorageFault */
export async function* readBytes(sha256: string): AsyncGenerator<Uint8Array> {
  const row = await db().storedBytes.findUnique({
    where: { sha256 },
    select: { elsewhere: true, erasedAt: true },
  })
  if (!row || row.erasedAt !== null) return
  if (row.elsewhere) yield* bucket().get(sha256)
  else yield* readHere(sha256)
}

/**
 * Destroys bytes; that they were there, with hash and size, stays. Whether another copy needs them is for whoever asks to know. Where they stand
 * in another storage they are gone from it before they are said to be.
 *
 * @throws StorageFault
 */
export async function eraseBytes(tx: Transaction, hashes: readonly string[]): Promise<void> {
  const which = { sha256: { in: [...hashes] }, erasedAt: null }
  const there = await tx.storedBytes.findMany({
    where: { ...which, elsewhere: true },
    select: { sha256: true },
  })
  for (const { sha256 } of there) await bucket().remove(sha256)
  await tx.storedBytes.updateMany({ where: which, data: { bytes: null, erasedAt: now() } })
}

/**
 * Removes bytes that nothing points to any more, and leaves no trace of them; those that a copy or somebody else needs stay, and that bytes were erased
 * does. From another storage they are swept once this transaction is done.
 */
export async function releaseBytes(tx: Transaction, hashes: readonly string[]): Promise<void> {
  await takeBytes(tx, hashes.toSorted())
  const none = { none: {} }
  const unneeded = await tx.storedBytes.findMany({
    where: {
      sha256: { in: [...hashes] },
      erasedAt: null,
      sourceOf: null,
      fileOf: none,
      warcOf: none,
      pictureOf: none,
      documentOf: none,
    },
    select: { sha256: true, elsewhere: true },
  })
  const since = new Date(now().getTime() - ABANDONED)
  const there = unneeded.filter(({ elsewhere }) => elsewhere).map(({ sha256 }) => ({ sha256, since }))
  await tx.bytesOnTheirWay.createMany({ data: there, skipDuplicates: true })
  if (there.length > 0 && !(await isWaiting(tx, 'sweep'))) await queueJob(tx, 'sweep', {})
  await tx.storedBytes.deleteMany({ where: { sha256: { in: unneeded.map(({ sha256 }) => sha256) } } })
}

/**
 * Removes from the other storage what was put there and never came to be needed.
 *
 * @returns in how many seconds there may be more; null where nothing is on its way
 * @throws StorageFault
 */
export async function sweepBytes(): Promise<number | null> {
  while (await sweepOne(new Date(now().getTime() - ABANDONED)));
  const next = await db().bytesOnTheirWay.findFirst({ orderBy: { since: 'asc' }, select: { since: true } })
  if (!next) return null
  return Math.max(1, Math.ceil((next.since.getTime() + ABANDONED - now().getTime()) / 1_000))
}

/** @returns whether there was one */
function sweepOne(before: Date): Promise<boolean> {
  return transaction('system', async (tx) => {
    const [late] = await tx.$queryRaw<{ sha256: string }[]>`
      SELECT sha256 FROM bytes_on_their_way WHERE since < ${before} ORDER BY since LIMIT 1 FOR UPDATE SKIP LOCKED`
    if (!late) return false
    if ((await stateOf(tx, late.sha256)) !== 'kept') await bucket().remove(late.sha256)
    await tx.bytesOnTheirWay.delete({ where: late })
    return true
  })
}

/** As `stateOf`, of bytes that stay as they are until the transaction ends: whoever erases them waits, and finds what needs them by then. */
async function heldState(tx: Transaction, sha256: string): Promise<'none' | 'kept' | 'erased'> {
  await tx.$queryRaw`SELECT FROM stored_bytes WHERE sha256 = ${sha256} FOR SHARE`
  return stateOf(tx, sha256)
}

/**
 * Takes bytes for this transaction, in this order, so that who is about to erase them waits for whoever keeps the same bytes for a copy of another source,
 * and finds that copy.
 */
export async function takeBytes(tx: Transaction, hashes: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT FROM stored_bytes WHERE sha256 = ANY(${[...hashes]}) ORDER BY array_position(${[...hashes]}, sha256) FOR UPDATE`
}

async function stateOf(tx: Transaction, sha256: string): Promise<'none' | 'kept' | 'erased'> {
  const row = await tx.storedBytes.findUnique({ where: { sha256 }, select: { erasedAt: true } })
  if (!row) return 'none'
  return row.erasedAt === null ? 'kept' : 'erased'
}

async function putHere(tx: Transaction, sha256: string, bytes: Uint8Array): Promise<void> {
  await tx.storedBytes.createMany({
    data: [{ sha256, size: bytes.byteLength, bytes: new Uint8Array(bytes) }],
    skipDuplicates: true,
  })
}

async function putThere(tx: Transaction, to: Bucket, sha256: string, bytes: Uint8Array): Promise<void> {
  await announce(sha256)
  await to.put(sha256, new Uint8Array(bytes))
  const { count } = await tx.storedBytes.createMany({
    data: [{ sha256, size: bytes.byteLength, elsewhere: true }],
    skipDuplicates: true,
  })
  const arrived = await tx.bytesOnTheirWay.deleteMany({ where: { sha256 } })
  // Swept while they came, which takes longer than any try may: they are not there.
  if (count > 0 && arrived.count === 0) throw new StorageFault('missing')
}

/** Says that bytes are on their way before any of them is, for good: whatever becomes of the transaction that they are for. */
function announce(sha256: string): Promise<void> {
  return transaction('system', async (tx) => {
    const since = now()
    await tx.bytesOnTheirWay.upsert({ where: { sha256 }, create: { sha256, since }, update: { since } })
    if (!(await isWaiting(tx, 'sweep')))
      await queueJob(tx, 'sweep', {}, { after: new Date(since.getTime() + ABANDONED) })
  })
}

async function* readHere(sha256: string): AsyncGenerator<Uint8Array> {
  for (let from = 1; ; from += PIECE) {
    const [row] = await db().$queryRaw<{ piece: Uint8Array | null }[]>`
      SELECT substring(bytes FROM ${from}::int FOR ${PIECE}::int) AS piece FROM stored_bytes WHERE sha256 = ${sha256}`
    const piece = row?.piece
    if (!piece || piece.byteLength === 0) return
    yield piece
    if (piece.byteLength < PIECE) return
  }
}

/** Where bytes stand that are not in the database. @throws StorageFault where nobody said */
function bucket(): Bucket {
  const found = bucketIn(env())
  if (!found) throw new StorageFault('unset')
  return found
}
