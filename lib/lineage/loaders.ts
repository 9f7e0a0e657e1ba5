import 'server-only'
import { isId } from '@/lib/platform/id'
import { partOrFirst, partWith } from '@/lib/platform/parts'
import { currentActor } from '@/lib/platform/session'
import { findLink, findTeamLinkPlaces, findTeamLinks } from './data/desk-links'
import { findEarlier, findLaterPlaces, findLaterTexts } from './data/later-texts'
import type { ProposalView } from './types'

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

/** One link; null (not found) for a visitor and where there is none. */
export async function loadLink(id: string, language: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || !isId(id)) return null
  const link = await findLink(actor, id, language)
  return link && { actor, link }
}

/** What the form of a link from an item is made from; null (not found) for a visitor and where there is no such item. */
export async function loadProposal(slug: string, reference: string, language: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const item = await findEarlier({ slug, reference }, language)
  if (!item) return null
  const offered = await findLaterTexts(await findLaterPlaces({ slug, reference }, ''), language)
  const proposal: ProposalView = { item, offered }
  return { actor, proposal }
}
