import 'server-only'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { currentActor } from '@/lib/ground/platform/session'
import { findRequests } from '../data/desk'
import { requestPolicy } from '../policy'

/** The requests of the desk, and whether whoever asks may put one down; null (not found) for a visitor. */
export async function loadDeskRequests() {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const entries = await findRequests(actor, dayOf(now()))
  const mayDraft = requestPolicy(actor, 'draft', { authorId: actor.id, unread: [] }) === true
  return { actor, entries, mayDraft }
}
