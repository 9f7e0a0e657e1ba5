import 'server-only'
import { findNamedSearches, findPlacedLogs } from '@/lib/assessment/status-update/data/search-logs'
import { findPlacedRequests, findPublicRequests } from '@/lib/evidence/request/data/public'
import { findPlacedSearches, findPublicSearches } from '@/lib/evidence/search-log/data/public'
import { findNamedItems } from '@/lib/text/commitment/data/commitments'
import type { LookedOutline, LookedPart, LookedPlace } from '../rules/looked-list'

/** Where was looked for what followed a statement, and what was asked, as far as the list of it is put in order, counted and cut. */
export async function findLookedOutline(slug: string): Promise<LookedOutline> {
  const [requests, entries, logs] = await Promise.all([
    findPlacedRequests(slug),
    findPlacedSearches(slug),
    findPlacedLogs(slug),
  ])
  return { requests, entries, logs }
}

/** What is read of an entry of the list by: its kind, and its id. */
export function keyOfPlace(place: LookedPlace): string {
  if (place.kind === 'request') return `request:${place.id}`
  if (place.kind === 'entry') return `entry:${place.placed.id}`
  return `judgement:${place.placed.revisionId}:${place.placed.position}`
}

/** What some entries of the list show. @param keys of them, parted by spaces @param references of the items that they are about, likewise */
export async function findLookedPart(
  slug: string,
  keys: string,
  references: string,
  language = '',
): Promise<LookedPart> {
  const named = keys.split(' ').map((key) => key.split(':'))
  const ids = (kind: string) => named.filter(([each]) => each === kind).map(([, id = '']) => id)
  const [requests, searches, judged, items] = await Promise.all([
    findPublicRequests(slug, { ids: ids('request') }),
    findPublicSearches(slug, { ids: ids('entry') }),
    findNamedSearches(
      named
        .filter(([kind]) => kind === 'judgement')
        .map(([, revisionId = '', position = '']) => ({ revisionId, position: Number(position) })),
    ),
    references === '' ? [] : findNamedItems(slug, { references: references.split(' ') }, language),
  ])
  return { requests, searches, named: judged, items }
}
