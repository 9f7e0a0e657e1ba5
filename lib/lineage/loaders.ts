import 'server-only'
import { loadCommitments } from '@/lib/commitment/loaders'
import { findKeptFrom } from '@/lib/event/data/kept-from'
import { remembered, tagOf } from '@/lib/platform/cache'
import { dayOf, now } from '@/lib/platform/clock'
import { isId } from '@/lib/platform/id'
import { currentActor } from '@/lib/platform/session'
import { findLink, findTeamLinks } from './data/desk-links'
import { findProposal } from './data/proposal'
import { findPublicLinks } from './data/public-links'
import { linksAsOf, otherStatements, standing, withStanding } from './rules/as-of'
import type { PublicLinkView } from './types'

const loadOwnLinks = remembered('lineage', (slug) => [tagOf.statement(slug)], findPublicLinks)

/**
 * Every link from or to an item of a statement that is or was public. Items of other statements are read under those statements' tags, so
 * that a page is made anew when one of them is withdrawn.
 */
async function loadEveryLink(slug: string): Promise<readonly PublicLinkView[]> {
  const links = await loadOwnLinks(slug)
  const items = await Promise.all(
    otherStatements(links, slug).map(async (other) => [other, await loadCommitments(other)] as const),
  )
  return withStanding(links, new Map(items))
}

/** The links of a statement's items that stand now; empty when no statement has that address. */
export async function loadLineage(slug: string): Promise<readonly PublicLinkView[]> {
  return standing(await loadEveryLink(slug), dayOf(now()))
}

/**
 * The links of a statement's items as they stood at the end of a day.
 *
 * @param sources the statement's sources as they were known on that day, by id
 * @param day YYYY-MM-DD
 */
export async function loadLineageAsOf(
  slug: string,
  sources: Parameters<typeof linksAsOf>[1],
  day: string,
): Promise<readonly PublicLinkView[]> {
  return linksAsOf(await loadEveryLink(slug), sources, day)
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
