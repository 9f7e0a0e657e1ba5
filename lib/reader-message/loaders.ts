import 'server-only'
import { isId } from '@/lib/platform/id'
import { partOrFirst, partWith } from '@/lib/platform/parts'
import { currentActor } from '@/lib/platform/session'
import { findLedToChoices, findOtherMessages } from './data/choices'
import { findClosedLately, findMessagesNamed, findOpenPlaces } from './data/desk'
import { findMessage } from './data/message'
import { findReceipt } from './data/receipt'
import { readsMessages } from './policy'
import type { ReceiptView } from './types'

/** Where a message stands, asked anew each time; null where the code is nobody's. */
export async function loadReceipt(slug: string, code: string): Promise<ReceiptView | null> {
  return /^[0-9a-f]{40}$/.test(code) ? findReceipt(slug, code) : null
}

/** How many messages stand on the desk itself; the others are one step away. */
const ON_DESK = 8

/** How many messages are open, and those that the desk shows: first what awaits whoever looks, or is with them. Null for who reads none. */
export async function loadMessagesOnDesk() {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || !readsMessages(actor)) return null
  const places = await findOpenPlaces(actor)
  const first = [...places.filter(({ isOwn }) => isOwn), ...places.filter(({ isOwn }) => !isOwn)]
  const shown = first.slice(0, ON_DESK).map(({ id }) => id)
  return { total: places.length, entries: await findMessagesNamed(actor, shown) }
}

/**
 * A part of what readers sent and nobody has closed, and what was closed lately; null (not found) for who does not read messages.
 *
 * @param after the id of the message that the part follows; null for the list's beginning
 */
export async function loadMessages(after: string | null) {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || !readsMessages(actor)) return null
  const places = await findOpenPlaces(actor)
  const part = partOrFirst(places, { nameOf: ({ id }) => id, after })
  const shown = part.entries.map(({ id }) => id)
  const [open, closed] = await Promise.all([findMessagesNamed(actor, shown), findClosedLately(actor)])
  return { actor, open: partWith(part, open), closed }
}

/** One message with what its answer can name; null (not found) for who does not read messages, and where there is none. */
export async function loadMessage(id: string, language: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || !isId(id)) return null
  const message = await findMessage(actor, id, language)
  if (!message) return null
  const { slug } = message.statement
  const [ledTo, others] = await Promise.all([
    findLedToChoices(slug, message.item.reference, language),
    findOtherMessages(slug, message.id),
  ])
  return { actor, message, ledTo, others }
}
