import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import type { Transaction } from '@/lib/ground/platform/db'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import type { EventInput, VerbOf } from '@/lib/record/event/types'

/** Writes an act on a question into the record: ids and yes or no only, never its words or its day. */
export function record(
  tx: Transaction,
  actor: Member,
  verb: VerbOf<'follow-up'>,
  question: { readonly id: string; readonly statementId: string },
  payload: EventInput['payload'] = {},
): Promise<void> {
  return recordEvent(tx, {
    actor: { kind: 'person', id: actor.id },
    verb,
    objectType: 'follow-up',
    objectId: question.id,
    statementId: question.statementId,
    payload,
  })
}
