import 'server-only'
import { db } from '@/lib/ground/platform/db'
import { tokenHash } from '@/lib/ground/platform/secret-token'
import type { ReceiptView } from '../types'

/** Where a message stands, by the code of its receipt; null when no message on that statement has it. Nothing of what was sent is in it. */
export async function findReceipt(slug: string, code: string): Promise<ReceiptView | null> {
  const row = await db().readerMessage.findFirst({
    where: { receiptHash: tokenHash(code), statement: { slug } },
    select: {
      id: true,
      kind: true,
      state: true,
      outcome: true,
      receivedAt: true,
      commitment: { select: { reference: true } },
    },
  })
  if (!row) return null
  const isReply = row.kind === 'reply' && (row.outcome === 'accepted' || row.outcome === 'partly')
  return {
    reference: row.commitment.reference,
    kind: row.kind,
    receivedAt: row.receivedAt.toISOString(),
    state: row.state,
    answer: row.state === 'closed' && row.outcome !== 'spam' ? { id: row.id, isReply } : null,
  }
}
