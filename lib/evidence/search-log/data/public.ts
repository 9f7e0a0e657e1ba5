import 'server-only'
import { dayOf } from '@/lib/ground/platform/clock'
import { db, manyRows, sqlPart } from '@/lib/ground/platform/db'
import { withCovered } from '@/lib/record/cover/data/covered'
import type { PlacedSearch, SearchView } from '../types'
import { saidOf, saidSelect } from './said'

/** What a second person read, and what came with a dossier and awaits that. */
const SEEN = { OR: [{ publishedAt: { not: null } }, { state: 'submitted' as const, shownAt: { not: null } }] }
export const SEARCH_SEEN = sqlPart`(g.published_at IS NOT NULL OR (g.shown_at IS NOT NULL AND g.state = 'submitted'))`

/**
 * The public searches of a statement, newest day first. One that was withdrawn after it was public is among them without what it said.
 * What a person logged and awaits a review is never in it; what came with a dossier is, and says so.
 *
 * @param which only those on this item, or these
 */
export async function findPublicSearches(
  slug: string,
  { reference, ids }: { readonly reference?: string; readonly ids?: readonly string[] } = {},
): Promise<SearchView[]> {
  if (ids?.length === 0) return []
  const onItem = { commitment: { reference } }
  const ofItem = reference === undefined ? [] : [{ OR: [onItem, { items: { some: onItem } }] }]
  const these = ids === undefined ? {} : { id: { in: [...ids] } }
  const rows = await db().loggedSearch.findMany({
    where: { statement: { slug }, AND: [SEEN, ...ofItem], ...these },
    orderBy: [{ day: 'desc' }, { createdAt: 'desc' }, { id: 'asc' }],
    select: {
      ...saidSelect,
      id: true,
      shownAt: true,
      publishedAt: true,
      withdrawnAt: true,
      withdrawnReason: true,
      withdrawnLanguage: true,
      commitment: { select: { reference: true } },
      author: { select: { publicName: true } },
      reviews: { where: { decision: 'approve' }, select: { reviewer: { select: { publicName: true } } } },
    },
  })
  const views = rows.map((row) => {
    const { id, shownAt, publishedAt, withdrawnAt } = row
    const [approval] = row.reviews
    const since = shownAt ?? publishedAt
    if (!since || (!approval && !shownAt)) throw new Error(`logged search ${id} is public without a review`)
    return {
      id,
      day: dayOf(row.day),
      reference: row.commitment?.reference ?? null,
      said: withdrawnAt ? null : saidOf(row),
      author: row.author.publicName,
      isImported: shownAt !== null,
      reviewer: approval?.reviewer.publicName ?? null,
      publishedAt: since.toISOString(),
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
           to_char(coalesce(g.shown_at, g.published_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "publishedAt"
    FROM statements s JOIN logged_searches g ON g.statement_id = s.id LEFT JOIN commitments c ON c.id = g.commitment_id
    WHERE s.slug = ${slug} AND ${SEARCH_SEEN}
    ORDER BY g.day DESC, g.created_at DESC, g.id`
}
