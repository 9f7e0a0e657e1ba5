import 'server-only'
import { partOrFirst, partWith } from '@/lib/ground/platform/parts'
import { currentActor } from '@/lib/ground/platform/session'
import { findTeamLinkPlaces, findTeamLinks } from '../data/desk-links'

/**
 * A part of the desk's list of everybody's links; null (not found) for a visitor.
 *
 * @param after the id of the link that the part follows; null for the list's beginning
 */
export async function loadTeamLinks(after: string | null, language: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const part = partOrFirst(await findTeamLinkPlaces(actor), { nameOf: (id) => id, after })
  return { actor, links: partWith(part, await findTeamLinks(actor, part.entries, language)) }
}
