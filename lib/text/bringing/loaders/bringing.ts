import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { isId } from '@/lib/ground/platform/id'
import { currentActor } from '@/lib/ground/platform/session'
import { findBringing } from '../data/bringings'
import type { BringingView } from '../types'

/** A statement on its way, for whoever asks; null (not found) where there is none or they may not see it. */
export async function loadBringing(
  id: string,
): Promise<{ readonly actor: Member; readonly bringing: BringingView } | null> {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || !isId(id)) return null
  const bringing = await findBringing(actor, id)
  return bringing && { actor, bringing }
}
