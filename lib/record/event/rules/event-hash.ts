import { createHash } from 'node:crypto'

/** The hash before the first event. */
export const CHAIN_START = '0'.repeat(64)

/** An event as it stands in the record, without its own hash. */
export type ChainedEvent = {
  readonly previousHash: string
  /** Counted from 1 without a gap. */
  readonly position: bigint
  readonly at: Date
  readonly actorKind: 'person' | 'import' | 'system'
  readonly actorId: string | null
  readonly verb: string
  readonly objectType: string
  readonly objectId: string
  readonly statementId: string | null
  /** Canonical JSON, as stored. */
  readonly payload: string
}

/**
 * The hash of an event, in hexadecimal: SHA-256 over its fields, one a line, in UTF-8, the previous hash first and the moment in UTC with
 * milliseconds; nothing stands for what is null. The same as the database computes (`prisma/functions/event/chain_event.sql`), so that anybody
 * can verify the record without it.
 */
export function eventHash(event: ChainedEvent): string {
  const lines = [
    event.previousHash,
    event.position.toString(),
    event.at.toISOString(),
    event.actorKind,
    event.actorId ?? '',
    event.verb,
    event.objectType,
    event.objectId,
    event.statementId ?? '',
    event.payload,
  ]
  return createHash('sha256').update(lines.join('\n'), 'utf8').digest('hex')
}
