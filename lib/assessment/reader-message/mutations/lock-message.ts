import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import type { Transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import type { VerbOf } from '@/lib/record/event/types'
import { OPEN_IN, readerMessagePolicy } from '../policy'
import type { ReaderMessageVerb } from '../types'

/** A message named by a form, in the version that its page showed. */
export type Opened = { readonly id: string; readonly version: number; readonly key?: string | undefined }

/**
 * Takes a message for this transaction, so that of two who act on it at the same moment one succeeds and the other is told.
 *
 * @throws Refusal `not_found`; by the policy `not_permitted` or `own_work`; `message_closed` when it was closed already, `conflict` when it
 *   changed since the page was opened, or the act is not open in its state
 */
export async function lockMessage(tx: Transaction, actor: Member, verb: ReaderMessageVerb, opened: Opened) {
  await tx.$queryRaw`SELECT FROM reader_messages WHERE id = ${opened.id}::uuid FOR UPDATE`
  const row = await tx.readerMessage.findUnique({ where: { id: opened.id }, select: lockedSelect })
  if (!row) throw new Refusal('not_found')
  authorize(readerMessagePolicy, actor, verb, row)
  if (row.state === 'closed' && verb !== 'withdraw') throw new Refusal('message_closed')
  if (row.version !== opened.version || !OPEN_IN[verb].includes(row.state)) throw new Refusal('conflict')
  return row
}

export type LockedMessage = Awaited<ReturnType<typeof lockMessage>>

const lockedSelect = {
  id: true,
  version: true,
  statementId: true,
  kind: true,
  body: true,
  mayPublish: true,
  state: true,
  outcome: true,
  takenById: true,
  proposedById: true,
  confirmedAt: true,
  replyWithdrawnAt: true,
} as const

/** Tells the record. */
export function recordAct(
  tx: Transaction,
  actor: Member,
  verb: VerbOf<'reader-message'>,
  message: LockedMessage,
  payload: Readonly<Record<string, string | boolean | null>> = {},
): Promise<void> {
  return recordEvent(tx, {
    actor: { kind: 'person', id: actor.id },
    verb,
    objectType: 'reader-message',
    objectId: message.id,
    statementId: message.statementId,
    payload,
  })
}
