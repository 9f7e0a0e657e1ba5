import 'server-only'
import { db } from '@/lib/platform/db'
import { inOrder } from '../rules/standing'
import type { RequestView } from '../types'
import { actSelect, actViewOf } from './acts'

/**
 * The public requests of a statement with what readers see of their acts, the one sent last first. Drafts are never in it.
 *
 * @param reference only those on this item
 */
export async function findPublicRequests(slug: string, reference?: string): Promise<RequestView[]> {
  const ofItem = reference === undefined ? {} : { items: { some: { commitment: { reference } } } }
  const rows = await db().accessRequest.findMany({
    where: { statement: { slug }, publishedAt: { not: null }, ...ofItem },
    select: {
      ...sharedSelect,
      acts: { where: { publishedAt: { not: null } }, select: actSelect },
    },
  })
  return rows
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
