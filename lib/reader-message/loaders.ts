import 'server-only'
import { isId } from '@/lib/platform/id'
import { currentActor } from '@/lib/platform/session'
import { findLedToChoices, findOtherMessages } from './data/choices'
import { findMessages } from './data/desk'
import { findMessage } from './data/message'
import { findReceipt } from './data/receipt'
import { readsMessages } from './policy'
import type { ReceiptView } from './types'

/** Where a message stands, asked anew each time; null where the code is nobody's. */
export async function loadReceipt(slug: string, code: string): Promise<ReceiptView | null> {
  return /^[0-9a-f]{40}$/.test(code) ? findReceipt(slug, code) : null
}

/** What readers sent, for the desk; null (not found) for who does not read messages. */
export async function loadMessages() {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || !readsMessages(actor)) return null
  return { actor, ...(await findMessages(actor)) }
}

/** One message with what its answer can name; null (not found) for who does not read messages, and where there is none. */
export async function loadMessage(id: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || !isId(id)) return null
  const message = await findMessage(actor, id)
  if (!message) return null
  const { slug } = message.statement
  const [ledTo, others] = await Promise.all([
    findLedToChoices(slug, message.item.reference),
    findOtherMessages(slug, message.id),
  ])
  return { actor, message, ledTo, others }
}
