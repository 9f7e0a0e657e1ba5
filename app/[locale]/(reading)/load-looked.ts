import type { Looked } from '@/components/dossier/item-searches'
import { loadToday } from '@/lib/platform/today'
import { loadPublicRequests } from '@/lib/request/loaders'
import { requestsAsOf } from '@/lib/request/rules/as-of'
import { loadPublicSearches } from '@/lib/search-log/loaders'
import { searchesAsOf } from '@/lib/search-log/rules/as-of'

/** The searches and requests that readers see on a statement, with the day for which it is reckoned what is due. */
export async function loadLooked(slug: string): Promise<Looked> {
  const [searches, requests, today] = await Promise.all([
    loadPublicSearches(slug),
    loadPublicRequests(slug),
    loadToday(),
  ])
  return { searches, requests, today }
}

/** The same as readers saw it at the end of a day, UTC: YYYY-MM-DD. */
export async function loadLookedAsOf(slug: string, day: string): Promise<Looked> {
  const [searches, requests] = await Promise.all([loadPublicSearches(slug), loadPublicRequests(slug)])
  return { searches: searchesAsOf(searches, day), requests: requestsAsOf(requests, day), today: day }
}
