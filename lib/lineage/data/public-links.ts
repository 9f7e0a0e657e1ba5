import 'server-only'
import { db } from '@/lib/platform/db'
import { linkAnchor } from '../rules/anchor'
import type { PublicLinkView } from '../types'
import { endsOf, endsSelect } from './ends'

/**
 * Every link from or to an item of a statement that is or was public, in the order in which they became so. One that was withdrawn
 * leaves its marker, without its words.
 *
 * @param reference only those on this item
 */
export function findPublicLinks(slug: string, reference?: string): Promise<PublicLinkView[]> {
  const ofStatement = { statement: { slug }, ...(reference !== undefined && { reference }) }
  return findLinks({ OR: [{ commitment: ofStatement }, { laterCommitment: ofStatement }] })
}

/** Those from items of a statement to a source, in the same order. */
export function findPublicLinksTo(slug: string, sourceId: string): Promise<PublicLinkView[]> {
  return findLinks({ commitment: { statement: { slug } }, laterSourceId: sourceId })
}

type LinkWhere = NonNullable<
  NonNullable<Parameters<ReturnType<typeof db>['lineageLink']['findMany']>[0]>['where']
>

async function findLinks(which: LinkWhere): Promise<PublicLinkView[]> {
  const rows = await db().lineageLink.findMany({
    where: { publishedAt: { not: null }, ...which },
    orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
    select: {
      ...endsSelect,
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
  return rows.map((row) => {
    const { id, kind, quote, locator, why, whyLanguage, publishedAt, withdrawnAt, proposedBy } = row
    const [approval] = row.reviews
    if (!publishedAt || !approval) throw new Error(`lineage link ${id} is public without an approval`)
    return {
      id,
      anchor: linkAnchor(id),
      ...endsOf(row),
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
}
