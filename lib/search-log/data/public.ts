import 'server-only'
import { dayOf } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import type { SearchView } from '../types'

/**
 * The public searches of a statement, newest day first. One that was withdrawn after it was public is among them without what it said.
 * What awaits a review is never in it.
 *
 * @param reference only those on this item
 */
export async function findPublicSearches(slug: string, reference?: string): Promise<SearchView[]> {
  const ofItem = reference === undefined ? {} : { commitment: { reference } }
  const rows = await db().loggedSearch.findMany({
    where: { statement: { slug }, publishedAt: { not: null }, ...ofItem },
    orderBy: [{ day: 'desc' }, { createdAt: 'desc' }, { id: 'asc' }],
    select: {
      id: true,
      place: true,
      address: true,
      language: true,
      day: true,
      words: true,
      publishedAt: true,
      withdrawnAt: true,
      withdrawnReason: true,
      withdrawnLanguage: true,
      commitment: { select: { reference: true } },
      foundSource: { select: { id: true, title: true, language: true } },
      author: { select: { publicName: true } },
      reviews: { where: { decision: 'approve' }, select: { reviewer: { select: { publicName: true } } } },
    },
  })
  return rows.map((row) => {
    const { id, place, address, language, words, publishedAt, withdrawnAt, foundSource } = row
    const [approval] = row.reviews
    if (!publishedAt || !approval) throw new Error(`logged search ${id} is public without a review`)
    const day = dayOf(row.day)
    return {
      id,
      day,
      reference: row.commitment?.reference ?? null,
      said: withdrawnAt ? null : { place, address, language, day, words, found: foundSource },
      author: row.author.publicName,
      reviewer: approval.reviewer.publicName,
      publishedAt: publishedAt.toISOString(),
      withdrawn: withdrawnAt && {
        at: withdrawnAt.toISOString(),
        reason: row.withdrawnReason ?? '',
        language: row.withdrawnLanguage ?? '',
      },
    }
  })
}
