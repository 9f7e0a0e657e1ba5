import 'server-only'
import { findKeptFrom } from '@/lib/event/data/kept-from'
import { isId } from '@/lib/platform/id'
import { currentActor } from '@/lib/platform/session'
import { findLink, findTeamLinks } from './data/desk-links'
import { findProposal } from './data/proposal'

/** Everybody's newest links; null (not found) for a visitor. */
export async function loadTeamLinks() {
  const actor = await currentActor()
  return actor.kind === 'visitor' ? null : { actor, links: await findTeamLinks(actor) }
}

/** One link; null (not found) for a visitor and where there is none. */
export async function loadLink(id: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || !isId(id)) return null
  const link = await findLink(actor, id)
  return link && { actor, link }
}

/** What a link from an item can lead to; null (not found) for a visitor and where there is no such item. */
export async function loadProposal(slug: string, reference: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const { revisions } = await findKeptFrom(actor.id)
  const proposal = await findProposal(slug, reference, revisions)
  return proposal && { actor, proposal }
}
