import 'server-only'
import { isId } from '@/lib/ground/platform/id'
import { currentActor } from '@/lib/ground/platform/session'
import { findLink } from '../data/desk-links'

/** One link; null (not found) for a visitor and where there is none. */
export async function loadLink(id: string, language: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || !isId(id)) return null
  const link = await findLink(actor, id, language)
  return link && { actor, link }
}
