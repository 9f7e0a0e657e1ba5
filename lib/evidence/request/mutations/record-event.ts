import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import type { Transaction } from '@/lib/ground/platform/db'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import type { EventInput, VerbOf } from '@/lib/record/event/types'

/** Writes an act on a request into the record: ids, verbs and numbers only, never its words. */
export function record(
  tx: Transaction,
  actor: Member,
  verb: VerbOf<'request'>,
  request: { readonly id: string; readonly statementId: string },
  payload: EventInput['payload'] = {},
): Promise<void> {
  return recordEvent(tx, {
    actor: { kind: 'person', id: actor.id },
    verb,
    objectType: 'request',
    objectId: request.id,
    statementId: request.statementId,
    payload,
  })
}
