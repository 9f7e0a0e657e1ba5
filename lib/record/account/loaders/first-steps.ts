import 'server-only'
import type { Role } from '@/lib/ground/platform/actor'
import { currentActor } from '@/lib/ground/platform/session'
import { findToursSeen } from '../data/people'

/** The roles of whoever asks, each with whether its first steps are still shown; a visitor has none. */
export async function loadFirstSteps(): Promise<{ role: Role; shown: boolean }[]> {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return []
  const seen = await findToursSeen(actor.id)
  return actor.roles.map((role) => ({ role, shown: !seen.includes(role) }))
}
