import 'server-only'
import { currentActor } from '@/lib/ground/platform/session'
import { findAssignable } from '../data/choices'
import { schedulingPolicy } from '../policy'

/** What the form that sets a question offers, and whether whoever asks may set one; null for a visitor. */
export async function loadScheduling() {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const maySet = schedulingPolicy(actor, 'schedule', 'follow-up') === true
  return { actor, maySet, people: maySet ? await findAssignable() : [] }
}
