import 'server-only'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { isId } from '@/lib/ground/platform/id'
import { currentActor } from '@/lib/ground/platform/session'
import { findDeskRequest } from '../data/desk'

/** One request of the desk; null (not found) for a visitor, and where there is none. */
export async function loadDeskRequest(id: string, language: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || !isId(id)) return null
  const today = dayOf(now())
  const request = await findDeskRequest(actor, id, today, language)
  return request && { actor, request, today }
}
