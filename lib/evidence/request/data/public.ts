import 'server-only'
import { db, manyRows } from '@/lib/ground/platform/db'
import { withCovered } from '@/lib/record/cover/data/covered'
import { inOrder } from '../rules/acts'
import type { PlacedRequest, RequestView } from '../types'
import { actSelect, actViewOf } from './acts'

/**
 * The public requests of a statement with what readers see of their acts, the one sent last first. Drafts are never in it.
 *
 * @param which only those on this item, or these
 */
export async function findPublicRequests(
  slug: string,
  { reference, ids }: { readonly reference?: string; readonly ids?: readonly string[] } = {},
): Promise<RequestView[]> {
  if (ids?.length === 0) return []
  const these = ids === undefined ? {} : { id: { in: [...ids] } }
  const ofItem = reference === undefined ? {} : { items: { some: { commitment: { reference } } } }
  const rows = await db().accessRequest.findMany({
    where: { statement: { slug }, publishedAt: { not: null }, ...ofItem, ...these },
    select: {
      ...sharedSelect,
      acts: { where: { publishedAt: { not: null } }, select: actSelect },
    },
  })
  const views = rows
    .flatMap(({ items, acts, publishedAt, ...row }) =>
      publishedAt === null
        ? []
        : [
            {
              ...row,
              items: items.map(({ commitment }) => commitment.reference),
              publishedAt: publishedAt.toISOString(),
              acts: inOrder(acts.map(actViewOf)),
            },
          ],
    )
    .sort((a, b) => (sentOn(a) < sentOn(b) ? 1 : sentOn(a) > sentOn(b) ? -1 : a.id < b.id ? -1 : 1))
  return withCovered('request', views)
}

/** The public requests of a statement as far as a list is put in order by them. */
export function findPlacedRequests(slug: string): Promise<PlacedRequest[]> {
  return manyRows<PlacedRequest>`
    SELECT r.id, to_char(r.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "publishedAt", (
      SELECT coalesce(json_agg(json_build_object('day', to_char(a.day, 'YYYY-MM-DD'),
                                                 'publishedAt', to_char(a.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD'))), '[]')
      FROM request_acts a WHERE a.request_id = r.id AND a.published_at IS NOT NULL
    ) AS acts
    FROM statements s JOIN access_requests r ON r.statement_id = s.id
    WHERE s.slug = ${slug} AND r.published_at IS NOT NULL`
}

const sentOn = ({ acts }: Pick<RequestView, 'acts'>) => acts[0]?.day ?? ''

/** What of a request is the same for everybody; its items in reading order. */
export const sharedSelect = {
  id: true,
  authority: true,
  party: true,
  language: true,
  asked: true,
  regime: true,
  publishedAt: true,
  items: {
    orderBy: { commitment: { start: 'asc' } },
    select: { commitment: { select: { reference: true } } },
  },
} as const
