import 'server-only'
import { findKeptFrom } from '@/lib/event/data/kept-from'
import { holds } from '@/lib/platform/actor'
import { isId } from '@/lib/platform/id'
import { currentActor } from '@/lib/platform/session'
import { findLink, findLinksToReview, findMyLinks, findTeamLinks } from './data/desk-links'
import { findProposal } from './data/proposal'
import type { LinkEntry } from './types'

/** What there is to do with links for whoever is signed in: to read, oldest first, for a reviewer; their own that are not done with. */
export async function loadDeskLinks(): Promise<{
  toReview: readonly LinkEntry[]
  mine: readonly LinkEntry[]
}> {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return { toReview: [], mine: [] }
  const [toReview, mine] = await Promise.all([
    holds(actor, 'reviewer') ? findLinksToReview(actor) : [],
    findMyLinks(actor),
  ])
  return { toReview, mine }
}

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
