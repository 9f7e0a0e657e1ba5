import 'server-only'
import { remembered, tagOf } from '@/lib/platform/cache'
import { loadToday } from '@/lib/platform/today'
import { findPublicRequests } from '@/lib/request/data/public'
import { findPublicSearches } from '@/lib/search-log/data/public'
import { lookedAsOf } from '../rules/looked'
import type { Looked } from '../types'

/** The public searches of a statement, newest first; empty when no statement has that address. */
export const loadPublicSearches = remembered(
  'public-searches',
  (slug) => [tagOf.statement(slug)],
  findPublicSearches,
)

/** The public requests of a statement, the one sent last first; empty when no statement has that address. */
export const loadPublicRequests = remembered(
  'public-requests',
  (slug) => [tagOf.statement(slug)],
  findPublicRequests,
)

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
  return lookedAsOf({ searches, requests }, day)
}
