import 'server-only'
import { createHash } from 'node:crypto'
import type { Transaction } from '@/lib/ground/platform/db'
import { ErasedBefore, putBytes, releaseBytes } from '@/lib/ground/store/data/bytes'
import { documentsOf } from '../rules/documents'
import type { BroughtContent } from '../types'

/**
 * Keeps the document of a statement on its way as long as its text is taken from it, and lets go what it is no longer taken from, in the
 * transaction of the change. Bytes that were erased as a copy of a source do not come back: then there is no document, and its hash alone is told.
 *
 * @param document its bytes, where one was brought just now
 * @throws StorageFault
 */
export async function keepDocuments(
  tx: Transaction,
  bringingId: string,
  content: Pick<BroughtContent, 'text' | 'asked'>,
  document: Uint8Array | null,
): Promise<void> {
  const needed = documentsOf(content)
  const kept = await tx.broughtDocument.findMany({ where: { bringingId }, select: { sha256: true } })
  if (document !== null) {
    const sha256 = createHash('sha256').update(document).digest('hex')
    const isNew = needed.includes(sha256) && kept.every((one) => one.sha256 !== sha256)
    if (isNew && (await isPut(tx, document)))
      await tx.broughtDocument.create({ data: { bringingId, sha256 } })
  }
  await letGo(
    tx,
    bringingId,
    kept.map(({ sha256 }) => sha256).filter((sha256) => !needed.includes(sha256)),
  )
}

/** Lets go all documents of a statement that is public or given up. It comes before the act is recorded: whoever keeps bytes has them first. */
export async function letDocumentsGo(tx: Transaction, bringingId: string): Promise<void> {
  const kept = await tx.broughtDocument.findMany({ where: { bringingId }, select: { sha256: true } })
  await letGo(
    tx,
    bringingId,
    kept.map(({ sha256 }) => sha256),
  )
}

async function letGo(tx: Transaction, bringingId: string, hashes: readonly string[]): Promise<void> {
  if (hashes.length === 0) return
  await tx.broughtDocument.deleteMany({ where: { bringingId, sha256: { in: [...hashes] } } })
  await releaseBytes(tx, hashes)
}

/** @returns whether the bytes are kept: not where they were erased before */
async function isPut(tx: Transaction, document: Uint8Array): Promise<boolean> {
  try {
    await putBytes(tx, document)
    return true
  } catch (error) {
    if (error instanceof ErasedBefore) return false
    throw error
  }
}
