import 'server-only'
import { currentActor } from '@/lib/ground/platform/session'
import { findSharable } from '../data/sharable'
import { sharedWork } from '../schema'

/** The work that a new link can be to, as an address names it; null (not found) where there is none that they may show. */
export async function loadSharable(asked: Readonly<Record<string, unknown>>, language: string) {
  const actor = await currentActor()
  const named = sharedWork.safeParse(asked)
  if (actor.kind === 'visitor' || !named.success) return null
  const work = await findSharable(actor, named.data, language)
  return work && { actor, named: named.data, work }
}
