import 'server-only'
import { findPublicLinks } from '@/lib/lineage/data/public-links'
import { linksAsOf, otherStatements, standing, withStanding } from '@/lib/lineage/rules/as-of'
import type { PublicLinkView } from '@/lib/lineage/types'
import { remembered, tagOf } from '@/lib/platform/cache'
import { dayOf, now } from '@/lib/platform/clock'
import { loadCommitments } from './items'

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
