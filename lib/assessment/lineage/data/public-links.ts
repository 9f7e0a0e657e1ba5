import 'server-only'
import { db } from '@/lib/ground/platform/db'
import { withCovered } from '@/lib/record/cover/data/covered'
import { linkAnchor } from '../rules/anchor'
import type { PublicLinkView } from '../types'
import { endsOf, endsSelectIn, itemIn } from './ends'

/**
 * Every link from or to an item of a statement that is or was public, in the order in which they became so. One that was withdrawn
 * leaves its marker, without its words.
 *
 * @param reference only those on this item
 * @param language in which the titles of the statement's items are shown where they were translated
 */
export function findPublicLinks(slug: string, reference?: string, language = ''): Promise<PublicLinkView[]> {
  const ofStatement = { statement: { slug }, ...(reference !== undefined && { reference }) }
  const which = { OR: [{ commitment: ofStatement }, { laterCommitment: ofStatement }] }
  return findLinks(which, slug, language)
}

/** Some of them, by their ids, in the same order. */
export function findLinksNamed(
  slug: string,
  ids: readonly string[],
  language = '',
): Promise<PublicLinkView[]> {
  return findLinks({ id: { in: [...ids] } }, slug, language)
}

/** Those from items of a statement to a source, in the same order. */
export function findPublicLinksTo(slug: string, sourceId: string, language = ''): Promise<PublicLinkView[]> {
  return findLinks({ commitment: { statement: { slug } }, laterSourceId: sourceId }, slug, language)
}

type LinkWhere = NonNullable<
  NonNullable<Parameters<ReturnType<typeof db>['lineageLink']['findMany']>[0]>['where']
>

async function findLinks(which: LinkWhere, slug: string, language: string): Promise<PublicLinkView[]> {
  const rows = await db().lineageLink.findMany({
    where: { publishedAt: { not: null }, ...which },
    orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
    select: {
      ...endsSelectIn(language),
      kind: true,
      quote: true,
      locator: true,
      why: true,
      whyLanguage: true,
      publishedAt: true,
      withdrawnAt: true,
      withdrawnReason: true,
      withdrawnLanguage: true,
      proposedBy: { select: { publicName: true } },
      reviews: { where: { decision: 'approve' }, select: { reviewer: { select: { publicName: true } } } },
    },
  })
  const views = rows.map((row) => {
    const { id, kind, quote, locator, why, whyLanguage, publishedAt, withdrawnAt, proposedBy } = row
    const [approval] = row.reviews
    if (!publishedAt || !approval) throw new Error(`lineage link ${id} is public without an approval`)
    return {
      id,
      anchor: linkAnchor(id),
      ...endsOf({
        ...row,
        commitment: itemIn(row.commitment, slug),
        laterCommitment: row.laterCommitment && itemIn(row.laterCommitment, slug),
      }),
      content: withdrawnAt ? null : { kind, quote, locator, why, whyLanguage },
      author: proposedBy.publicName,
      reviewer: approval.reviewer.publicName,
      publishedAt: publishedAt.toISOString(),
      withdrawn: withdrawnAt && {
        at: withdrawnAt.toISOString(),
        reason: row.withdrawnReason ?? '',
        language: row.withdrawnLanguage ?? whyLanguage,
      },
    }
  })
  return withCovered('lineage-link', views)
}
