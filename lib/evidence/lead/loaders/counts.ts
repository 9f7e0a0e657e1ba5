import 'server-only'
import { holds } from '@/lib/ground/platform/actor'
import { currentActor } from '@/lib/ground/platform/session'
import { findLeadCounts } from '../data/inbox'
import type { LeadCounts } from '../types'

/** How many leads wait; null for who takes none. */
export async function loadLeadCounts(): Promise<LeadCounts | null> {
  const actor = await currentActor()
  return holds(actor, 'analyst') ? findLeadCounts(actor.id) : null
}
