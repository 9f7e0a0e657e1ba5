import 'server-only'
import { isId } from '@/lib/ground/platform/id'
import { currentActor } from '@/lib/ground/platform/session'
import { findDeskTranslation } from '../data/desk'

/** One translation; null (not found) for a visitor, and where there is none. */
export async function loadTranslation(id: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || !isId(id)) return null
  const translation = await findDeskTranslation(actor, id)
  return translation && { actor, translation }
}
