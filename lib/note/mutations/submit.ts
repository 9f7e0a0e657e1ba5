import 'server-only'
import { recordEvent } from '@/lib/event/mutations/record-event'
import type { Member } from '@/lib/platform/actor'
import { now } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/db'
import type { LockedNote } from './lock-note'

/** Submits a note for review; its event is written after all else. */
export async function moveToSubmitted(tx: Transaction, id: string): Promise<void> {
  await tx.note.update({
    where: { id },
    data: { state: 'submitted', submittedAt: now() },
    select: { id: true },
  })
}

export async function recordSubmitted(
  tx: Transaction,
  actor: Member,
  note: Pick<LockedNote, 'id' | 'bodySha256' | 'version' | 'statement'>,
): Promise<void> {
  await recordEvent(tx, {
    actor: { kind: 'person', id: actor.id },
    verb: 'submitted',
    objectType: 'note',
    objectId: note.id,
    statementId: note.statement.id,
    payload: { bodySha256: note.bodySha256, version: note.version },
  })
}
