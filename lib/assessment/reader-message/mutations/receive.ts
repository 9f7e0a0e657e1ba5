import 'server-only'
import { now } from '@/lib/ground/platform/clock'
import { db, isDuplicate, type Transaction, transaction } from '@/lib/ground/platform/db'
import { Invalid, Refusal } from '@/lib/ground/platform/errors'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import type { Fault, SentMessage } from '../schema'
import { receiptHashOf, receiptOf, wordsHashOf } from './receipt'

/** How many messages are taken in all from everybody, so that a flood ends somewhere. */
const ceilings = [
  { most: 100, minutes: 60 },
  { most: 500, minutes: 24 * 60 },
] as const

/**
 * Keeps what a reader sent. Anybody may send: there is no right to check. The same form sent twice is one message, and gives the same code.
 *
 * @returns the code of its receipt, which is kept nowhere but with its sender
 * @throws Invalid `party` when the statement has none of that name
 * @throws Refusal `not_found` when there is no such public item; `messages_full` with the `minutes` to wait when a ceiling is reached
 */
export async function receive(sent: SentMessage): Promise<string> {
  const receipt = receiptOf(sent)
  try {
    await transaction('system', (tx) => keep(tx, sent, receiptHashOf(receipt)))
  } catch (error) {
    // Sent twice at the same moment: the other one stands.
    if (!isDuplicate(error)) throw error
  }
  return receipt
}

/** The code of a message that was received already, from the same form; null where none was. */
export async function receiptOfReceived(sent: SentMessage): Promise<string | null> {
  const receipt = receiptOf(sent)
  const where = { receiptHash: receiptHashOf(receipt) }
  return (await db().readerMessage.count({ where })) > 0 ? receipt : null
}

async function keep(tx: Transaction, sent: SentMessage, receiptHash: string): Promise<void> {
  if ((await tx.readerMessage.count({ where: { receiptHash } })) > 0) return
  const moment = now()
  await mustBeBelowCeilings(tx, moment)
  const item = await tx.commitment.findFirst({
    where: { reference: sent.reference, statement: { slug: sent.statement }, publishedAt: { not: null } },
    select: {
      id: true,
      statementId: true,
      statement: { select: { parties: { where: { key: sent.party ?? '' }, select: { key: true } } } },
    },
  })
  if (!item) throw new Refusal('not_found')
  const fault: Fault = 'party'
  if (sent.party !== null && item.statement.parties.length === 0) throw new Invalid({ party: [fault] })
  const { id } = await tx.readerMessage.create({
    data: {
      statementId: item.statementId,
      commitmentId: item.id,
      kind: sent.kind,
      language: sent.language,
      body: sent.body,
      address: sent.address,
      quote: sent.quote,
      party: sent.party,
      capacity: sent.capacity,
      mayPublish: sent.mayPublish,
      contact: sent.contact,
      receiptHash,
      wordsSha256: wordsHashOf(sent),
      receivedAt: moment,
    },
    select: { id: true },
  })
  await recordEvent(tx, {
    actor: { kind: 'system' },
    verb: 'received',
    objectType: 'reader-message',
    objectId: id,
    statementId: item.statementId,
    payload: { commitment: item.id },
  })
}

/** Those who send at the same moment are counted one after the other. */
async function mustBeBelowCeilings(tx: Transaction, moment: Date): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('suivi.reader-messages', 0))`
  for (const { most, minutes } of ceilings) {
    const since = new Date(moment.getTime() - minutes * 60_000)
    const received = await tx.readerMessage.count({ where: { receivedAt: { gt: since } } })
    if (received >= most) throw new Refusal('messages_full', { minutes: Math.min(minutes, 60) })
  }
}
