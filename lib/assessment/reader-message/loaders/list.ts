import 'server-only'
import { partOrFirst, partWith } from '@/lib/ground/platform/parts'
import { currentActor } from '@/lib/ground/platform/session'
import { findClosedLately, findMessagesNamed, findOpenPlaces } from '../data/desk'
import { readsMessages } from '../policy'

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
