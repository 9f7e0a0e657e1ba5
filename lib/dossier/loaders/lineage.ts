import 'server-only'
import { findWithdrawnItems } from '@/lib/commitment/data/commitments'
import { findPublicLinks } from '@/lib/lineage/data/public-links'
import { linksAsOf, otherStatements, standing, withStanding } from '@/lib/lineage/rules/as-of'
import type { PublicLinkView } from '@/lib/lineage/types'
import { remembered, tagOf } from '@/lib/platform/cache'
import { dayOf, now } from '@/lib/platform/clock'

const loadLinks = remembered(
  'lineage',
  (slug) => [tagOf.statement(slug)],
  (slug: string) => findPublicLinks(slug),
)

const loadWithdrawnItems = remembered(
  'withdrawn-items',
  (slug) => [tagOf.statement(slug)],
  findWithdrawnItems,
)

/**
 * Links of a statement with their items as other statements have them now: whether those were withdrawn is read under their own tags, so
 * that a page is made anew when one of them is.
 */
export async function withEnds(
  links: readonly PublicLinkView[],
  slug: string,
): Promise<readonly PublicLinkView[]> {
  const items = await Promise.all(
    otherStatements(links, slug).map(async (other) => [other, await loadWithdrawnItems(other)] as const),
  )
  return withStanding(links, new Map(items))
}

/** The links of a statement's items that stand now; empty when no statement has that address. */
export async function loadLineage(slug: string): Promise<readonly PublicLinkView[]> {
  return standing(await withEnds(await loadLinks(slug), slug), dayOf(now()))
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
  return linksAsOf(await withEnds(await loadLinks(slug), slug), sources, day)
}
