import 'server-only'
import { recordEvent } from '@/lib/event/mutations/record-event'
import type { EventInput, VerbOf } from '@/lib/event/types'
import type { Member } from '@/lib/platform/actor'
import type { Transaction } from '@/lib/platform/db'

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
