import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { now } from '@/lib/ground/platform/clock'
import type { Transaction } from '@/lib/ground/platform/db'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
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
