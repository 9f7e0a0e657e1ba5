import 'server-only'
import { createHash } from 'node:crypto'
import { now } from '@/lib/platform/clock'
import { db, type Transaction } from '@/lib/platform/db'

/** These very bytes were kept before, and erased: they do not come back. */
export class ErasedBefore extends Error {}

/** How much of a file is in memory at a time. */
const PIECE = 256 * 1024

/**
 * Keeps bytes under their hash, once, within the transaction of what they belong to.
 *
 * @throws ErasedBefore
 */
export async function putBytes(
  tx: Transaction,
  bytes: Uint8Array,
): Promise<{ sha256: string; size: number }> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const size = bytes.byteLength
  await tx.storedBytes.createMany({
    data: [{ sha256, size, bytes: new Uint8Array(bytes) }],
    skipDuplicates: true,
  })
  const kept = await tx.storedBytes.findUniqueOrThrow({ where: { sha256 }, select: { erasedAt: true } })
  if (kept.erasedAt !== null) throw new ErasedBefore(sha256)
  return { sha256, size }
}

/** Bytes by their hash, in pieces; none where there are none, or no longer. */
export async function* readBytes(sha256: string): AsyncGenerator<Uint8Array> {
  for (let from = 1; ; from += PIECE) {
    const [row] = await db().$queryRaw<{ piece: Uint8Array | null }[]>`
      SELECT substring(bytes FROM ${from}::int FOR ${PIECE}::int) AS piece FROM stored_bytes WHERE sha256 = ${sha256}`
    const piece = row?.piece
    if (!piece || piece.byteLength === 0) return
    yield piece
    if (piece.byteLength < PIECE) return
  }
}

/** Destroys bytes; that they were there, with hash and size, stays. Whether another copy needs them is for whoever asks to know. */
export async function eraseBytes(tx: Transaction, hashes: readonly string[]): Promise<void> {
  await tx.storedBytes.updateMany({
    where: { sha256: { in: [...hashes] }, erasedAt: null },
    data: { bytes: null, erasedAt: now() },
  })
}
