import 'server-only'
import { ENTRIES_IN_SIGHT } from '@/lib/ground/platform/parts'
import { currentActor } from '@/lib/ground/platform/session'
import { findMessagesNamed, findOpenPlaces } from '../data/desk'
import { readsMessages } from '../policy'

/** How many messages are open, and those that the desk shows, the others being one step away: first what awaits whoever looks, or is with them. Null for who reads none. */
export async function loadMessagesOnDesk() {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || !readsMessages(actor)) return null
  const places = await findOpenPlaces(actor)
  const first = [...places.filter(({ isOwn }) => isOwn), ...places.filter(({ isOwn }) => !isOwn)]
  const shown = first.slice(0, ENTRIES_IN_SIGHT).map(({ id }) => id)
  return { total: places.length, entries: await findMessagesNamed(actor, shown) }
}
