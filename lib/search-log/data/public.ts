import 'server-only'
import { dayOf } from '@/lib/platform/clock'
import { db, manyRows } from '@/lib/platform/db'
import { withCovered } from '@/lib/snapshot/data/covered'
import type { PlacedSearch, SearchView } from '../types'

/**
 * The public searches of a statement, newest day first. One that was withdrawn after it was public is among them without what it said.
 * What awaits a review is never in it.
 *
 * @param which only those on this item, or these
 */
export async function findPublicSearches(
  slug: string,
  { reference, ids }: { readonly reference?: string; readonly ids?: readonly string[] } = {},
): Promise<SearchView[]> {
  if (ids?.length === 0) return []
  const ofItem = reference === undefined ? {} : { commitment: { reference } }
  const these = ids === undefined ? {} : { id: { in: [...ids] } }
  const rows = await db().loggedSearch.findMany({
    where: { statement: { slug }, publishedAt: { not: null }, ...ofItem, ...these },
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
  const views = rows.map((row) => {
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
  return withCovered('search-log', views)
}

/** The public searches of a statement as far as its list is put in order, newest day first. */
export function findPlacedSearches(slug: string): Promise<PlacedSearch[]> {
  return manyRows<PlacedSearch>`
    SELECT g.id, to_char(g.day, 'YYYY-MM-DD') AS day, c.reference, c.passage_number AS passage, c.start,
           to_char(c.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "itemSince",
           to_char(g.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "publishedAt"
    FROM statements s JOIN logged_searches g ON g.statement_id = s.id LEFT JOIN commitments c ON c.id = g.commitment_id
    WHERE s.slug = ${slug} AND g.published_at IS NOT NULL
    ORDER BY g.day DESC, g.created_at DESC, g.id`
}
